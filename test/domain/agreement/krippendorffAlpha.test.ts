import { describe, expect, it } from 'vitest';
import { krippendorffAlpha, type Unit } from '#domain/agreement/krippendorffAlpha.ts';

const missing = null;

/** Krippendorff (2011), section C: four observers, twelve units, missing values. */
const observers: readonly Unit[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, missing, missing, missing],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, missing, 3],
  [missing, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, missing],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, missing],
];
const units: readonly Unit[] = Array.from({ length: 12 }, (_, unit) =>
  observers.map((given) => given[unit] ?? missing),
);

/** Section A: two observers, ten units, two values. They differ in four units. */
const twoObservers: readonly Unit[] = [
  [0, 1],
  [1, 1],
  [0, 1],
  [0, 0],
  [0, 0],
  [0, 1],
  [0, 0],
  [0, 0],
  [1, 0],
  [0, 0],
];

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('of the published four observers is, %s, %f', (metric, published) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(published, 3);
  });

  it('of the published two observers is 0.095', () => {
    // 14 zeros and 6 ones among 20 values: 1 - (20 - 1) x 4 / (14 x 6) = 1 - 76 / 84 = 0.095
    expect(krippendorffAlpha(twoObservers, 'nominal')).toBeCloseTo(0.095, 3);
  });

  it('is worked out by hand for three people who give points', () => {
    // Squares of differences within 10, 20, 30: 100 + 400 + 100 = 600, and the same within 90, 80, 70.
    // Observed: 2 x 600 / (3 - 1) for each of the two = 1200.
    // Across: (80² + 70² + 60²) + (70² + 60² + 50²) + (60² + 50² + 40²) = 14900 + 11000 + 7700 = 33600.
    // Expected: 2 x (33600 + 1200) / (6 - 1) = 13920; 1 - 1200 / 13920 = 0.9138.
    const given = [
      [10, 20, 30],
      [90, 80, 70],
    ];
    expect(krippendorffAlpha(given, 'interval')).toBeCloseTo(0.9138, 4);
  });

  it('is 1 when all agree, also where nothing varies', () => {
    expect(krippendorffAlpha([[3, 3, 3]], 'ordinal')).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [5, 5],
        ],
        'nominal',
      ),
    ).toBe(1);
  });

  it('is not there while nothing was given twice', () => {
    expect(krippendorffAlpha([[1, null], [4]], 'interval')).toBe('tooFew');
    expect(krippendorffAlpha([], 'nominal')).toBe('tooFew');
  });

  it('does not hang on the order of people or units', () => {
    const turned = units.map((unit) => unit.toReversed()).toReversed();
    expect(krippendorffAlpha(turned, 'ordinal')).toBeCloseTo(Number(krippendorffAlpha(units, 'ordinal')), 12);
  });
});
