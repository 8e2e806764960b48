import { describe, expect, it } from 'vitest';
import { bandAt, changeOf, targetRange } from '#domain/objective/range.ts';
import { aKpi } from '#test/support/records.ts';
import { anObjective } from '#test/support/judged.ts';

const doNothing = {
  all: [
    { period: '2026-10', value: 40 },
    { period: '2029-12', value: 30 },
  ],
};
const kpi = aKpi({ doNothing });

describe('the range of an objective', () => {
  it.each([
    // 5 % and 10 % of 40 are 2 and 4.
    ['increase by per cent', {}, 42, 44, 40],
    ['increase by points', { unit: 'points' }, 45, 50, 40],
    ['increase to values', { unit: 'value', from: 45, to: 48 }, 45, 48, 40],
    ['reduce by per cent', { verb: 'reduce' }, 36, 38, 40],
    ['reduce by points', { verb: 'reduce', unit: 'points' }, 30, 35, 40],
    ['reduce to values', { verb: 'reduce', unit: 'value', from: 30, to: 35 }, 30, 35, 40],
    ['keep within points', { verb: 'keep', unit: 'points', from: -2, to: 2 }, 38, 42, 40],
    ['keep between values', { verb: 'keep', unit: 'value', from: 38, to: 42 }, 38, 42, 40],
    // The curve falls to 30 by then; 5 % and 10 % of 30 are 1.5 and 3.
    ['increase against doing nothing', { against: 'doNothing' }, 31.5, 33, 30],
  ] as const)('to %s', (_, changes, low, high, reference) => {
    const range = targetRange(anObjective(changes), kpi);
    expect(range?.low).toBeCloseTo(low, 12);
    expect(range?.high).toBeCloseTo(high, 12);
    expect(range?.reference).toBe(reference);
  });

  it('goes up from a negative reference', () => {
    const loss = aKpi({
      baselines: { all: { value: -40, period: '2026-10', on: '2026-11-02', source: 'books' } },
    });
    expect(targetRange(anObjective(), loss)).toEqual({ low: -38, high: -36, reference: -40 });
  });

  it('is unknown without what it counts from, but not where values are stated', () => {
    const bare = aKpi({ baselines: {} });
    expect(targetRange(anObjective(), bare)).toBeNull();
    expect(targetRange(anObjective({ against: 'doNothing' }), bare)).toBeNull();
    expect(targetRange(anObjective({ unit: 'value', from: 1, to: 2 }), bare)).toEqual({
      low: 1,
      high: 2,
      reference: null,
    });
  });

  it('is told in per cent and in points', () => {
    // From 40, 42 to 44 are 2 to 4 points, 5 to 10 per cent.
    const change = changeOf({ low: 42, high: 44, reference: 40 });
    expect(change).toEqual({ points: { low: 2, high: 4 }, percent: { low: 5, high: 10 } });
    expect(changeOf({ low: 1, high: 2, reference: 0 })).toEqual({
      points: { low: 1, high: 2 },
      percent: null,
    });
    expect(changeOf({ low: 1, high: 2, reference: null })).toBeNull();
  });
});

describe('the band on the way', () => {
  const band = (period: string, changes = {}, definition = kpi) =>
    bandAt(anObjective(changes), definition, period);

  it.each([
    // From 2026-10 to 2029-12 are 38 months; half the way, 19 months, is 2028-05.
    ['2026-10', 40, 40],
    ['2028-05', 41, 42],
    ['2029-12', 42, 44],
    ['2030-06', 42, 44],
    ['2026-01', 40, 40],
  ])('in %s is %d to %d', (period, low, high) => {
    expect(band(period)?.low).toBeCloseTo(low, 12);
    expect(band(period)?.high).toBeCloseTo(high, 12);
  });

  it('starts where a baseline of a quarter ends', () => {
    const quarterly = aKpi({
      baselines: { all: { value: 40, period: '2026-Q4', on: '2027-01-05', source: 'orders' } },
    });
    // From 2026-12 to 2029-12 are 36 months, 18 of them to 2028-06.
    expect(band('2028-06', {}, quarterly)).toEqual({ low: 41, high: 42 });
  });

  it('of what is kept is the same all along', () => {
    const keep = { verb: 'keep', unit: 'points', from: -2, to: 2 };
    expect([band('2027-01', keep), band('2029-12', keep)]).toEqual([
      { low: 38, high: 42 },
      { low: 38, high: 42 },
    ]);
  });

  it('of stated values without a baseline is the range itself', () => {
    expect(band('2027-01', { unit: 'value', from: 1, to: 2 }, aKpi({ baselines: {} }))).toEqual({
      low: 1,
      high: 2,
    });
  });

  it('against doing nothing without a baseline starts with that curve', () => {
    const bare = aKpi({ baselines: {}, doNothing });
    expect(band('2026-10', { against: 'doNothing' }, bare)).toEqual({ low: 40, high: 40 });
  });

  it('against doing nothing is counted from that curve at the same moment', () => {
    // From 2026-10 to 2029-12 the curve falls from 40 to 30; half the way, in 2028-05, it is 35, and the change of 5 to
    // 10 per cent is half done: 2.5 and 5 per cent of 35 are 0.875 and 1.75.
    const half = band('2028-05', { against: 'doNothing' }, aKpi({ baselines: {}, doNothing }));
    expect(half?.low).toBeCloseTo(35.875, 12);
    expect(half?.high).toBeCloseTo(36.75, 12);
  });

  it('is unknown without a reference', () => {
    expect(band('2027-01', {}, aKpi({ baselines: {} }))).toBeNull();
  });
});
