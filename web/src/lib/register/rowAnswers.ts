import type { EntryRowAnswer } from '#contract/registers.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { gate as gates } from '#lib/i18n/text/gate.ts';
import { naming } from '#lib/i18n/text/naming.ts';
import { register as text } from '#lib/i18n/text/register.ts';
import { status } from '#lib/i18n/text/status.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** Why a row was not written, in the language on screen, and the field to look at. */
export type RowFailure = {
  readonly sentence: string;
  readonly field?: string;
  /** The same may be sent once more: nothing in it is wrong. */
  readonly again?: true;
};

type Refused = Extract<EntryRowAnswer, { ok: false }>;

export function failureOf(row: Refused, template: RegisterTemplate, language: Locale): RowFailure {
  const sentence = sentenceOf(row, template, language);
  return {
    sentence,
    ...('field' in row ? { field: row.field } : {}),
    ...(row.code === 'entryChanged' ? { again: true } : {}),
  };
}

function sentenceOf(row: Refused, template: RegisterTemplate, language: Locale): string {
  switch (row.code) {
    case 'ruleBroken':
      return template.rules.find(({ id }) => id === row.rule)?.text[language] ?? row.detail;
    case 'registerFull':
      return text.refusals.registerFull(row.most);
    case 'fieldMissing':
      return text.faults.missing();
    case 'fieldUnfit':
      return text.unfit[row.why]();
    case 'linkUnknown':
      return text.faults.noSuchTarget();
    case 'stateMove':
      return text.refusals.stateMove(optionName(template, row, row.to, language));
    case 'notYoursToDecide':
      return text.refusals.notYoursToDecide(naming.and(row.classes.map((one) => gates.classes[one]())));
    case 'preloadedTaken':
      return text.refusals.preloadedTaken(row.number);
    case 'entryUsed':
      return text.refusals.entryUsed();
    case 'technologyTooEarly':
      return text.refusals.technologyTooEarly(naming.and(row.gates.map((one) => status.gateName[one]())));
    case 'entryUnknown':
    case 'entryChanged':
    case 'ownEntry':
    case 'keptByMethod':
      return text.refusals[row.code]();
    case 'fieldUnknown':
    case 'preloadedUnknown':
      return text.refusals.methodChanged();
  }
}

function optionName(
  { fields }: RegisterTemplate,
  { field }: { readonly field: string },
  option: string,
  language: Locale,
): string {
  const options = fields.find(({ key }) => key === field)?.options ?? [];
  return options.find(({ key }) => key === option)?.name[language] ?? option;
}

/** What became of rows that were sent together: which were written, which refused and why, and which somebody had changed. */
export function judged(
  keys: readonly string[],
  answers: readonly EntryRowAnswer[],
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
    stale: told
      .filter(({ answer }) => answer?.ok === false && answer.code === 'entryChanged')
      .map(({ key }) => key),
  };
}
