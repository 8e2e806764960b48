import type { AnswerRefusal } from './assessment/decideAssessment.ts';
import type { ResultRefusal } from './assessment/decideResults.ts';
import type { MoveRefusal } from './calendar/moveDate.ts';
import type { GateRefusal } from './gate/decideGate.ts';
import type { MilestoneRefusal } from './milestone/decideMilestone.ts';
import type { MethodRefusal } from './programme/decideMethod.ts';
import type { RecordRefusal } from './programme/decideRecords.ts';
import type { ProgrammeRefusal } from './programme/decideProgramme.ts';
import type { QuestionRefusal } from './question/decideQuestion.ts';
import type { ListRefusal } from './register/decideEntries.ts';
import type { StageRefusal } from './stage/decideStage.ts';

/** Every "no" the business can say. Adding one without a sentence in the problem table does not compile. */
export type Refusal =
  | AnswerRefusal
  | MoveRefusal
  | GateRefusal
  | ListRefusal
  | MethodRefusal
  | MilestoneRefusal
  | ProgrammeRefusal
  | QuestionRefusal
  | RecordRefusal
  | ResultRefusal
  | StageRefusal;
