import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiDefinition } from '#domain/kpi/kpi.ts';
import { doNothingIn, expectedIn } from '#domain/kpi/expected.ts';
import { isWithin, kpiStatus, overallStatus, segmentsOf } from '#domain/kpi/status.ts';
import { healthWords } from '#domain/programme/programme.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';

const flat = (value: number) => ({ all: [{ period: '2027-01', value }] });
const judge = (actual: number, definition: Partial<KpiDefinition> = {}, on = '2027-04-15') =>
  kpiStatus(aMeasuredKpi({ all: `2027-03;${actual}` }, { trajectories: flat(40), ...definition }), 'all', on);
const points = { measure: 'points', atRisk: 1, offTrack: 3 } as const;

describe('the status of a KPI', () => {
  it.each([
    // 40 expected; 5 % is 2, 10 % is 4.
    ['ahead', 41, {}, 'onTrack', 'onPlan', -1],
    ['on plan', 40, {}, 'onTrack', 'onPlan', 0],
    ['within tolerance, at its edge', 38, {}, 'onTrack', 'withinTolerance', 2],
    ['behind', 37, {}, 'atRisk', 'behind', 3],
    ['behind, at the edge', 36, {}, 'atRisk', 'behind', 4],
    ['far behind', 35, {}, 'offTrack', 'farBehind', 5],
    ['better when lower', 42, { direction: 'down' }, 'onTrack', 'withinTolerance', 2],
    ['far too high', 45, { direction: 'down' }, 'offTrack', 'farBehind', 5],
    ['a point behind', 39, { tolerance: points }, 'onTrack', 'withinTolerance', 1],
    ['three points behind', 37, { tolerance: points }, 'atRisk', 'behind', 3],
    ['over three points behind', 36.9, { tolerance: points }, 'offTrack', 'farBehind', 40 - 36.9],
    // 5 % of the size of -40 is 2: -42 is 2 short of -40.
    ['a negative target', -42, { trajectories: flat(-40) }, 'onTrack', 'withinTolerance', 2],
    // No share of 0 is anything: whatever is short of it is far behind.
    ['short of nothing', -0.1, { trajectories: flat(0) }, 'offTrack', 'farBehind', 0.1],
    // 5 % of 0.3 is 0.015, and 0.3 - 0.285 is 0.015000000000000013.
    [
      'at the edge with the noise of doubles',
      0.285,
      { trajectories: flat(0.3) },
      'onTrack',
      'withinTolerance',
      0.015,
    ],
  ] as const)('%s', (_, actual, definition, health, code, gap) => {
    const status = judge(actual, definition);
    expect(status).toMatchObject({ health, reason: { code, actual, period: '2027-03', state: 'final' } });
    expect((status.reason as { gap: number }).gap).toBeCloseTo(gap, 12);
  });

  it('names the gap as a share of what was expected, unless that is 0', () => {
    // 3 of 40.
    expect(judge(37).reason).toMatchObject({ expected: 40, gapRatio: 0.075 });
    expect(judge(-1, { trajectories: flat(0) }).reason).not.toHaveProperty('gapRatio');
  });

  it.each([
    ['no measurement', '', {}, '2027-04-15', { code: 'noMeasurement' }],
    ['only a future one', '2027-05;40', {}, '2027-04-15', { code: 'noMeasurement' }],
    // On 15 June two months ago is April; March is three.
    [
      'a stale one',
      '2027-03;40',
      {},
      '2027-06-15',
      { code: 'stale', period: '2027-03', actual: 40, periodsOld: 3 },
    ],
    ['one marked not available', '2027-03;x', {}, '2027-04-15', { code: 'notAvailable', period: '2027-03' }],
    [
      'a stale one and "not available" since',
      '2027-01;40;;;x',
      {},
      '2027-05-15',
      { code: 'notAvailable', period: '2027-04' },
    ],
    [
      'no trajectory',
      '2027-03;40',
      { trajectories: {} },
      '2027-04-15',
      { code: 'noTrajectory', period: '2027-03', actual: 40 },
    ],
    [
      'context only',
      '2027-03;10',
      { context: true },
      '2027-04-15',
      { code: 'context', period: '2027-03', actual: 10 },
    ],
  ] as const)('is no data with %s', (_, series, definition, on, reason) => {
    const kpi = aMeasuredKpi({ all: series }, { trajectories: flat(40), ...definition });
    expect(kpiStatus(kpi, 'all', on)).toEqual({ health: 'noData', reason });
  });

  it('takes the value before a period that is not available, so that marking hides nothing', () => {
    const kpi = aMeasuredKpi({ all: '2027-02;30;x' }, { trajectories: flat(40) });
    expect(kpiStatus(kpi, 'all', '2027-04-15')).toMatchObject({
      health: 'offTrack',
      reason: { period: '2027-02' },
    });
  });

  it('keeps a value of two periods ago', () => {
    expect(judge(40, {}, '2027-05-31').health).toBe('onTrack');
  });

  it('may be asked as it stood at the close of a period', () => {
    const kpi = aMeasuredKpi({ all: '2027-03;40;30' }, { trajectories: flat(40) });
    expect(kpiStatus(kpi, 'all', '2027-04-11').health).toBe('offTrack');
    expect(kpiStatus(kpi, 'all', '2027-04-11', '2027-03').health).toBe('onTrack');
  });

  it('never gets worse when the actual gets better', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        value,
        value,
        value,
        share,
        share,
        fc.constantFrom('up' as const, 'down' as const),
        fc.constantFrom('ratio' as const, 'points' as const),
        (one, other, expected, a, b, direction, measure) => {
          const tolerance = { measure, atRisk: Math.min(a, b), offTrack: Math.max(a, b) };
          const rank = (actual: number) =>
            healthWords.indexOf(judge(actual, { direction, tolerance, trajectories: flat(expected) }).health);
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const [worse, better] = direction === 'up' ? [low, high] : [high, low];
          expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
        },
      ),
    );
  });
});

