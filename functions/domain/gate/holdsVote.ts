import type { Seat } from '#domain/seat/seat.ts';
import type { PlainDate } from '#domain/time.ts';
import { votingClass } from './whoMayVote.ts';

/**
 * Whether a person is an approver: they sit in a seat that votes at some gate, or are about to. A holding that has ended
 * no longer counts; one that begins next week counts already, because nobody will look again on that day.
 * Example: the sponsor from 1 March until 1 June (exclusive) is one on 31 May, and no longer on 1 June.
 */
export function holdsVote(seats: readonly Seat[], person: string, on: PlainDate): boolean {
  return seats.some(
    (seat) =>
      votingClass(seat) !== null &&
      seat.holdings.some((one) => one.person === person && (one.until === undefined || on < one.until)),
  );
}
