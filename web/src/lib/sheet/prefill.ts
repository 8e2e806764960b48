import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { AskOption } from '#lib/ask/askOptions.ts';
import { wholePoints, type Values } from '#lib/ask/points.ts';

/** What an answer is filled in with before anybody answers, and where that comes from. */
export type Prefill = { readonly from: 'last' | 'plan'; readonly values: Values };

/**
 * Effort changes little from one quarter to the next: the question begins with what it came to last time, or with what the
 * plan says (users.md 3). Every other question begins empty: a figure that stands there is an opinion.
 */
export function prefillOf(
  { form, options: source }: Pick<AssessmentTemplate, 'form' | 'options'>,
  options: readonly AskOption[],
  last: Values | undefined,
  planned: Values | undefined,
): Prefill | undefined {
  if (form !== 'allocate100' || source !== 'stages') return undefined;
  const own = (values: Values | undefined) =>
    wholePoints(Object.fromEntries(options.map(({ key }) => [key, values?.[key] ?? 0])));
  const before = own(last);
  if (Object.keys(before).length > 0) return { from: 'last', values: before };
  const plan = own(planned);
  return Object.keys(plan).length > 0 ? { from: 'plan', values: plan } : undefined;
}
