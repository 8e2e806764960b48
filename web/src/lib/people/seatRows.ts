import type { Seat } from '#domain/seat/seat.ts';
import { holderOn } from '#domain/seat/seat.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';

/** A seat as the page shows it today. */
export type SeatRow = {
  readonly seat: Held<Seat>;
  readonly holder: string | null;
  readonly since: string | undefined;
  /** Who comes after, where a handover lies ahead. */
  readonly next: { readonly person: string; readonly from: string } | undefined;
  readonly isMember: boolean;
};

const order: readonly Seat['kind'][] = ['sponsor', 'programmeManager', 'stageLead', 'approver', 'kpiOwner'];

/** All seats, empty ones first, then those whose holder is no member yet, then by what they do. */
export function seatRows(view: ProgrammeView, today: string): readonly SeatRow[] {
  const members = new Set(view.members.map(({ id }) => id));
  const rows = view.seats.map((seat): SeatRow => {
    const holder = holderOn(seat, today);
    const holding = seat.holdings.findLast(
      (one) => one.from <= today && (one.until === undefined || today < one.until),
    );
    const next = seat.holdings.find(({ from }) => from > today);
    return {
      seat,
      holder,
      since: holding?.from,
      next: next && { person: next.person, from: next.from },
      isMember: holder === null || members.has(holder),
    };
  });
  const rank = (row: SeatRow) => {
    if (row.holder === null) return 0;
    return row.isMember ? 2 : 1;
  };
  return rows.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      order.indexOf(one.seat.kind) - order.indexOf(other.seat.kind) ||
      one.seat.name.localeCompare(other.seat.name),
  );
}
