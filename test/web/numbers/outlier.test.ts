import { describe, expect, it } from 'vitest';
import { isUnusual } from '#lib/numbers/outlier.ts';

describe('an unusual change', () => {
  // Changes of 10, 11, 10, 11 are 1 each, so the usual one is 1 and more than 3 is unusual.
  it.each([
    [14, false],
    [14.1, true],
    [7.9, true],
    [8, false],
  ])('is more than three times the usual one: %s after 11', (value, unusual) => {
    expect(isUnusual([10, 11, 10, 11], value)).toBe(unusual);
  });

  it('is never told from fewer than three changes', () => {
    expect(isUnusual([10, 11, 10], 1000)).toBe(false);
  });

  it('is not told where nothing ever moved', () => {
    expect(isUnusual([5, 5, 5, 5], 6)).toBe(false);
  });

  it('is not made usual by one jump before', () => {
    // Changes 1, 1, 40, 1: the median is 1.
    expect(isUnusual([10, 11, 10, 50, 51], 60)).toBe(true);
  });
});
