import type { Cadence } from '#domain/kpi/kpi.ts';
import type { PackItem } from './packItem.ts';
import type { Text } from './text.ts';

/** A field of a register's entries. `link` points to another kind, `choice` and `score` name their options. */
export type RegisterField = {
  readonly key: string;
  readonly name: Text;
  readonly type: 'text' | 'number' | 'money' | 'percent' | 'date' | 'choice' | 'link' | 'score';
  readonly required: boolean;
  readonly options?: readonly { readonly key: string; readonly name: Text }[];
};

/** A list that people keep, such as claims and their proof; one grid and one form show them all. */
export type RegisterTemplate = PackItem & {
  readonly key: string;
  readonly name: Text;
  readonly fields: readonly RegisterField[];
  readonly views: readonly ('table' | 'matrix' | 'board' | 'canvas')[];
};

/** A question to named roles; blind answers stay hidden until enough are in. */
export type QuestionTemplate = PackItem & {
  readonly key: string;
  readonly text: Text;
  readonly blind: boolean;
  /** Agreement from which the answers count as one, 0 to 1. */
  readonly agreementRatio?: number;
};

/** A repeated self-assessment, such as 100 points over six foci. */
export type AssessmentTemplate = PackItem & {
  readonly key: string;
  readonly name: Text;
  readonly form: 'allocate100' | 'ladder' | 'pulse' | 'scoredGrid';
  readonly cadence: Cadence;
  readonly options: readonly { readonly key: string; readonly name: Text }[];
};
