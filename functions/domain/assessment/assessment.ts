import type { Instant, PlainDate } from '#domain/time.ts';

/** What one asking came to, of the whole company (`all`) or of one subject. */
export type AskResult = {
  /** By option: points, share in percent, mean or median rank, as the form says. */
  readonly values: { readonly [option: string]: number };
  /** How many answered. */
  readonly n: number;
  readonly on: PlainDate;
  readonly source?: string;
  /** Krippendorff's alpha; absent under two answers. */
  readonly alpha?: number;
  /** The options people disagree on most, sharpest first. */
  readonly splits?: readonly string[];
  /** By option: how many gave which answer. */
  readonly spread?: { readonly [option: string]: { readonly [answer: string]: number } };
};

/** Who has answered in a period; what they answered stays apart and unseen. */
export type AskRound = {
  readonly openedAt: Instant;
  readonly answered: readonly string[];
  readonly closedAt?: Instant;
};

/** An assessment's rounds, results and targets, by period (`once` where it is asked once). */
export type Assessment = {
  readonly rounds: { readonly [period: string]: AskRound };
  readonly results: { readonly [period: string]: { readonly [subject: string]: AskResult } };
  readonly targets: readonly {
    readonly on: PlainDate;
    readonly values: { readonly [option: string]: number };
  }[];
};
