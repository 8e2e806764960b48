import type { KpiDefinition } from '#domain/kpi/kpi.ts';

/** A complete monthly KPI in per cent: owner aside, it has all that Gate 0 asks. */
export function aKpi(changes: Partial<KpiDefinition> = {}): KpiDefinition {
  return {
    name: 'Repeat purchase rate',
    formula: 'customers who bought again / customers',
    unit: 'percent',
    decimals: 1,
    direction: 'up',
    cadence: 'month',
    entry: 'value',
    stage: 'businessFocus',
    class: 'customer',
    rung: 'satisfaction',
    role: 'outcome',
    horizon: 'long',
    lagMonths: 3,
    tolerance: { measure: 'ratio', atRisk: 0.05, offTrack: 0.1 },
    context: false,
    baselines: { all: { value: 40, period: '2026-10', on: '2026-11-02', source: 'orders' } },
    doNothing: {},
    trajectories: {
      all: [
        { period: '2026-10', value: 40 },
        { period: '2029-12', value: 60 },
      ],
    },
    ...changes,
  };
}
