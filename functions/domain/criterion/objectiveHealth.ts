import { periodAs, periodIndex } from '#domain/calendar/period.ts';
import type { Curve, Kpi, Tolerance } from '#domain/kpi/kpi.ts';
import { latestWithValue } from '#domain/kpi/series.ts';
import type { Objective } from '#domain/objective/objective.ts';
import type { Health } from '#domain/programme/programme.ts';

/** How an objective stands: its KPI's last value in its segment against the trajectory there, within the tolerance. */
export function objectiveHealth(kpi: Kpi | undefined, objective: Objective): Health {
  if (kpi === undefined) return 'noData';
  const { definition } = kpi;
  const last = latestWithValue(kpi.series[objective.segment] ?? '');
  const curve = definition.trajectories[objective.segment];
  if (last === null || curve === undefined || curve.length === 0) return 'noData';
  const expected = valueOn(curve, periodIndex(last.period), definition.cadence);
  const short = definition.direction === 'up' ? expected - last.value : last.value - expected;
  return judged(short, expected, definition.tolerance);
}

function judged(short: number, expected: number, tolerance: Tolerance): Health {
  const behind = tolerance.measure === 'ratio' && expected !== 0 ? short / Math.abs(expected) : short;
  if (behind > tolerance.offTrack) return 'offTrack';
  return behind > tolerance.atRisk ? 'atRisk' : 'onTrack';
}

function valueOn(curve: Curve, index: number, cadence: Kpi['definition']['cadence']): number {
  const points = curve.map(({ period, value }) => ({ at: periodIndex(periodAs(cadence, period)), value }));
  const after = points.findIndex(({ at }) => at >= index);
  const next = points[after] ?? points.at(-1);
  const before = points[after - 1];
  if (next === undefined) return 0;
  if (after <= 0 || before === undefined) return next.value;
  return before.value + ((next.value - before.value) * (index - before.at)) / (next.at - before.at);
}
