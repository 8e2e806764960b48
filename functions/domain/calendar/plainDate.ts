import type { PlainDate } from '#domain/time.ts';

const dayMs = 86_400_000;
const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Whether a text is a real date from the year 1000 to 9999: `2027-02-28` is, `2027-02-29` and `2027-2-8` are not. Earlier
 * years are refused, because JavaScript reads years below 100 as 19xx.
 */
export function isPlainDate(text: string): boolean {
  const parts = form.exec(text);
  if (parts === null || Number(parts[1]) < 1000) return false;
  const day = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  // The round trip catches 30 February, which Date would read as 2 March.
  return new Date(day).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01, negative before. Throws when the text has not the form of a date. */
export function dayNumber(date: PlainDate): number {
  const parts = form.exec(date);
  if (parts === null) throw new Error(`Not a date: ${date}`);
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / dayMs;
}

/** The date of a day number; the inverse of `dayNumber`. */
export function dateOfDay(day: number): PlainDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** The date so many days later, or earlier where `days` is negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dateOfDay(dayNumber(date) + days);
}

/**
 * The date so many months later, or earlier where `months` is negative. A day the month has not becomes its last:
 * 2027-01-31 plus one month is 2027-02-28.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const index = monthIndex(date) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dateOfDay(Date.UTC(year, month, Math.min(Number(date.slice(8, 10)), last)) / dayMs);
}

/** Days from one date to another: 2027-02-28 to 2027-03-01 is 1, the other way round -1. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Negative, zero or positive, as `Array.sort` wants it; text order is date order. */
export function compareDates(one: PlainDate, other: PlainDate): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekday(date: PlainDate): number {
  // 1970-01-01 was a Thursday (4): day 0 -> 4, day 3 -> 7, day 4 -> 1.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Months since the year 0: 2027-03 is 2027 x 12 + 2. */
export function monthIndex(date: PlainDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
