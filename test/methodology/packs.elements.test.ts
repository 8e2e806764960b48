import { describe, expect, it } from 'vitest';
import { evaluateCriteria, type EvaluatedCriterion, type Overrides } from '#domain/criterion/evaluate.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import { canStartStage } from '#domain/criterion/startGuard.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { kpiClasses } from '#domain/kpi/kpi.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import {
  aProgramme,
  aStage,
  measured,
  passed,
  theKpi,
  theObjective,
  theProgramme,
  theSegment,
  today,
} from '#test/domain/criterion/sample.ts';

const march = '2027-03-01T09:00:00.000Z';

function standing(view: ProgrammeView, id: string, overrides?: Overrides): EvaluatedCriterion {
  const gate = currentPack.criteria.find((one) => one.id === id)?.gate as GateKey;
  const found = evaluateCriteria(currentPack, gate, factsOf(view, today, currentPack), overrides).find(
    (one) => one.id === id,
  );
  if (found === undefined) throw new Error(`no criterion ${id}`);
  return found;
}

describe('element 7: a transformation is decided, with a mandate', () => {
  it('is met by a sponsor in the seat and a written mandate', () => {
    expect(standing(aProgramme(), 'g0.mandate').status).toBe('met');
  });

  it('is refused with an empty sponsor’s seat and says so', () => {
    const view = aProgramme({ seats: [] });

    expect(standing(view, 'g0.mandate')).toMatchObject({ status: 'notMet', lacking: ['sponsor'] });
  });
});

describe('element 8: stages overlap', () => {
  it('welcomes stages that run side by side', () => {
    expect(standing(aProgramme(), 'g0.stages-overlap').status).toBe('met');
  });

  it('only advises against a chain of stages, and no criterion refuses an overlap', () => {
    const years = ['2027', '2028', '2029', '2030', '2031', '2032'];
    const on = (place: number) => {
      const date = `${years[place]}-01-01`;
      return { firstApproved: date, approved: date, forecast: date };
    };
    const chain = stageKeys.map((key, place) => [key, aStage(key, { start: on(place), end: on(place + 1) })]);
    const view = aProgramme({ stages: Object.fromEntries(chain) as ProgrammeView['stages'] });

    expect(standing(view, 'g0.stages-overlap')).toMatchObject({ status: 'notMet', severity: 'advice' });
  });
});

describe('element 9: no stage is abandoned', () => {
  const upkeep = passed(aProgramme(), ['businessFocus'], march);

  it('is met while a passed stage is still measured', () => {
    expect(standing(upkeep, 'g2.earlier-areas-kept').status).toBe('met');
    const all = passed(aProgramme(), stageKeys, march);
    expect(standing(all, 'closing.all-in-upkeep').status).toBe('met');
  });

  it('is refused when a passed stage has no value for two periods, unless someone gives a reason', () => {
    const [, ...others] = upkeep.kpis;
    // The last due period is March; January is two periods behind.
    const dropped = {
      ...upkeep,
      kpis: [theKpi('focus', {}, { series: { all: measured('2027-01', 41) } }), ...others],
    };

    expect(standing(dropped, 'g2.earlier-areas-kept')).toMatchObject({
      status: 'notMet',
      lacking: ['businessFocus'],
    });
    expect(
      standing(dropped, 'g2.earlier-areas-kept', { 'g2.earlier-areas-kept': 'The survey moved to May' })
        .status,
    ).toBe('overridden');
  });

  it('refuses to close while a stage is not in upkeep', () => {
    expect(standing(upkeep, 'closing.all-in-upkeep').lacking).toEqual(stageKeys.slice(1));
  });
});

describe('element 15: the customer ranks first', () => {
  const second = aProgramme({
    programme: theProgramme({ customerPriority: { rank: 2, leaders: 8, on: '2027-03-01' } }),
  });

  it('lets Gate 1 pass with the customer in first place', () => {
    expect(standing(aProgramme(), 'g1.customer-first').status).toBe('met');
  });

  it('refuses Gate 1 with the customer second, whatever reason is given', () => {
    const overrides = { 'g1.customer-first': 'Sales comes first this year' };

    expect(standing(second, 'g1.customer-first', overrides)).toMatchObject({
      status: 'notMet',
      lacking: ['customerPriority'],
    });
  });

  it('lets later gates pass with a recorded reason only', () => {
    expect(standing(second, 'g2.customer-still-first').status).toBe('notMet');
    const overrides = { 'g2.customer-still-first': 'The new board ranks in May' };
    expect(standing(second, 'g2.customer-still-first', overrides).status).toBe('overridden');
  });
});

