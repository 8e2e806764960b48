import { describe, expect, it } from 'vitest';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { passed, theKpi, theObjective } from '#test/domain/criterion/sample.ts';
import { criterion, warning, withLists, writing } from '../lists.ts';

const leadersSay = (rung: string): ProgrammeView['assessments'] => [
  {
    id: 'maturity',
    version: 1,
    rounds: {},
    results: {
      '2027-Q1': { all: { values: rungsUpTo(rung), n: 6, on: '2027-03-31' } },
    },
    targets: [],
  },
];

/** Shares of those asked, in percent, who say the rung or one above it is reached. */
function rungsUpTo(rung: string): Record<string, number> {
  const rungs = ['product', 'place', 'programme', 'revenue', 'satisfaction', 'lifetimeValue'];
  return Object.fromEntries(rungs.map((one, place) => [one, place <= rungs.indexOf(rung) ? 100 : 0]));
}

describe('element 19: metrics that matter', () => {
  const ballot = (share: number) => [
    {
      id: 'metricsBallot',
      version: 1,
      rounds: {},
      results: { '2027-Q1': { all: { values: { focus: share }, n: 10, on: '2027-03-31' } } },
      targets: [],
    },
  ];

  it('wants votes of stakeholders for each KPI', () => {
    const kpis = [theKpi('focus')];
    expect(criterion(withLists({}, { kpis, assessments: ballot(90) }), 'g3.kpis-chosen').status).toBe('met');
    const few = withLists({}, { kpis, assessments: ballot(10) });
    expect(criterion(few, 'g3.kpis-chosen')).toMatchObject({ status: 'notMet', lacking: ['focus'] });
    expect(criterion(withLists({}, { kpis }), 'g3.kpis-chosen').status).toBe('notMet');
  });

  it('wants each KPI to serve an objective, itself or through what it drives', () => {
    const objectives = [theObjective()];
    const driver = theKpi('speed', { role: 'driver', drives: [{ kpi: 'focus', lagMonths: 2 }] });
    const linked = withLists({}, { kpis: [theKpi('focus'), driver], objectives });
    expect(criterion(linked, 'g3.kpis-serve-objectives').status).toBe('met');
    const loose = withLists({}, { kpis: [theKpi('focus'), theKpi('clicks')], objectives });
    expect(criterion(loose, 'g3.kpis-serve-objectives').lacking).toEqual(['clicks']);
  });
});

describe('element 22: new metrics follow a new focus and structure', () => {
  it('warns of customer rungs claimed before gates 1 and 2', () => {
    const view = withLists({}, { assessments: leadersSay('revenue') });
    expect(warning(view, 'w.measuring-ahead-of-change')).toEqual(['gate1', 'gate2']);
    const changed = passed(view, ['businessFocus', 'organisationalStructure'], '2027-03-01T09:00:00.000Z');
    expect(warning(changed, 'w.measuring-ahead-of-change')).toBeNull();
    expect(
      warning(withLists({}, { assessments: leadersSay('product') }), 'w.measuring-ahead-of-change'),
    ).toBeNull();
  });
});

describe('element 23: declared against practised', () => {
  const assessments = leadersSay('satisfaction');

  const rungs = ['product', 'place', 'programme', 'revenue', 'satisfaction'] as const;

  it('warns until a KPI of the declared rung, and of each before it, is cited in a decision', () => {
    const kpis = rungs.map((rung) => theKpi(rung, { rung }));
    const citing = (...cited: readonly string[]) =>
      withLists({ decisionLog: cited.map((kpi) => ({ kpi })) }, { assessments, kpis });
    expect(warning(citing(), 'w.declared-not-practised')).toEqual(rungs);
    expect(warning(citing('satisfaction', 'revenue'), 'w.declared-not-practised')).toEqual(rungs.slice(0, 3));
    expect(warning(citing(...rungs), 'w.declared-not-practised')).toBeNull();
    expect(warning(withLists({}), 'w.declared-not-practised')).toBeNull();
  });

  it('wants lifetime value, loyalty, their link to profit and the formula on the last rung', () => {
    const top = leadersSay('lifetimeValue');
    const profit = theKpi('clv', { rung: 'lifetimeValue', class: 'profitability', role: 'profit' });
    const loyal = theKpi('loyal', { rung: 'lifetimeValue', drives: [{ kpi: 'clv', lagMonths: 6 }] });
    const questions = [
      { id: 'q41a', version: 1, answer: { text: 'By cohort', person: 'p', at: '' }, plan: [], versions: 1 },
    ] as unknown as ProgrammeView['questions'];
    const whole = { assessments: top, kpis: [profit, loyal], questions };
    expect(warning(withLists({}, whole), 'w.last-step-incomplete')).toBeNull();
    const loose = { ...whole, kpis: [profit, theKpi('loyal', { rung: 'lifetimeValue' })] };
    expect(warning(withLists({}, loose), 'w.last-step-incomplete')).toEqual(['clv', 'loyal']);
    expect(warning(withLists({}, { ...whole, questions: [] }), 'w.last-step-incomplete')).not.toBeNull();
  });
});

