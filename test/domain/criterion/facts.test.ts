import { describe, expect, it } from 'vitest';
import { currentPack } from '#methodology/packs.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import { wholeMonths } from '#domain/criterion/factDates.ts';
import { packSeries } from '#domain/kpi/series.ts';
import type { KpiDefinition } from '#domain/kpi/kpi.ts';
import {
  aProgramme,
  aStage,
  measured,
  theKpi,
  theObjective,
  theProgramme,
  theSegment,
  today,
} from './sample.ts';

function kpiOf(changes: Partial<KpiDefinition>, more: Parameters<typeof theKpi>[2] = {}, on = today) {
  const [fact] = factsOf(aProgramme({ kpis: [theKpi('k', changes, more)] }), on, currentPack).kpis;
  if (fact === undefined) throw new Error('no KPI');
  return fact;
}

describe('a KPI’s last due period', () => {
  it.each([
    ['its value is in', '2027-04-15', { all: measured('2027-03', 41) }, true, 0],
    ['its value is missing', '2027-04-15', { all: measured('2027-02', 41) }, false, 1],
    ['it is not closed yet on 10 April', '2027-04-10', { all: measured('2027-02', 41) }, true, 0],
    ['it closes on 11 April', '2027-04-11', { all: measured('2027-02', 41) }, false, 1],
    [
      'one of its segments is missing',
      '2027-04-15',
      { all: measured('2027-03', 1), light: measured('2027-01', 1) },
      false,
      2,
    ],
    ['it was never measured', '2027-04-15', {}, false, 999],
    ['it is ahead', '2027-04-15', { all: measured('2027-04', 41) }, false, 0],
  ] as const)('when %s', (_name, on, series, measuredInLastPeriod, periodsBehind) => {
    expect(kpiOf({}, { series }, on)).toMatchObject({ measuredInLastPeriod, periodsBehind });
  });

  it('counts "not available" as an answer, though not as a value', () => {
    const series = {
      all: packSeries([
        { period: '2027-02', value: 41, state: 'final', definitionVersion: 1 },
        { period: '2027-03', value: null, state: 'notAvailable', definitionVersion: 1 },
      ]),
    };

    expect(kpiOf({}, { series })).toMatchObject({ measuredInLastPeriod: true, periodsBehind: 1 });
  });

  it('is not owed by a KPI defined after it, nor before the programme started', () => {
    expect(kpiOf({}, { series: {}, definedAt: '2027-04-02T09:00:00.000Z' }).measuredInLastPeriod).toBe(true);
    const { startedAt: _draft, ...programme } = theProgramme({ state: 'draft' });
    const view = aProgramme({ programme, kpis: [theKpi('k', {}, { series: {} })] });
    expect(factsOf(view, today, currentPack).kpis[0]?.measuredInLastPeriod).toBe(true);
  });
});

describe('a baseline before the start', () => {
  it.each([
    ['measured and written down before', '2026-12', '2027-01-04', true],
    ['of a period that had not ended', '2027-01', '2027-01-04', false],
    ['written down afterwards', '2026-12', '2027-01-05', false],
  ])('is one %s', (_name, period, on, before) => {
    const baselines = { all: { value: 40, period, on, source: 'orders' } };

    // The programme started on 2027-01-04.
    expect(kpiOf({ baselines }).baselineBeforeStart).toBe(before);
  });

  it('is judged for a stage by the stage’s own start', () => {
    const baselines = { all: { value: 40, period: '2027-02', on: '2027-03-02', source: 'orders' } };
    const stages = {
      ...aProgramme().stages,
      businessFocus: aStage('businessFocus', { state: 'active', startedAt: '2027-03-10T09:00:00.000Z' }),
    };
    const facts = factsOf(aProgramme({ stages, kpis: [theKpi('k', { baselines })] }), today, currentPack);

    expect(facts.kpis[0]).toMatchObject({ baselineBeforeStart: false, baselineBeforeStageStart: true });
    expect(facts.stages.businessFocus.hasMetricsReady).toBe(true);
  });
});

describe('facts about people and parts', () => {
  it('tell a seat that is named from one that is held', () => {
    const vacant = { ...aProgramme().seats.find(({ id }) => id === 'team'), holdings: [] };
    const seats = [...aProgramme().seats.filter(({ id }) => id !== 'team'), vacant as never];

    expect(factsOf(aProgramme({ seats }), today, currentPack).kpis[0]).toMatchObject({
      hasOwner: true,
      ownerHeld: false,
    });
  });

  it('leave context KPIs out of what a stage and a class are covered by', () => {
    const facts = factsOf(aProgramme({ kpis: [theKpi('k', { context: true })] }), today, currentPack);

    expect(facts.stages.businessFocus).toMatchObject({
      kpis: [],
      hasMetricsReady: false,
      periodsBehind: 999,
    });
    expect(facts.programme.classesMissing).toHaveLength(6);
  });

  it('count a segment’s target from a KPI that aims at it or an objective about it', () => {
    const segments = [theSegment('light'), theSegment('heavy')];
    const trajectories = { light: [{ period: '2027-01', value: 40 }] };
    const view = aProgramme({
      segments,
      kpis: [theKpi('k', { trajectories })],
      objectives: [theObjective({ segment: 'heavy' })],
    });

    expect(factsOf(view, today, currentPack).segments.map(({ hasTarget }) => hasTarget)).toEqual([
      true,
      true,
    ]);
    expect(factsOf({ ...view, kpis: [], objectives: [] }, today, currentPack).segments[0]?.hasTarget).toBe(
      false,
    );
  });
});

describe('whole months between two dates', () => {
  it.each([
    ['2027-01-15', '2027-03-14', 1],
    ['2027-01-15', '2027-03-15', 2],
    ['2027-01-31', '2027-02-28', 1],
    ['2027-03-01', '2027-02-01', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });
});
