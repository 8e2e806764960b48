import { describe, expect, it } from 'vitest';
import { fullBar, resultRows } from '#lib/ask/resultRows.ts';

const options = ['products', 'customers', 'new'].map((key) => ({ key, name: key }));
const result = (period: string, values: Record<string, number>) => ({
  period,
  subject: 'all',
  values,
  n: 7,
  on: '2027-04-10',
});
const trend = [
  result('2027-Q1', { products: 60, customers: 40 }),
  result('2027-Q2', { products: 45, customers: 55 }),
];

describe('resultRows', () => {
  const rows = resultRows(options, trend, { customers: 70 });

  it('puts the highest first and keeps what came before', () => {
    expect(rows.map(({ option, value, before }) => [option.key, value, before])).toEqual([
      ['customers', 55, 40],
      ['products', 45, 60],
      ['new', null, undefined],
    ]);
  });
  it('says nothing, not nought, of what was not asked', () => {
    expect(rows[2]?.trend.map(({ value }) => value)).toEqual([null, null]);
  });
  it('keeps the order of the method where asked to', () => {
    expect(resultRows(options, trend, undefined, true).map(({ option }) => option.key)).toEqual([
      'products',
      'customers',
      'new',
    ]);
  });
  it('is as long as its longest value or target needs', () => {
    expect(fullBar('allocate100', rows)).toBe(70);
    expect(fullBar('pulse', rows)).toBe(5);
  });
});
