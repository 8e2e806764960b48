import { describe, expect, it } from 'vitest';
import { decideAddition } from '#domain/programme/decideRecords.ts';
import { citableKpis } from '#lib/gate/citedKpi.ts';
import { aKpi } from '#test/support/records.ts';
import { aWorld } from '#test/support/world.ts';

describe('citableKpis', () => {
  it('proposes a judged KPI of the gate’s own stage before others and before mere context', () => {
    const world = aWorld();
    const wishes = [
      aKpi({ name: 'Elsewhere', stage: 'technology' }),
      aKpi({ name: 'Context', context: true }),
      aKpi({ name: 'Own' }),
    ];
    for (const [place, kpi] of wishes.entries()) {
      world.happen(decideAddition(world.view(), 'kpi', `k${place}`, kpi));
    }

    const named = citableKpis(world.view(), 'gate1', '2027-01-01').map(({ kpi }) => kpi.definition.name);

    expect(named).toEqual(['Own', 'Elsewhere', 'Context']);
  });
});
