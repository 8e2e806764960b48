import type { Locale } from '#lib/i18n/locale.svelte.ts';
import { tags } from './number.ts';

/** First day of an ISO period: month `2027-03`, quarter `2027-Q1`, week `2027-W05` (its Monday) or year `2027`. */
export function periodStart(period: string): string {
  const [year = '', part = '01'] = period.split('-');
  if (part.startsWith('Q')) return `${year}-${String(Number(part.slice(1)) * 3 - 2).padStart(2, '0')}-01`;
  if (part.startsWith('W')) return isoWeekStart(Number(year), Number(part.slice(1)));
  return `${year}-${part}-01`;
}

/** ISO 8601: week 1 holds 4 January, weeks start on Monday. */
function isoWeekStart(year: number, week: number): string {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return new Date(fourth + ((week - 1) * 7 - weekday) * 86_400_000).toISOString().slice(0, 10);
}

/** `2027-03` is `Mar 2027` (`short` false: `March 2027`), `2027-Q1` is `Q1 2027` (Spanish `T1 2027`), `2027-W05` is `W05 2027`. */
export function formatPeriod(period: string, locale: Locale, short = true): string {
  const [year = '', part] = period.split('-');
  if (!part) return year;
  if (part.startsWith('Q')) return `${locale === 'es' ? 'T' : 'Q'}${part.slice(1)} ${year}`;
  if (part.startsWith('W')) return `${locale === 'es' ? 'S' : 'W'}${part.slice(1)} ${year}`;
  return monthFormat(locale, { month: short ? 'short' : 'long', year: 'numeric' }).format(
    Date.parse(`${period}-01`),
  );
}

/** `2027-03` is `Mar`: for columns under a heading that names the year. */
export function formatMonth(period: string, locale: Locale): string {
  return monthFormat(locale, { month: 'short' }).format(Date.parse(`${period.slice(0, 7)}-01`));
}

const formats = new Map<string, Intl.DateTimeFormat>();

function monthFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${options.month}${options.year ?? ''}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}
