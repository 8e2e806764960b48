import type { Locale } from '#lib/i18n/locales.ts';

/** What a link may lead to. */
export type LinkTarget = { readonly id: string; readonly name: string };

/** What reading and writing a cell needs beside its field. */
export type Cells = {
  readonly language: Locale;
  readonly currency: string;
  /** What a link field with this `to` may lead to. */
  readonly targets: (to: string) => readonly LinkTarget[];
};

/** How many digits of a currency are its minor unit: 2 for EUR, 0 for JPY. */
export function minorDigits(currency: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Lower case without accents, spaces, hyphens and marks: how names are compared. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s_\-·.]/g, '')
    .toLowerCase();
}
