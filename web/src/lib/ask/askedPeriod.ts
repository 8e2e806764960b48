import { oncePeriod } from '#domain/assessment/answer.ts';
import { show } from '#lib/present/show.svelte.ts';

/** The period of a result in words; what is asked once has none and is named by its date. */
export function askedPeriodWord({ period, on }: { readonly period: string; readonly on: string }): string {
  return period === oncePeriod ? show.date(on) : show.period(period);
}
