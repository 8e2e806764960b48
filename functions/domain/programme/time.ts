import { addDays, addMonths, compareDates, monthIndex } from '#domain/calendar/plainDate.ts';
import { periodOf, periodRange } from '#domain/calendar/period.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import type { Charter, Programme } from './programme.ts';

type Span = Pick<Charter, 'startOn' | 'horizonMonths'>;

/** The last day of the programme as planned: 36 months from 2027-01-01 end on 2029-12-31. */
export function programmeEnd({ startOn, horizonMonths }: Span): PlainDate {
  return addDays(addMonths(startOn, horizonMonths), -1);
}

/**
 * Which month of the programme a date lies in: 1 is the first, 0 the month before it, and so on down. Months are counted
 * from the day of the start: with a start on 2027-01-15, 2027-02-14 is month 1 and 2027-02-15 month 2.
 */
export function monthNumber({ startOn }: Pick<Charter, 'startOn'>, date: PlainDate): number {
  const months = monthIndex(date) - monthIndex(startOn);
  return compareDates(addMonths(startOn, months), date) <= 0 ? months + 1 : months;
}

/** The calendar months a programme touches, first to last. */
export function programmeMonths(charter: Span): Period[] {
  return periodRange(periodOf(charter.startOn, 'month'), periodOf(programmeEnd(charter), 'month'));
}

/** The day after which measurements are after-care: the day the programme ended, else the planned last day. */
export function lastProgrammeDay({ charter, endedAt }: Pick<Programme, 'charter' | 'endedAt'>): PlainDate {
  return endedAt === undefined ? programmeEnd(charter) : dateIn(charter.timeZone, endedAt);
}
