import { describe, expect, it } from 'vitest';
import { markRows } from '#lib/roadmap/markRows.ts';

describe('the rows of a lane’s milestones', () => {
  it('is one where they stand apart', () => {
    const rows = markRows([
      { key: 'a', at: 10 },
      { key: 'b', at: 14.1 },
    ]);

    expect([...rows]).toEqual([
      ['a', 0],
      ['b', 0],
    ]);
  });

  it('puts one that would cover another below it, and the next free one up again', () => {
    // b lies 2 from a, c 2 from b but 4.5 from a: c is free again in the first row.
    const rows = markRows([
      { key: 'c', at: 14.5 },
      { key: 'a', at: 10 },
      { key: 'b', at: 12 },
      { key: 'd', at: 14.6 },
    ]);

    expect(Object.fromEntries(rows)).toEqual({ a: 0, b: 1, c: 0, d: 2 });
  });
});
