import type { RolloverLimits } from '#domain/workflow/rollover.ts';
import type { Catcher, FailState, Retrier, SucceedState, TaskState } from './asl.ts';
import type { WorkflowLimits } from './limits.ts';
import { placeholder } from './substitute.ts';

/** A task function answers within a second; a minute covers a cold start and the SDK's own retries. */
const functionSeconds = 60;

/** Names of Lambda's passing troubles: throttling, a sandbox that died, a lost connection. */
const transientErrors = [
  'Lambda.TooManyRequestsException',
  'Lambda.ServiceException',
  'Lambda.AWSLambdaException',
  'Lambda.SdkClientException',
  'Lambda.ClientExecutionTimeoutException',
];

/** At most 1 + 2 + 4 + 8 + 16 + 32 + 60 + 60 s, about three minutes; jitter spreads a crowd that was throttled together. */
const retryTransient: Retrier = {
  ErrorEquals: transientErrors,
  IntervalSeconds: 1,
  BackoffRate: 2,
  MaxDelaySeconds: 60,
  MaxAttempts: 8,
  JitterStrategy: 'FULL',
};

/** A fault inside a task function may pass too, such as a table that throttles: after 5, 10 and 20 s, 35 s in all. */
const retryFault: Retrier = {
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 5,
  BackoffRate: 2,
  MaxAttempts: 3,
};

const retryFunctionTimeout: Retrier = {
  ErrorEquals: ['States.Timeout'],
  IntervalSeconds: 5,
  MaxAttempts: 2,
  BackoffRate: 2,
};

/** The end of an execution that cannot go on. It is seen as a failure, and the sweep starts the next run. */
const catchAll: Catcher = { ErrorEquals: ['States.ALL'], Next: 'Abandon', ResultPath: null };

/** Reads the record and says where to go. Its answer is the whole input of what follows. */
export function resumeState(limits: WorkflowLimits): TaskState {
  return {
    Type: 'Task',
    Comment: 'Reads the record and says where to go on.',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: {
      FunctionName: placeholder('ResumeFunctionArn'),
      Payload: {
        'input.$': '$',
        limits: rolloverOf(limits),
      },
    },
    TimeoutSeconds: functionSeconds,
    OutputPath: '$.Payload',
    Retry: [retryTransient, retryFault, retryFunctionTimeout],
    Catch: [catchAll],
    Next: 'Route',
  };
}

/**
 * Waits until the record has moved on. A check-in enters the wait anew: AwaitDecision reads the record itself and sends
 * the execution to Resume when it belongs elsewhere or is due to roll over, so that nothing else is asked in a quiet week.
 */
export function waitState(state: string, comment: string, limits: WorkflowLimits): TaskState {
  return {
    Type: 'Task',
    Comment: comment,
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: {
      FunctionName: placeholder('AwaitDecisionFunctionArn'),
      Payload: {
        'input.$': '$',
        'execution.$': '$$.Execution.Id',
        'token.$': '$$.Task.Token',
        state,
        limits: rolloverOf(limits),
      },
    },
    TimeoutSeconds: limits.checkInSeconds,
    // The ids of the requests that led on, for the logs of Resume, which drops them.
    ResultPath: '$.woken',
    Retry: [retryTransient, retryFault],
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: state, ResultPath: null }, catchAll],
    Next: 'Resume',
  };
}

/** What Resume and AwaitDecision are told of when to hand over. */
function rolloverOf({ rolloverTurns, rolloverDays }: WorkflowLimits): RolloverLimits {
  return { turns: rolloverTurns, days: rolloverDays };
}

/** Starts the next run of the same machine; this execution ends. */
export function rolloverState(): TaskState {
  return {
    Type: 'Task',
    Comment: 'Starts the next run: an execution lives at most a year and 25,000 events.',
    Resource: 'arn:aws:states:::lambda:invoke',
    Parameters: {
      FunctionName: placeholder('RollOverFunctionArn'),
      Payload: { 'input.$': '$', 'machine.$': '$$.StateMachine.Id' },
    },
    TimeoutSeconds: functionSeconds,
    ResultPath: null,
    Retry: [retryTransient, retryFault, retryFunctionTimeout],
    Catch: [catchAll],
    Next: 'Done',
  };
}

export const doneState: SucceedState = { Type: 'Succeed' };

export const abandonState: FailState = {
  Type: 'Fail',
  Comment: 'The record is untouched: the sweep starts the next run, which goes on from it.',
  Error: 'Waymark.TaskFailed',
  Cause: 'A task kept failing. The sweep starts the next run from the record.',
};
