import { beforeAll, describe, expect, it } from 'vitest';
import { aKpi, anObjective } from '../api/wishes.ts';
import { withMethod } from './methodUnderTest.ts';

const method = withMethod();
const { ids, facts, kept, refused, criterion, warning } = method;
const numberOf = (id: string | undefined) => Number(id?.slice(-4));
let team = '';

beforeAll(async () => {
  [team = ''] = await kept('units', [{ name: 'Light team', principle: 'customers' }]);
  await kept('interactions', [{ name: 'Order', team }]);
});

describe('element 18: one team for each segment', () => {
  it('element 18: exactly one team answers for a segment, a second one is refused', async () => {
    const row = (segment: string) => ({ segment, team, part: 'answers' });
    await kept('organisation', [row(ids.light)]);
    expect(await criterion('gate2', 'g2.one-team-a-segment')).toBe('notMet');
    await kept('organisation', [row(ids.heavy)]);
    expect(await criterion('gate2', 'g2.one-team-a-segment')).toBe('met');

    const [shops = ''] = await kept('units', [{ name: 'Shops', principle: 'places' }]);
    expect(await refused('organisation', { ...row(ids.light), team: shops })).toBe('one-team');
    await kept('organisation', [{ ...row(ids.light), team: shops, part: 'supports' }]);
    expect(await criterion('gate2', 'g2.one-team-a-segment')).toBe('met');
  });

  it('element 18: an interaction without an owner is red', async () => {
    expect(await criterion('gate2', 'g2.interactions-owned')).toBe('met');
    const [id = ''] = await kept('interactions', [{ name: 'Complaint' }]);
    expect(await criterion('gate2', 'g2.interactions-owned')).toBe('notMet');
    expect(await warning('w.interaction-unowned')).toEqual([id]);
    await kept('interactions', [{ number: numberOf(id), team }]);
    expect(await warning('w.interaction-unowned')).toBeUndefined();
  });

  it('element 18: added people have a cost and a budget line, and are a risk from the first day', async () => {
    await kept('organisation', [{ number: 1, added: 4 }]);
    expect(await warning('w.added-people-unpaid')).toEqual(['organisation-0001']);
    await kept('organisation', [{ number: 1, addedCost: 180_000 }]);
    expect(await warning('w.added-people-unpaid')).toEqual(['organisation-0001']);

    const work = {
      name: 'Teams',
      stage: 'organisationalStructure',
      workstream: 'organisation',
      state: 'draft',
    };
    const [initiative = ''] = await kept('initiatives', [
      { ...work, cost: 180_000, benefit: 270_000, roi: 50 },
    ]);
    const line = {
      line: 'Customer teams',
      initiative,
      workstream: 'people',
      kind: 'headcount',
      year: 2027,
      planned: 180_000,
    };
    expect(await refused('budget', line)).toBe('people-are-counted');
    const [budget = ''] = await kept('budget', [{ ...line, people: 4 }]);
    await kept('organisation', [{ number: 1, budget }]);
    expect(await warning('w.added-people-unpaid')).toBeUndefined();
    expect(
      method.pack.registers.find(({ key }) => key === 'risks')?.preloaded.map(({ key }) => key),
    ).toContain('headcount');
  });
});

describe('element 33: efforts pull the same way', () => {
  it('element 33: a unit without a goal that serves an objective is red', async () => {
    const goal = { level: 'unit', goal: 'More light buyers come back' };
    await kept('cascade', [
      { ...goal, unit: team },
      { ...goal, unit: 'units-0002', objective: ids.objective },
    ]);
    expect(await warning('w.unit-without-objective')).toEqual([team]);
    expect(await criterion('gate2', 'g2.unit-objectives')).toBe('notMet');
    await kept('cascade', [{ number: 1, objective: ids.objective }]);
    expect(await warning('w.unit-without-objective')).toBeUndefined();
    expect(await criterion('gate2', 'g2.unit-objectives')).toBe('met');
    expect(await refused('cascade', { ...goal, unit: team, level: 'team' })).toBe('holder-named');
  });
});

describe('element 34: both kinds of process', () => {
  it('element 34: operative alone does not pass Gate 4, with an analytical one it does', async () => {
    const process = { name: 'Order to delivery', state: 'waiting', impact: 4 };
    await kept('processes', [{ ...process, kind: 'operative' }]);
    expect(await criterion('gate4', 'g4.both-kinds-of-process')).toBe('notMet');
    await kept('processes', [{ ...process, name: 'Who may leave', kind: 'analytical' }]);
    expect(await criterion('gate4', 'g4.both-kinds-of-process')).toBe('met');
    expect(await refused('processes', { number: 1, state: 'redesign' })).toBe('owner');
  });
});

