import type { Parameter } from '#domain/methodology/pack.ts';
import { method } from '#lib/i18n/text/method.ts';
import { show } from '#lib/present/show.svelte.ts';

/** A limit of the method with its unit: `6 months`, `60 %`, `0.67`; money is kept in the currency's smallest unit. */
export function parameterWords({ unit }: Pick<Parameter, 'unit'>, value: number, currency: string): string {
  if (unit === 'money') return show.money(value, currency, true);
  const decimals = Number.isInteger(value) ? 0 : Math.min(3, `${value}`.split('.')[1]?.length ?? 0);
  return method.units[unit](show.number(value, { unit: 'ratio', decimals }));
}

/** What a person types, as the method keeps it: money in the currency's smallest unit, all else as it is. */
export function parameterValue({ unit }: Pick<Parameter, 'unit'>, typed: number, currency: string): number {
  if (unit !== 'money') return typed;
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
  }).resolvedOptions();
  return Math.round(typed * 10 ** maximumFractionDigits);
}
