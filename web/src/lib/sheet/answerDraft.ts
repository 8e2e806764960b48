import type { AskForm } from '#domain/methodology/askTemplate.ts';
import type { AskOption } from '#lib/ask/askOptions.ts';
import { remainderOf, type Values } from '#lib/ask/points.ts';

/** What keeps an answer from being saved. */
export type AnswerFault =
  | { readonly code: 'points'; readonly left: number }
  | { readonly code: 'open'; readonly options: readonly string[] }
  | { readonly code: 'nothingChosen' };

/** The marks of a scale, from the least to the most. */
export function marksOf(form: AskForm): readonly number[] {
  return form === 'scoredGrid' ? [0, 1, 2, 3, 4, 5] : [1, 2, 3, 4, 5];
}

/** An answer as it is opened: the given one, or nothing chosen yet; a ranking begins in the method's order. */
export function draftOf(form: AskForm, options: readonly AskOption[], given: Values | undefined): Values {
  if (given !== undefined && Object.keys(given).length > 0) return given;
  if (form === 'ranking') return placesOf(options.map(({ key }) => key));
  return form === 'allocate100' ? Object.fromEntries(options.map(({ key }) => [key, 0])) : {};
}

/** Why this answer cannot be saved yet; undefined when it can. */
export function faultOf(
  form: AskForm,
  options: readonly AskOption[],
  draft: Values,
): AnswerFault | undefined {
  switch (form) {
    case 'allocate100': {
      const left = remainderOf(draft, options);
      return left === 0 ? undefined : { code: 'points', left };
    }
    case 'pulse':
    case 'statements':
    case 'scoredGrid': {
      const open = options.flatMap(({ key }) => (draft[key] === undefined ? [key] : []));
      return open.length === 0 ? undefined : { code: 'open', options: open };
    }
    case 'choice':
    case 'ladder':
    case 'ballot':
      return options.some(({ key }) => draft[key] === 1) ? undefined : { code: 'nothingChosen' };
    case 'ranking':
      return undefined;
  }
}

/** One option chosen and no other. */
export function onlyOne(option: string): Values {
  return { [option]: 1 };
}

/** An option chosen beside others, or no longer. */
export function toggled(draft: Values, option: string): Values {
  const { [option]: before, ...others } = draft;
  return before === 1 ? others : { ...others, [option]: 1 };
}

/** Options in the order of their places; one without a place comes last. */
export function rankedBy(options: readonly AskOption[], draft: Values): readonly AskOption[] {
  const place = ({ key }: AskOption) => draft[key] ?? options.length + 1;
  return options.toSorted((one, other) => place(one) - place(other));
}

/** A ranking with one option a place higher (-1) or lower (1); at the end of the list it stays. */
export function movedBy(options: readonly AskOption[], draft: Values, option: string, step: -1 | 1): Values {
  const order = rankedBy(options, draft).map(({ key }) => key);
  const from = order.indexOf(option);
  const to = from + step;
  const other = order[to];
  if (from < 0 || other === undefined) return draft;
  order[from] = other;
  order[to] = option;
  return placesOf(order);
}

function placesOf(order: readonly string[]): Values {
  return Object.fromEntries(order.map((key, at) => [key, at + 1]));
}
