import type { AskForm } from '#domain/methodology/askTemplate.ts';
import type { GivenAnswer, OptionValues } from './answer.ts';

export const answerFaults = [
  'unknownOption',
  'notWhole',
  'outOfScale',
  'missing',
  'notHundred',
  'notARanking',
  'notOne',
  'notCumulative',
  'commentMissing',
] as const;
export type AnswerFault = (typeof answerFaults)[number];

/** What is not right with an answer or a result, and with which option. */
export type AnswerFlaw = { readonly fault: AnswerFault; readonly option?: string };

type Bounds = readonly [least: number, most: number];

/** Objecting needs a word why: the charter shows that there is an objection (element 1). */
export const objection = 'object';

/** The first thing that keeps one person's answer from counting; `null` when it counts. */
export function answerFlaw(
  form: AskForm,
  options: readonly string[],
  { answer, comment = '' }: GivenAnswer,
): AnswerFlaw | null {
  const unknown = unknownIn(answer, options);
  if (unknown !== null) return unknown;
  const fraction = Object.keys(answer).find((option) => !Number.isInteger(answer[option]));
  if (fraction !== undefined) return { fault: 'notWhole', option: fraction };
  const flaw = flawOf(form, options, answer);
  if (flaw !== null) return flaw;
  const objects = form === 'choice' && answer[objection] === 1;
  return objects && comment.trim() === '' ? { fault: 'commentMissing', option: objection } : null;
}

function flawOf(form: AskForm, options: readonly string[], answer: OptionValues): AnswerFlaw | null {
  switch (form) {
    case 'allocate100':
      return beyond(answer, [0, 100]) ?? (sumOf(answer) === 100 ? null : { fault: 'notHundred' });
    case 'ranking':
      return rankingFlaw(options, answer);
    case 'pulse':
    case 'statements':
      return missingIn(answer, options) ?? beyond(answer, [1, 5]);
    case 'scoredGrid':
      return missingIn(answer, options) ?? beyond(answer, [0, 5]);
    case 'choice':
      return beyond(answer, [0, 1]) ?? (sumOf(answer) === 1 ? null : { fault: 'notOne' });
    case 'ballot':
      return beyond(answer, [0, 1]);
    case 'ladder':
      return beyond(answer, [0, 1]) ?? ladderFlaw(options, answer);
  }
}

/** Each option has a place of its own, from 1 to as many as there are. */
function rankingFlaw(options: readonly string[], answer: OptionValues): AnswerFlaw | null {
  const missing = missingIn(answer, options);
  if (missing !== null) return missing;
  const places = new Set(Object.values(answer));
  return options.every((_, place) => places.has(place + 1)) ? null : { fault: 'notARanking' };
}

/** A rung is true only with all rungs before it: these need not be named, and must not be denied. */
function ladderFlaw(rungs: readonly string[], answer: OptionValues): AnswerFlaw | null {
  const top = rungs.findLastIndex((rung) => answer[rung] === 1);
  const denied = rungs.slice(0, top + 1).some((rung) => answer[rung] === 0);
  const option = rungs[top];
  return denied && option !== undefined ? { fault: 'notCumulative', option } : null;
}

/**
 * The first thing that is wrong with what an asking elsewhere came to: means and medians within the scale, shares in
 * percent, and of 100 points the sum (half a point of rounding is let pass). Options may be left out, but for one.
 */
export function resultFlaw(
  form: AskForm,
  options: readonly string[],
  values: OptionValues,
): AnswerFlaw | null {
  const unknown = unknownIn(values, options);
  if (unknown !== null) return unknown;
  if (Object.keys(values).length === 0) return { fault: 'missing', ...firstOf(options) };
  const flaw = beyond(values, resultBounds(form, options.length));
  if (flaw !== null || form !== 'allocate100') return flaw;
  return Math.abs(sumOf(values) - 100) <= 0.5 ? null : { fault: 'notHundred' };
}

/** Targets stand on the same scale as results; of 100 points the sum is exact. */
export function targetFlaw(
  form: AskForm,
  options: readonly string[],
  values: OptionValues,
): AnswerFlaw | null {
  const flaw = resultFlaw(form, options, values);
  if (flaw !== null || form !== 'allocate100') return flaw;
  return Math.abs(sumOf(values) - 100) < 1e-9 ? null : { fault: 'notHundred' };
}

function resultBounds(form: AskForm, options: number): Bounds {
  switch (form) {
    case 'ranking':
      return [1, options];
    case 'pulse':
    case 'statements':
      return [1, 5];
    case 'scoredGrid':
      return [0, 5];
    case 'allocate100':
    case 'choice':
    case 'ballot':
    case 'ladder':
      return [0, 100];
  }
}

function unknownIn(values: OptionValues, options: readonly string[]): AnswerFlaw | null {
  const unknown = Object.keys(values).find((option) => !options.includes(option));
  return unknown === undefined ? null : { fault: 'unknownOption', option: unknown };
}

function missingIn(values: OptionValues, options: readonly string[]): AnswerFlaw | null {
  const missing = options.find((option) => values[option] === undefined);
  return missing === undefined ? null : { fault: 'missing', option: missing };
}

function beyond(values: OptionValues, [least, most]: Bounds): AnswerFlaw | null {
  const option = Object.keys(values).find((one) => !isWithin(values[one] ?? least, least, most));
  return option === undefined ? null : { fault: 'outOfScale', option };
}

function isWithin(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}

function sumOf(values: OptionValues): number {
  return Object.values(values).reduce((all, one) => all + one, 0);
}

function firstOf(options: readonly string[]): { readonly option?: string } {
  const [option] = options;
  return option === undefined ? {} : { option };
}
