import { addDays, addMonths, monthIndex } from '#domain/calendar/plainDate.ts';
import { lastDayOf, periodOf, previousPeriod } from '#domain/calendar/period.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Baseline, Cadence } from '#domain/kpi/kpi.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { Instant, Period, PlainDate } from '#domain/time.ts';

/** The dates that every fact is taken by. */
export type FactDates = {
  readonly today: PlainDate;
  /** The day the programme started, or will at the earliest. */
  readonly programmeStart: PlainDate;
  /** The day each stage started, or today where it has not: it could start no earlier. */
  readonly stageStart: ReadonlyMap<StageKey, PlainDate>;
  /** The calendar date of an instant in the programme's zone. */
  readonly dateOf: (at: Instant) => PlainDate;
  /** The last period of a cadence that has closed: its days to enter are over (`closesOn`). */
  readonly lastDuePeriod: (cadence: Cadence) => Period;
};

/** Reads the dates of a programme off its view. */
export function factDatesOf(view: ProgrammeView, today: PlainDate): FactDates {
  const { charter, startedAt, limits } = view.programme;
  const dateOf = (instant: Instant) => dateIn(charter.timeZone, instant);
  const earliest = charter.startOn > today ? charter.startOn : today;
  const stageStart = (key: StageKey) => {
    const started = view.stages[key].startedAt;
    return started === undefined ? today : dateOf(started);
  };
  return {
    today,
    programmeStart: startedAt === undefined ? earliest : dateOf(startedAt),
    stageStart: new Map(stageKeys.map((key) => [key, stageStart(key)])),
    dateOf,
    // With 10 days to close, April closes on 11 May: 11 May less 10 days is 1 May, and April is the month before.
    lastDuePeriod: (cadence) => previousPeriod(periodOf(addDays(today, -limits.closeAfterDays), cadence)),
  };
}

/** Whole months from one date to a later one: 2027-01-15 to 2027-03-14 is 1. Zero when `to` is not later. */
export function wholeMonths(from: PlainDate, to: PlainDate): number {
  const months = monthIndex(to) - monthIndex(from);
  return Math.max(0, addMonths(from, months) > to ? months - 1 : months);
}

/** Whether a baseline was measured over a period that had ended, and written down, before a start (element 20). */
export function isBefore(baseline: Baseline, start: PlainDate): boolean {
  return readyOn(baseline) <= start;
}

/** The first day a baseline comes before: its period has ended, and it is written down. */
export function readyOn({ period, on }: Baseline): PlainDate {
  const ended = addDays(lastDayOf(period), 1);
  return ended > on ? ended : on;
}
