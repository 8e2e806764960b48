import type { Assessment, AskResult } from '#domain/assessment/assessment.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Values } from './points.ts';

/** The subject of a result that speaks for the whole company. */
export const wholeCompany = 'all';

/** A result with the period and subject it belongs to. */
export type PlacedResult = AskResult & { readonly period: string; readonly subject: string };

/** What a programme holds of an assessment; undefined until somebody answered or a result was entered. */
export function assessmentIn(
  view: Pick<ProgrammeView, 'assessments'>,
  key: string,
): ProgrammeView['assessments'][number] | undefined {
  return view.assessments.find(({ id }) => id === key);
}

/** All results, the oldest period first, and within a period by subject. */
export function resultsOf(asked: Assessment | undefined): readonly PlacedResult[] {
  return Object.entries(asked?.results ?? {})
    .flatMap(([period, subjects]) =>
      Object.entries(subjects).map(([subject, result]) => ({ ...result, period, subject })),
    )
    .toSorted(
      (one, other) => one.period.localeCompare(other.period) || one.subject.localeCompare(other.subject),
    );
}

/** The results of one subject, the oldest first: a trend. */
export function trendOf(asked: Assessment | undefined, subject = wholeCompany): readonly PlacedResult[] {
  return resultsOf(asked).filter((one) => one.subject === subject);
}

/** The newest result of one subject. */
export function latestOf(asked: Assessment | undefined, subject = wholeCompany): PlacedResult | undefined {
  return trendOf(asked, subject).at(-1);
}

/** The newest result of every subject that has one. */
export function latestBySubject(asked: Assessment | undefined): readonly PlacedResult[] {
  const newest = new Map<string, PlacedResult>();
  for (const one of resultsOf(asked)) newest.set(one.subject, one);
  return [...newest.values()];
}

/** The rounds that were opened and have no result yet, the newest first. */
export function openRoundsOf(
  asked: Assessment | undefined,
): readonly { readonly period: string; readonly answered: readonly string[] }[] {
  return Object.entries(asked?.rounds ?? {})
    .filter(([period, { closedAt }]) => closedAt === undefined && asked?.results[period] === undefined)
    .map(([period, { answered }]) => ({ period, answered }))
    .toSorted((one, other) => other.period.localeCompare(one.period));
}

/** What was aimed at on a date: the target that began last and not later; before the first, that one. */
export function targetOn(
  asked: Assessment | undefined,
  on: PlainDate,
): { on: PlainDate; values: Values } | undefined {
  const byDate = (asked?.targets ?? []).toSorted((one, other) => one.on.localeCompare(other.on));
  return byDate.findLast((one) => one.on <= on) ?? byDate[0];
}

/** The next target that has not come due. */
export function nextTarget(
  asked: Assessment | undefined,
  on: PlainDate,
): { on: PlainDate; values: Values } | undefined {
  const byDate = (asked?.targets ?? []).toSorted((one, other) => one.on.localeCompare(other.on));
  return byDate.find((one) => one.on >= on) ?? byDate.at(-1);
}
