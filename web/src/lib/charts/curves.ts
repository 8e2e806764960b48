/** One value of a curve at an ISO period; `null` is a gap: no data, never zero. */
export type Point = { readonly period: string; readonly value: number | null };
/** The range that counts as reached, by period. */
export type RangePoint = { readonly period: string; readonly low: number; readonly high: number };
/** A mark on the time axis: a gate (diamond) or a note (hairline), such as a change of definition. */
export type AxisMark = { readonly on: string; readonly text: string; readonly kind: 'gate' | 'note' };
