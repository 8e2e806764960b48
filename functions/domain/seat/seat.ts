import type { ApproverClass } from '#domain/gate/gate.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';

export const seatKinds = ['sponsor', 'programmeManager', 'stageLead', 'approver', 'kpiOwner'] as const;
export type SeatKind = (typeof seatKinds)[number];

/** Who holds a seat from when; `until` is exclusive. */
export type Holding = { readonly person: string; readonly from: PlainDate; readonly until?: PlainDate };

/**
 * A place of responsibility (users.md 1.4): conditions, KPIs and votes belong to the seat, people come and go. Approver
 * seats have a class; stage leads a stage. The sponsor votes with class business, the programme manager with programme.
 */
export type Seat = {
  readonly kind: SeatKind;
  readonly name: string;
  readonly stage?: StageKey;
  readonly class?: ApproverClass;
  readonly holdings: readonly Holding[];
  readonly deputy?: string;
};

/** The person in a seat on a date, or `null` while it is vacant. */
export function holderOn(seat: Seat, on: PlainDate): string | null {
  const holding = seat.holdings.findLast(
    (one) => one.from <= on && (one.until === undefined || on < one.until),
  );
  return holding?.person ?? null;
}
