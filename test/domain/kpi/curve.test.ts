import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt } from '#domain/calendar/period.ts';
import { isCurve, linearTrajectory, valueAt } from '#domain/kpi/curve.ts';

const rise = linearTrajectory({ period: '2027-01', value: 40 }, { period: '2027-05', value: 52 });
const bent = [...rise, { period: '2027-07', value: 50 }];

describe('a curve', () => {
  it.each([
    ['2026-06', 40],
    ['2027-01', 40],
    // 12 in 4 months are 3 a month.
    ['2027-02', 43],
    ['2027-03', 46],
    ['2027-05', 52],
    // -2 in 2 months is -1 a month.
    ['2027-06', 51],
    ['2027-07', 50],
    ['2030-01', 50],
  ])('is in %s at %d', (period, value) => {
    expect(valueAt(bent, period)).toBeCloseTo(value, 12);
  });

  it('counts a point of a longer period where it ends', () => {
    // 2026-Q4 counts as 2026-12; two of four months are half the way from 10 to 30.
    const curve = linearTrajectory({ period: '2026-Q4', value: 10 }, { period: '2027-04', value: 30 });
    expect(valueAt(curve, '2027-02')).toBe(20);
  });

  it('of one point is flat', () => {
    expect(valueAt([{ period: '2027-Q1', value: 7 }], '2031-Q4')).toBe(7);
  });

  it('says nothing without points, or in what is no period', () => {
    expect(() => valueAt([], '2027-01')).toThrow('A curve without points');
    expect(() => valueAt(rise, '2027')).not.toThrow();
    expect(() => valueAt(rise, 'now')).toThrow('Not a period: now');
  });

  it.each([
    ['points in order', rise, true],
    ['no points', [], false],
    ['points out of order', rise.toReversed(), false],
    ['two points in one period', [rise[0], rise[0]], false],
    ['no period', [{ period: '2027-13', value: 1 }], false],
    ['no number', [{ period: '2027-01', value: NaN }], false],
  ] as const)('with %s may be read: %3$s', (_, curve, sound) => {
    expect(isCurve(curve as typeof rise)).toBe(sound);
  });

  it('from one point to another hits both ends and stays between them', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -9e15, max: 9e15 });
    const month = fc.integer({ min: 2020 * 12, max: 2035 * 12 });
    fc.assert(
      fc.property(
        finite,
        finite,
        month,
        fc.integer({ min: 1, max: 144 }),
        fc.nat(),
        (from, to, first, span, any) => {
          const curve = linearTrajectory(
            { period: periodAt('month', first), value: from },
            { period: periodAt('month', first + span), value: to },
          );
          expect(valueAt(curve, periodAt('month', first))).toBe(from);
          expect(valueAt(curve, periodAt('month', first + span))).toBe(to);
          const between = valueAt(curve, periodAt('month', first + (any % (span + 1))));
          const slack = 1e-15 * Math.max(Math.abs(from), Math.abs(to));
          expect(between).toBeGreaterThanOrEqual(Math.min(from, to) - slack);
          expect(between).toBeLessThanOrEqual(Math.max(from, to) + slack);
        },
      ),
    );
  });
});
