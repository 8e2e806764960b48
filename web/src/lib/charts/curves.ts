import { periodStart } from '#domain/calendar/period.ts';

/** One value of a curve at an ISO period; `null` is a gap: no data, never zero. */
export type Point = { readonly period: string; readonly value: number | null };
/** A curve with the name it is read by. */
export type NamedCurve = { readonly key: string; readonly name: string; readonly points: readonly Point[] };
/** The range that counts as reached, by period. */
export type RangePoint = { readonly period: string; readonly low: number; readonly high: number };
/** A mark on the time axis: a gate (diamond) or a note (hairline), such as a change of definition. */
export type AxisMark = { readonly on: string; readonly text: string; readonly kind: 'gate' | 'note' };

/** A curve's value at a period; `null` where it has none. */
export function valueAt(points: readonly Point[], period: string | undefined): number | null {
  return points.find((point) => point.period === period)?.value ?? null;
}

/** Every period that a curve or the range speaks of, once and in the order of time. */
export function periodsOf(curves: readonly NamedCurve[], range: readonly RangePoint[]): readonly string[] {
  const all = [...curves.flatMap(({ points }) => points), ...range].map(({ period }) => period);
  return [...new Set(all)].toSorted((one, other) => (periodStart(one) < periodStart(other) ? -1 : 1));
}
