import type { MeasurementsAnswer } from '#contract/responses.ts';
import type { Entry } from './entries.ts';

type Refusal = { readonly code: string; readonly [fact: string]: unknown };

/** What became of the entries of one request: the keys that were saved, and a sentence for each that was refused. */
export type Verdicts = {
  readonly saved: readonly string[];
  readonly refused: ReadonlyMap<string, string>;
};

/** Reads the server's verdicts; each names its entry by its place in the request. `words` says one refusal. */
export function verdictsOn(
  sent: readonly Pick<Entry, 'key'>[],
  { verdicts }: Pick<MeasurementsAnswer, 'verdicts'>,
  words: (refusal: Refusal) => string,
): Verdicts {
  const saved: string[] = [];
  const refused = new Map<string, string>();
  for (const verdict of verdicts) {
    const key = sent[verdict.row]?.key;
    if (key === undefined) continue;
    if (verdict.ok) saved.push(key);
    else
      refused.set(key, (verdict.refusals ?? [{ code: verdict.code, ...verdict.facts }]).map(words).join(' '));
  }
  return { saved, refused };
}
