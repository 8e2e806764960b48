import { comparePeriods, lastDayOf, periodAs, periodOf, periodRange } from '#domain/calendar/period.ts';
import { valueAt } from '#domain/kpi/curve.ts';
import type { Cadence, Curve, Kpi, KpiDefinition } from '#domain/kpi/kpi.ts';
import { readSeries } from '#domain/kpi/series.ts';
import type { Objective } from '#domain/objective/objective.ts';
import { bandAt } from '#domain/objective/range.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { programmeEnd } from '#domain/programme/time.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import type { AxisMark, Point, RangePoint } from '#lib/charts/curves.ts';

/** What was measured, with a gap for every period without a value: no data is never zero. */
export function actualPoints(kpi: Kpi, segment: string): readonly Point[] {
  const measured = readSeries(kpi.series[segment] ?? '', kpi.definition.cadence);
  const [first, last] = [measured[0], measured.at(-1)];
  if (first === undefined || last === undefined) return [];
  const values = new Map(measured.map(({ period, value }) => [period, value]));
  return periodRange(first.period, last.period).map((period) => ({
    period,
    value: values.get(period) ?? null,
  }));
}

/** A curve by period, from its first point to a date or to its own last point, whichever is later. */
export function curvePoints(curve: Curve | undefined, cadence: Cadence, until: PlainDate): readonly Point[] {
  const [first, last] = [curve?.[0], curve?.at(-1)];
  if (curve === undefined || first === undefined || last === undefined) return [];
  return periodRange(
    periodAs(cadence, first.period),
    later(periodAs(cadence, last.period), until, cadence),
  ).map((period) => ({ period, value: valueAt(curve, period) }));
}

/** The curves of one segment of a KPI over the whole programme. */
export function kpiCurves(view: ProgrammeView, kpi: Kpi, segment: string) {
  const { cadence, trajectories, doNothing } = kpi.definition;
  const until = programmeEnd(view.programme.charter);
  return {
    actual: actualPoints(kpi, segment),
    target: curvePoints(trajectories[segment], cadence, until),
    doNothing: curvePoints(doNothing[segment], cadence, until),
  };
}

/** What others reach, as a level line over the time the curves speak of; nothing without a benchmark. */
export function benchmarkLine(
  { benchmark }: KpiDefinition,
  curves: readonly (readonly Point[])[],
): { readonly name: string; readonly points: readonly Point[] } | undefined {
  if (benchmark === undefined) return undefined;
  const periods = new Set(curves.flatMap((points) => points.map(({ period }) => period)));
  const points = [...periods].toSorted(comparePeriods).map((period) => ({ period, value: benchmark.value }));
  return { name: benchmark.name, points };
}

/** The band of an objective by period, from where it counts to its date: what the status compares each value with. */
export function bandPoints(view: ProgrammeView, objective: Objective, kpi: Kpi): readonly RangePoint[] {
  const { baselines, doNothing, cadence } = kpi.definition;
  const start = baselines[objective.segment]?.period ?? doNothing[objective.segment]?.[0]?.period;
  const from = periodAs(cadence, start ?? periodOf(view.programme.charter.startOn, cadence));
  return periodRange(from, periodOf(objective.by, cadence)).flatMap((period) => {
    const band = bandAt(objective, kpi.definition, period);
    return band === null ? [] : [{ period, ...band }];
  });
}

/** Every gate once on the time axis: where it was decided, else where it is expected. */
export function gateMarks(
  view: ProgrammeView,
  nameOf: (gate: (typeof gateKeys)[number]) => string,
): readonly AxisMark[] {
  const { timeZone } = view.programme.charter;
  return gateKeys.map((key) => {
    const { decision, due } = view.gates[key];
    const passed = decision?.outcome === 'go' || decision?.outcome === 'conditionalGo';
    const on = passed ? dateIn(timeZone, decision.at) : due.forecast;
    return { on, text: nameOf(key), kind: 'gate' };
  });
}

function later(period: Period, until: PlainDate, cadence: Cadence): Period {
  const end = periodOf(until, cadence);
  return comparePeriods(end, period) > 0 || lastDayOf(period) < until ? end : period;
}
