import { wilsonInterval } from './wilson.ts';

/** Answers about one thing, and how much it counts beside the others. */
export type WeightedAnswers = { readonly weight: number; readonly yes: number; readonly n: number };

/** A share in percent with its 95 % interval, and how many answers it rests on. */
export type WeightedShare = {
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
};

/**
 * The weighted share of "yes" over several things: `sum(w x yes / n)`, weights summing to 1. Its interval is Wilson's for
 * the number of answers that would be as certain unweighted, `1 / sum(w² / n)` (Kish's effective size for strata of one
 * common share): a thing that counts much and was asked of few widens it. Weights 3, 2, 1 on 40 of 50, 21 of 30 and 10 of
 * 20 come to 71.7 %, as certain as 99.1 answers. Nothing was asked: `null`.
 */
export function weightedShare(things: readonly WeightedAnswers[]): WeightedShare | null {
  const asked = things.filter(({ weight, n }) => weight > 0 && n > 0);
  if (asked.length === 0) return null;
  const weights = asked.reduce((all, { weight }) => all + weight, 0);
  const parts = asked.map(({ weight, yes, n }) => ({ w: weight / weights, share: Math.min(yes / n, 1), n }));
  const share = parts.reduce((all, { w, share: one }) => all + w * one, 0);
  const effective = 1 / parts.reduce((all, { w, n }) => all + w ** 2 / n, 0);
  const interval = wilsonInterval(share * effective, effective);
  return { score: 100 * share, ...interval, n: asked.reduce((all, { n }) => all + n, 0) };
}
