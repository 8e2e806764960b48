import { describe, expect, it } from 'vitest';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { kpiRows, objectiveRows } from '#lib/outcomes/rows.ts';
import { aMeasuredKpi, anObjective, months } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

/** Expected in 2027-01 is 40 everywhere, so that the actual alone decides. */
const flat = { trajectories: { all: [{ period: '2027-01', value: 40 }] } };

function viewWith(parts: Partial<ProgrammeView>): ProgrammeView {
  return { ...aWorld().view(), ...parts };
}

describe('kpiRows', () => {
  it('puts the worst first, the further behind before the nearer, and context last', () => {
    const of = (id: string, actual: number, context = false) =>
      aMeasuredKpi({ all: months(2027, 1, [actual]) }, { ...flat, context }, { id });
    // Allowed behind 40: 2 (5 %) is on track, 4 (10 %) at risk. 30 is 10 behind, 35 is 5, 37 is 3.
    const kpis = [of('fine', 40), of('context', 1, true), of('risk', 37), of('off', 35), of('worst', 30)];

    const rows = kpiRows(viewWith({ kpis }), '2027-02-10');

    expect(rows.map(({ kpi }) => kpi.id)).toEqual(['worst', 'off', 'risk', 'fine', 'context']);
  });

  it('takes the worst segment where the whole is not measured', () => {
    const kpi = aMeasuredKpi(
      { one: months(2027, 1, [40]), other: months(2027, 1, [20]) },
      { trajectories: { one: flat.trajectories.all, other: flat.trajectories.all } },
    );

    const [row] = kpiRows(viewWith({ kpis: [kpi] }), '2027-02-10');

    expect(row).toMatchObject({ segment: 'other', health: 'offTrack' });
  });
});

describe('objectiveRows', () => {
  it('gives one row its status, the band of the value’s own period and the range to reach', () => {
    const kpi = aMeasuredKpi({ all: months(2027, 1, [40]) });
    // Increase 40 by 5 to 10 per cent: 42 to 44, wanted as values from the start on.
    const objective = anObjective({ unit: 'value', from: 42, to: 44, verb: 'keep' });

    const [row] = objectiveRows(viewWith({ kpis: [kpi], objectives: [objective] }), '2027-02-10');

    // 42 - 40 = 2 short of the band; 10 % of 42 are allowed before it is off track.
    expect(row).toMatchObject({
      health: 'atRisk',
      position: 'below',
      band: { low: 42, high: 44 },
      target: { low: 42, high: 44 },
      reason: { gap: 2 },
    });
  });

  it('keeps an objective whose KPI is gone, without a band', () => {
    const [row] = objectiveRows(viewWith({ kpis: [], objectives: [anObjective()] }), '2027-02-10');

    expect(row).toMatchObject({ health: 'noData', band: null, target: null, kpi: undefined });
  });
});
