import type { PlainDate } from '#domain/time.ts';
import type { Holding, Seat } from './seat.ts';

/**
 * The holdings after a change of holder: the earlier one ends on the day the new one begins, and history keeps who held
 * it. `null` leaves the seat vacant from today. One that would have begun on that day or later never happens.
 * Example: Ana from 1 March, Ben from 1 June: Ana holds it until 1 June (exclusive), then Ben.
 */
export function changedHoldings(
  seat: Pick<Seat, 'holdings'>,
  holder: { readonly person: string; readonly from: PlainDate } | null,
  today: PlainDate,
): readonly Holding[] {
  const from = holder?.from ?? today;
  const kept = seat.holdings
    .filter((holding) => holding.from < from)
    .map((holding) =>
      holding.until === undefined || holding.until > from ? { ...holding, until: from } : holding,
    );
  return holder === null ? kept : [...kept, { person: holder.person, from }];
}
