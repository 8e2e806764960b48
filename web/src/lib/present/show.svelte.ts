import type { KpiDirection } from '#domain/kpi/kpi.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { status } from '#lib/i18n/text/status.ts';
import { formatDate, formatDay, formatInstant, formatRelative } from './date.ts';
import { formatMoney } from './money.ts';
import { formatNumber, formatSigned, formatWithUnit, type Measure } from './number.ts';
import { formatMonth, formatPeriod } from './period.ts';

/** Every number and date on screen, in the language on screen. Reading it in a template follows a change of language. */
export const show = {
  number: (value: number, measure: Measure) => formatNumber(value, measure, locale.current),
  value: (value: number, measure: Measure) => formatWithUnit(value, measure, locale.current),
  signed: (value: number, measure: Measure) => formatSigned(value, measure, locale.current),
  money: (amountMinor: number, currency: string, whole = false) =>
    formatMoney(amountMinor, currency, locale.current, whole),
  date: (date: string) => formatDate(date, locale.current),
  day: (date: string) => formatDay(date, locale.current),
  relative: (date: string, today: string) => formatRelative(date, today, locale.current),
  instant: (instant: string, timeZone: string) => formatInstant(instant, timeZone, locale.current),
  period: (period: string, short = true) => formatPeriod(period, locale.current, short),
  month: (period: string) => formatMonth(period, locale.current),
  /** A gap always has its sign and its word: actual 54.3 against target 51.0, lower is better: `+3.3` and "above target, worse". */
  gap: (actual: number, target: number, measure: Measure, direction: KpiDirection) => {
    const gap = actual - target;
    const text = formatSigned(gap, measure, locale.current);
    if (!/[1-9]/.test(text)) return { text, words: status.onTarget(), good: true };
    const side = gap > 0 ? status.above() : status.below();
    const good = gap > 0 === (direction === 'up');
    return { text, words: good ? status.gap.better(side) : status.gap.worse(side), good };
  },
};
