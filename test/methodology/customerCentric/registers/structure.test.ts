import { describe, expect, it } from 'vitest';
import { passed, theKpi } from '#test/domain/criterion/sample.ts';
import { criterion, marked, warning, withLists, writing } from '../lists.ts';

describe('element 16: focus and structure move together', () => {
  it('warns of both when the second has not followed within six months', () => {
    const view = passed(withLists({}), ['businessFocus'], '2026-09-01T09:00:00.000Z');
    expect(warning(view, 'w.focus-and-structure-apart')).toEqual(['gate2']);
    const soon = passed(withLists({}), ['businessFocus'], '2027-03-01T09:00:00.000Z');
    expect(warning(soon, 'w.focus-and-structure-apart')).toBeNull();
  });
});

describe('element 17: what each unit is organised around', () => {
  it('lets structure start once every unit is tagged, and names those that are not', () => {
    const tagged = { name: 'Stores', principle: 'places' };
    expect(criterion(withLists({ units: [tagged] }), 'g2.units-tagged').status).toBe('met');
    expect(criterion(withLists({ units: [tagged, { name: 'Web' }] }), 'g2.units-tagged')).toMatchObject({
      status: 'notMet',
      lacking: ['units-0002'],
    });
    expect(criterion(withLists({}), 'g2.units-tagged').status).toBe('notMet');
  });

  it('takes one main principle and further ones once each', () => {
    const view = withLists({});
    expect(writing(view, 'units', { name: 'Web', principle: 'channels', secondary: 'products' })).toBe('ok');
    expect(writing(view, 'units', { name: 'Web', principle: 'channels', secondary: 'channels' })).toBe(
      'each-principle-once',
    );
    expect(writing(view, 'units', { name: 'Web', parent: 'units-0001' })).toBe('not-part-of-itself');
  });
});

describe('element 18: one accountable team a segment', () => {
  const light = { segment: 'light', team: 'units-0001', part: 'answers' };
  const heavy = { segment: 'heavy', team: 'units-0001', part: 'answers' };

  it('wants exactly one for each segment', () => {
    expect(criterion(withLists({ organisation: [light, heavy] }), 'g2.one-team-a-segment').status).toBe(
      'met',
    );
    expect(criterion(withLists({ organisation: [light] }), 'g2.one-team-a-segment').lacking).toEqual([
      'heavy',
    ]);
    // Written at the same time, before the rule could see the other.
    const twice = withLists({ organisation: [light, light, heavy] });
    expect(criterion(twice, 'g2.one-team-a-segment').lacking).toEqual(['light']);
  });

  it('refuses a second one, and lets it support', () => {
    const view = withLists({ organisation: [light] });
    expect(writing(view, 'organisation', { ...light, team: 'units-0002' })).toBe('one-team');
    expect(writing(view, 'organisation', { ...light, team: 'units-0002', part: 'supports' })).toBe('ok');
    expect(writing(view, 'organisation', { people: 4 }, light)).toBe('ok');
  });

  it('flags an interaction that nobody owns, and added people without cost or budget', () => {
    const view = withLists({
      interactions: [{ name: 'Complaint' }, { name: 'Renewal', team: 'units-0001' }],
      organisation: [
        { ...light, added: 3 },
        { ...heavy, added: 2, addedCost: 9_000_000 },
      ],
    });
    expect(criterion(view, 'g2.interactions-owned').lacking).toEqual(['interactions-0001']);
    expect(warning(view, 'w.added-people-unpaid')).toEqual(['organisation-0001', 'organisation-0002']);
    const paid = { ...heavy, added: 2, addedCost: 9_000_000, budget: 'budget-0001' };
    expect(warning(withLists({ organisation: [paid] }), 'w.added-people-unpaid')).toBeNull();
  });
});

describe('element 33: goals from unit to person', () => {
  const units = [
    { name: 'Stores', principle: 'places' },
    { name: 'Web', principle: 'channels' },
  ];

  it('finds the unit without a linked objective', () => {
    const goal = { unit: 'units-0001', level: 'unit', goal: 'Know every customer', objective: 'more-repeat' };
    const one = withLists({ units, cascade: [goal] });
    expect(criterion(one, 'g2.unit-objectives').lacking).toEqual(['units-0002']);
    expect(warning(one, 'w.unit-without-objective')).toEqual(['units-0002']);
    const both = withLists({ units, cascade: [goal, { ...goal, unit: 'units-0002' }] });
    expect(criterion(both, 'g2.unit-objectives').status).toBe('met');
  });
});

describe('element 57: people who can deliver', () => {
  it('wants a dated plan for each gap', () => {
    const gap = { name: 'Listening', unit: 'units-0001', today: 2, needed: 4 };
    expect(criterion(withLists({ competencies: [gap] }), 'g2.competencies-planned').status).toBe('notMet');
    const planned = withLists({ competencies: [{ ...gap, plan: 'Coaching', by: '2027-09-01' }] });
    expect(criterion(planned, 'g2.competencies-planned').status).toBe('met');
    expect(criterion(planned, 'g2.employees-asked').status).toBe('notMet');
  });
});

