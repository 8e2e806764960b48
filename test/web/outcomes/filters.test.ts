import { describe, expect, it } from 'vitest';
import { kpisThat, objectivesThat, readFilters } from '#lib/outcomes/filters.ts';
import { kpiRows, objectiveRows } from '#lib/outcomes/rows.ts';
import { aMeasuredKpi, anObjective } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

describe('readFilters', () => {
  it('reads what it knows and leaves the rest', () => {
    const query = new URLSearchParams('stage=technology&status=green&class=channel&owner=&x=1');

    expect(readFilters(query)).toEqual({ stage: 'technology', class: 'channel' });
  });
});

describe('the filters', () => {
  const kpis = [
    aMeasuredKpi({}, { stage: 'technology', class: 'channel' }, { id: 'k1' }),
    aMeasuredKpi({}, { ownerSeat: 's2' }, { id: 'k2' }),
  ];
  const view = { ...aWorld().view(), kpis, objectives: [anObjective()] };
  const rows = kpiRows(view, '2027-02-10');

  it.each([
    [{}, ['k1', 'k2']],
    [{ stage: 'technology' as const }, ['k1']],
    [{ owner: 's2' }, ['k2']],
    [{ stage: 'technology' as const, owner: 's2' }, []],
    [{ status: 'offTrack' as const }, []],
  ])('pass KPIs by %j', (filters, ids) => {
    expect(kpisThat(rows, filters).map(({ kpi }) => kpi.id)).toEqual(ids);
  });

  it('give an objective the class and the owner of its KPI', () => {
    const objectives = objectiveRows(view, '2027-02-10');

    expect(objectivesThat(objectives, { class: 'channel', owner: 's1' })).toHaveLength(1);
    expect(objectivesThat(objectives, { owner: 's2' })).toEqual([]);
  });
});
