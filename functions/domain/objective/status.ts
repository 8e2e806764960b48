import type { Kpi, MeasurementState, Tolerance } from '#domain/kpi/kpi.ts';
import { latestActual, type LatestActual } from '#domain/kpi/latestActual.ts';
import { isWithin } from '#domain/kpi/status.ts';
import type { Health } from '#domain/programme/programme.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import type { Objective } from './objective.ts';
import { bandAt, type Band, type RangeParts } from './range.ts';

export type BandPosition = 'below' | 'within' | 'above';

/** Why an objective stands as it does. `gap` is how far the actual stays short of the band, 0 when it does not. */
export type ObjectiveReason =
  | {
      readonly code: 'withinBand' | 'beyondBand' | 'shortOfBand' | 'farFromBand';
      readonly period: Period;
      readonly actual: number;
      readonly state: MeasurementState;
      readonly low: number;
      readonly high: number;
      readonly gap: number;
      readonly tolerance: Tolerance;
    }
  | { readonly code: 'kpiMissing' | 'referenceMissing' }
  | Exclude<LatestActual, { readonly code: 'measured' }>;

/** `position` is `null` while there is nothing to place. */
export type ObjectiveStatus = {
  readonly health: Health;
  readonly position: BandPosition | null;
  readonly reason: ObjectiveReason;
};

/**
 * How an objective stands on a day: the newest value of its KPI against the band as it should be in that value's period.
 * Within the band, or past it in the wanted direction, is on track. Short of it by no more than the KPI's `offTrack`
 * tolerance (measured from the near edge) is at risk, by more is off track. `keep` may miss on either side.
 *
 * @param kpi the objective's KPI, or `undefined` when it is gone
 * @param until the last period whose values count, where the question is how it stood at that period's close
 */
export function objectiveStatus(
  objective: Objective,
  kpi: Kpi | undefined,
  on: PlainDate,
  until?: Period,
): ObjectiveStatus {
  if (kpi === undefined) return unplaced({ code: 'kpiMissing' });
  const newest = latestActual(kpi, objective.segment, until === undefined ? { on } : { on, until });
  if (newest.code !== 'measured') return unplaced(newest);
  const { period, actual, state } = newest;
  const band = bandAt(objective, kpi.definition, period);
  if (band === null) return unplaced({ code: 'referenceMissing' });
  const position = positionIn(band, actual);
  const { tolerance } = kpi.definition;
  const edge = missedEdge(objective.verb, position, band);
  const gap = edge === null ? 0 : Math.abs(actual - edge);
  const code = codeOf(position, edge, gap, tolerance);
  const reason = { code, period, actual, state, low: band.low, high: band.high, gap, tolerance };
  return { health: healthOf[code], position, reason };
}

/** Where a value lies; at the edges it is within, whatever the noise of doubles. */
export function positionIn({ low, high }: Band, actual: number): BandPosition {
  if (!isWithin(low - actual, 0, 'points', low)) return 'below';
  return isWithin(actual - high, 0, 'points', high) ? 'within' : 'above';
}

type Judgement = 'withinBand' | 'beyondBand' | 'shortOfBand' | 'farFromBand';

const healthOf = {
  withinBand: 'onTrack',
  beyondBand: 'onTrack',
  shortOfBand: 'atRisk',
  farFromBand: 'offTrack',
} as const satisfies Record<Judgement, Health>;

function codeOf(
  position: BandPosition,
  edge: number | null,
  gap: number,
  { offTrack, measure }: Tolerance,
): Judgement {
  if (edge === null) return position === 'within' ? 'withinBand' : 'beyondBand';
  return isWithin(gap, offTrack, measure, edge) ? 'shortOfBand' : 'farFromBand';
}

/** The edge a value stays short of, or `null` when it is within the band or past it on the wanted side. */
function missedEdge(verb: RangeParts['verb'], position: BandPosition, { low, high }: Band): number | null {
  if (position === 'below' && verb !== 'reduce') return low;
  return position === 'above' && verb !== 'increase' ? high : null;
}

function unplaced(reason: ObjectiveReason): ObjectiveStatus {
  return { health: 'noData', position: null, reason };
}
