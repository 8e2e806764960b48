import { describe, expect, it } from 'vitest';
import { itemBytes, queryUnitsOf, readUnitsOf, writeUnitsOf } from '#infra/cost/itemSize.ts';

const kb = 1024;

/** The examples of the developer guide: "DynamoDB read and write operations", "DynamoDB item sizes and formats". */
describe('units, as DynamoDB documents them', () => {
  it.each([
    ['GetItem of 3.5 KB is 4 KB', readUnitsOf([3.5 * kb], 'strong'), 1],
    ['GetItem of 10 KB is 12 KB', readUnitsOf([10 * kb], 'strong'), 3],
    ['BatchGetItem of 1.5 and 6.5 KB is 12 KB, not 8', readUnitsOf([1.5 * kb, 6.5 * kb], 'strong'), 3],
    ['Query of 40.8 KB is 44 KB', queryUnitsOf([40.8 * kb], 'strong'), 11],
    ['8 KB, strongly consistent', readUnitsOf([8 * kb], 'strong'), 2],
    ['8 KB, eventually consistent', readUnitsOf([8 * kb], 'eventual'), 1],
    ['8 KB in a transaction', readUnitsOf([8 * kb], 'transactional'), 4],
    ['an item that is not there', readUnitsOf([0], 'strong'), 1],
    ['PutItem of 512 bytes', writeUnitsOf({ after: 512 }, 'standard'), 1],
    ['PutItem of 1.5 KB', writeUnitsOf({ after: 1.5 * kb }, 'standard'), 2],
    ['PutItem over a larger item', writeUnitsOf({ before: 2.5 * kb, after: 100 }, 'standard'), 3],
    ['3 KB in a transaction', writeUnitsOf({ after: 3 * kb }, 'transactional'), 6],
  ])('%s', (_, units, documented) => {
    expect(units).toBe(documented);
  });
});

describe('the size of an item', () => {
  it.each([
    // PK 2 + 1, name 4 + 3 ("é" is two bytes)
    ['texts in UTF-8', { PK: 'a', name: 'né' }, 10],
    // n 1 + 1 byte for two digits + 1
    ['a number of two digits', { n: 42 }, 3],
    ['a number without its zeros', { n: 4_200_000 }, 3],
    ['a number of five digits', { n: 12_345 }, 5],
    ['a boolean and a null', { b: true, c: null }, 4],
    // l 1 + 3 + (1 + 2) + (1 + 1)
    ['a list', { l: [7, 'x'] }, 9],
    // m 1 + 3 + (1 + 1 + 1)
    ['a map', { m: { k: 'v' } }, 7],
  ])('%s', (_, item, bytes) => {
    expect(itemBytes(item)).toBe(bytes);
  });
});
