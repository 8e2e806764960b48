import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { register as text } from '#lib/i18n/text/register.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** What the server says of one row: it was written, or why not. */
export type RowAnswer =
  | { readonly ok: true; readonly id: string; readonly number: number; readonly version: number }
  | {
      readonly ok: false;
      readonly code: string;
      readonly field?: string;
      readonly rule?: string;
      readonly detail?: string;
    };

export type RowsAnswer = { readonly revision: number; readonly rows: readonly RowAnswer[] };

/** Why a row was not written, in the language on screen, and the field to look at. */
export type RowFailure = { readonly sentence: string; readonly field?: string };

export const isChangedMeanwhile = (row: RowAnswer): boolean => !row.ok && row.code === 'entryChanged';

export function failureOf(
  row: Extract<RowAnswer, { ok: false }>,
  template: RegisterTemplate,
  language: Locale,
): RowFailure {
  const rule = template.rules.find(({ id }) => id === row.rule);
  const field = row.field ?? rule?.field;
  return { sentence: sentenceOf(row, rule?.text[language]), ...(field === undefined ? {} : { field }) };
}

function sentenceOf(row: Extract<RowAnswer, { ok: false }>, rule: string | undefined): string {
  if (rule !== undefined) return rule;
  return isChangedMeanwhile(row) ? text.changedMeanwhile() : (row.detail ?? text.failed());
}

/** What became of rows that were sent together: which were written, which refused and why, and which somebody had changed. */
export function judged(
  keys: readonly string[],
  answers: readonly RowAnswer[],
  template: RegisterTemplate,
  language: Locale,
): {
  readonly taken: readonly string[];
  readonly refused: Readonly<Record<string, RowFailure>>;
  readonly stale: readonly string[];
} {
  const told = keys.map((key, place) => ({ key, answer: answers[place] }));
  return {
    taken: told.filter(({ answer }) => answer?.ok === true).map(({ key }) => key),
    refused: Object.fromEntries(
      told.flatMap(({ key, answer }) =>
        answer === undefined || answer.ok ? [] : [[key, failureOf(answer, template, language)] as const],
      ),
    ),
    stale: told.filter(({ answer }) => answer && isChangedMeanwhile(answer)).map(({ key }) => key),
  };
}
