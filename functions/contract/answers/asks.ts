import * as z from 'zod/mini';
import type { Assessment as AssessmentState } from '#domain/assessment/assessment.ts';
import type { Question as QuestionState } from '#domain/question/question.ts';
import { AskPeriod } from '#contract/assessments.ts';
import { Finite, Id, PlainDate } from '#contract/primitives.ts';
import type { SheetAnswer as Sheet } from '#contract/responses.ts';
import { Count, Instant, describing } from './describing.ts';

const maybe = z.exactOptional;
const Values = z.record(Id, Finite);

const Result = z.strictObject({
  values: Values,
  n: Count,
  on: PlainDate,
  source: maybe(z.string()),
  alpha: maybe(Finite),
  splits: maybe(z.array(Id)),
  spread: maybe(z.record(Id, z.record(z.string(), Count))),
});

/** Who has answered, never what; and what the answers came to. */
export const Assessment = describing<AssessmentState>()(
  z.strictObject({
    rounds: z.record(
      AskPeriod,
      z.strictObject({ openedAt: Instant, answered: z.array(Id), closedAt: maybe(Instant) }),
    ),
    results: z.record(AskPeriod, z.record(Id, Result)),
    targets: z.array(z.strictObject({ on: PlainDate, values: Values })),
  }),
);

export const Question = describing<QuestionState>()(
  z.strictObject({
    answer: maybe(z.strictObject({ text: z.string(), evidence: maybe(z.string()), person: Id, at: Instant })),
    unusedBecause: maybe(z.string()),
    plan: z.array(Id),
    versions: Count,
    edits: z.record(Id, Instant),
  }),
);

const Parts = z.array(
  z.strictObject({
    key: Id,
    period: AskPeriod,
    answered: z.boolean(),
    answer: maybe(Values),
    comment: maybe(z.string()),
    revealed: z.boolean(),
  }),
);

export const SheetAnswer = describing<Sheet>()(
  z.strictObject({ period: AskPeriod, parts: Parts, others: Parts }),
);
