import { describe, expect, it } from 'vitest';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { aGate, decided, passed, theKpi, theObjective } from '#test/domain/criterion/sample.ts';
import { criterion, warning, withLists } from '../lists.ts';

type Asked = ProgrammeView['assessments'][number];

/** Results of this quarter; `alpha` where agreement matters. */
function asked(id: string, values: Readonly<Record<string, number>>, more: Partial<Asked> = {}): Held<Asked> {
  const result = { values, n: 8, on: '2027-04-01', alpha: 0.4 };
  return { id, version: 1, rounds: {}, results: { '2027-Q2': { all: result } }, targets: [], ...more };
}

const march = '2027-03-01T09:00:00.000Z';
const withAsked = (...assessments: readonly Held<Asked>[]) => withLists({}, { assessments });

describe('element 1: what CRM means is agreed', () => {
  it('lets the start go on when every leader stands behind the charter', () => {
    const view = withAsked(asked('charterWord', { acknowledge: 100 }));
    expect(criterion(view, 'g0.charter-acknowledged').status).toBe('met');
  });

  it('asks the sponsor for a reason when one objects, or has not answered', () => {
    const view = withAsked(asked('charterWord', { acknowledge: 90, object: 10 }));
    expect(criterion(view, 'g0.charter-acknowledged').status).toBe('notMet');
    expect(criterion(withLists({}, { assessments: [] }), 'g0.charter-acknowledged')).toMatchObject({
      status: 'notMet',
      severity: 'override',
    });
  });

  it('warns while leaders read it differently, and not before they were asked', () => {
    expect(warning(withAsked(asked('crmReading', { tool: 3 })), 'w.readings-apart')).toEqual(['crmReading']);
    expect(warning(withLists({}), 'w.readings-apart')).toBeNull();
  });
});

describe('element 6: a change in one area is looked at in the others', () => {
  const view = passed(withLists({}), ['businessFocus'], march);
  const pair = { from: 'businessFocus', to: 'technology', why: 'Needs', strength: 4 };
  const withPair = (values: Record<string, string | number>): ProgrammeView => ({
    ...withLists({ dependencies: [{ ...pair, ...values }] }),
    stages: view.stages,
    gates: view.gates,
  });

  it('warns while a strong pair was not checked since the approval', () => {
    expect(warning(withPair({}), 'w.linked-areas-unchecked')).toEqual(['businessFocus']);
    expect(warning(withPair({ checkedOn: '2027-02-10' }), 'w.linked-areas-unchecked')).toEqual([
      'businessFocus',
    ]);
  });

  it('is silent once it was, and for weak pairs', () => {
    expect(warning(withPair({ checkedOn: '2027-03-20' }), 'w.linked-areas-unchecked')).toBeNull();
    expect(warning(withPair({ strength: 2 }), 'w.linked-areas-unchecked')).toBeNull();
  });
});

describe('element 14: the focus is measured and has a target', () => {
  const targets = [{ on: '2027-01-01', values: { customers: 40 } }];

  it('asks Gate 1 for both', () => {
    const both = withAsked(asked('focus', { customers: 45, products: 55 }, { targets }));
    expect(criterion(both, 'g1.focus-measured').status).toBe('met');
    expect(criterion(withAsked(asked('focus', { customers: 45 })), 'g1.focus-measured').status).toBe(
      'notMet',
    );
  });

  it('warns while customers get less than was aimed at', () => {
    expect(warning(withAsked(asked('focus', { customers: 20 }, { targets })), 'w.focus-behind')).toEqual([
      'focus',
    ]);
    expect(warning(withAsked(asked('focus', { customers: 40 }, { targets })), 'w.focus-behind')).toBeNull();
  });
});

describe('element 15: said first, funded fourth', () => {
  const ranked = asked('priorities', { customers: 1, products: 2, sales: 3, costs: 4, growth: 5, people: 6 });
  const second = asked('priorities', { customers: 2, products: 1, sales: 3, costs: 4, growth: 5, people: 6 });
  const funded = (customers: number) =>
    asked('priorityShare', { customers, products: 30, sales: 25, costs: 15 });

  it('lets Gate 1 pass when leaders have seen both', () => {
    const view = withAsked(ranked, funded(40));
    expect(criterion(view, 'g1.customer-first').status).toBe('met');
    expect(criterion(view, 'g1.said-and-funded').status).toBe('met');
    expect(warning(view, 'w.said-first-funded-later')).toBeNull();
  });

  it('counts the blind ranking above what was recorded by hand', () => {
    expect(criterion(withAsked(second), 'g1.customer-first').status).toBe('notMet');
    expect(warning(withAsked(second), 'w.customer-not-first')).toEqual(['priorities']);
    expect(criterion(withAsked(ranked), 'g1.said-and-funded')).toMatchObject({ lacking: ['priorityShare'] });
  });

  it('warns when money goes elsewhere first', () => {
    const view = withAsked(ranked, funded(10));
    expect(warning(view, 'w.said-first-funded-later')).toEqual(['priorities', 'priorityShare']);
  });
});

