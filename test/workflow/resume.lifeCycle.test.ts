import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withEngine } from '#test/support/engine.ts';
import { allStages, WorkflowUnderTest } from './workflowUnderTest.ts';

const engine = withEngine();
let workflow: WorkflowUnderTest;
beforeEach(async () => {
  workflow = await WorkflowUnderTest.start(engine);
});
afterEach(() => workflow.stop());

describe('a new programme', () => {
  it('gets an execution that waits for Gate 0', async () => {
    await workflow.create();

    expect(workflow.waiting()).toEqual({ r1: 'AwaitGateZero' });
  });

  it('starts its five stages once Gate 0 lets it run; each waits for its own start', async () => {
    await workflow.createRunning();

    expect(workflow.waiting()).toEqual({ r1: 'Oversee', ...allStages('AwaitStart') });
  });

  it('starts them under names that Step Functions takes', async () => {
    await workflow.createRunning();

    for (const { name } of workflow.local.executions()) expect(name).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
  });

  it('starts none when Gate 0 stops it', async () => {
    await workflow.create();
    await workflow.tell('programme', 'stopped');

    expect(workflow.executions()).toMatchObject([{ name: 'r1', status: 'SUCCEEDED', state: 'Done' }]);
  });
});

describe('a stage', () => {
  beforeEach(() => workflow.createRunning());
  const technology = (): string | undefined => workflow.waiting()['technology-r1'];

  it.each([
    {
      story: 'approved',
      states: ['active', 'inReview', 'sustaining'],
      path: ['Deliver', 'GateReview', 'Sustain'],
    },
    {
      story: 'sent back',
      states: ['active', 'inReview', 'active'],
      path: ['Deliver', 'GateReview', 'Deliver'],
    },
    {
      story: 'paused and resumed',
      states: ['active', 'paused', 'active'],
      path: ['Deliver', 'Paused', 'Deliver'],
    },
    { story: 'reopened', states: ['sustaining', 'inReview'], path: ['Sustain', 'GateReview'] },
  ])('$story follows the record', async ({ states, path }) => {
    const seen: (string | undefined)[] = [];
    for (const state of states) {
      await workflow.tell('technology', state);
      seen.push(technology());
    }

    expect(seen).toEqual(path);
  });

  it('leaves the other four where they are', async () => {
    await workflow.tell('technology', 'active');

    expect(workflow.waiting()).toEqual({
      r1: 'Oversee',
      ...allStages('AwaitStart'),
      'technology-r1': 'Deliver',
    });
  });

  it('is held by a pause of the whole programme, and goes back to where it was', async () => {
    await workflow.tell('technology', 'inReview');
    await workflow.tell('programme', 'paused');
    expect(workflow.waiting()).toEqual({ r1: 'Oversee', ...allStages('Paused') });

    await workflow.tell('programme', 'running');
    expect(technology()).toBe('GateReview');
  });
});

describe('the end of a programme', () => {
  beforeEach(() => workflow.createRunning());
  const left = () => workflow.executions().filter(({ status }) => status !== 'SUCCEEDED');

  it('waits for the closing gate, and goes on overseeing when that is sent back', async () => {
    await workflow.tell('closing', 'inReview');
    expect(workflow.waiting()['r1']).toBe('AwaitClose');

    await workflow.tell('closing', 'notOpen');
    expect(workflow.waiting()['r1']).toBe('Oversee');
  });

  it.each(['closed', 'stopped'])('ends all six executions when the programme is %s', async (state) => {
    await workflow.tell('technology', 'active');
    await workflow.tell('closing', 'inReview');
    await workflow.tell('programme', state);

    expect(workflow.executions()).toHaveLength(6);
    expect(left()).toEqual([]);
  });

  it('keeps no token', async () => {
    await workflow.tell('programme', 'closed');

    expect((await workflow.runs()).filter(({ waiting }) => waiting !== undefined)).toEqual([]);
  });
});
