import { describe, expect, it } from 'vitest';
import { chainsOf, monthsOf, type Chain } from '#domain/kpi/chains.ts';
import { aKpi } from '#test/support/records.ts';

const kpi = (id: string, ...drives: (readonly [string, number])[]) => ({
  id,
  definition: aKpi({ drives: drives.map(([to, lagMonths]) => ({ kpi: to, lagMonths })) }),
});
const said = (chain: Chain) => chain.map(({ kpi: { id }, after }) => `${id}+${after}`).join(' ');

describe('chainsOf', () => {
  const kpis = [
    kpi('answer', ['stay', 3], ['cost', 1]),
    kpi('stay', ['profit', 6]),
    kpi('cost', ['profit', 0]),
    kpi('profit'),
    kpi('alone'),
  ];

  it('element 46: goes from what nothing moves to what moves nothing, with the months', () => {
    const chains = chainsOf(kpis, 10);
    expect(chains.map(said)).toEqual(['answer+0 stay+3 profit+6', 'answer+0 cost+1 profit+0']);
    // 0 + 3 + 6
    expect(chains.map(monthsOf)).toEqual([9, 1]);
  });

  it('stops at so many', () => {
    expect(chainsOf(kpis, 1).map(said)).toEqual(['answer+0 stay+3 profit+6']);
  });

  it('ends where a KPI is gone, or in a circle', () => {
    expect(chainsOf([kpi('a', ['gone', 1])], 5)).toEqual([]);
    expect(chainsOf([kpi('a', ['b', 1]), kpi('b', ['c', 2]), kpi('c', ['b', 2])], 5).map(said)).toEqual([
      'a+0 b+1 c+2',
    ]);
  });
});
