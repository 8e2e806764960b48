import { describe, expect, it } from 'vitest';
import { saidAndFunded } from '#lib/ask/priorities.ts';

const options = ['products', 'customers', 'cost', 'growth'].map((key) => ({ key, name: key }));

describe('saidAndFunded', () => {
  it('shows what is said first and funded fourth', () => {
    const rows = saidAndFunded(
      options,
      { products: 2.4, customers: 1.2, cost: 3.1, growth: 3.3 },
      { products: 40, customers: 10, cost: 30, growth: 20 },
    );

    expect(rows.map(({ option, said, funded, behind }) => [option.key, said, funded, behind])).toEqual([
      ['customers', 1, 4, 3],
      ['products', 2, 1, -1],
      ['cost', 3, 2, -1],
      ['growth', 4, 3, -1],
    ]);
  });
  it('gives a tie the better place', () => {
    const rows = saidAndFunded(options.slice(0, 2), { products: 1.5, customers: 1.5 }, undefined);
    expect(rows.map(({ said }) => said)).toEqual([1, 1]);
  });
  it('says nothing of money that nobody entered', () => {
    const [row] = saidAndFunded(options, { customers: 1 }, undefined);
    expect(row).toEqual({ option: { key: 'customers', name: 'customers' }, said: 1, behind: 0 });
  });
});