describe('element 21: from the outcome backwards', () => {
  it('element 21: work without a goal and goals without work are listed', async () => {
    const work = { name: 'Club', stage: 'customerInteraction', workstream: 'processes', state: 'draft' };
    const [id = ''] = await kept('initiatives', [{ ...work, kpi: ids.kpi }]);
    expect(await warning('w.work-without-goal')).toEqual(['initiatives-0001']);
    expect(await warning('w.goal-without-work')).toBeUndefined();

    const [kpi = ''] = await method.madeBy('defineKpis', { items: [aKpi({ name: 'Margin' })] });
    const [hope = ''] = await method.madeBy('addObjectives', {
      items: [anObjective(kpi, { name: 'More margin' })],
    });
    expect(await warning('w.goal-without-work')).toEqual([hope]);
    await kept('initiatives', [
      { number: numberOf(id), kpi },
      { number: 1, kpi: ids.kpi },
    ]);
    expect(await warning('w.goal-without-work')).toBeUndefined();
    expect(await warning('w.work-without-goal')).toBeUndefined();
  });
});

describe('element 37: test, test, test', () => {
  const rule = { control: 'No call', sample: 400, success: '2 points more', failure: 'Less than before' };

  it('element 37: no result before the rule is fixed, and a fixed rule stays', async () => {
    const [id = ''] = await kept('experiments', [
      { hypothesis: 'A call helps', state: 'draft', initiative: 'initiatives-0001' },
    ]);
    const number = numberOf(id);
    expect(await refused('experiments', { number, ...rule, result: 'worked' })).toBe('result-after-rule');
    // Not even in the same breath as the rule.
    expect(await refused('experiments', { number, ...rule, state: 'fixed', result: 'worked' })).toBe(
      'result-after-rule',
    );
    expect(await refused('experiments', { number, ...rule, sample: null, state: 'fixed' })).toBe(
      'rule-complete',
    );
    await kept('experiments', [{ number, ...rule, state: 'fixed' }]);
    expect(await refused('experiments', { number, success: '1 point more' })).toBe('rule-stays');
    expect(await refused('experiments', { number, state: 'draft' })).toBe('stateMove');
    await kept('experiments', [
      { number, state: 'decided', result: 'failed', decision: 'No calls.', decidedOn: '2027-03-01' },
    ]);
  });

  it('element 37: an initiative above the limit of spend wants a test', async () => {
    const limit = (await facts()).parameters['testSpend'] ?? 0;
    const businessCase = {
      need: 'needs-0001',
      delight: 'Less waiting',
      state: 'businessCase',
      roi: 50,
      payback: 9,
      confidence: 'estimate',
    };
    await kept('needs', [{ need: 'Order', segment: ids.light, evidence: 'Calls', state: 'open' }]);
    const dear = { cost: limit + 2, benefit: (limit + 2) * 1.5 };
    await kept('initiatives', [
      { number: 1, ...businessCase, ...dear },
      { number: 2, ...businessCase, ...dear },
    ]);
    await kept(
      'initiatives',
      [1, 2].map((number) => ({ number, state: 'approved' })),
      'fay',
    );
    expect(await warning('w.spend-untested')).toEqual(['initiatives-0002']);
    const [id = ''] = await kept('experiments', [
      { hypothesis: 'It sells', state: 'draft', initiative: 'initiatives-0002' },
    ]);
    expect(await warning('w.spend-untested')).toEqual(['initiatives-0002']);
    await kept('experiments', [{ number: numberOf(id), ...rule, state: 'fixed' }]);
    expect(await warning('w.spend-untested')).toBeUndefined();
  });
});

describe('element 26: we build it ourselves', () => {
  it('element 26: an in-house choice compares the total cost of at least 24 months', async () => {
    const spend = {
      what: 'Own CRM',
      kind: 'technology',
      initiative: 'initiatives-0002',
      amount: 90_000,
      supplier: 'None',
      sourcing: 'inHouse',
    };
    await kept('spendGates', [{ ...spend, tcoMonths: 23, state: 'draft' }]);
    expect(await refused('spendGates', { number: 1, state: 'requested' })).toBe(
      'in-house-compares-total-cost',
    );
    expect(await refused('spendGates', { number: 1, state: 'requested', tcoMonths: 24 })).toBe(
      'technologyTooEarly',
    );
    // Beside technology, whose own guard then speaks, two years of comparison are enough.
    await kept('spendGates', [{ ...spend, kind: 'other', tcoMonths: 23, state: 'draft' }]);
    expect(await refused('spendGates', { number: 2, state: 'requested' })).toBe(
      'in-house-compares-total-cost',
    );
    await kept('spendGates', [{ number: 2, state: 'requested', tcoMonths: 24 }]);
  });
});
