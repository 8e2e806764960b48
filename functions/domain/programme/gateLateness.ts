import { workingDaysAfter, type Holidays } from '#domain/calendar/workingDays.ts';
import { isPassed } from '#domain/gate/evolveGate.ts';
import type { Gate } from '#domain/gate/gate.ts';
import type { PlainDate } from '#domain/time.ts';

/**
 * Working days a gate is late on a date: those after its approved date while it is not approved (with or without
 * conditions). Due on Friday and open on the Monday after is 1; a gate sent back or paused stays late.
 */
export function gateLateness(gate: Gate, on: PlainDate, holidays?: Holidays): number {
  return isPassed(gate) ? 0 : workingDaysAfter(gate.due.approved, on, holidays);
}
