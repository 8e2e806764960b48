import type { Evolve } from '#domain/ledger/change.ts';
import { edited } from '#domain/ledger/record.ts';
import type { Question } from './question.ts';

/** What an answer says: the words stand together, because the ledger keeps them as hashes. */
export type AnswerRecord = {
  readonly texts: { readonly text: string; readonly evidence?: string } | { readonly unusedBecause: string };
  readonly plan: readonly string[];
};

/** Folds `questionAnswered`: each answer replaces the one before, which stays in the ledger. */
export const evolveQuestion: Evolve<Question> = (state, event, recorded) => {
  if (event.type !== 'questionAnswered') return state;
  const { texts, plan } = event.data['record'] as AnswerRecord;
  const said =
    'text' in texts
      ? { answer: { ...texts, person: recorded.person, at: recorded.at } }
      : { unusedBecause: texts.unusedBecause };
  return {
    ...said,
    plan,
    versions: (state?.versions ?? 0) + 1,
    edits: edited(state?.edits ?? {}, recorded),
  };
};
