import * as z from 'zod/mini';
import { approverClasses } from '#domain/gate/gate.ts';
import { memberRoles } from '#domain/member/member.ts';
import { seatKinds } from '#domain/seat/seat.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { Id, Name, PlainDate, Prose, rows, text } from './primitives.ts';

const holding = z.strictObject({ person: Id, from: PlainDate, until: z.optional(PlainDate) });

const seat = {
  kind: z.enum(seatKinds),
  name: Name,
  stage: z.optional(z.enum(stageKeys)),
  class: z.optional(z.enum(approverClasses)),
  deputy: z.optional(Id),
};

/** A seat at the programme's creation; `person` holds it from today. */
export const NewSeat = z.strictObject({ ...seat, person: z.optional(Id) });

/** Body of POST …/seats. */
export const NewSeats = rows(NewSeat);
export type NewSeats = z.infer<typeof NewSeats>;

/** Body of PATCH …/seats/{id}. A change of holder names the person and the day they begin; the earlier one ends then. */
export const SeatChanges = z.strictObject({
  changes: z.strictObject({
    name: z.optional(Name),
    deputy: z.optional(z.nullable(Id)),
    holder: z.optional(z.nullable(z.pick(holding, { person: true, from: true }))),
  }),
  reason: z.optional(Prose),
});
export type SeatChanges = z.infer<typeof SeatChanges>;

/** Body of POST …/members: people of the directory, each with a role. */
export const NewMembers = rows(z.strictObject({ person: Id, role: z.enum(memberRoles) }));
export type NewMembers = z.infer<typeof NewMembers>;

/** Body of PATCH …/members/{id}. */
export const MemberChanges = z.strictObject({
  changes: z.strictObject({ role: z.enum(memberRoles) }),
  reason: z.optional(Prose),
});
export type MemberChanges = z.infer<typeof MemberChanges>;

/** Body of POST /api/people (admins): people who may be named in programmes before they first sign in. */
export const NewPeople = rows(
  z.strictObject({
    name: Name,
    email: z.string().check(z.maxLength(254), z.email({ error: 'notAnEmail' })),
  }),
);
export type NewPeople = z.infer<typeof NewPeople>;

/** Body of DELETE requests that need a reason once the programme runs. */
export const Removal = z.strictObject({ reason: text(2000) });
export type Removal = z.infer<typeof Removal>;
