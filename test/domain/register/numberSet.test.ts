import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, packNumbers } from '#domain/register/numberSet.ts';

describe('a set of numbers', () => {
  it.each([
    [[], ''],
    [[7], '7'],
    [[3, 1, 2, 7], '1-3,7'],
    [[5, 5, 6], '5-6'],
  ])('%j is packed as %j', (numbers, packed) => {
    expect(packNumbers(numbers)).toBe(packed);
  });

  it('comes back as it was, sorted and once each', () => {
    assert(
      property(array(integer({ min: 1, max: 3000 })), (numbers) => {
        const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
        expect(numbersIn(packNumbers(numbers))).toEqual(sorted);
      }),
    );
  });

  it('that cannot be read is a fault, never an empty one', () => {
    expect(() => numbersIn('3-1')).toThrow('cannot be read: 3-1');
    expect(() => numbersIn('a')).toThrow('cannot be read');
  });
});
