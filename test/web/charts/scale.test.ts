import { describe, expect, it } from 'vitest';
import { bandPath, linear, linePath, monthTicks, niceTicks, nudge, timeScale } from '#lib/charts/scale.ts';

describe('linear', () => {
  it('maps both ends and the middle, also onto a falling range', () => {
    const y = linear([0, 10], [100, 0]);

    expect([y(0), y(5), y(10)]).toEqual([100, 50, 0]);
  });

  it('maps a domain without width to the middle', () => {
    expect(linear([3, 3], [0, 10])(3)).toBe(5);
  });
});

describe('niceTicks', () => {
  it.each([
    // 15.7 over 4 gaps is 3.9 a gap: the next round step is 5.
    { least: 3.2, most: 18.9, ticks: [0, 5, 10, 15, 20] },
    // 0.4 over 4 gaps is 0.1 a gap, and no tick shows 0.30000000000000004.
    { least: 0, most: 0.4, ticks: [0, 0.1, 0.2, 0.3, 0.4] },
    // 40 over 4 gaps is 10 a gap, negative values included.
    { least: -20, most: 20, ticks: [-20, -10, 0, 10, 20] },
  ])('spans $least to $most', ({ least, most, ticks }) => {
    expect(niceTicks(least, most)).toEqual(ticks);
  });

  it('gives a flat series a scale', () => {
    expect(niceTicks(7, 7).length).toBeGreaterThan(1);
  });
});

describe('monthTicks', () => {
  it('keeps January in every step', () => {
    // 40 months in at most 14 labels: every third month, from January on.
    expect(monthTicks('2026-11-01', '2027-08-31', 4)).toEqual(['2027-01-01', '2027-04-01', '2027-07-01']);
  });

  it('does not label a month that began before the axis', () => {
    expect(monthTicks('2027-01-15', '2027-03-31', 12)).toEqual(['2027-02-01', '2027-03-01']);
  });
});

describe('timeScale', () => {
  it('places a date by its days', () => {
    // 2027-01-01 to 2027-01-11 are 10 days, 2027-01-06 is the fifth.
    expect(timeScale('2027-01-01', '2027-01-11', [0, 100])('2027-01-06')).toBe(50);
  });
});

describe('paths', () => {
  it('leaves a gap where a value is missing', () => {
    const path = linePath([
      { x: 0, y: 1 },
      { x: 1, y: 2 },
      { x: 2, y: null },
      { x: 3, y: 4 },
    ]);

    expect(path).toBe('M0 1L1 2M3 4');
  });

  it('closes a band along its lower edge', () => {
    expect(
      bandPath([
        { x: 0, low: 5, high: 1 },
        { x: 10, low: 6, high: 2 },
      ]),
    ).toBe('M0 1L10 2L10 6L0 5Z');
  });
});

describe('nudge', () => {
  it('parts labels that overlap and keeps their order', () => {
    expect(nudge([10, 14, 60], 12, 100)).toEqual([10, 22, 60]);
  });

  it('pushes up what would fall below the edge', () => {
    // 95 stays at the edge of 96 at most; 90 must be 12 above it: 96 - 12 = 84.
    expect(nudge([90, 95], 12, 96)).toEqual([84, 96]);
  });
});
