import { describe, expect, it } from 'vitest';
import { firstOption } from '#domain/assessment/firstOption.ts';
import { resultOf } from '#domain/assessment/resultOf.ts';

const on = '2027-04-15';

describe('what answers come to', () => {
  it('of a ranking is the median place of each', () => {
    const result = resultOf(
      'ranking',
      ['customers', 'products', 'sales'],
      [
        { customers: 1, products: 2, sales: 3 },
        { customers: 1, products: 3, sales: 2 },
        { customers: 3, products: 1, sales: 2 },
      ],
      on,
    );

    expect(result).toMatchObject({
      values: { customers: 1, products: 2, sales: 2 },
      n: 3,
      // Distances: customers 0 2 2, products 1 1 2, sales 1 1 0.
      splits: ['customers', 'products', 'sales'],
      spread: { customers: { 1: 2, 3: 1 } },
    });
  });

  it('of a ballot is the share that chose it', () => {
    const result = resultOf('ballot', ['a', 'b'], [{ a: 1 }, { a: 1, b: 1 }, {}, { a: 1, b: 0 }], on);

    expect(result.values).toEqual({ a: 75, b: 25 });
    expect(result.spread).toEqual({ a: { 0: 1, 1: 3 }, b: { 0: 3, 1: 1 } });
  });

  it('of a ladder is the share that hold each rung true, with those before it', () => {
    const result = resultOf('ladder', ['a', 'b', 'c'], [{ c: 1 }, { a: 1, b: 1 }, {}, { b: 1 }], on);

    expect(result.values).toEqual({ a: 75, b: 75, c: 25 });
  });

  it('of marks is their mean; an option that was not there yet is missing, not zero', () => {
    const result = resultOf(
      'pulse',
      ['old', 'new'],
      [{ old: 2 }, { old: 3, new: 5 }, { old: 5, new: 4 }],
      on,
    );

    // 10 / 3; 9 / 2
    expect(result.values).toEqual({ old: 3.3333, new: 4.5 });
  });

  it('of two who say the same is full agreement, of one there is none to speak of', () => {
    expect(resultOf('choice', ['yes', 'no'], [{ yes: 1 }, { yes: 1 }], on)).toMatchObject({
      alpha: 1,
      splits: [],
    });
    expect(resultOf('choice', ['yes', 'no'], [{ yes: 1 }], on)).not.toHaveProperty('alpha');
  });
});

describe('what stands first', () => {
  it('is the highest value, and nothing where two are equal', () => {
    expect(firstOption('allocate100', ['a', 'b'], { values: { a: 40, b: 60 } })).toBe('b');
    expect(firstOption('allocate100', ['a', 'b'], { values: { a: 50, b: 50 } })).toBe('');
  });

  it('is the lowest median place, then the lowest mean place', () => {
    // Both medians are 2; a: (1 + 2 + 3) / 3 = 2, b: (1 + 2 + 2) / 3 = 1.67
    const result = {
      values: { a: 2, b: 2, c: 3 },
      spread: { a: { 1: 1, 2: 1, 3: 1 }, b: { 1: 1, 2: 2 }, c: { 3: 3 } },
    };
    expect(firstOption('ranking', ['a', 'b', 'c'], result)).toBe('b');
    expect(firstOption('ranking', ['a', 'b', 'c'], { values: result.values })).toBe('');
  });

  it('is the highest rung that more than half hold true, with every rung before it', () => {
    const rungs = ['a', 'b', 'c'];
    expect(firstOption('ladder', rungs, { values: { a: 100, b: 60, c: 50 } })).toBe('b');
    expect(firstOption('ladder', rungs, { values: { a: 40, b: 60 } })).toBe('');
    expect(firstOption('ladder', rungs, { values: { a: 100, b: 100, c: 51 } })).toBe('c');
  });
});
