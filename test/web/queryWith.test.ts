import { describe, expect, it } from 'vitest';
import { queryWith } from '#lib/queryWith.ts';

describe('queryWith', () => {
  it.each([
    ['?a=1&b=2', { a: null, c: '3' }, '?b=2&c=3'],
    ['?a=1', { a: null }, '?'],
    ['', { name: 'two words' }, '?name=two+words'],
  ])('%s with %j is %s', (search, changes, expected) => {
    expect(queryWith(search, changes)).toBe(expected);
  });
});
