import { healthWords, type Health } from '#domain/programme/programme.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import { expectedIn } from './expected.ts';
import type { Kpi, KpiDirection, MeasurementState, Tolerance } from './kpi.ts';
import { latestActual, type JudgedOn, type LatestActual } from './latestActual.ts';

/**
 * Why a KPI stands as it does, as figures; the words are the portal's. `gap` is how far the actual stays behind what was
 * expected, in the KPI's unit and its direction: positive is behind, negative ahead. `gapRatio` is the gap by the size
 * of the expected value, and missing where that is 0.
 */
export type StatusReason =
  | {
      readonly code: 'onPlan' | 'withinTolerance' | 'behind' | 'farBehind';
      readonly period: Period;
      readonly actual: number;
      readonly state: MeasurementState;
      readonly expected: number;
      readonly gap: number;
      readonly gapRatio?: number;
      readonly tolerance: Tolerance;
    }
  | { readonly code: 'context' | 'noTrajectory'; readonly period: Period; readonly actual: number }
  | Exclude<LatestActual, { readonly code: 'measured' }>;

export type KpiStatus = { readonly health: Health; readonly reason: StatusReason };

/**
 * How one segment of a KPI stands on a day: its newest value against the trajectory in that value's period. With the
 * direction up, 40 expected and a tolerance of 5 % and 10 %, 38 is on track (2 behind, 2 allowed), 37 at risk (3 behind, 4
 * allowed) and 35 off track. Context KPIs are shown and never judged; no value, a stale one (older than two periods) or
 * no trajectory is "no data".
 *
 * @param until the last period whose values count, where the question is how it stood at that period's close
 */
export function kpiStatus(kpi: Kpi, segment: string, on: PlainDate, until?: Period): KpiStatus {
  const judgedOn: JudgedOn = until === undefined ? { on } : { on, until };
  const newest = latestActual(kpi, segment, judgedOn);
  if (newest.code !== 'measured') return { health: 'noData', reason: newest };
  const { period, actual, state } = newest;
  const { context, direction, tolerance } = kpi.definition;
  if (context) return { health: 'noData', reason: { code: 'context', period, actual } };
  const expected = expectedIn(kpi.definition, segment, period);
  if (expected === null) return { health: 'noData', reason: { code: 'noTrajectory', period, actual } };
  const gap = shortfall(direction, actual, expected);
  const code = judged(gap, expected, tolerance);
  const ratio = expected === 0 ? {} : { gapRatio: gap / Math.abs(expected) };
  const reason = { code, period, actual, state, expected, gap, ...ratio, tolerance };
  return { health: healthOf[code], reason };
}

/** A KPI's own status with the segment it comes from: that of `all`, else the worst of its segments. */
export function overallStatus(
  kpi: Kpi,
  on: PlainDate,
  until?: Period,
): KpiStatus & { readonly segment: string } {
  const segments = segmentsOf(kpi);
  const judged = (segments.includes('all') ? ['all'] : segments).map((segment) => ({
    segment,
    ...kpiStatus(kpi, segment, on, until),
  }));
  const [worst] = judged.toSorted(
    (one, other) => healthWords.indexOf(one.health) - healthWords.indexOf(other.health),
  );
  return worst ?? { segment: 'all', health: 'noData', reason: { code: 'noMeasurement' } };
}

/** The segments a KPI is steered or measured in, `all` first. */
export function segmentsOf(kpi: Kpi): readonly string[] {
  const measured = Object.keys(kpi.series).filter((segment) => kpi.series[segment] !== '');
  return allFirst(new Set([...Object.keys(kpi.definition.trajectories), ...measured]));
}

/**
 * The segments whose values are asked for, `all` first: those steered or measured; before either is there, those that
 * have a starting point or a curve without action; the whole where nothing is said.
 */
export function askedSegments(kpi: Kpi): readonly string[] {
  const known = segmentsOf(kpi);
  if (known.length > 0) return known;
  const { baselines, doNothing } = kpi.definition;
  const named = allFirst(new Set([...Object.keys(baselines), ...Object.keys(doNothing)]));
  return named.length > 0 ? named : ['all'];
}

function allFirst(segments: Iterable<string>): readonly string[] {
  return [...segments].toSorted((one, other) => Number(other === 'all') - Number(one === 'all'));
}

/** How far an actual stays behind in a direction; negative is ahead. */
export function shortfall(direction: KpiDirection, actual: number, expected: number): number {
  return direction === 'up' ? expected - actual : actual - expected;
}

/** Whether a gap is within an allowance of the tolerance's measure against a reference value. */
export function isWithin(
  gap: number,
  allowance: number,
  measure: Tolerance['measure'],
  reference: number,
): boolean {
  const allowed = measure === 'ratio' ? allowance * Math.abs(reference) : allowance;
  // 0.3 - 0.285 is 0.015000000000000013: the slack keeps the noise of doubles from deciding a status at the limit.
  return gap <= allowed + 1e-12 * Math.max(Math.abs(reference), Math.abs(allowed));
}

type Judgement = 'onPlan' | 'withinTolerance' | 'behind' | 'farBehind';

const healthOf = {
  onPlan: 'onTrack',
  withinTolerance: 'onTrack',
  behind: 'atRisk',
  farBehind: 'offTrack',
} as const satisfies Record<Judgement, Health>;

function judged(gap: number, expected: number, { measure, atRisk, offTrack }: Tolerance): Judgement {
  if (isWithin(gap, 0, measure, expected)) return 'onPlan';
  if (isWithin(gap, atRisk, measure, expected)) return 'withinTolerance';
  return isWithin(gap, offTrack, measure, expected) ? 'behind' : 'farBehind';
}
