import { describe, expect, it } from 'vitest';
import { remainderOf, stepped, wholePoints } from '#lib/ask/points.ts';

const options = [{ key: 'a' }, { key: 'b' }, { key: 'c' }];

describe('remainderOf', () => {
  it.each([
    [{}, 100],
    [{ a: 40, b: 35 }, 25],
    [{ a: 40, b: 35, c: 30 }, -5],
  ])('of %j is %i', (values, left) => {
    expect(remainderOf(values, options)).toBe(left);
  });

  it('counts only what is asked for', () => {
    expect(remainderOf({ a: 40, gone: 60 }, options)).toBe(60);
  });
});

describe('wholePoints', () => {
  it.each([
    // 100/3 = 33.33 each: one point is left for the first.
    [
      { a: 1, b: 1, c: 1 },
      { a: 34, b: 33, c: 33 },
    ],
    // 62.5 and 37.5 have equal fractions: the earlier is rounded up.
    [
      { a: 5, b: 3 },
      { a: 63, b: 37 },
    ],
    // 14.4, 28.9, 56.7 floor to 14, 28, 56 = 98: the two largest fractions take the rest.
    [
      { a: 14.4, b: 28.9, c: 56.7 },
      { a: 14, b: 29, c: 57 },
    ],
    [{ a: 0, b: 0 }, {}],
  ])('of %j are %j', (shares, whole) => {
    expect(wholePoints(shares)).toEqual(whole);
  });
});

describe('stepped', () => {
  it('never gives more than what is left', () => {
    expect(stepped({ a: 50, b: 47 }, options, 'a', 5)).toEqual({ a: 53, b: 47 });
  });
  it('never goes below nothing', () => {
    expect(stepped({ a: 3 }, options, 'a', -5)).toEqual({ a: 0 });
  });
  it('takes back from an answer that gave too many', () => {
    expect(stepped({ a: 60, b: 60 }, options, 'a', -5)).toEqual({ a: 55, b: 60 });
  });
});
