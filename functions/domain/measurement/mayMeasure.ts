import type { Kpi } from '#domain/kpi/kpi.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn } from '#domain/seat/seat.ts';
import type { PlainDate } from '#domain/time.ts';

/** Who enters numbers: the person and their role in the programme. */
export type Measurer = { readonly person: string; readonly role: MemberRole };

/**
 * Says for each KPI whether a person may enter its numbers: who manages the programme, who holds the KPI's owner seat
 * today, and who holds a seat that leads its stage.
 */
export function mayMeasure(
  view: Pick<ProgrammeView, 'seats'>,
  { person, role }: Measurer,
  on: PlainDate,
): (kpi: Pick<Kpi, 'definition'>) => boolean {
  const held = view.seats.filter((seat) => holderOn(seat, on) === person);
  if (role === 'programmeManager' || held.some(({ kind }) => kind === 'programmeManager')) return () => true;
  const seats = new Set(held.map(({ id }) => id));
  const stages = new Set(held.filter(({ kind }) => kind === 'stageLead').map(({ stage }) => stage));
  return ({ definition }) =>
    (definition.ownerSeat !== undefined && seats.has(definition.ownerSeat)) || stages.has(definition.stage);
}
