import type { Edits } from '#domain/programme/programme.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';

export const objectiveVerbs = ['increase', 'reduce', 'keep'] as const;
export type ObjectiveVerb = (typeof objectiveVerbs)[number];

export const changeUnits = ['percent', 'points', 'value'] as const;
/** How the range is meant: per cent of the reference, percentage points, or values of the KPI itself. */
export type ChangeUnit = (typeof changeUnits)[number];

/** An objective is a range (element 67): verb, KPI, baseline, from-to, unit and a date. Words alone are refused. */
export type Objective = {
  readonly name: string;
  readonly verb: ObjectiveVerb;
  readonly kpi: string;
  /** Segment id or `all`. */
  readonly segment: string;
  readonly from: number;
  readonly to: number;
  readonly unit: ChangeUnit;
  /** What the change is counted from: the baseline, or the do-nothing curve at the same moment. */
  readonly against: 'baseline' | 'doNothing';
  readonly by: PlainDate;
  readonly stage: StageKey;
  readonly ownerSeat?: string;
  readonly recordedOn: PlainDate;
  readonly edits: Edits;
};
