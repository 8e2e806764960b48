import type { KpiDefinition, KpiUnit } from '#domain/kpi/kpi.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** The language tags for Intl. British English writes days before months, as the rest of the portal does. */
export const tags = { en: 'en-GB', es: 'es-ES' } as const satisfies Record<Locale, string>;

/** How a value is written: its unit, its decimals (one rule a KPI, so that every page shows it alike) and, for money, the currency. */
export type Measure = {
  readonly unit: KpiUnit;
  readonly decimals: number;
  readonly unitLabel?: string | undefined;
  readonly currency?: string | undefined;
};

/** A KPI's measure; money takes the programme's currency. */
export function measureOf(
  definition: Pick<KpiDefinition, 'unit' | 'decimals' | 'unitLabel'>,
  currency: string,
): Measure {
  const { unit, decimals, unitLabel } = definition;
  return unit === 'money' ? { unit, decimals, unitLabel, currency } : { unit, decimals, unitLabel };
}

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.NumberFormat(tags[locale], { useGrouping: 'always', ...options });
  formats.set(key, made);
  return made;
}

/** The value with its decimals, without the unit: `38.9`, in Spanish `38,9`. A true minus sign, so columns align. */
export function formatNumber(value: number, { decimals }: Pick<Measure, 'decimals'>, locale: Locale): string {
  return minus(format(locale, fixed(decimals)).format(value));
}

/** A value as a person says it: `38.9 %`, `€12.40`, `38.9 CDs`; a unit without a label stands beside the figure in the page's own words. */
export function formatWithUnit(value: number, measure: Measure, locale: Locale): string {
  if (measure.unit === 'money' && measure.currency) {
    return minus(
      format(locale, { style: 'currency', currency: measure.currency, ...fixed(measure.decimals) }).format(
        value,
      ),
    );
  }
  const number = formatNumber(value, measure, locale);
  const word = measure.unit === 'percent' ? '%' : measure.unitLabel;
  return word ? `${number}\u00a0${word}` : number;
}

/** With its sign, also for a gain: `+3.3`, `−0.3`, and `0.0` for nothing. */
export function formatSigned(value: number, { decimals }: Pick<Measure, 'decimals'>, locale: Locale): string {
  return minus(format(locale, { ...fixed(decimals), signDisplay: 'exceptZero' }).format(value));
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function minus(text: string): string {
  return text.replace('-', '\u2212');
}

/** For an axis: as few decimals as tell the ticks apart. */
export function formatTick(value: number, step: number, locale: Locale): string {
  const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(step) + 1e-9)));
  const large = Math.abs(value) >= 100_000;
  return minus(
    format(locale, large ? { notation: 'compact', maximumFractionDigits: 1 } : fixed(digits)).format(value),
  );
}

export type ParsedNumber =
  | { readonly kind: 'empty' }
  /** `guessed`: one separator with three digits behind it (`1,234`), where the language had to decide. */
  | { readonly kind: 'number'; readonly value: number; readonly guessed: boolean }
  | { readonly kind: 'notANumber'; readonly text: string };

/**
 * Reads what a person types or pastes: `1.234,5`, `1,234.5`, `12 %`, `(3)`, spaces and currency signs.
 * A lone `1,234` is read by the language (1234 in English, 1.234 in Spanish) and marked as guessed, so that the form shows what it understood.
 */
export function parseNumber(text: string, locale: Locale): ParsedNumber {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s%€$£¥'’]|^[A-Z]{3}\b|\b[A-Z]{3}$/g, '')
    .replace(/[\u2212\u2013]/g, '-');
  if (bare === '') return text.trim() === '' ? { kind: 'empty' } : { kind: 'notANumber', text: text.trim() };
  const negative = /^\(.*\)$/.test(bare) || bare.startsWith('-');
  const digits = bare.replace(/^\((.*)\)$/, '$1').replace(/^[-+]/, '');
  const read = /^\d/.test(digits) || /^[.,]\d/.test(digits) ? readDigits(digits, locale) : undefined;
  if (!read) return { kind: 'notANumber', text: text.trim() };
  return {
    kind: 'number',
    value: negative && read.value !== 0 ? -read.value : read.value,
    guessed: read.guessed,
  };
}

function readDigits(digits: string, locale: Locale): { value: number; guessed: boolean } | undefined {
  const marks = [...new Set(digits.replace(/\d/g, ''))];
  if (marks.some((mark) => mark !== '.' && mark !== ',')) return undefined;
  const [first, second = ''] = marks;
  if (first === undefined) return { value: Number(digits), guessed: false };
  // Two marks, or one mark twice: the first can only part groups of three.
  if (second !== '' || digits.split(first).length > 2)
    return grouped(digits, first, second)
      ? { value: plain(digits, first, second), guessed: false }
      : undefined;
  const guessed = /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  const isDecimal = !guessed || first === decimalMark[locale];
  return { value: isDecimal ? plain(digits, '', first) : plain(digits, first, ''), guessed };
}

const decimalMark: Readonly<Record<Locale, string>> = { en: '.', es: ',' };

/** Groups of three, the decimal mark once and at the end. */
function grouped(digits: string, group: string, decimal: string): boolean {
  const [whole = '', fraction, ...more] = decimal ? digits.split(decimal) : [digits];
  return (
    more.length === 0 &&
    !fraction?.includes(group) &&
    whole.split(group).every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))
  );
}

function plain(digits: string, group: string, decimal: string): number {
  const without = group ? digits.replaceAll(group, '') : digits;
  return Number(decimal ? without.replace(decimal, '.') : without);
}
