import { describe, expect, it } from 'vitest';
import { daysLeftSoon } from '#lib/keys/keyEnd.ts';

describe('a key that ends soon', () => {
  it.each([
    ['2027-03-16', undefined],
    ['2027-03-15', 14],
    ['2027-03-02', 1],
    ['2027-03-01', 0],
    ['2027-02-28', 0],
  ])('with %s as its last day is marked on 1 March by %s days', (endsOn, days) => {
    expect(daysLeftSoon(endsOn, '2027-03-01')).toBe(days);
  });
});
