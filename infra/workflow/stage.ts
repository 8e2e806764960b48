import type { StageMachineState } from '#domain/workflow/machineState.ts';
import type { AslDocument } from './asl.ts';
import { workflowLimits, type WorkflowLimits } from './limits.ts';
import { abandonState, doneState, resumeState, rolloverState, waitState } from './states.ts';

/** Where a stage machine waits, in the order the document draws them. */
const waits = {
  AwaitStart: 'Until the start decision of the stage.',
  Deliver: 'The stage is at work, until its exit gate is submitted or the stage is paused.',
  GateReview: 'The exit gate is before its approvers.',
  Paused: 'The stage, or the whole programme, is on hold.',
  Sustain: 'The gate was passed: the stage is sustained until the programme closes.',
} as const satisfies Record<Exclude<StageMachineState, 'Done'>, string>;

/**
 * The machine of one stage: it reads the record, goes to the state the record is in, and waits there.
 * Input: `{ schemaVersion, programme, stage, run, turns }`.
 * A word that this document does not know leads to Rollover: the next run has the newest document.
 */
export function stageMachine(limits: WorkflowLimits = workflowLimits): AslDocument {
  const waitNames = Object.keys(waits);
  return {
    Comment: 'One stage of a programme. The record is the truth; this execution only waits and moves on.',
    StartAt: 'Resume',
    States: {
      Resume: resumeState(limits),
      Route: {
        Type: 'Choice',
        Choices: [...waitNames, 'Done'].map((name) => ({
          Variable: '$.goto',
          StringEquals: name,
          Next: name,
        })),
        Default: 'Rollover',
      },
      ...Object.fromEntries(
        Object.entries(waits).map(([name, comment]) => [name, waitState(name, comment, limits)]),
      ),
      Rollover: rolloverState(),
      Done: doneState,
      Abandon: abandonState,
    },
  };
}
