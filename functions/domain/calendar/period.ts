import type { Period, PlainDate } from '#domain/time.ts';
import { addDays, dateOfDay, dayNumber, isPlainDate } from './plainDate.ts';

export const periodKinds = ['week', 'month', 'quarter', 'year'] as const;
/** What a period spans. Every cadence of a KPI is one of these. */
export type PeriodKind = (typeof periodKinds)[number];

/** Day number of the Monday from which weeks are counted: 1969-12-29, three days before day 0. */
const firstMonday = -3;
/** An ISO week belongs to the year its Thursday lies in. */
const thursday = 3;

/** The kind of a period, or `null` when the text is none: `2027-W53` is none, 2027 has 52 weeks. */
export function periodKind(text: string): PeriodKind | null {
  const kind = kindByForm(text);
  if (kind === null || Number(text.slice(0, 4)) < 1000) return null;
  if (kind === 'month') return isPlainDate(`${text}-01`) ? kind : null;
  if (kind === 'week') return isWeek(text) ? kind : null;
  return kind;
}

function kindByForm(text: string): PeriodKind | null {
  if (/^\d{4}-\d{2}$/.test(text)) return 'month';
  if (/^\d{4}-Q[1-4]$/.test(text)) return 'quarter';
  if (/^\d{4}-W\d{2}$/.test(text)) return 'week';
  return /^\d{4}$/.test(text) ? 'year' : null;
}

function isWeek(text: string): boolean {
  return Number(text.slice(6)) > 0 && periodAt('week', periodIndex(text)) === text;
}

/** Whether a text is a period of this kind. */
export function isPeriodOf(kind: PeriodKind, text: string): boolean {
  return periodKind(text) === kind;
}

/** The period of a kind that a date lies in: 2027-01-01 lies in month 2027-01, but in week 2026-W53. */
export function periodOf(date: PlainDate, kind: PeriodKind): Period {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  switch (kind) {
    case 'week':
      return periodAt('week', Math.floor((dayNumber(date) - firstMonday) / 7));
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return periodAt('quarter', year * 4 + Math.floor((month - 1) / 3));
    case 'year':
      return date.slice(0, 4);
  }
}

/**
 * The place of a period in the row of its kind: one more is the next period. Counted from year 0 for months, quarters and
 * years, and from the week of 1970-01-01 for weeks. Throws when the text has not the form of a period.
 */
export function periodIndex(period: Period): number {
  const year = Number(period.slice(0, 4));
  switch (formOf(period)) {
    case 'week':
      return firstWeekOf(year) + Number(period.slice(6)) - 1;
    case 'month':
      return year * 12 + Number(period.slice(5)) - 1;
    case 'quarter':
      return year * 4 + Number(period.slice(6)) - 1;
    case 'year':
      return year;
  }
}

/** The period at a place in the row of its kind; the inverse of `periodIndex`. */
export function periodAt(kind: PeriodKind, index: number): Period {
  switch (kind) {
    case 'week': {
      const year = Number(dateOfDay(index * 7 + firstMonday + thursday).slice(0, 4));
      return `${padded(year)}-W${String(index - firstWeekOf(year) + 1).padStart(2, '0')}`;
    }
    case 'month':
      return `${padded(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${padded(Math.floor(index / 4))}-Q${(index % 4) + 1}`;
    case 'year':
      return padded(index);
  }
}

/** The period so many places later, or earlier where `by` is negative. */
export function shiftPeriod(period: Period, by: number): Period {
  return periodAt(formOf(period), periodIndex(period) + by);
}

/** The period after. */
export function nextPeriod(period: Period): Period {
  return shiftPeriod(period, 1);
}

/** The period before. */
export function previousPeriod(period: Period): Period {
  return shiftPeriod(period, -1);
}

/** The first date of a period. */
export function periodStart(period: Period): PlainDate {
  const index = periodIndex(period);
  switch (formOf(period)) {
    case 'week':
      return dateOfDay(index * 7 + firstMonday);
    case 'month':
      return `${period}-01`;
    case 'quarter':
      return `${periodAt('month', index * 3)}-01`;
    case 'year':
      return `${period}-01-01`;
  }
}

/** The date after the last of a period: 2027-03 ends before 2027-04-01. */
export function periodEnd(period: Period): PlainDate {
  return periodStart(nextPeriod(period));
}

/** The last date of a period. */
export function lastDayOf(period: Period): PlainDate {
  return addDays(periodEnd(period), -1);
}

/**
 * The period of a kind in which another period ends: quarter 2027-Q2 read as a month is 2027-06. A period of that kind is
 * returned as it is.
 */
export function periodAs(kind: PeriodKind, period: Period): Period {
  return formOf(period) === kind ? period : periodOf(lastDayOf(period), kind);
}

/** Periods of any kinds in order of time: by start, and where that is the same the shorter first. */
export function comparePeriods(one: Period, other: Period): number {
  if (one === other) return 0;
  const starts = dayNumber(periodStart(one)) - dayNumber(periodStart(other));
  return starts === 0 ? dayNumber(periodEnd(one)) - dayNumber(periodEnd(other)) : starts;
}

/** How many places `to` is after `from`; both must be of one kind, else it throws. 2027-01 to 2027-03 is 2. */
export function periodsBetween(from: Period, to: Period): number {
  if (formOf(from) !== formOf(to)) throw new Error(`Periods of two kinds: ${from} and ${to}`);
  return periodIndex(to) - periodIndex(from);
}

/** All periods from one to another, both included; none when `to` is before `from`. */
export function periodRange(from: Period, to: Period): Period[] {
  const kind = formOf(from);
  const first = periodIndex(from);
  const count = Math.max(0, periodsBetween(from, to) + 1);
  return Array.from({ length: count }, (_, place) => periodAt(kind, first + place));
}

function formOf(period: Period): PeriodKind {
  const kind = kindByForm(period);
  if (kind === null) throw new Error(`Not a period: ${period}`);
  return kind;
}

/** The index of a year's first ISO week: the one with 4 January in it. */
function firstWeekOf(year: number): number {
  return Math.floor((dayNumber(`${padded(year)}-01-04`) - firstMonday) / 7);
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}