describe('element 16: structure goes hand in hand with focus', () => {
  it('is met once focus has passed', () => {
    const view = passed(aProgramme(), ['businessFocus'], march);

    expect(standing(view, 'g2.focus-passed').status).toBe('met');
  });

  it('lets structure pass first only with a reason', () => {
    expect(standing(aProgramme(), 'g2.focus-passed')).toMatchObject({ status: 'notMet', lacking: ['gate1'] });
    const overrides = { 'g2.focus-passed': 'The merger sets the date of the structure' };
    expect(standing(aProgramme(), 'g2.focus-passed', overrides).status).toBe('overridden');
  });

  it('says when the other has not followed within six months', () => {
    const early = passed(aProgramme(), ['businessFocus'], '2026-10-01T09:00:00.000Z');
    expect(standing(early, 'g2.pair-in-step').status).toBe('met');
    // 2026-09-01 to 2027-04-15 is seven whole months.
    const longAgo = passed(aProgramme(), ['businessFocus'], '2026-09-01T09:00:00.000Z');
    expect(standing(longAgo, 'g2.pair-in-step').status).toBe('notMet');
  });
});

describe('element 20: metrics before start', () => {
  it('is met when every stage has a KPI with owner, baseline from before the start, and target', () => {
    expect(standing(aProgramme(), 'g0.metrics-ready').status).toBe('met');
    expect(canStartStage(aProgramme(), 'businessFocus', today, currentPack).ok).toBe(true);
  });

  it.each([
    ['owner', { ownerSeat: 'gone' }],
    ['target', { trajectories: {} }],
    ['baselineBeforeStart', { baselines: {} }],
    [
      'baselineBeforeStart',
      { baselines: { all: { value: 40, period: '2027-04', on: today, source: 'orders' } } },
    ],
  ] as const)('refuses the start of a stage whose KPI lacks its %s', (lacking, changes) => {
    const [, ...others] = aProgramme().kpis;
    const view = aProgramme({ kpis: [theKpi('focus', changes), ...others] });

    expect(standing(view, 'g0.metrics-ready')).toMatchObject({
      status: 'notMet',
      lacking: ['businessFocus'],
    });
    expect(canStartStage(view, 'businessFocus', today, currentPack)).toEqual({
      ok: false,
      refusal: { code: 'metricsNotReady', stage: 'businessFocus', kpi: 'focus', lacking: [lacking] },
    });
  });

  it('marks a KPI defined after the start as late for ever, without holding it against the stage', () => {
    const [, ...others] = aProgramme().kpis;
    const view = aProgramme({
      kpis: [theKpi('focus', {}, { definedAt: '2027-02-01T09:00:00.000Z' }), ...others],
    });

    expect(standing(view, 'g3.no-late-metrics')).toMatchObject({ status: 'notMet', lacking: ['focus'] });
    expect(standing(view, 'g3.no-late-metrics').severity).toBe('advice');
  });
});

describe('element 52: a segment is understood before it is planned', () => {
  it('is met with value, behaviours and attitudes of every focus segment', () => {
    expect(standing(aProgramme(), 'g1.segments-understood').status).toBe('met');
  });

  it.each(['value', 'behaviours', 'attitudes'] as const)('is refused without %s', (block) => {
    const { [block]: _dropped, ...rest } = theSegment('light');
    const view = aProgramme({ segments: [rest] });

    expect(standing(view, 'g1.segments-understood')).toMatchObject({ status: 'notMet', lacking: ['light'] });
  });

  it('is refused without any focus segment, with nothing to list', () => {
    const view = aProgramme({ segments: [theSegment('heavy', { focus: false })] });

    expect(standing(view, 'g1.segments-understood')).toMatchObject({ status: 'notMet', lacking: [] });
  });
});

