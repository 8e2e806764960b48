import { nextPeriod, periodOf } from '#domain/calendar/period.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { measurementIn } from '#domain/kpi/series.ts';
import { askedSegments } from '#domain/kpi/status.ts';
import { closesOn } from '#domain/programme/due.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import type { Period, PlainDate } from '#domain/time.ts';

/** The next thing that will ask for a person who is up to date. */
export type NextDue =
  | { readonly kind: 'numbers'; readonly period: Period; readonly on: PlainDate }
  | { readonly kind: 'milestone'; readonly name: string; readonly on: PlainDate };

/** The nearest of: the running period of a KPI whose seat they hold, and their planned milestones. `null` when none. */
export function nextDue(view: ProgrammeView, person: string, on: PlainDate): NextDue | null {
  if (view.programme.state !== 'running') return null;
  const seats = new Set(seatsHeldBy(view, person, on).map(({ id }) => id));
  const numbers = view.kpis
    .filter(({ definition }) => definition.ownerSeat !== undefined && seats.has(definition.ownerSeat))
    .map((kpi): NextDue => {
      const running = periodOf(on, kpi.definition.cadence);
      const period = isIn(kpi, running) ? nextPeriod(running) : running;
      return { kind: 'numbers', period, on: addDays(closesOn(period, view.programme.limits), -1) };
    });
  const milestones = view.milestones
    .filter(({ state, ownerSeat }) => state === 'planned' && seats.has(ownerSeat))
    .map(({ name, due }): NextDue => ({ kind: 'milestone', name, on: due.forecast }));
  const [first] = [...numbers, ...milestones]
    .filter((one) => one.on >= on)
    .toSorted((one, other) => one.on.localeCompare(other.on));
  return first ?? null;
}

/** Whether every segment of a KPI has its value of a period already. */
function isIn(kpi: Kpi, period: Period): boolean {
  return askedSegments(kpi).every((segment) => measurementIn(kpi.series[segment] ?? '', period) !== null);
}
