import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn, type Seat } from '#domain/seat/seat.ts';
import type { PlainDate } from '#domain/time.ts';
import { stageOfGate, type GateKey } from './gateKey.ts';

/**
 * The members who may request approval of a gate on a day, each once: who leads its stage, then who manages the
 * programme. The programme's own gates belong to every stage, so whoever leads one may ask there: the manager votes on
 * the closing decision, and who asks does not vote (users.md 1.3).
 */
export function whoMayRequest(view: ProgrammeView, gate: GateKey, on: PlainDate): readonly string[] {
  const holding = (asked: (seat: Seat) => boolean): readonly string[] =>
    view.seats.filter(asked).flatMap((seat) => holderOn(seat, on) ?? []);
  const managing = view.members.filter(({ role }) => role === 'programmeManager').map(({ id }) => id);
  const leads = holding((seat) => leadsTo(seat, gate));
  const acting = new Set(view.members.filter(({ role }) => role !== 'auditor').map(({ id }) => id));
  const asked = [...leads, ...holding(({ kind }) => kind === 'programmeManager'), ...managing];
  return [...new Set(asked)].filter((person) => acting.has(person));
}

function leadsTo({ kind, stage }: Seat, gate: GateKey): boolean {
  const decided = stageOfGate[gate];
  return kind === 'stageLead' && (decided === null || stage === decided);
}
