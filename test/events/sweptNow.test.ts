import { describe, expect, it } from 'vitest';
import { sweptNow } from '#events/sweptNow.ts';

const quarters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, turn) => new Date(turn * 15 * 60_000).toISOString());

describe('sweptNow', () => {
  it('takes everybody while they are few', () => {
    expect(sweptNow(['a', 'b', 'c'], '2027-03-01T10:00:00.000Z', 3)).toEqual(['a', 'b', 'c']);
  });

  it('takes the next ones in turn, and begins anew at the end', () => {
    // The first quarters of 1970: turn 0 from 0, turn 1 from 2, turn 2 from 4, turn 3 from 6 mod 5 = 1
    const rows = ['a', 'b', 'c', 'd', 'e'];

    expect(quarters(4).map((at) => sweptNow(rows, at, 2))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'a'],
      ['b', 'c'],
    ]);
  });

  it('comes to each of a thousand within five hours, whatever the number', () => {
    for (const count of [51, 99, 100, 730, 1000]) {
      const rows = Array.from({ length: count }, (_, row) => row);
      // 50 a quarter of an hour: 1,000 take 20 quarters, five hours
      const seen = new Set(quarters(20).flatMap((at) => sweptNow(rows, at)));
      expect(seen.size).toBe(count);
    }
  });
});
