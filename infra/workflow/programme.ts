import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { ProgrammeMachineState } from '#domain/workflow/machineState.ts';
import type { AslBranch, AslDocument, ParallelState } from './asl.ts';
import { workflowLimits, type WorkflowLimits } from './limits.ts';
import { abandonState, doneState, resumeState, rolloverState, waitState } from './states.ts';
import { placeholder } from './substitute.ts';

/** Where it waits; the names are those the record is read into. */
const waits = {
  AwaitGateZero: 'Until Gate 0 starts the programme.',
  Oversee: 'The five stages run side by side, until the closing gate is submitted.',
  AwaitClose: 'The closing gate is before its approvers.',
} as const satisfies Record<Exclude<ProgrammeMachineState, 'Done'>, string>;

const routes = [...Object.keys(waits), 'StartStages', 'Done'];

/**
 * The machine of one programme: Gate 0, the start of the five stage machines, the long watch, the closing gate.
 * Input: `{ schemaVersion, programme, run, turns }`.
 * A word that this document does not know leads to Rollover: the next run has the newest document.
 */
export function programmeMachine(limits: WorkflowLimits = workflowLimits): AslDocument {
  return {
    Comment: 'One programme. The record is the truth; this execution only waits and moves on.',
    StartAt: 'Resume',
    States: {
      Resume: resumeState(limits),
      Route: {
        Type: 'Choice',
        Choices: routes.map((name) => ({ Variable: '$.goto', StringEquals: name, Next: name })),
        Default: 'Rollover',
      },
      AwaitGateZero: waitState('AwaitGateZero', waits.AwaitGateZero, limits),
      StartStages: startStages(),
      Oversee: waitState('Oversee', waits.Oversee, limits),
      AwaitClose: waitState('AwaitClose', waits.AwaitClose, limits),
      Rollover: rolloverState(),
      Done: doneState,
      Abandon: abandonState,
    },
  };
}

/** A stage that does not start is found missing by the sweep; the four others are not held up by it. */
function startStages(): ParallelState {
  return {
    Type: 'Parallel',
    Branches: stageKeys.map(startStage),
    ResultPath: null,
    Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Oversee', ResultPath: null }],
    Next: 'Oversee',
  };
}

const alreadyStarted = 'StepFunctions.ExecutionAlreadyExistsException';

function startStage(stage: StageKey): AslBranch {
  const state = stateNameOf(stage);
  return {
    StartAt: state,
    States: {
      [state]: {
        Type: 'Task',
        Resource: 'arn:aws:states:::states:startExecution',
        Parameters: {
          StateMachineArn: placeholder('StageMachineArn'),
          'Name.$': `States.Format('{}-${stage}-r1', $.programme)`,
          Input: {
            'schemaVersion.$': '$.schemaVersion',
            'programme.$': '$.programme',
            stage,
            run: 1,
            turns: 0,
          },
        },
        TimeoutSeconds: 60,
        ResultPath: null,
        // The first retrier says "never": a stage that was started before is no passing trouble.
        Retry: [
          { ErrorEquals: [alreadyStarted], MaxAttempts: 0 },
          {
            ErrorEquals: ['States.TaskFailed'],
            IntervalSeconds: 1,
            BackoffRate: 2,
            MaxAttempts: 6,
            JitterStrategy: 'FULL',
          },
        ],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: `${state}Later`, ResultPath: null }],
        End: true,
      },
      [`${state}Later`]: {
        Type: 'Pass',
        Comment: 'It runs already, or the sweep starts it.',
        End: true,
      },
    },
  };
}

/** `businessFocus` is drawn as `BusinessFocus`. */
function stateNameOf(stage: StageKey): string {
  return stage.charAt(0).toUpperCase() + stage.slice(1);
}
