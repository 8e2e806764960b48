import { periodAs, periodIndex, periodKind } from '#domain/calendar/period.ts';
import type { Period } from '#domain/time.ts';
import type { Curve } from './kpi.ts';

/**
 * The value of a curve in a period: straight between its points, flat before the first and after the last. From 40 in
 * 2027-01 to 52 in 2027-05 it is 43 in 2027-02 and 46 in 2027-03. A point of another kind of period counts where it ends
 * (2027-Q2 as 2027-06). Throws on a curve without points: it says nothing, so nothing may be read from it.
 */
export function valueAt(curve: Curve, period: Period): number {
  const kind = periodKind(period);
  if (kind === null) throw new Error(`Not a period: ${period}`);
  const at = periodIndex(period);
  const placed = curve.map((point) => ({
    at: periodIndex(periodAs(kind, point.period)),
    value: point.value,
  }));
  const before = placed.findLast((point) => point.at <= at);
  const after = placed.find((point) => point.at >= at);
  // Outside the points one of the two is missing, and the nearest point holds.
  const left = before ?? after;
  const right = after ?? before;
  if (left === undefined || right === undefined) throw new Error('A curve without points');
  if (left.at === right.at) return left.value;
  // Weighted from both sides, so that equal ends give exactly their value in between.
  const share = (at - left.at) / (right.at - left.at);
  return left.value === right.value ? left.value : left.value * (1 - share) + right.value * share;
}

/** The curve that goes straight from one point to another. */
export function linearTrajectory(from: Curve[number], to: Curve[number]): Curve {
  return [from, to];
}

/** Whether a curve can be read: one point or more, finite values, real periods that end one after the other. */
export function isCurve(curve: Curve): boolean {
  const sound = curve.every(({ period, value }) => periodKind(period) !== null && Number.isFinite(value));
  if (!sound || curve.length === 0) return false;
  const ends = curve.map(({ period }) => periodIndex(periodAs('week', period)));
  return ends.every((end, place) => place === 0 || end > (ends[place - 1] ?? end));
}
