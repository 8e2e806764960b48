import * as z from 'zod/mini';
import { oncePeriod } from '#domain/assessment/answer.ts';
import { Finite, Id, Period, PlainDate, Prose, SomeProse, text, whole } from './primitives.ts';

/** A number for each option. Which options there are, the method says, or the programme's own KPIs. */
const OptionValues = z
  .record(Id, Finite)
  .check(z.refine((values) => Object.keys(values).length <= 200, { error: 'tooMany' }));

/** A period in the question's rhythm, or `once` where it is asked once. */
export const AskPeriod = z.union([Period, z.literal(oncePeriod)]);

/** Body of POST …/assessments/{a}/answers: the asking person's own, which may change until the result is shown. */
export const NewAnswer = z.strictObject({
  period: AskPeriod,
  answer: OptionValues,
  comment: z.optional(Prose),
});
export type NewAnswer = z.infer<typeof NewAnswer>;

/** Body of POST …/assessments/{a}/results: what an asking elsewhere came to, of how many, when, and where it stands. */
export const NewResults = z.strictObject({
  items: z
    .array(
      z.strictObject({
        period: AskPeriod,
        subject: z.optional(Id),
        values: OptionValues,
        n: whole(1, 9_000_000_000_000),
        on: PlainDate,
        source: text(200, 1),
      }),
    )
    .check(z.minLength(1, { error: 'empty' }), z.maxLength(200, { error: 'tooMany' })),
});
export type NewResults = z.infer<typeof NewResults>;

/** Body of POST …/assessments/{a}/targets: all targets there are to be; an empty list takes them away. */
export const NewTargets = z.strictObject({
  targets: z
    .array(z.strictObject({ on: PlainDate, values: OptionValues }))
    .check(z.maxLength(60, { error: 'tooMany' })),
});
export type NewTargets = z.infer<typeof NewTargets>;

/** Body of POST …/assessments/{a}/closings. */
export const AskClosing = z.strictObject({ period: AskPeriod, reason: Prose });
export type AskClosing = z.infer<typeof AskClosing>;

/** Body of POST …/questions/{q}/answers: an answer with what follows from it, or why the question is not used here. */
export const NewOpenAnswer = z.strictObject({
  text: Prose,
  evidence: z.optional(Prose),
  unusedBecause: z.optional(SomeProse),
  plan: z.array(Id).check(z.maxLength(50, { error: 'tooMany' })),
});
export type NewOpenAnswer = z.infer<typeof NewOpenAnswer>;