describe('element 37: test, test, test', () => {
  const draft = { hypothesis: 'A call helps', state: 'draft' };
  const rule = { control: 'No call', sample: 400, success: '+2 points', failure: 'under 0' };
  const fixed = { ...draft, ...rule, state: 'fixed' };
  const view = withLists({});

  it('fixes a rule only when it is whole', () => {
    expect(writing(view, 'experiments', { state: 'fixed' }, draft)).toBe('rule-complete');
    expect(writing(view, 'experiments', { ...rule, state: 'fixed' }, draft)).toBe('ok');
  });

  it('refuses a result before the rule is fixed, and in the same step', () => {
    expect(writing(view, 'experiments', { result: 'worked' }, draft)).toBe('result-after-rule');
    expect(writing(view, 'experiments', { ...rule, state: 'fixed', result: 'worked' }, draft)).toBe(
      'result-after-rule',
    );
    expect(writing(view, 'experiments', { result: 'worked' }, fixed)).toBe('ok');
  });

  it('never changes a fixed rule', () => {
    expect(writing(view, 'experiments', { success: '+1 point' }, fixed)).toBe('rule-stays');
    expect(writing(view, 'experiments', { sample: 40 }, fixed)).toBe('rule-stays');
  });

  it('warns of a costly initiative that was not tested', () => {
    const initiatives = [
      { name: 'App', state: 'approved', cost: 5_000_001 },
      { name: 'Leaflet', state: 'approved', cost: 5_000_000 },
    ];
    expect(warning(withLists({ initiatives }), 'w.spend-untested')).toEqual(['initiatives-0001']);
    const tested = withLists({ initiatives, experiments: [{ ...fixed, initiative: 'initiatives-0001' }] });
    expect(warning(tested, 'w.spend-untested')).toBeNull();
  });
});

describe('element 41: the efficiency triangle', () => {
  const corner = (name: string) => ({ name, meaning: 'For us', score: 3 });
  const three = ['Cost', 'Speed', 'Joy'].map(corner);

  it('has three corners, no more and no fewer', () => {
    expect(criterion(withLists({ efficiencyTriangle: three }), 'g3.efficiency-triangle').status).toBe('met');
    const two = withLists({ efficiencyTriangle: three.slice(1) });
    expect(criterion(two, 'g3.efficiency-triangle').status).toBe('notMet');
    expect(writing(two, 'efficiencyTriangle', corner('Cost'))).toBe('ok');
    expect(writing(withLists({ efficiencyTriangle: three }), 'efficiencyTriangle', corner('Reach'))).toBe(
      'three-corners',
    );
  });
});

describe('element 46: drivers before results', () => {
  it('wants a driver behind each outcome', () => {
    const outcome = theKpi('repeat', { role: 'outcome' });
    const driver = theKpi('speed', { role: 'driver', drives: [{ kpi: 'repeat', lagMonths: 2 }] });
    expect(criterion(withLists({}, { kpis: [outcome, driver] }), 'g3.outcomes-driven').status).toBe('met');
    const bare = withLists({}, { kpis: [outcome] });
    expect(criterion(bare, 'g3.outcomes-driven').lacking).toEqual(['repeat']);
    expect(warning(bare, 'w.result-without-driver')).toEqual(['repeat']);
  });
});
