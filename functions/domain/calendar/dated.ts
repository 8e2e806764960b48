import type { PlainDate } from '#domain/time.ts';

/**
 * A planned date in its three readings (users.md 1.9): as first approved, as approved now, and as its owner expects it.
 * Owners move `forecast` with a reason; `approved` moves only by a re-plan decision; `firstApproved` never moves.
 */
export type PlannedDate = {
  readonly firstApproved: PlainDate;
  readonly approved: PlainDate;
  readonly forecast: PlainDate;
};

/** A date that was just approved for the first time. */
export function plannedOn(on: PlainDate): PlannedDate {
  return { firstApproved: on, approved: on, forecast: on };
}
