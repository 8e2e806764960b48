import {
  InvalidToken,
  SendTaskSuccessCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/**
 * Wakes the execution that waits with this token. It carries nothing: who wakes up reads the record.
 * @returns false when the task no longer waits: it has looked at the record by itself, or will
 */
export async function answerToken(stepFunctions: SFNClient, taskToken: string): Promise<boolean> {
  try {
    await stepFunctions.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    return true;
  } catch (fault) {
    if (fault instanceof TaskTimedOut || fault instanceof TaskDoesNotExist || fault instanceof InvalidToken)
      return false;
    throw fault;
  }
}
