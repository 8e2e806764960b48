import type { AskForm } from '#domain/methodology/askTemplate.ts';
import type { AskResult } from './assessment.ts';

/** More than half of those asked. */
const majority = 50;

/**
 * The option that stands first: of a ranking the one with the lowest median place (of equal ones with the lowest mean
 * place), of a ladder the highest rung that more than half hold true with every rung before it, of all else the highest
 * value. Empty where none stands first alone: a tie is no first place, and guard 15 must not pass by the order of a list.
 */
export function firstOption(
  form: AskForm,
  options: readonly string[],
  { values, spread = {} }: Pick<AskResult, 'values' | 'spread'>,
): string {
  if (form === 'ladder') return rungReached(options, values);
  const ranked = options
    .filter((option) => values[option] !== undefined)
    .map((option) => ({ option, keys: keysOf(form, values[option] ?? 0, spread[option]) }))
    .toSorted((one, other) => compare(one.keys, other.keys));
  const [first, second] = ranked;
  if (first === undefined) return '';
  return second !== undefined && compare(first.keys, second.keys) === 0 ? '' : first.option;
}

function rungReached(rungs: readonly string[], values: AskResult['values']): string {
  const gap = rungs.findIndex((rung) => (values[rung] ?? 0) <= majority);
  return rungs[(gap === -1 ? rungs.length : gap) - 1] ?? '';
}

type Keys = readonly [first: number, second: number];

/** What is sorted by, lowest first. */
function keysOf(form: AskForm, value: number, spread: { readonly [answer: string]: number } = {}): Keys {
  if (form !== 'ranking') return [-value, 0];
  const entries = Object.entries(spread);
  const n = entries.reduce((all, [, count]) => all + count, 0);
  const places = entries.reduce((all, [place, count]) => all + Number(place) * count, 0);
  return [value, n === 0 ? 0 : places / n];
}

function compare(one: Keys, other: Keys): number {
  return one[0] - other[0] || one[1] - other[1];
}
