import type { AskResult } from '#domain/assessment/assessment.ts';
import type { AskOption } from './askOptions.ts';

/** How far the answers agree, in words. */
export type AgreementWord = 'agree' | 'partly' | 'apart' | 'tooFew';

/**
 * Puts a measure of agreement into a word: from `ratio` on people mean the same, over half of it partly. At a ratio of
 * 0.67, 0.7 is agreement, 0.4 partly, 0.2 and everything below zero apart. One answer agrees with nobody.
 */
export function agreementWord(alpha: number | undefined, ratio: number): AgreementWord {
  if (alpha === undefined) return 'tooFew';
  if (alpha >= ratio) return 'agree';
  return alpha >= ratio / 2 ? 'partly' : 'apart';
}

/** One statement's answers as a strip: how many gave each mark, and how far the least and the most lie apart. */
export type SpreadRow = {
  readonly option: AskOption;
  readonly counts: readonly { readonly mark: string; readonly count: number }[];
  readonly sharp: boolean;
  readonly apart: number;
};

/** Statements by how sharply they split people: those the result names first, then by the distance between answers. */
export function spreadRows(
  result: Pick<AskResult, 'spread' | 'splits'>,
  options: readonly AskOption[],
  marks: readonly number[],
): readonly SpreadRow[] {
  const splits = result.splits ?? [];
  const place = (key: string) => (splits.includes(key) ? splits.indexOf(key) : splits.length);
  return options
    .map((option): SpreadRow => {
      const given = result.spread?.[option.key] ?? {};
      const counts = marks.map((mark) => ({ mark: String(mark), count: given[String(mark)] ?? 0 }));
      const used = counts.flatMap(({ mark, count }) => (count > 0 ? [Number(mark)] : []));
      const apart = used.length === 0 ? 0 : Math.max(...used) - Math.min(...used);
      return { option, counts, sharp: splits.includes(option.key) && apart > 1, apart };
    })
    .toSorted((one, other) => place(one.option.key) - place(other.option.key) || other.apart - one.apart);
}