describe('a KPI of several segments', () => {
  const trajectories = {
    north: [{ period: '2027-01', value: 40 }],
    south: [{ period: '2027-01', value: 40 }],
  };

  it('stands as its whole does', () => {
    const kpi = aMeasuredKpi(
      { all: '2027-03;40', north: '2027-03;10' },
      { trajectories: { ...trajectories, ...flat(40) } },
    );
    expect(overallStatus(kpi, '2027-04-15')).toMatchObject({ segment: 'all', health: 'onTrack' });
    expect(segmentsOf(kpi)).toEqual(['all', 'north', 'south']);
  });

  it('stands as its worst where there is no whole', () => {
    const kpi = aMeasuredKpi({ north: '2027-03;40', south: '2027-03;37' }, { trajectories });
    expect(overallStatus(kpi, '2027-04-15')).toMatchObject({ segment: 'south', health: 'atRisk' });
  });

  it('without anything has no data', () => {
    expect(overallStatus(aMeasuredKpi({}, { trajectories: {} }), '2027-04-15')).toEqual({
      segment: 'all',
      health: 'noData',
      reason: { code: 'noMeasurement' },
    });
  });
});

describe('what is expected of a segment', () => {
  it('is its trajectory, and beside it the do-nothing curve', () => {
    const { definition } = aMeasuredKpi({}, { trajectories: flat(40), doNothing: flat(30) });
    expect([expectedIn(definition, 'all', '2027-03'), doNothingIn(definition, 'all', '2027-03')]).toEqual([
      40, 30,
    ]);
    expect([expectedIn(definition, 'north', '2027-03'), doNothingIn(definition, 'north', '2027-03')]).toEqual(
      [null, null],
    );
  });
});

describe('an allowance', () => {
  it('in points is the same at any size', () => {
    expect(isWithin(1, 1, 'points', 1000)).toBe(true);
    expect(isWithin(1.1, 1, 'points', 1000)).toBe(false);
  });
});
