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
