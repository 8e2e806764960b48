import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { withEngine } from '#test/support/engine.ts';
import { allStages, WorkflowUnderTest } from '#test/workflow/workflowUnderTest.ts';

const engine = withEngine();
let workflow: WorkflowUnderTest;
beforeEach(async () => {
  workflow = await WorkflowUnderTest.start(engine);
});
afterEach(() => workflow.stop());

describe('after a restart', () => {
  it('the sweep resumes every machine where the record is', async () => {
    await workflow.createRunning();
    await workflow.tell('technology', 'inReview');
    await workflow.tell('businessFocus', 'sustaining');

    await workflow.restart();
    expect(workflow.executions()).toEqual([]);
    const resumed = await workflow.sweep();

    expect(resumed).toHaveLength(6);
    expect(workflow.waiting()).toEqual({
      r2: 'Oversee',
      ...allStages('AwaitStart', 2),
      'technology-r2': 'GateReview',
      'businessFocus-r2': 'Sustain',
    });
  });

  it('a decision of the time between goes through, and so do signals afterwards', async () => {
    await workflow.createRunning();
    await workflow.restart();
    await workflow.tell('technology', 'active');
    await workflow.sweep();
    expect(workflow.waiting()['technology-r2']).toBe('Deliver');

    await workflow.tell('technology', 'inReview');

    expect(workflow.waiting()['technology-r2']).toBe('GateReview');
  });

  it('the whole stream told again starts nothing', async () => {
    await workflow.createRunning();
    await workflow.restart();
    await workflow.sweep();

    await workflow.deliver({ Records: await workflow.records() });

    expect(workflow.executions().map(({ name }) => name)).toEqual(Object.keys(workflow.waiting()));
    expect(workflow.waiting()).toEqual({ r2: 'Oversee', ...allStages('AwaitStart', 2) });
  });

  it('a programme that waits for Gate 0 goes on', async () => {
    await workflow.create();
    await workflow.restart();
    await workflow.sweep();

    await workflow.tell('programme', 'running');

    expect(workflow.waiting()).toEqual({ r2: 'Oversee', ...allStages('AwaitStart') });
  });
});

describe('the sweep', () => {
  it('leaves alone what runs', async () => {
    await workflow.createRunning();

    expect(await workflow.sweep()).toEqual([]);
    expect(workflow.executions()).toHaveLength(6);
  });

  it('starts the machine of a programme whose first signal was lost', async () => {
    await workflow.decide('programme', workflow.programme, 'draft', 'programmeCreated');
    await workflow.decide('gate', 'closing', 'notOpen');

    const resumed = await workflow.sweep();

    expect(resumed).toEqual([{ programme: workflow.programme, run: 1 }]);
    expect(workflow.waiting()).toEqual({ r1: 'AwaitGateZero' });
  });

  it('starts the one stage that was lost', async () => {
    await workflow.createRunning();
    const lost = workflow.local.executions().find(({ name }) => name.includes('technology'));
    await workflow.stepFunctions.send(new StopExecutionCommand({ executionArn: lost?.arn }));

    const resumed = await workflow.sweep();

    expect(resumed).toEqual([{ programme: workflow.programme, stage: 'technology', run: 2 }]);
  });

  it.each(['closed', 'stopped'])('starts nothing for a programme that is %s', async (state) => {
    await workflow.createRunning();
    await workflow.restart();
    await workflow.tell('programme', state);

    expect(await workflow.sweep()).toEqual([]);
  });

  it('passes over a programme that does not exist', async () => {
    expect(await workflow.sweep()).toEqual([]);
  });

  it('twice at once starts one execution a machine', async () => {
    await workflow.createRunning();
    await workflow.restart();

    await Promise.all([workflow.sweep(), workflow.sweep()]);

    const running = Object.keys(workflow.waiting());
    expect(running.filter((name) => name.startsWith('technology'))).toHaveLength(1);
    expect(running).toHaveLength(1 + stageKeys.length);
  });
});
