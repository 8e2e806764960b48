import type { Happening } from '#domain/ledger/change.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PlainDate } from '#domain/time.ts';
import type { OptionValues } from './answer.ts';
import { askPeriodOn, isPastOrPresent } from './askPeriod.ts';
import { resultFlaw, targetFlaw, type AnswerFlaw } from './checkAnswer.ts';

export type ResultRefusal =
  | { readonly code: 'answeredHere' }
  | { readonly code: 'resultPeriodWrong'; readonly period: string; readonly present: string }
  | { readonly code: 'resultInFuture'; readonly on: PlainDate }
  | { readonly code: 'subjectUnknown'; readonly subject: string }
  | { readonly code: 'resultRepeated'; readonly period: string; readonly subject: string }
  | ({ readonly code: 'resultFlawed' } & AnswerFlaw)
  | { readonly code: 'noTargets' }
  | ({ readonly code: 'targetFlawed'; readonly on: PlainDate } & AnswerFlaw)
  | { readonly code: 'targetRepeated'; readonly on: PlainDate };

/** What an asking elsewhere came to: of how many people, when, and where it can be read. */
export type EnteredResult = {
  readonly period: string;
  readonly subject?: string;
  readonly values: OptionValues;
  readonly n: number;
  readonly on: PlainDate;
  readonly source: string;
};

type Asked = {
  readonly template: AssessmentTemplate;
  readonly options: readonly string[];
  readonly today: PlainDate;
};

const whole = 'all';

/**
 * Takes in aggregated results, all or none: Waymark is no survey tool. A result of the same period and subject is
 * corrected by a later one. Where the method asks for each unit or segment, the subject must be one of them.
 *
 * @param isSubject whether there is such a subject
 */
export function decideResults(
  { template, options, today }: Asked,
  items: readonly EnteredResult[],
  isSubject: (subject: string) => boolean,
): Outcome<readonly Happening[], ResultRefusal & { readonly row?: number }> {
  if (template.respondents !== 'aggregated') return refused({ code: 'answeredHere' });
  const seen = new Set<string>();
  for (const [row, item] of items.entries()) {
    const refusal = wrongIn({ template, options, today }, item, isSubject);
    if (refusal !== null) return refused({ ...refusal, row });
    const { period, subject = whole } = item;
    const place = `${period} ${subject}`;
    if (seen.has(place)) return refused({ code: 'resultRepeated', period, subject, row });
    seen.add(place);
  }
  const results = items.map(({ subject = whole, ...item }) => ({ ...item, subject }));
  const events = [{ type: 'resultsRecorded', data: { results } }];
  return accepted([{ kind: 'assessment', id: template.key, events }]);
}

function wrongIn(
  { template, options, today }: Asked,
  { period, subject = whole, values, on }: EnteredResult,
  isSubject: (subject: string) => boolean,
): ResultRefusal | null {
  if (!isPastOrPresent(template, period, today)) {
    return { code: 'resultPeriodWrong', period, present: askPeriodOn(template, today) };
  }
  if (on > today) return { code: 'resultInFuture', on };
  const isOne = template.per === undefined ? subject === whole : isSubject(subject);
  if (!isOne) return { code: 'subjectUnknown', subject };
  const flaw = resultFlaw(template.form, options, values);
  return flaw === null ? null : { code: 'resultFlawed', ...flaw };
}

/** Replaces the targets, in the order of their dates; an empty list takes them away. */
export function decideTargets(
  { template, options }: Pick<Asked, 'template' | 'options'>,
  targets: readonly { readonly on: PlainDate; readonly values: OptionValues }[],
): Outcome<readonly Happening[], ResultRefusal> {
  if (template.hasTarget !== true) return refused({ code: 'noTargets' });
  const sorted = targets.toSorted((one, other) => (one.on < other.on ? -1 : 1));
  for (const [place, { on, values }] of sorted.entries()) {
    if (sorted[place + 1]?.on === on) return refused({ code: 'targetRepeated', on });
    const flaw = targetFlaw(template.form, options, values);
    if (flaw !== null) return refused({ code: 'targetFlawed', on, ...flaw });
  }
  const events = [{ type: 'targetsSet', data: { targets: sorted } }];
  return accepted([{ kind: 'assessment', id: template.key, events }]);
}
