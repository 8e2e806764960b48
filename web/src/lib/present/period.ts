import type { Locale } from '#lib/i18n/locales.ts';
import { tags } from './number.ts';

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
