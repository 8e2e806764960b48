import type { Happening } from '#domain/ledger/change.ts';
import type { QuestionTemplate } from '#domain/methodology/askTemplate.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { AnswerRecord } from './evolveQuestion.ts';

export type QuestionRefusal =
  | { readonly code: 'answerOrReason' }
  | { readonly code: 'mustBeAnswered' }
  | { readonly code: 'initiativeUnknown'; readonly initiative: string };

/** The programme's answer to an open question, with its proof and what follows from it; or why it is not used here. */
export type OpenAnswer = {
  readonly text: string;
  /** Where the proof stands: an address, or words that say. */
  readonly evidence?: string;
  readonly unusedBecause?: string;
  /** Ids of initiatives (element 43). */
  readonly plan: readonly string[];
};

/**
 * Answers a question anew: there is one answer at a time, and earlier ones stay in the history. "Not used, because" takes
 * the answer's place, where the method allows that (element 40).
 */
export function decideOpenAnswer(
  { key, mayBeUnused }: Pick<QuestionTemplate, 'key' | 'mayBeUnused'>,
  { text, evidence = '', unusedBecause = '', plan }: OpenAnswer,
  isInitiative: (id: string) => boolean,
): Outcome<readonly Happening[], QuestionRefusal> {
  if (unusedBecause !== '' && !mayBeUnused) return refused({ code: 'mustBeAnswered' });
  if ((text === '') === (unusedBecause === '')) return refused({ code: 'answerOrReason' });
  const unknown = plan.find((id) => !isInitiative(id));
  if (unknown !== undefined) return refused({ code: 'initiativeUnknown', initiative: unknown });
  const texts = text === '' ? { unusedBecause } : { text, ...(evidence === '' ? {} : { evidence }) };
  const record: AnswerRecord = { texts, plan: [...new Set(plan)] };
  return accepted([{ kind: 'question', id: key, events: [{ type: 'questionAnswered', data: { record } }] }]);
}
