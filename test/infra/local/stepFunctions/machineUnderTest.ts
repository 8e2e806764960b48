import { SFNClient } from '@aws-sdk/client-sfn';
import {
  createLocalStepFunctions,
  type LocalStepFunctions,
} from '#infra/local/stepFunctions/createLocalStepFunctions.ts';
import { createVirtualTime, type VirtualTime } from '#infra/local/virtualTime.ts';
import type { AslDocument, AslState } from '#infra/workflow/asl.ts';

export const machineArn = 'arn:aws:states:local:000000000000:stateMachine:trial';

export type Invoked = { readonly functionName: string; readonly payload: Record<string, unknown> };

export type Trial = {
  readonly client: SFNClient;
  readonly local: LocalStepFunctions;
  readonly time: VirtualTime;
  readonly endpoint: string;
  readonly invoked: Invoked[];
  readonly stop: () => Promise<void>;
};

/** One machine behind the endpoint, on a virtual clock, with the SDK's own client. */
export async function startTrial(
  states: Readonly<Record<string, AslState>>,
  answer: (invoked: Invoked, trial: () => Trial) => unknown = () => null,
): Promise<Trial> {
  const definition: AslDocument = { Comment: 'trial', StartAt: Object.keys(states)[0] ?? '', States: states };
  const time = createVirtualTime('2027-01-01T00:00:00.000Z');
  const invoked: Invoked[] = [];
  const local = createLocalStepFunctions({
    machines: [{ name: 'trial', arn: machineArn, definition }],
    invoke: async (functionName, payload) => {
      const call = { functionName, payload: payload as Record<string, unknown> };
      invoked.push(call);
      return answer(call, () => trial);
    },
    timers: time.timers,
    clock: time.clock,
  });
  const endpoint = await local.start({ host: '127.84.12.9' });
  const client = new SFNClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const stop = async (): Promise<void> => {
    client.destroy();
    await local.close();
  };
  const trial: Trial = { client, local, time, endpoint, invoked, stop };
  return trial;
}

/** A task that waits for its token at most a day, then goes to `late`. */
export function waitTask(next: string, late: string): AslState {
  return {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Parameters: { FunctionName: 'ask', Payload: { 'token.$': '$$.Task.Token', 'input.$': '$' } },
    TimeoutSeconds: 86_400,
    ResultPath: null,
    Retry: [],
    Catch: [{ ErrorEquals: ['States.Timeout'], Next: late, ResultPath: null }],
    Next: next,
  };
}

export const ends: Readonly<Record<string, AslState>> = {
  Answered: { Type: 'Succeed' },
  Late: { Type: 'Fail', Error: 'Late', Cause: 'nobody answered' },
};