describe('element 25: the plan looks beyond the quarter', () => {
  it('warns above the share the programme allows', () => {
    const short = { kpis: ['a', 'b', 'c'].map((id) => theKpi(id, { horizon: 'short' })) };
    const long = { kpis: ['a', 'b', 'c'].map((id) => theKpi(id, { horizon: 'long' })) };
    expect(warning(withLists({}, short), 'w.short-view')).toEqual(['a', 'b', 'c']);
    expect(warning(withLists({}, long), 'w.short-view')).toBeNull();
  });
});

describe('element 44: determination', () => {
  const late = {
    what: 'Pick a supplier',
    seat: 'sponsor',
    askedOn: '2027-01-05',
    dueOn: '2027-01-20',
    decidedOn: '2027-02-20',
  };
  const inTime = { ...late, decidedOn: '2027-01-18' };

  it('warns of two late decisions in a row', () => {
    const view = withLists({ engagement: [inTime, late, late] });
    expect(warning(view, 'w.leaders-decide-late')).toEqual(['engagement-0002', 'engagement-0003']);
  });

  it('is silent while one in time stands between them', () => {
    expect(warning(withLists({ engagement: [late, inTime, late] }), 'w.leaders-decide-late')).toBeNull();
  });

  it('counts gates as well', () => {
    const due = { firstApproved: '2027-01-01', approved: '2027-01-01', forecast: '2027-01-01' };
    const base = withLists({});
    const gates = { ...base.gates, gate1: { ...aGate('gate1', decided('go', march)), due } };
    expect(warning({ ...base, gates }, 'w.gates-decided-late')).toBeNull();
    const two = { ...gates, gate0: { ...aGate('gate0', decided('go', '2027-02-01T09:00:00.000Z')), due } };
    expect(warning({ ...base, gates: two }, 'w.gates-decided-late')).toEqual([]);
  });
});

describe('element 59: a plan that does not hold is changed or accepted', () => {
  // Focus stands at 41 where its target in March was 100.
  const far = theKpi('focus', {
    trajectories: { all: [{ period: '2027-01', value: 100 }] },
    direction: 'up',
  });
  const objective = theObjective({ from: 90, to: 100, by: '2027-04-01' });
  const replan = {
    objective: 'more-repeat',
    on: '2027-03-20',
    variance: 'Half',
    lesson: 'Slow',
    decision: 'accept',
    by: 'sponsor',
  };
  const at = (rows: readonly (typeof replan)[]) =>
    withLists({ replans: rows }, { kpis: [far], objectives: [objective] });

  it('warns of an objective off track that nobody decided on for a quarter', () => {
    expect(warning(at([]), 'w.replan-due')).toEqual(['more-repeat']);
    expect(warning(at([{ ...replan, on: '2026-12-20' }]), 'w.replan-due')).toEqual(['more-repeat']);
    expect(warning(at([replan]), 'w.replan-due')).toBeNull();
  });
});

describe('element 62: technology does not come first', () => {
  const money = (workstream: string, cost: number) => ({
    name: workstream,
    stage: 'businessFocus',
    workstream,
    state: 'draft',
    cost,
  });

  it('warns above its share of the money while gates 1 to 3 are open', () => {
    const heavy = { initiatives: [money('technology', 90_000_00), money('people', 10_000_00)] };
    const open = ['gate1', 'gate2', 'gate3'];
    expect(warning(withLists(heavy), 'w.technology-heavy')).toEqual(open);
    const stages = ['businessFocus', 'organisationalStructure', 'businessMetrics'] as const;
    expect(warning(passed(withLists(heavy), stages, march), 'w.technology-heavy')).toBeNull();
  });

  it('is silent where people and processes get most of it', () => {
    const light = { initiatives: [money('technology', 10_000_00), money('people', 90_000_00)] };
    expect(warning(withLists(light), 'w.technology-heavy')).toBeNull();
  });
});
