import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signal } from '#events/signal.ts';
import { createStepFunctionsClient } from '#runtime/clients.ts';
import { systemClock } from '#runtime/clock.ts';
import { createLogger } from '#runtime/logger.ts';
import { createMetrics } from '#runtime/metrics.ts';
import { forgetWaiting, recordWaiting, type Waiting } from '#store/machineRuns.ts';
import { withEngine } from '#test/support/engine.ts';
import { WorkflowUnderTest } from '#test/workflow/workflowUnderTest.ts';

const engine = withEngine();
let workflow: WorkflowUnderTest;
beforeEach(async () => {
  workflow = await WorkflowUnderTest.start(engine);
  await workflow.createRunning();
});
afterEach(() => workflow.stop());

const stage = 'technology';
const now = (): string | undefined => workflow.waiting()[`${stage}-r1`];
const ref = () => ({ programme: workflow.programme, stage }) as const;

async function waitingOf(): Promise<Waiting> {
  const run = (await workflow.runs()).find((one) => one.stage === stage);
  if (run?.waiting === undefined) throw new Error('it does not wait');
  return run.waiting;
}

function transitions(): number {
  return workflow.executions().find(({ name }) => name === `${stage}-r1`)?.transitions ?? 0;
}

describe('a signal', () => {
  it('told again moves nothing', async () => {
    await workflow.tell(stage, 'active');
    const before = transitions();

    const records = await workflow.records();
    const answers = await Promise.all([1, 2, 3].map(() => workflow.deliver({ Records: records })));

    expect(answers).toEqual(Array.from({ length: 3 }, () => ({ batchItemFailures: [] })));
    expect(now()).toBe('Deliver');
    expect(transitions()).toBe(before);
    expect(workflow.executions()).toHaveLength(6);
  });

  it('told twice at once wakes the execution once', async () => {
    await workflow.decide('stage', stage, 'active');
    const before = transitions();
    const records = await workflow.records();

    await Promise.all([workflow.deliver({ Records: records }), workflow.deliver({ Records: records })]);

    expect(now()).toBe('Deliver');
    expect(transitions() - before).toBe(3);
  });

  it('leaves a trail from the request to where the execution went on', async () => {
    const request = 'AbCdEfGhIjKlMnOpQrStUv';
    await workflow.decide('stage', stage, 'active', 'stateChanged', request);
    await workflow.signal();

    const { programme } = workflow;
    // Who was woken may write its line before who woke it.
    const trail = workflow.lines
      .filter((line) => line['requestId'] === request)
      .toSorted((one, other) => String(one['event']).localeCompare(String(other['event'])));
    expect(trail).toMatchObject([
      { event: 'wentOn', programme, stage, run: 1, goto: 'Deliver' },
      { event: 'woken', programme, stage, run: 1, from: 'AwaitStart' },
    ]);
  });

  it('reads nothing for kinds that no machine goes by', async () => {
    await workflow.decide('kpi', 'retention', 'any');
    const [record] = (await workflow.records()).slice(-1);

    const answer = await workflow.deliver({ Records: record === undefined ? [] : [record] });

    expect(answer).toEqual({ batchItemFailures: [] });
  });

  it('tells of events that were changed or deleted, which nobody may', async () => {
    const told: string[] = [];
    const sink = (line: string) => void told.push(line);
    const deps = {
      store: engine.store,
      stepFunctions: createStepFunctionsClient({ region: 'local' }),
      config: { machines: { programme: 'none', stage: 'none' } },
      logger: createLogger('signal', systemClock, sink),
      metrics: createMetrics('signal', systemClock, sink, 'Waymark/test'),
    };
    const Keys = { PK: { S: 'PROG#p1' }, SK: { S: '000000000007' } };

    await signal(deps, {
      Records: [
        { eventName: 'INSERT', dynamodb: { Keys } },
        { eventName: 'MODIFY', dynamodb: { Keys } },
        { eventName: 'REMOVE', dynamodb: { Keys } },
      ],
    });

    const lines = told.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { level: 'error', event: 'ledgerChanged', change: 'MODIFY', programme: 'p1', revision: Keys.SK.S },
      { level: 'error', event: 'ledgerChanged', change: 'REMOVE', programme: 'p1', revision: Keys.SK.S },
      { service: 'signal', LedgerChanged: 2 },
    ]);
  });

  it('hands back the first record of a programme that failed', async () => {
    const { local } = workflow;
    await workflow.decide('stage', stage, 'active');
    await workflow.decide('stage', 'businessFocus', 'active');
    const records = (await workflow.records()).slice(-2);
    await local.close();

    const answer = await workflow.deliver({ Records: records });

    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: records[0]?.dynamodb?.SequenceNumber }],
    });
  });
});

describe('a lost token', () => {
  it('is made good by the check-in', async () => {
    await forgetWaiting(engine.store, ref(), (await waitingOf()).token);
    await workflow.tell(stage, 'active');
    expect(now()).toBe('AwaitStart');

    await workflow.passDays(7);

    expect(now()).toBe('Deliver');
  });

  it.each([
    ['that nobody gave', () => Promise.resolve('no such token')],
    [
      'that was answered before',
      async () => {
        const { token } = await waitingOf();
        await workflow.stepFunctions.send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }));
        await workflow.local.idle();
        return token;
      },
    ],
  ])('%s is no failure of the batch', async (_, stale) => {
    const token = await stale();
    await recordWaiting(engine.store, ref(), 1, { ...(await waitingOf()), token });
    await workflow.decide('stage', stage, 'active');

    const answer = await workflow.deliver({ Records: await workflow.records() });
    await workflow.passDays(7);

    expect(answer).toEqual({ batchItemFailures: [] });
    expect(now()).toBe('Deliver');
  });
});
