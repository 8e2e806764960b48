import { locale } from '#lib/i18n/locale.svelte.ts';
import { measures } from '#lib/i18n/text/measures.ts';
import { tags } from '#lib/present/number.ts';
import { show } from '#lib/present/show.svelte.ts';

/** Names as a list in the language on screen. */
export function listOf(names: readonly string[]): string {
  return new Intl.ListFormat(tags[locale.current], { type: 'conjunction' }).format(names);
}

export function percent(share: number): string {
  return show.value(share, { unit: 'percent', decimals: 0 });
}

export function place(gravity: number): string {
  return show.number(gravity, { unit: 'score', decimals: 1 });
}

/** How far a result is reached, 0 to 5; nobody's word is no zero. */
export function reachedText(score: number | undefined): string {
  return score === undefined
    ? measures.notReached()
    : measures.reached(show.number(score, { unit: 'count', decimals: 0 }));
}
