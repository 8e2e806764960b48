import { periodAs, periodOf, periodsBetween } from '#domain/calendar/period.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import type { Kpi, MeasurementState } from './kpi.ts';
import { latest, latestWithValue } from './series.ts';

/** A value older than this many periods of the KPI's cadence, counted from the running one, says nothing about today. */
export const freshPeriods = 2;

/** The value that status is judged by, or why there is none. */
export type LatestActual =
  | {
      readonly code: 'measured';
      readonly period: Period;
      readonly actual: number;
      readonly state: MeasurementState;
    }
  | { readonly code: 'noMeasurement' }
  | { readonly code: 'notAvailable'; readonly period: Period }
  | { readonly code: 'stale'; readonly period: Period; readonly actual: number; readonly periodsOld: number };

/** The moment of a judgement: the day, and the last period whose values may be used (the running one where not given). */
export type JudgedOn = { readonly on: PlainDate; readonly until?: Period };

/**
 * The newest value of a segment that is not in the future. A value of two periods ago still counts (in May: March), an
 * older one is stale. A period marked "not available" does not hide the value before it, or a bad KPI could be hidden by
 * marking; only once that value is stale does "not available" stand.
 */
export function latestActual(kpi: Kpi, segment: string, { on, until }: JudgedOn): LatestActual {
  const { cadence } = kpi.definition;
  const packed = kpi.series[segment] ?? '';
  const running = periodOf(on, cadence);
  const last = until === undefined ? running : periodAs(cadence, until);
  const newest = latest(packed, last);
  const valued = latestWithValue(packed, last);
  if (newest === null) return { code: 'noMeasurement' };
  const periodsOld = valued === null ? Infinity : periodsBetween(valued.period, running);
  if (valued !== null && periodsOld <= freshPeriods)
    return { code: 'measured', period: valued.period, actual: valued.value, state: valued.state };
  if (valued === null || newest.period !== valued.period)
    return { code: 'notAvailable', period: newest.period };
  return { code: 'stale', period: valued.period, actual: valued.value, periodsOld };
}
