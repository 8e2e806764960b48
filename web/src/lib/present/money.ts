import type { Locale } from '#lib/i18n/locales.ts';
import { tags } from './number.ts';

/** Money from its minor units (cents) and ISO 4217 currency: 1234550 EUR is `€12,345.50`. `whole` leaves the cents out. */
export function formatMoney(amountMinor: number, currency: string, locale: Locale, whole = false): string {
  const format = new Intl.NumberFormat(tags[locale], { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const amount = amountMinor / 10 ** digits;
  const text = whole
    ? new Intl.NumberFormat(tags[locale], { style: 'currency', currency, maximumFractionDigits: 0 }).format(
        amount,
      )
    : format.format(amount);
  return text.replace('-', '\u2212');
}
