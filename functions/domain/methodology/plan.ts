import { addMonths } from '#domain/calendar/plainDate.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Pack } from './pack.ts';

/** The horizon in which a pack states its months. */
const PACK_HORIZON_MONTHS = 36;

/** The dates a pack proposes for the five stages; `endOn` is exclusive, and the stage's gate is due on it. */
export type ProposedPlan = {
  readonly [key in StageKey]: { readonly startOn: PlainDate; readonly endOn: PlainDate };
};

/**
 * Proposes dates for a programme: the pack's months, scaled to the horizon and rounded to whole months. With 24 months a
 * stage of months 8 to 28 becomes 5 to 19 (8 x 24/36 = 5.3, 28 x 24/36 = 18.7). Overlaps stay as the method wants them.
 */
export function proposedPlan(
  pack: Pick<Pack, 'stages'>,
  startOn: PlainDate,
  horizonMonths: number,
): ProposedPlan {
  const month = (offset: number) =>
    addMonths(startOn, Math.round((offset * horizonMonths) / PACK_HORIZON_MONTHS));
  const proposed = pack.stages.map(
    ({ key, startMonth, endMonth }) => [key, { startOn: month(startMonth), endOn: month(endMonth) }] as const,
  );
  return Object.fromEntries(proposed) as ProposedPlan;
}
