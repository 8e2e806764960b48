import type { Period, PlainDate } from '#domain/time.ts';
import type { FiscalCalendar } from './fiscalCalendar.ts';
import { periodAt, periodIndex, periodKind, periodStart } from './period.ts';
import { addDays, dateOfDay, dayNumber, monthIndex } from './plainDate.ts';

/** Where a date lies in the fiscal year: period 1 to 12; `week` 1 to 53 only where the calendar counts in weeks. */
export type FiscalPosition = { readonly year: number; readonly period: number; readonly week?: number };

/** The last week of each period within the year: three times 4, 4 and 5. A 53rd week belongs to period 12. */
const lastWeeks = [4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47, 53];

/**
 * Where a date lies in a fiscal calendar. With years from July named after their end, 2026-07-15 is in period 1 of 2027.
 */
export function fiscalPosition(date: PlainDate, calendar: FiscalCalendar): FiscalPosition {
  const starts = calendar.startMonth - 1;
  if (calendar.kind === 'months') {
    const months = monthIndex(date) - starts;
    const year = Math.floor(months / 12);
    return { year: named(year, calendar), period: months - year * 12 + 1 };
  }
  // The Monday nearest the first may lie up to three days before it, so the year after is tried first.
  const nextYear = Math.floor((monthIndex(date) - starts) / 12) + 1;
  const year = [nextYear, nextYear - 1].find((one) => startOfWeeks(one, calendar) <= date) ?? nextYear - 2;
  const week = Math.floor((dayNumber(date) - dayNumber(startOfWeeks(year, calendar))) / 7) + 1;
  return { year: named(year, calendar), period: lastWeeks.findIndex((last) => week <= last) + 1, week };
}

/**
 * The fiscal label that stands beside an ISO period: `FY27 P1` for a month, `FY27 Q1` for a quarter, `FY27 W05` for a week of
 * a 4-4-5 calendar, `FY27` for a year. Where the ISO period does not fit, the label says what it spans: a quarter across two
 * fiscal quarters is `FY27 P2-P4`, a year across two fiscal years `FY27-FY28`. A month counts where its 15th lies (4-4-5 periods
 * begin up to a week off), a week where its Thursday lies; in a calendar of months a week is labelled by that month.
 * Throws when the text is no period.
 */
export function fiscalLabel(period: Period, calendar: FiscalCalendar): string {
  switch (periodKind(period)) {
    case 'week': {
      const { year, period: number, week } = fiscalPosition(addDays(periodStart(period), 3), calendar);
      return week === undefined ? `${yearLabel(year)} P${number}` : `${yearLabel(year)} W${twoDigits(week)}`;
    }
    case 'month': {
      const { year, period: number } = fiscalPosition(`${period}-15`, calendar);
      return `${yearLabel(year)} P${number}`;
    }
    case 'quarter':
      return spanLabel(periodIndex(period) * 3, 3, calendar);
    case 'year':
      return spanLabel(periodIndex(period) * 12, 12, calendar);
    case null:
      throw new Error(`Not a period: ${period}`);
  }
}

function spanLabel(firstMonth: number, months: 3 | 12, calendar: FiscalCalendar): string {
  const at = (month: number) => fiscalPosition(`${periodAt('month', month)}-15`, calendar);
  const first = at(firstMonth);
  const last = at(firstMonth + months - 1);
  const oneYear = first.year === last.year;
  if (months === 12)
    return oneYear ? yearLabel(first.year) : `${yearLabel(first.year)}-${yearLabel(last.year)}`;
  if (!oneYear) return `${yearLabel(first.year)} P${first.period}-${yearLabel(last.year)} P${last.period}`;
  const fits = first.period % 3 === 1;
  return `${yearLabel(first.year)} ${fits ? `Q${(first.period + 2) / 3}` : `P${first.period}-P${last.period}`}`;
}

/** The first Monday of a 4-4-5 year that begins in a calendar year: the one nearest the first of the start month. */
function startOfWeeks(year: number, { startMonth }: FiscalCalendar): PlainDate {
  const first = dayNumber(`${String(year).padStart(4, '0')}-${twoDigits(startMonth)}-01`);
  // Day -3 was a Monday; a Monday is nearest when at most three days away, so three are added before rounding down.
  return dateOfDay(Math.floor((first + 3 + 3) / 7) * 7 - 3);
}

/** A year that begins in January ends in the same one, so both ways of naming agree. */
function named(startYear: number, { startMonth, namedAfterEnd }: FiscalCalendar): number {
  return namedAfterEnd && startMonth > 1 ? startYear + 1 : startYear;
}

function yearLabel(year: number): string {
  return `FY${twoDigits(year % 100)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
