import { periodOf, periodStart, shiftPeriod } from '#domain/calendar/period.ts';
import { addDays, addMonths } from '#domain/calendar/plainDate.ts';
import { dateIn, startOfDay } from '#domain/calendar/zone.ts';
import type { Instant, Period, PlainDate } from '#domain/time.ts';

export const demoZone = 'Europe/Madrid';

/** The first programme month and the CDNOW month that is played in it. */
const firstCdnowMonth = '1997-07';
/** The demo stands in its twelfth month. */
const monthsBefore = 11;
/** A month closes ten days after its end, as in every new programme, if that day has come in the running month. */
const usualCloseAfterDays = 10;

/**
 * The dates of the demo, all reckoned from the day of the first start: it stands in month 12 of 36, and the month before
 * has just closed, on whatever day of a month it is started.
 */
export type DemoCalendar = {
  readonly now: Instant;
  readonly today: PlainDate;
  /** The first day of the programme, always the first of a month. */
  readonly startOn: PlainDate;
  /** Days after a month's end until it closes: ten, or on the first ten days of a month so many that it has closed. */
  readonly closeAfterDays: number;
  /** The day on which month 11 closed. */
  readonly lastClose: PlainDate;
  /** A date of a programme month: `day(1, 1)` is the start, month 0 is the one before. */
  readonly day: (month: number, day: number) => PlainDate;
  /** A programme month as a period. */
  readonly month: (month: number) => Period;
  /** The demo's month for one of the data set: July 1997 is programme month 1. */
  readonly fromCdnow: (period: Period) => Period;
  /** The day on which a month's numbers are entered: the third of the next one, or the day before it closes. */
  readonly entryOn: (month: number) => PlainDate;
  /** An instant in the running month, as long ago as asked for where the month is old enough. */
  readonly hoursAgo: (hours: number) => Instant;
};

export function demoCalendar(now: Instant): DemoCalendar {
  const today = dateIn(demoZone, now);
  const thisMonth = `${today.slice(0, 7)}-01`;
  const startOn = addMonths(thisMonth, -monthsBefore);
  const dayOfMonth = Number(today.slice(8));
  const closeAfterDays = Math.min(usualCloseAfterDays, dayOfMonth - 1);
  const month = (number: number): Period => shiftPeriod(periodOf(startOn, 'month'), number - 1);
  const cdnowIndex = (period: Period): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5));
  return {
    now,
    today,
    startOn,
    closeAfterDays,
    lastClose: addDays(thisMonth, closeAfterDays),
    month,
    day: (number, day) => addDays(periodStart(month(number)), day - 1),
    fromCdnow: (period) => month(1 + cdnowIndex(period) - cdnowIndex(firstCdnowMonth)),
    entryOn: (number) => addDays(periodStart(month(number + 1)), Math.min(2, closeAfterDays - 1)),
    hoursAgo: (hours) => {
      const asked = new Date(Date.parse(now) - hours * 3_600_000).toISOString();
      const monthBegan = startOfDay(demoZone, thisMonth);
      return asked > monthBegan ? asked : monthBegan;
    },
  };
}
