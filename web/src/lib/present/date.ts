import { daysBetween } from '#domain/calendar/plainDate.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { tags } from './number.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], options);
  formats.set(key, made);
  return made;
}

/** Milliseconds of a calendar date at midnight UTC: dates have no zone, so they are laid out in UTC and shown in UTC. */
export function dateMs(date: string): number {
  return Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
}

/** `2027-04-14` is `14 Apr 2027`. */
export function formatDate(date: string, locale: Locale): string {
  return format(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    dateMs(date),
  );
}

/** `14 Apr`, where the year stands nearby. */
export function formatDay(date: string, locale: Locale): string {
  return format(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(dateMs(date));
}

/** An instant in the programme's time zone: `14 Apr 2027, 10:42 CEST`. */
export function formatInstant(instant: string, timeZone: string, locale: Locale): string {
  return format(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(Date.parse(instant));
}

/** Slip in whole weeks, rounded to the nearest: 10 days are 1 week, 11 days are 2. */
export function weeksBetween(from: string, to: string): number {
  return Math.round(daysBetween(from, to) / 7) || 0;
}

/** "in 3 days", "2 weeks ago": the nearest unit a person would say. */
export function formatRelative(date: string, today: string, locale: Locale): string {
  const days = daysBetween(today, date);
  const words = new Intl.RelativeTimeFormat(tags[locale], { numeric: 'auto' });
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) < 60) return words.format(Math.round(days / 7), 'week');
  return words.format(Math.round(days / 30.4), 'month');
}
