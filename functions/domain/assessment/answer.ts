import type { Instant } from '#domain/time.ts';

/** Asked once and never again. */
export const oncePeriod = 'once';

/** A number for each option: points, a place, a mark, or 1 for what is chosen or true. */
export type OptionValues = { readonly [option: string]: number };

/** What one person said. */
export type GivenAnswer = { readonly answer: OptionValues; readonly comment?: string };

/**
 * One person's own answer. It is kept apart from the programme and shown to nobody else, before and after the reveal.
 * `given` is the answer as one text, as it stands beside the ledger: erased it is a mark that no longer reads as an answer.
 */
export type Answer = {
  readonly assessment: string;
  /** A period in the rhythm of what is asked, or `once`. */
  readonly period: string;
  readonly person: string;
  readonly given: string;
  readonly at: Instant;
};

/** An answer's id: what it answers, when, and whose it is. Keys of a method hold no hyphen. */
export function answerId(assessment: string, period: string, person: string): string {
  return `${answersOf(assessment, period)}${person}`;
}

/** What the ids of all answers to an assessment in a period begin with. */
export function answersOf(assessment: string, period: string): string {
  return `${assessment}-${period}-`;
}

/** What was said; `null` where it was erased. */
export function givenIn({ given }: Pick<Answer, 'given'>): GivenAnswer | null {
  if (!given.startsWith('{')) return null;
  return JSON.parse(given) as GivenAnswer;
}
