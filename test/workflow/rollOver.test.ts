import { afterEach, describe, expect, it } from 'vitest';
import { claimRun } from '#store/machineRuns.ts';
import type { WorkflowLimits } from '#infra/workflow/limits.ts';
import { withEngine } from '#test/support/engine.ts';
import { allStages, machines, WorkflowUnderTest } from './workflowUnderTest.ts';
import { startRun } from '#runtime/execution/startRun.ts';

const engine = withEngine();
let workflow: WorkflowUnderTest;
afterEach(() => workflow.stop());

async function startRunning(limits: Partial<WorkflowLimits> = {}): Promise<void> {
  const { store, client } = engine;
  workflow = await WorkflowUnderTest.start({ store, client, limits });
  await workflow.createRunning();
}

describe('rollover', () => {
  it('by turns hands a machine over to its next run, which waits in the same state', async () => {
    await startRunning({ rolloverTurns: 3 });
    // Turns so far: the programme 2 (Gate 0, start), each stage 1.
    await workflow.tell('technology', 'active');
    expect(workflow.waiting()).toEqual({
      r1: 'Oversee',
      ...allStages('AwaitStart'),
      'technology-r1': 'Deliver',
    });

    await workflow.tell('technology', 'inReview');

    const { 'technology-r1': _, ...others } = allStages('AwaitStart');
    expect(workflow.waiting()).toEqual({ r1: 'Oversee', ...others, 'technology-r2': 'GateReview' });
    expect(workflow.executions().filter(({ status }) => status === 'SUCCEEDED')).toHaveLength(1);
  });

  it('by age comes at the first check-in after 240 days', async () => {
    await startRunning();

    // 34 check-ins are 238 days, 35 are 245.
    await workflow.passDays(238);
    expect(workflow.waiting()).toEqual({ r1: 'Oversee', ...allStages('AwaitStart') });
    await workflow.passDays(7);
    expect(workflow.waiting()).toEqual({ r2: 'Oversee', ...allStages('AwaitStart', 2) });
  });

  it('keeps an execution under its year and its 25,000 events over 36 months', async () => {
    await startRunning();

    await workflow.passDays(1_096);

    // 1,096 / 245 days: four rollovers, so the fifth run of each.
    expect(workflow.waiting()).toEqual({ r5: 'Oversee', ...allStages('AwaitStart', 5) });
    for (const { startedAt, stoppedAt = workflow.time.clock.now() } of workflow.local.executions()) {
      expect((Date.parse(stoppedAt) - Date.parse(startedAt)) / 86_400_000).toBeLessThanOrEqual(247);
    }
  });

  it('leads to the newest document when this one does not know where to go', async () => {
    await startRunning();
    // As if a later release of Resume had named a state that the document of run 1 lacks.
    workflow.rewriteAnswer = (answer) => {
      const { run, stage } = answer as { run?: number; stage?: string };
      return stage === 'technology' && run === 1 ? { ...(answer as object), goto: 'Unheard' } : answer;
    };

    await workflow.tell('technology', 'active');

    expect(workflow.waiting()).not.toHaveProperty('technology-r1');
    expect(workflow.waiting()).toHaveProperty('technology-r2', 'Deliver');
  });

  it('ends an execution that a newer run has replaced, at its next turn', async () => {
    await startRunning();
    await claimRun(engine.store, { programme: workflow.programme, stage: 'technology' }, 2);

    await workflow.passDays(7);

    expect(workflow.waiting()).not.toHaveProperty('technology-r1');
  });

  it('takes the next run when a name is used by an execution that has ended', async () => {
    await startRunning();
    await workflow.tell('programme', 'stopped');

    const run = await startRun(workflow.dependencies(), {
      machineArn: machines.stage,
      ref: { programme: workflow.programme, stage: 'technology' },
      after: 0,
    });

    expect(run).toBe(2);
  });

  it('started by several at once is one execution', async () => {
    await startRunning();
    const start = () =>
      startRun(workflow.dependencies(), {
        machineArn: machines.stage,
        ref: { programme: workflow.programme, stage: 'technology' },
        after: 1,
      });

    const runs = await Promise.all([start(), start(), start()]);
    await workflow.local.idle();

    expect(runs).toEqual([2, 2, 2]);
    expect(workflow.executions().filter(({ name }) => name === 'technology-r2')).toHaveLength(1);
  });

  it('goes on far from the runs of before: a restored programme counts from 1,000 up', async () => {
    await startRunning();

    const run = await startRun(workflow.dependencies(), {
      machineArn: machines.stage,
      ref: { programme: workflow.programme, stage: 'technology' },
      after: 1_000,
    });

    expect(run).toBe(1_001);
  });
});
