import type { Evolve } from '#domain/ledger/change.ts';
import type { Answer } from './answer.ts';

/** Folds `answerGiven`, also when the person answers anew: the last word counts. */
export const evolveAnswer: Evolve<Answer> = (state, event, { at, person }) => {
  if (event.type !== 'answerGiven') return state;
  const { assessment, period, texts } = event.data as unknown as Pick<Answer, 'assessment' | 'period'> & {
    readonly texts: { readonly answer: string };
  };
  return { assessment, period, person, given: texts.answer, at };
};
