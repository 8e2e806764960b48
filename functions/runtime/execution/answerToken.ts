import {
  InvalidToken,
  SendTaskSuccessCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/**
 * Wakes the execution that waits with this token. Who wakes up reads the record; the ids of the requests that led here go
 * along for the logs alone.
 * @returns false when the task no longer waits: it has looked at the record by itself, or will
 */
export async function answerToken(
  stepFunctions: SFNClient,
  taskToken: string,
  requests: readonly string[] = [],
): Promise<boolean> {
  try {
    await stepFunctions.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ requests }) }));
    return true;
  } catch (fault) {
    if (fault instanceof TaskTimedOut || fault instanceof TaskDoesNotExist || fault instanceof InvalidToken)
      return false;
    throw fault;
  }
}
