import { describe, expect, it } from 'vitest';
import type { ApproverClass } from '#domain/gate/gate.ts';
import { passed } from '#test/domain/criterion/sample.ts';
import { idea, need, returns, withInitiative } from '../anInitiative.ts';
import { withLists } from '../lists.ts';
import { listsOf } from '../rowByRow.ts';

const step = {
  name: 'Two depots',
  initiative: 'initiatives-0001',
  weeks: 6,
  tranche: 20_000_00,
  state: 'planned',
};

describe('elements 12, 13 and 64: an initiative leaves its draft for a reason', () => {
  it('comes into delivery with need, delight, return and KPI', () => {
    expect(withInitiative().facts().registers['initiatives']).toMatchObject({ costed: ['initiatives-0001'] });
  });

  it.each([
    ['answers-a-need', { delight: 'No more waiting in' }],
    ['delights-or-says-why-not', { need: 'needs-0001' }],
  ])('stays an idea by %s', (rule, values) => {
    const lists = listsOf();
    lists.say('needs', { values: need });
    expect(lists.say('initiatives', { values: { ...idea, ...values } })).toBe('ok');

    expect(lists.say('initiatives', { on: 'initiatives-0001', values: { state: 'businessCase' } })).toBe(
      rule,
    );
  });

  it('is approved by an approver, never without its return', () => {
    const lists = listsOf();
    lists.say('needs', { values: need });
    lists.say('initiatives', { values: { ...idea, need: 'needs-0001', notCustomer: 'Back office' } });
    const on = 'initiatives-0001';
    lists.say('initiatives', { on, values: { state: 'businessCase' } });

    expect(lists.say('initiatives', { on, values: { state: 'approved' } })).toBe('notYoursToDecide');
    expect(lists.say('initiatives', { on, values: { state: 'approved' }, by: 'finance' })).toBe(
      'cost-and-return',
    );
  });

  it('refuses an ROI that does not add up', () => {
    expect(listsOf().say('initiatives', { values: { ...idea, ...returns, roi: 80 } })).toBe('roi-adds-up');
  });

  it('element 20: starts only with a KPI that can already be measured', () => {
    const lists = listsOf();
    lists.say('needs', { values: need });
    lists.say('initiatives', { values: { ...idea, ...returns, need: 'needs-0001', delight: 'Yes' } });
    const on = 'initiatives-0001';
    lists.say('initiatives', { on, values: { state: 'businessCase' } });
    lists.say('initiatives', { on, values: { state: 'approved' }, by: 'business' });

    expect(lists.say('initiatives', { on, values: { state: 'inDelivery' } })).toBe('metrics-before-start');
  });
});

describe('elements 64 and 77: short and safe steps', () => {
  it('releases a step that is short, can be undone and shows a return', () => {
    const lists = withInitiative();
    lists.say('steps', { values: { ...step, reversible: true, expectedRoi: 30 } });

    expect(lists.say('steps', { on: 'steps-0001', values: { state: 'released' }, by: 'finance' })).toBe('ok');
  });

  it.each([
    ['short-and-safe-or-cleared', { reversible: false, expectedRoi: 30 }],
    ['short-and-safe-or-cleared', { reversible: true, expectedRoi: 30, weeks: 40 }],
    ['release-needs-a-return', { reversible: true }],
  ])('refuses a release by %s', (rule, values) => {
    const lists = withInitiative();
    lists.say('steps', { values: { ...step, ...values } });

    expect(lists.say('steps', { on: 'steps-0001', values: { state: 'released' }, by: 'finance' })).toBe(rule);
  });

  it('lets a second approver clear one that cannot be undone', () => {
    const lists = withInitiative();
    lists.say('steps', { values: { ...step, reversible: false, expectedRoi: 30 } });

    expect(lists.say('steps', { on: 'steps-0001', values: { state: 'cleared' }, by: 'risk' })).toBe('ok');
    expect(lists.say('steps', { on: 'steps-0001', values: { state: 'released' }, by: 'finance' })).toBe('ok');
  });

  it('releases the next one on what the last one brought', () => {
    const lists = withInitiative();
    const planned = { ...step, reversible: true, expectedRoi: 30 };
    lists.say('steps', { values: planned });
    lists.say('steps', { values: planned });
    lists.say('steps', { on: 'steps-0001', values: { state: 'released' }, by: 'finance' });
    const next = () => lists.say('steps', { on: 'steps-0002', values: { state: 'released' }, by: 'finance' });

    expect(next()).toBe('release-rests-on-the-last-step');
    const finished = { state: 'finished', finishedOn: '2027-04-10' };
    expect(lists.say('steps', { on: 'steps-0001', values: finished })).toBe('finished-tells-a-win');
    expect(lists.say('steps', { on: 'steps-0001', values: { ...finished, win: 'Calls halved' } })).toBe('ok');
    expect(next()).toBe('release-rests-on-the-last-step');
    expect(lists.say('steps', { on: 'steps-0001', values: { actualRoi: 35 } })).toBe('ok');
    expect(next()).toBe('ok');
  });

  it('gives no budget to what has no return', () => {
    const line = { line: 'Scanners', workstream: 'processes', kind: 'oneOff', year: 2027, planned: 5_000_00 };
    const bare = listsOf();
    bare.say('initiatives', { values: idea });

    expect(bare.say('budget', { values: { ...line, initiative: 'initiatives-0001' } })).toBe(
      'no-budget-without-return',
    );
    expect(withInitiative().say('budget', { values: { ...line, initiative: 'initiatives-0001' } })).toBe(
      'ok',
    );
  });
});

