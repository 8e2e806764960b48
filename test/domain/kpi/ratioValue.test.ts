import { describe, expect, it } from 'vitest';
import { ratioValue } from '#domain/kpi/ratioValue.ts';

describe('a numerator and a denominator', () => {
  it.each([
    // 7 / 100 x 100 would be 7.000000000000001.
    ['percent', 7, 100, 7],
    ['ratio', 7, 100, 0.07],
    // 299,060.17 of revenue in 8,928 orders.
    ['money', 299_060.17, 8_928, 299_060.17 / 8_928],
  ] as const)('come to a value in %s', (unit, numerator, denominator, expected) => {
    expect(ratioValue(unit, numerator, denominator)).toBe(expected);
  });
});
