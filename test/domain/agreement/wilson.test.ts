import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '#domain/agreement/wilson.ts';

describe('the interval of a share', () => {
  // Newcombe (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20 and 1 of 29.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %i in %i goes from %f to %f percent, as published', (yes, n, low, high) => {
    const interval = wilsonInterval(yes, n);

    expect(interval.low).toBeCloseTo(low, 2);
    expect(interval.high).toBeCloseTo(high, 2);
  });

  it('says nothing while nobody was asked', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 100 });
  });

  it('is symmetric', () => {
    const some = wilsonInterval(3, 11);
    const others = wilsonInterval(8, 11);
    expect(some.low + others.high).toBeCloseTo(100, 9);
  });
});
