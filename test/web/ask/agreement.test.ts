import { describe, expect, it } from 'vitest';
import { agreementWord, spreadRows } from '#lib/ask/agreement.ts';

describe('agreementWord', () => {
  it.each([
    [0.7, 'agree'],
    [0.67, 'agree'],
    [0.4, 'partly'],
    [0.2, 'apart'],
    [-0.3, 'apart'],
    [undefined, 'tooFew'],
  ])('of %s at 0.67 is %s', (alpha, word) => {
    expect(agreementWord(alpha, 0.67)).toBe(word);
  });
});

describe('spreadRows', () => {
  const options = ['tool', 'business', 'data'].map((key) => ({ key, name: key }));
  const rows = spreadRows(
    {
      splits: ['business'],
      spread: { tool: { 4: 2, 5: 1 }, business: { 1: 2, 5: 1 }, data: { 2: 1, 4: 2 } },
    },
    options,
    [1, 2, 3, 4, 5],
  );

  it('puts the sharpest split first, then the widest', () => {
    expect(rows.map(({ option, apart }) => [option.key, apart])).toEqual([
      ['business', 4],
      ['data', 2],
      ['tool', 1],
    ]);
  });
  it('counts every mark, also the ones nobody gave', () => {
    expect(rows[0]?.counts.map(({ count }) => count)).toEqual([2, 0, 0, 0, 1]);
  });
  it('calls a split sharp where answers lie more than one mark apart', () => {
    expect(rows.map(({ sharp }) => sharp)).toEqual([true, false, false]);
  });
});
