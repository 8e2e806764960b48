import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Waiting } from '#store/machineRuns.ts';
import { withEngine } from '#test/support/engine.ts';
import { awaitDecision } from '#workflow/awaitDecision.ts';
import { WorkflowUnderTest } from './workflowUnderTest.ts';

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

describe('a check-in', () => {
  it('finds after seven days what no signal told', async () => {
    await workflow.decide('stage', stage, 'active');

    await workflow.passDays(6.99);
    expect(now()).toBe('AwaitStart');
    await workflow.passDays(0.01);
    expect(now()).toBe('Deliver');
  });

  it('goes back to waiting, with a new token, when nothing happened: it waits since the same instant', async () => {
    const before = await waitingOf();

    await workflow.passDays(7);

    const after = await waitingOf();
    expect(after).toMatchObject({ awaiting: 'AwaitStart', waitingSince: '2027-01-01T09:00:00.000Z' });
    expect(after.token).not.toBe(before.token);
  });

  it('takes one transition, the wait, while nothing happens', async () => {
    const before = transitions();

    await workflow.passDays(7);

    expect(transitions() - before).toBe(1);
  });
});

describe('a decision between the reading and the token', () => {
  it('finds no token to answer, and is seen by the wait itself', async () => {
    let decided = false;
    workflow.before = async (functionName, payload) => {
      if (decided || functionName !== 'awaitDecision' || payload['state'] !== 'Deliver') return;
      decided = true;
      // Resume has read `active`; the token is not kept yet.
      await workflow.decide('stage', stage, 'inReview');
      await workflow.handOver();
    };

    await workflow.tell(stage, 'active');

    expect(decided).toBe(true);
    expect(now()).toBe('GateReview');
  });

  it('may also answer the token just before the wait reads again', async () => {
    await workflow.decide('stage', stage, 'active');
    const { token } = await waitingOf();
    const payload = {
      input: { schemaVersion: 1, ...ref(), run: 1, turns: 1 },
      execution: 'arn',
      token,
      state: 'AwaitStart',
    };

    await Promise.all([
      workflow.handOver(),
      awaitDecision({ ...workflow.dependencies(), store: engine.store }, payload),
    ]);
    await workflow.local.idle();

    expect(now()).toBe('Deliver');
  });
});

describe('a fault in a function', () => {
  it('is tried again', async () => {
    let faults = 2;
    workflow.before = (functionName) => {
      if (functionName === 'resume' && faults-- > 0) throw new Error('the table is busy');
    };
    await workflow.tell(stage, 'active');
    expect(now()).toBe('Resume');

    // After 5 and 10 s: 15 s in all.
    await workflow.passDays(15 / 86_400);

    expect(now()).toBe('Deliver');
  });

  it('that stays ends the execution as failed, and the sweep goes on from the record', async () => {
    workflow.before = (functionName) => {
      if (functionName === 'resume') throw new Error('the table is gone');
    };
    await workflow.tell(stage, 'active');
    await workflow.passDays(1);
    expect(workflow.executions().find(({ name }) => name === `${stage}-r1`)).toMatchObject({
      status: 'FAILED',
      state: 'Abandon',
    });

    workflow.before = () => undefined;
    const resumed = await workflow.sweep();

    expect(resumed).toEqual([{ ...ref(), run: 2 }]);
    expect(workflow.waiting()[`${stage}-r2`]).toBe('Deliver');
  });
});
