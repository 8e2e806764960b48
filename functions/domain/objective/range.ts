import { periodAs, periodIndex, periodOf } from '#domain/calendar/period.ts';
import { doNothingIn } from '#domain/kpi/expected.ts';
import { valueAt } from '#domain/kpi/curve.ts';
import type { KpiDefinition } from '#domain/kpi/kpi.ts';
import type { Period } from '#domain/time.ts';
import type { Objective } from './objective.ts';

/** What of an objective its range follows from. */
export type RangeParts = Pick<Objective, 'verb' | 'segment' | 'from' | 'to' | 'unit' | 'against' | 'by'>;

/** The range in values of the KPI, `low` below `high` whatever the verb. */
export type Band = { readonly low: number; readonly high: number };

/** The band to be reached, and the value the change is counted from (`null` where values are stated and none is known). */
export type TargetRange = Band & { readonly reference: number | null };

/**
 * The range of an objective in values of its KPI, or `null` while the value it counts from is missing. Increase by 5 to
 * 10 per cent against a baseline of 40 is 42 to 44; by 5 to 10 points 45 to 50; reduce by 5 to 10 per cent 36 to 38.
 * `keep` counts from and to as signed changes: keep within -2 to 2 points of 40 is 38 to 42. Against doing nothing the
 * reference is the do-nothing curve in the period the date lies in.
 */
export function targetRange(objective: RangeParts, definition: KpiDefinition): TargetRange | null {
  const reference = referenceOf(objective, definition);
  const { from, to, unit, verb } = objective;
  if (unit === 'value') return { ...ordered(from, to), reference };
  if (reference === null) return null;
  const sign = verb === 'reduce' ? -1 : 1;
  // Per cent of the size, so that "increase" goes up from a negative reference too.
  const step = unit === 'percent' ? Math.abs(reference) / 100 : 1;
  return { ...ordered(reference + sign * from * step, reference + sign * to * step), reference };
}

/**
 * The band as it should be in a period: straight from the reference in the baseline's period to the target range in the
 * period of the date, flat before and after. Against doing nothing the change grows evenly instead, and is counted from
 * that curve at the same moment: half the way to 10 per cent is 5 per cent over what would be by then anyway. An objective
 * to keep has the same band all along, and so has one whose values are stated without any baseline.
 */
export function bandAt(objective: RangeParts, definition: KpiDefinition, period: Period): Band | null {
  const target = targetRange(objective, definition);
  if (target === null) return null;
  const start = startOf(objective, definition);
  const { low, high } = target;
  const by = periodOf(objective.by, definition.cadence);
  const from = start === null ? by : periodAs(definition.cadence, start.period);
  if (objective.verb === 'keep' || start === null || periodIndex(from) >= periodIndex(by))
    return { low, high };
  if (objective.against === 'doNothing' && objective.unit !== 'value')
    return aheadOfDoingNothing(objective, definition, period, shareOf(period, from, by));
  const edge = (end: number) =>
    valueAt(
      [
        { period: from, value: start.value },
        { period: by, value: end },
      ],
      period,
    );
  return ordered(edge(low), edge(high));
}

/** The share of the way from one period to a later one, 0 before and 1 after. */
function shareOf(period: Period, from: Period, by: Period): number {
  return valueAt(
    [
      { period: from, value: 0 },
      { period: by, value: 1 },
    ],
    period,
  );
}

function aheadOfDoingNothing(
  { verb, segment, from, to, unit }: RangeParts,
  definition: KpiDefinition,
  period: Period,
  share: number,
): Band | null {
  const reference = doNothingIn(definition, segment, period);
  if (reference === null) return null;
  const step = share * (verb === 'reduce' ? -1 : 1) * (unit === 'percent' ? Math.abs(reference) / 100 : 1);
  return ordered(reference + from * step, reference + to * step);
}

/** The same range told both ways, which matters most for per cent KPIs: 42 to 44 from 40 is 5 to 10 % or 2 to 4 points. */
export function changeOf(target: TargetRange): {
  readonly points: Band;
  readonly percent: Band | null;
} | null {
  const { low, high, reference } = target;
  if (reference === null) return null;
  const points = { low: low - reference, high: high - reference };
  const size = Math.abs(reference);
  const percent = size === 0 ? null : { low: (100 * points.low) / size, high: (100 * points.high) / size };
  return { points, percent };
}

function referenceOf(objective: RangeParts, definition: KpiDefinition): number | null {
  return objective.against === 'baseline'
    ? (definition.baselines[objective.segment]?.value ?? null)
    : doNothingIn(definition, objective.segment, periodOf(objective.by, definition.cadence));
}

/** Where the way to the range begins: the baseline; without one, against doing nothing, the first point of that curve. */
function startOf(objective: RangeParts, definition: KpiDefinition): { period: Period; value: number } | null {
  const baseline = definition.baselines[objective.segment];
  if (baseline !== undefined) return baseline;
  return objective.against === 'doNothing' ? (definition.doNothing[objective.segment]?.[0] ?? null) : null;
}

function ordered(one: number, other: number): Band {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
