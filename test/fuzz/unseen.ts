import type { Exchange } from './caller.ts';
import type { Judgement } from './judge.ts';

const word = /unseen by others than (\S+?) \d/g;

/** What a person says in an answer that nobody else may ever read. */
export function unseenWord(person: string, number: number): string {
  return `unseen by others than ${person} ${number}`;
}

/** An answer of the API that tells one person what another answered unseen. */
export function seenOfOthers(person: string, { answer }: Exchange): Judgement | undefined {
  const text = answer?.body.toString('utf8') ?? '';
  const others = [...text.matchAll(word)].map(([, whose]) => whose).filter((whose) => whose !== person);
  if (others.length === 0) return undefined;
  return { kind: 'another’s blind answer', detail: `${person} reads what ${others.join(', ')} answered` };
}
