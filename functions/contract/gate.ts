import * as z from 'zod/mini';
import { gateOutcomes } from '#domain/gate/gate.ts';
import { Finite, Id, Link, Name, PlainDate, Prose, SomeProse, text, whole } from './primitives.ts';

const Evidence = z.strictObject({
  title: Name,
  version: text(40, 1),
  link: Link,
  on: PlainDate,
  authors: z.array(Id).check(z.maxLength(20)),
});

/** Body of POST …/gates/{g}/submissions. `overrides` gives a reason for each soft criterion that is not met. */
export const NewSubmission = z.strictObject({
  asks: z.enum(['approve', 'stop']),
  comment: Prose,
  evidence: z.array(Evidence).check(z.maxLength(20)),
  overrides: z.record(z.string().check(z.maxLength(64)), SomeProse),
});
export type NewSubmission = z.infer<typeof NewSubmission>;

/** Body of POST …/gates/{g}/retractions. */
export const Retraction = z.strictObject({ reason: SomeProse });
export type Retraction = z.infer<typeof Retraction>;

/** Body of POST …/gates/{g}/votes: one vote on one numbered request, from one seat, citing a KPI (element 76). */
export const NewVote = z.strictObject({
  submission: whole(1, 10_000),
  seat: Id,
  outcome: z.enum(gateOutcomes),
  comment: SomeProse,
  kpi: Id,
  kpiValue: z.optional(Finite),
  conditions: z.optional(
    z
      .array(z.strictObject({ text: SomeProse, ownerSeat: Id, by: PlainDate }))
      .check(z.minLength(1), z.maxLength(10)),
  ),
  holdUntil: z.optional(PlainDate),
});
export type NewVote = z.infer<typeof NewVote>;

/** Body of POST …/gates/{g}/conditions/{c}/clearances. */
export const Clearance = z.strictObject({ note: SomeProse });
export type Clearance = z.infer<typeof Clearance>;
