import { holderOn, type Seat } from '#domain/seat/seat.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Held, ProgrammeView } from './programmeView.ts';

/** The seats a person holds on a date. */
export function seatsHeldBy(view: ProgrammeView, person: string, on: PlainDate): readonly Held<Seat>[] {
  return view.seats.filter((seat) => holderOn(seat, on) === person);
}
