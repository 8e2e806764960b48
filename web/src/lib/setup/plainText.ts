import type { Locale } from '#lib/i18n/locales.ts';
import { tags } from '#lib/present/number.ts';

/** A number as it can be typed again: the language's decimal mark, no groups. */
export function plainText(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { useGrouping: false, maximumFractionDigits: 9 }).format(value);
}