describe('element 58: six measurement classes', () => {
  it('is met with an owned KPI in each', () => {
    const view = aProgramme({ kpis: kpiClasses.map((name) => theKpi(name, { class: name })) });

    expect(standing(view, 'g3.six-classes').status).toBe('met');
  });

  it('is refused with classes missing and names them', () => {
    expect(standing(aProgramme(), 'g3.six-classes')).toMatchObject({
      status: 'notMet',
      lackingKind: 'kpiClass',
      lacking: ['people', 'processes', 'profitability', 'proposition', 'channel'],
    });
  });
});

describe('element 65: the vision is what the organisation will be like', () => {
  it('is met when it is written', () => {
    expect(standing(aProgramme(), 'g0.vision').status).toBe('met');
  });

  it('is refused when it is blank', () => {
    const { charter } = theProgramme();
    const view = aProgramme({ programme: theProgramme({ charter: { ...charter, vision: '  ' } }) });

    expect(standing(view, 'g0.vision')).toMatchObject({ status: 'notMet', lacking: ['vision'] });
  });
});

describe('element 66: the analysis precedes the objectives', () => {
  it('is met when objectives were recorded on or after its day', () => {
    expect(standing(aProgramme(), 'g0.diagnosis').status).toBe('met');
    expect(standing(aProgramme(), 'g0.diagnosis-first').status).toBe('met');
  });

  it('is refused for an objective recorded before it', () => {
    const view = aProgramme({ objectives: [theObjective({ recordedOn: '2026-11-02' })] });

    expect(standing(view, 'g0.diagnosis-first')).toMatchObject({
      status: 'notMet',
      lacking: ['more-repeat'],
    });
  });
});

describe('element 67: objectives are ranges', () => {
  it('is met by a range over a KPI with a baseline', () => {
    expect(standing(aProgramme(), 'g0.objectives-are-ranges').status).toBe('met');
  });

  it.each([
    ['a single figure', { from: 10, to: 10 }],
    ['a KPI nobody has defined', { kpi: 'relations' }],
    ['a segment without a baseline', { segment: 'light' }],
  ] as const)('is refused for %s', (_name, changes) => {
    const view = aProgramme({ objectives: [theObjective(changes)] });

    expect(standing(view, 'g0.objectives-are-ranges')).toMatchObject({
      status: 'notMet',
      lacking: ['more-repeat'],
    });
  });

  it('is refused without any objective', () => {
    expect(standing(aProgramme({ objectives: [] }), 'g0.objectives-are-ranges').status).toBe('notMet');
  });
});

describe('element 73: technology comes last', () => {
  const defined = passed(
    aProgramme(),
    ['businessFocus', 'organisationalStructure', 'businessMetrics'],
    march,
  );

  it('may start and pass once focus, structure and metrics have passed', () => {
    expect(canStartStage(defined, 'technology', today, currentPack).ok).toBe(true);
    expect(standing(defined, 'g5.defined-before').status).toBe('met');
  });

  it('is refused while one of the three is open, and names it', () => {
    const open = passed(aProgramme(), ['businessFocus', 'organisationalStructure'], march);

    expect(canStartStage(open, 'technology', today, currentPack)).toEqual({
      ok: false,
      refusal: { code: 'prerequisitesOpen', stage: 'technology', gates: ['gate3'] },
    });
    expect(standing(open, 'g5.defined-before')).toMatchObject({ status: 'notMet', lacking: ['gate3'] });
  });
});

describe('element 76: decisions rest on a measured KPI', () => {
  it('is met at every exit gate with a KPI measured in the last due period but one', () => {
    const kpis = [theKpi('focus', {}, { series: { all: measured('2027-02', 41) } })];

    for (const number of [1, 2, 3, 4, 5]) {
      expect(standing(aProgramme({ kpis }), `g${number}.kpi-to-decide-by`).status).toBe('met');
    }
  });

  it('is refused when nothing was measured since', () => {
    const kpis = [theKpi('focus', {}, { series: { all: measured('2027-01', 41) } })];

    expect(standing(aProgramme({ kpis }), 'g1.kpi-to-decide-by')).toMatchObject({
      status: 'notMet',
      severity: 'hard',
      lacking: ['focus'],
    });
  });
});