describe('element 61: everyone’s line of sight', () => {
  it('takes only a KPI that customers notice, and flags a role without one', () => {
    const view = withLists(
      { roles: [{ name: 'Clerk', tier: 'supports' }] },
      { kpis: [theKpi('loyal'), theKpi('margin', { class: 'profitability' })] },
    );
    expect(writing(view, 'roles', { name: 'Buyer', tier: 'enables', kpi: 'loyal' })).toBe('ok');
    expect(writing(view, 'roles', { name: 'Buyer', tier: 'enables', kpi: 'margin' })).toBe('customer-kpi');
    expect(warning(view, 'w.role-without-sight')).toEqual(['roles-0001']);
  });
});

describe('element 70: the work with most effect first', () => {
  const kpis = [theKpi('result'), theKpi('cost')];
  const ready = {
    name: 'Returns',
    kind: 'operative',
    state: 'waiting',
    impact: 3,
    owner: 'team',
    effectiveness: 'result',
    efficiency: 'cost',
    technologyNeed: 'See the order while talking',
  };

  it('refuses to begin a process while one with more effect waits, unless a reason is given', () => {
    const waiting = { ...ready, name: 'Complaints', impact: 5 };
    const view = withLists({ processes: [ready, waiting] }, { kpis });
    expect(writing(view, 'processes', { state: 'redesign' }, ready)).toBe('most-effect-first');
    const reason = { state: 'redesign', outOfOrder: 'The lease ends in May' };
    expect(writing(view, 'processes', reason, ready)).toBe('ok');
    const alone = withLists({ processes: [ready] }, { kpis });
    expect(writing(alone, 'processes', { state: 'redesign' }, ready)).toBe('ok');
  });

  it('wants both KPIs with a baseline and the need stated', () => {
    const view = withLists({ processes: [ready] }, { kpis: [theKpi('result')] });
    expect(writing(view, 'processes', { state: 'redesign' }, ready)).toBe('measured-before');
    const { technologyNeed: _need, ...rest } = ready;
    const both = withLists({ processes: [rest] }, { kpis });
    expect(writing(both, 'processes', { state: 'redesign' }, rest)).toBe('technology-need');
  });

  it('wants operative and analytical processes before Gate 4 (element 34)', () => {
    const one = withLists({ processes: [ready] });
    expect(criterion(one, 'g4.both-kinds-of-process').status).toBe('notMet');
    const two = withLists({ processes: [ready, { ...ready, kind: 'analytical' }] });
    expect(criterion(two, 'g4.both-kinds-of-process').status).toBe('met');
  });
});

describe('element 71: culture', () => {
  const result = (mean: number) => ({
    all: { values: { values: mean }, n: 80, on: '2027-03-31', source: 'Survey' },
  });
  const asked = (before: number, after: number) => ({
    assessments: [
      {
        id: 'culturePulse',
        version: 1,
        rounds: {},
        results: { '2026-Q4': result(before), '2027-Q1': result(after) },
        targets: [],
      },
    ],
  });

  it('warns when the pulse drops by half a point, and asks for a pulse at each gate', () => {
    expect(warning(withLists({}, asked(4, 3.4)), 'w.culture-falls')).toEqual(['culturePulse']);
    expect(warning(withLists({}, asked(4, 3.8)), 'w.culture-falls')).toBeNull();
    expect(criterion(withLists({}, asked(4, 4)), 'g3.culture-felt').status).toBe('met');
    expect(criterion(withLists({}), 'g3.culture-felt').status).toBe('notMet');
  });

  it('takes a share only with its source', () => {
    const value = { name: 'Customers first', behaviour: 'We call back' };
    expect(writing(withLists({}), 'values', { ...value, aware: 70 })).toBe('share-with-source');
    const known = { ...value, aware: 40, asked: 50, on: '2027-03-01', source: 'Poll' };
    expect(writing(withLists({}), 'values', known)).toBe('ok');
    expect(marked(withLists({ values: [known] }), 'values', 'unknown')).toEqual(['values-0001']);
  });
});

describe('element 12: services anytime and anywhere', () => {
  it('flags a service that is not open as wanted and on nobody’s plan', () => {
    const service = { service: 'Return a parcel', channel: 'app', hours: 'office', target: 'always' };
    expect(criterion(withLists({ coverage: [service] }), 'g2.services-anytime').lacking).toEqual([
      'coverage-0001',
    ]);
    const planned = withLists({ coverage: [{ ...service, initiative: 'initiatives-0001' }] });
    expect(criterion(planned, 'g2.services-anytime').status).toBe('met');
  });
});
