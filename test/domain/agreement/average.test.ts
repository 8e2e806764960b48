import { describe, expect, it } from 'vitest';
import { meanOf, medianOf, rounded } from '#domain/agreement/average.ts';

describe('averages', () => {
  it('have the mean, and the median in the middle', () => {
    expect(meanOf([1, 2, 6])).toBe(3);
    expect(medianOf([6, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 10])).toBe(3);
    expect(medianOf([5])).toBe(5);
  });

  it('keep four decimals', () => {
    expect(rounded(100 / 3)).toBe(33.3333);
  });
});
