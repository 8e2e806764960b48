import { meanOf, medianOf, rounded } from '#domain/agreement/average.ts';
import { krippendorffAlpha, type Metric } from '#domain/agreement/krippendorffAlpha.ts';
import { sharpestSplits } from '#domain/agreement/sharpestSplits.ts';
import type { AskForm } from '#domain/methodology/askTemplate.ts';
import type { PlainDate } from '#domain/time.ts';
import type { OptionValues } from './answer.ts';
import type { AskResult } from './assessment.ts';

/**
 * What the answers of several people come to. For each option the mean (points, marks), the median place (a ranking), or
 * the share in percent of those who chose it or hold it true. How much they agree is Krippendorff's alpha with options as
 * its units: points as an interval, places and marks as ranks, chosen or not by name. An option that was not there yet
 * when somebody answered is missing in their answer, not zero.
 */
export function resultOf(
  form: AskForm,
  options: readonly string[],
  answers: readonly OptionValues[],
  on: PlainDate,
): AskResult {
  const read = form === 'ladder' ? answers.map((one) => rungsIn(options, one)) : answers;
  const units = options.map((option) => ({ option, given: read.map((one) => valueIn(form, one, option)) }));
  const givens = units.map(({ option, given }) => ({ option, values: given.filter((one) => one !== null) }));
  const answered = givens.filter(({ values }) => values.length > 0);
  const alpha = krippendorffAlpha(
    units.map(({ given }) => given),
    metricOf(form),
  );
  return {
    values: Object.fromEntries(
      answered.map(({ option, values }) => [option, rounded(cameTo(form, values))] as const),
    ),
    n: answers.length,
    on,
    ...(alpha !== 'tooFew' && { alpha: rounded(alpha) }),
    splits: sharpestSplits(answered),
    spread: Object.fromEntries(answered.map(({ option, values }) => [option, countsOf(values)] as const)),
  };
}

/** All rungs up to the highest one that is named. */
function rungsIn(rungs: readonly string[], answer: OptionValues): OptionValues {
  const top = rungs.findLastIndex((rung) => answer[rung] === 1);
  return Object.fromEntries(rungs.map((rung, place) => [rung, place <= top ? 1 : 0]));
}

/** What is not named in points or choices counts nothing; a mark that was not given is missing. */
function valueIn(form: AskForm, answer: OptionValues, option: string): number | null {
  const isMark = form === 'pulse' || form === 'statements' || form === 'scoredGrid' || form === 'ranking';
  return answer[option] ?? (isMark ? null : 0);
}

function cameTo(form: AskForm, values: readonly number[]): number {
  if (form === 'ranking') return medianOf(values);
  return isShare(form) ? 100 * meanOf(values) : meanOf(values);
}

/** Whether its values are shares of those asked, in percent. */
export function isShare(form: AskForm): boolean {
  return form === 'choice' || form === 'ballot' || form === 'ladder';
}

function metricOf(form: AskForm): Metric {
  if (isShare(form)) return 'nominal';
  return form === 'allocate100' ? 'interval' : 'ordinal';
}

function countsOf(values: readonly number[]): { readonly [answer: string]: number } {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
