import { addDays } from '#domain/calendar/plainDate.ts';
import {
  nextPeriod,
  periodEnd,
  periodOf,
  periodsBetween,
  periodStart,
  previousPeriod,
} from '#domain/calendar/period.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Cadence, Kpi } from '#domain/kpi/kpi.ts';
import { countMeasured, measurementIn } from '#domain/kpi/series.ts';
import { askedSegments } from '#domain/kpi/status.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import type { Programme, ProgrammeLimits } from './programme.ts';
import type { Held, ProgrammeView } from './programmeView.ts';
import { lastProgrammeDay } from './time.ts';

/** The period that is reported now: the last one that has ended. On 2027-03-20 that is 2027-02, 2026-Q4 or the week before. */
export function openPeriod(cadence: Cadence, on: PlainDate): Period {
  return previousPeriod(periodOf(on, cadence));
}

/**
 * The date a period closes on, when it is published: with 10 days to close, 2027-03 closes on 2027-04-11, so that its last
 * day to enter is 2027-04-10.
 */
export function closesOn(
  period: Period,
  { closeAfterDays }: Pick<ProgrammeLimits, 'closeAfterDays'>,
): PlainDate {
  return addDays(periodEnd(period), closeAfterDays);
}

/** One value somebody owes. `by` is the last day before its period closes; `late` says that day has passed. */
export type DueMeasurement = {
  readonly kpi: string;
  readonly segment: string;
  readonly period: Period;
  readonly seat: string;
  readonly by: PlainDate;
  readonly late: boolean;
};

/**
 * The values of the open period that have an owner's seat and are not in yet, also not as "not available". Context KPIs
 * are asked for too: they are not judged, but shown.
 */
export function dueMeasurements(view: ProgrammeView, on: PlainDate): readonly DueMeasurement[] {
  return view.kpis.flatMap((kpi) => {
    const seat = kpi.definition.ownerSeat;
    if (seat === undefined) return [];
    const period = openPeriod(kpi.definition.cadence, on);
    if (owedSpan(view.programme, kpi, period)?.last !== period) return [];
    const closing = closesOn(period, view.programme.limits);
    return askedSegments(kpi)
      .filter((segment) => measurementIn(kpi.series[segment] ?? '', period) === null)
      .map((segment) => ({
        kpi: kpi.id,
        segment,
        period,
        seat,
        by: addDays(closing, -1),
        late: closing <= on,
      }));
  });
}

/** How many values were due in closed periods since the programme's start, and how many of them nobody gave. */
export type MissingMeasurements = { readonly due: number; readonly missing: number; readonly ratio: number };

/**
 * Counts what is missing for the programme's health: steered KPIs with an owner, every segment, every period that closed
 * by `on` since the programme started and the KPI was defined. "Not available" with its reason is an answer, not a gap.
 */
export function missingMeasurements(view: ProgrammeView, on: PlainDate): MissingMeasurements {
  const steered = view.kpis.filter(
    ({ definition }) => !definition.context && definition.ownerSeat !== undefined,
  );
  const counts = steered.flatMap((kpi) => {
    const closed = lastClosed(kpi.definition.cadence, on, view.programme.limits);
    const owed = owedSpan(view.programme, kpi, closed);
    if (owed === null) return [];
    const due = periodsBetween(owed.first, owed.last) + 1;
    return askedSegments(kpi).map((segment) => ({
      due,
      missing: due - countMeasured(kpi.series[segment] ?? '', owed.first, owed.last),
    }));
  });
  const due = counts.reduce((sum, one) => sum + one.due, 0);
  const missing = counts.reduce((sum, one) => sum + one.missing, 0);
  return { due, missing, ratio: due === 0 ? 0 : missing / due };
}

/** The first month that has closed by `on` and is not published yet, or `null`. Months before the start are history. */
export function nextPublication(programme: Programme, on: PlainDate): Period | null {
  const { startedAt, lastPublishedPeriod } = programme;
  if (startedAt === undefined) return null;
  const month =
    lastPublishedPeriod === undefined
      ? periodOf(startOf(programme, startedAt), 'month')
      : nextPeriod(lastPublishedPeriod);
  const over = periodStart(month) > lastProgrammeDay(programme);
  return over || closesOn(month, programme.limits) > on ? null : month;
}

/** The last period that has closed by a date. */
function lastClosed(cadence: Cadence, on: PlainDate, limits: ProgrammeLimits): Period {
  return openPeriod(cadence, addDays(on, -limits.closeAfterDays));
}

type Span = { readonly first: Period; readonly last: Period };

/**
 * From the period in which both the programme had started and the KPI was defined, up to `until`, never past the end;
 * `null` when no period lies in between.
 */
function owedSpan(programme: Programme, kpi: Held<Kpi>, until: Period): Span | null {
  if (programme.startedAt === undefined) return null;
  const { cadence } = kpi.definition;
  const started = startOf(programme, programme.startedAt);
  const defined = dateIn(programme.charter.timeZone, kpi.definedAt);
  const first = periodOf(started > defined ? started : defined, cadence);
  const end = periodOf(lastProgrammeDay(programme), cadence);
  const last = periodsBetween(end, until) > 0 ? end : until;
  return periodsBetween(first, last) < 0 ? null : { first, last };
}

/** The planned start, or the day of Gate 0 where that came later. */
function startOf({ charter }: Programme, startedAt: string): PlainDate {
  const decided = dateIn(charter.timeZone, startedAt);
  return decided > charter.startOn ? decided : charter.startOn;
}
