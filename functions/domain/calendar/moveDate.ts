import type { PlannedDate } from './dated.ts';
import type { Recorded } from '#domain/ledger/change.ts';
import type { DomainEvent } from '#domain/ledger/event.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { DateMove } from '#domain/stage/stage.ts';
import type { PlainDate } from '#domain/time.ts';

/** A wish to move one planned date, as a person states it. */
export type MoveDate = {
  readonly which: DateMove['which'];
  readonly reading: DateMove['reading'];
  readonly to: PlainDate;
  readonly reason: string;
};

export type MoveRefusal = { readonly code: 'reasonMissing' } | { readonly code: 'dateUnchanged' };

/**
 * Decides a move of a planned date. While the plan is a draft, all three readings move together and no reason is asked.
 * Afterwards a move needs a reason, and `firstApproved` never moves (users.md 1.9).
 */
export function decideMove(
  date: PlannedDate,
  move: MoveDate,
  draft: boolean,
): Outcome<DomainEvent, MoveRefusal> {
  const from = date[move.reading];
  if (from === move.to) return refused({ code: 'dateUnchanged' });
  if (draft) return accepted({ type: 'datePlanned', data: { which: move.which, from, to: move.to } });
  if (move.reason.trim() === '') return refused({ code: 'reasonMissing' });
  const data = { which: move.which, reading: move.reading, from, to: move.to, reason: move.reason };
  return accepted({ type: 'dateMoved', data });
}

/** The planned date after a `datePlanned` or `dateMoved` event. A re-plan carries the forecast with it. */
export function movedDate(date: PlannedDate, event: DomainEvent): PlannedDate {
  const to = event.data.to as PlainDate;
  if (event.type === 'datePlanned') return { firstApproved: to, approved: to, forecast: to };
  return event.data.reading === 'approved'
    ? { ...date, approved: to, forecast: to }
    : { ...date, forecast: to };
}

/** The entry that a `dateMoved` event leaves in the list of moves. */
export function moveOf(event: DomainEvent, recorded: Recorded): DateMove {
  return { ...(event.data as Omit<DateMove, 'person' | 'at'>), person: recorded.person, at: recorded.at };
}
