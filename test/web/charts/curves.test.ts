import { describe, expect, it } from 'vitest';
import { periodsOf, valueAt } from '#lib/charts/curves.ts';

const points = [
  { period: '2027-02', value: 3 },
  { period: '2026-12', value: null },
];

describe('the periods of a chart', () => {
  it('are those of its curves and of its range, once and in the order of time', () => {
    const curves = [{ key: 'actual', name: 'Actual', points }];
    const range = [
      { period: '2027-02', low: 1, high: 2 },
      { period: '2027-01', low: 1, high: 2 },
    ];

    expect(periodsOf(curves, range)).toEqual(['2026-12', '2027-01', '2027-02']);
  });

  it('have a value or a gap', () => {
    expect(valueAt(points, '2027-02')).toBe(3);
    expect(valueAt(points, '2026-12')).toBeNull();
    expect(valueAt(points, '2027-01')).toBeNull();
  });
});