describe('elements 26 and 73: spending', () => {
  const spend = { what: 'A platform', initiative: 'initiatives-0001', amount: 2_000_00, supplier: 'Alder' };
  const early = passed(
    withLists({}),
    ['businessFocus', 'organisationalStructure', 'businessMetrics'],
    '2027-03-01T09:00:00.000Z',
  );
  const on = 'spendGates-0001';

  it('asks for technology after gates 1 to 3, and not before', () => {
    const bought = { ...spend, kind: 'technology', sourcing: 'bought' };
    const before = withInitiative();
    before.say('spendGates', { values: bought });
    expect(before.say('spendGates', { on, values: { state: 'requested' } })).toBe('technologyTooEarly');

    const after = withInitiative(early);
    after.say('spendGates', { values: bought });
    expect(after.say('spendGates', { on, values: { state: 'requested' } })).toBe('ok');
    expect(after.say('spendGates', { on, values: { state: 'approved' }, by: 'finance' })).toBe('ok');
    expect(after.say('spendGates', { on, values: { amount: 9_000_00 } })).toBe('approved-stays');
  });

  it('compares the total cost of building it in house', () => {
    const lists = withInitiative(early);
    lists.say('spendGates', { values: { ...spend, kind: 'technology', sourcing: 'inHouse', tcoMonths: 12 } });

    expect(lists.say('spendGates', { on, values: { state: 'requested' } })).toBe(
      'in-house-compares-total-cost',
    );
    expect(lists.say('spendGates', { on, values: { state: 'requested', tcoMonths: 24 } })).toBe('ok');
  });

  it('lets something be tried out, short and small', () => {
    const lists = withInitiative();
    const trial = { ...spend, kind: 'exploration', weeks: 4, endsOn: '2027-05-13' };
    lists.say('spendGates', { values: { ...trial, weeks: 60 } });
    lists.say('spendGates', { values: { ...trial, amount: 90_000_00 } });
    lists.say('spendGates', { values: trial });
    const ask = (number: number) =>
      lists.say('spendGates', { on: `spendGates-000${number}`, values: { state: 'requested' } });

    expect([ask(1), ask(2), ask(3)]).toEqual(['exploration-is-short', 'exploration-is-small', 'ok']);
  });

  it('lets pass what the law requires once risk and finance have said so', () => {
    const lists = withInitiative();
    const duty = {
      ...spend,
      kind: 'technology',
      sourcing: 'bought',
      requiredByLaw: true,
      law: 'Data act, 1 June',
    };
    lists.say('spendGates', { values: duty });
    const to = (state: string, by?: ApproverClass) =>
      lists.say('spendGates', { on, values: { state }, ...(by && { by }) });

    expect([to('requested'), to('approved', 'finance')]).toEqual(['ok', 'law-is-confirmed-twice']);
    expect([to('lawRisk', 'risk'), to('lawFinance', 'finance')]).toEqual(['ok', 'ok']);
    expect(to('approved', 'business')).toBe('ok');
  });

  it('never lets a reason why programmes fail be past', () => {
    const lists = listsOf();
    expect(lists.say('risks', { preloaded: 'board', values: { likelihood: 3, impact: 3 } })).toBe('ok');

    expect(lists.say('risks', { on: 'risks-0001', values: { state: 'past' } })).toBe('causes-stay');
    expect(lists.say('risks', { on: 'risks-0001', values: { likelihood: 5, impact: 4 } })).toBe(
      'a-severe-risk-is-met',
    );
  });
});
