import type { RefusalCode, RefusalOf } from './problem.ts';

/** How one refusal is answered. */
export type ProblemSpec<Code extends RefusalCode> = {
  readonly status: number;
  readonly title: string;
  /** What is the matter and what can be done about it, in one or two sentences. */
  readonly detail: string | ((refusal: RefusalOf<Code>) => string);
};

/** A part of the table; that no refusal is missing shows where the parts come together. */
export type ProblemSpecs = { readonly [Code in RefusalCode]?: ProblemSpec<Code> };

/** Words of a list in a sentence. */
export function listed(words: readonly string[]): string {
  return words.join(', ');
}
