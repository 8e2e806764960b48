import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import { ends, machineArn, startTrial, waitTask, type Trial } from './machineUnderTest.ts';

let trial: Trial | undefined;
afterEach(async () => {
  await trial?.stop();
  trial = undefined;
});

const waiting = { Wait: waitTask('Answered', 'Late'), ...ends };

async function startWaiting(
  input = '{}',
  name = 'one',
): Promise<{ arn: string; token: string; running: Trial }> {
  trial ??= await startTrial(waiting);
  const running = trial;
  const started = await running.client.send(
    new StartExecutionCommand({ stateMachineArn: machineArn, name, input }),
  );
  await running.local.idle();
  return {
    arn: started.executionArn ?? '',
    token: String(running.invoked.at(-1)?.payload['token']),
    running,
  };
}

async function statusOf(running: Trial, executionArn: string): Promise<string | undefined> {
  await running.local.idle();
  return (await running.client.send(new DescribeExecutionCommand({ executionArn }))).status;
}

describe('a task that waits for a callback', () => {
  it('goes on when its token is answered', async () => {
    const { arn, token, running } = await startWaiting();
    expect(await statusOf(running, arn)).toBe('RUNNING');

    await running.client.send(new SendTaskHeartbeatCommand({ taskToken: token }));
    await running.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));

    expect(await statusOf(running, arn)).toBe('SUCCEEDED');
  });

  it('refuses a second answer, and a token it never gave', async () => {
    const { token, running } = await startWaiting();
    const again = (taskToken: string) =>
      running.client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));

    await again(token);

    await expect(again(token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await expect(again('made up')).rejects.toMatchObject({ name: 'InvalidToken' });
  });

  it('times out at its own time and closes the token', async () => {
    const { arn, token, running } = await startWaiting();

    await running.time.advanceTo('2027-01-01T23:59:59.999Z', running.local.idle);
    expect(await statusOf(running, arn)).toBe('RUNNING');
    await running.time.advanceTo('2027-01-02T00:00:00.000Z', running.local.idle);

    expect(await statusOf(running, arn)).toBe('FAILED');
    const late = running.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('fails with the error that is sent', async () => {
    const { arn, token, running } = await startWaiting();

    await running.client.send(
      new SendTaskFailureCommand({ taskToken: token, error: 'Refused', cause: 'why' }),
    );
    await running.local.idle();

    const described = await running.client.send(new DescribeExecutionCommand({ executionArn: arn }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'why' });
  });

  it('fails when its function fails', async () => {
    trial = await startTrial(waiting, () => {
      throw Object.assign(new Error('no table'), { name: 'TableMissing' });
    });
    const { arn, running } = await startWaiting();

    const described = await running.client.send(new DescribeExecutionCommand({ executionArn: arn }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'TableMissing' });
  });

  it('may be answered before its function returns', async () => {
    trial = await startTrial(waiting, async ({ payload }, running) => {
      await running().client.send(
        new SendTaskSuccessCommand({ taskToken: String(payload['token']), output: '{}' }),
      );
    });
    const { arn, running } = await startWaiting();

    expect(await statusOf(running, arn)).toBe('SUCCEEDED');
  });
});

describe('the name of an execution', () => {
  it('is the same execution while it runs with the same input', async () => {
    const first = await startWaiting('{"a":1}');
    const second = await startWaiting('{"a":1}');

    expect(second.arn).toBe(first.arn);
    expect(first.running.invoked).toHaveLength(1);
  });

  it('is refused with another input, and after the execution ended', async () => {
    const { token, running } = await startWaiting('{"a":1}');
    const start = (input: string) =>
      running.client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name: 'one', input }));

    await expect(start('{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await running.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    await running.local.idle();
    await expect(start('{"a":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it.each(['a b', 'x'.repeat(81), 'ä'])('is refused as %j', async (name) => {
    trial = await startTrial(waiting);
    const start = trial.client.send(
      new StartExecutionCommand({ stateMachineArn: machineArn, name, input: '{}' }),
    );
    await expect(start).rejects.toMatchObject({ name: 'InvalidName' });
  });
});

describe('what can be asked about executions', () => {
  it('lists by status, stops one, and tells its history', async () => {
    const { arn, token, running } = await startWaiting('{}', 'one');
    await startWaiting('{}', 'two');
    const list = async (statusFilter: 'RUNNING' | 'ABORTED') =>
      (await running.client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter })))
        .executions;

    await running.client.send(
      new StopExecutionCommand({ executionArn: arn, error: 'Stopped', cause: 'by hand' }),
    );
    await running.local.idle();

    expect((await list('RUNNING'))?.map(({ name }) => name)).toEqual(['two']);
    expect((await list('ABORTED'))?.map(({ name }) => name)).toEqual(['one']);
    const late = running.client.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
    const history = await running.client.send(new GetExecutionHistoryCommand({ executionArn: arn }));
    expect(history.events?.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'ExecutionAborted',
    ]);
  });

  it('describes the machine and says what does not exist', async () => {
    trial = await startTrial(waiting);
    const { client } = trial;

    const machine = await client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn }));

    expect(JSON.parse(machine.definition ?? '')).toMatchObject({ StartAt: 'Wait' });
    const unknown = client.send(new DescribeExecutionCommand({ executionArn: 'arn:none' }));
    await expect(unknown).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
    const noMachine = client.send(new StartExecutionCommand({ stateMachineArn: 'arn:none', input: '{}' }));
    await expect(noMachine).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });
});

describe('the document', () => {
  it('is refused with a task that has no time limit', async () => {
    const { TimeoutSeconds: _, ...endless } = waitTask('Answered', 'Late') as { TimeoutSeconds: number };
    await expect(startTrial({ Wait: endless as never, ...ends })).rejects.toThrow('TimeoutSeconds');
  });
});
