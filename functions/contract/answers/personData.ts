import * as z from 'zod/mini';
import { aggregateKinds } from '#domain/ledger/aggregate.ts';
import { memberRoles } from '#domain/member/member.ts';
import {
  erasureStates,
  type ErasureAnswer as Erasure,
  type PersonDataAnswer as PersonData,
} from '#contract/personData.ts';
import { Id, PlainDate } from '#contract/primitives.ts';
import { Instant, describing } from './describing.ts';

const maybe = z.exactOptional;
const inProgramme = { programme: Id, programmeName: z.string() };

export const PersonDataAnswer = describing<PersonData>()(
  z.strictObject({
    takenAt: Instant,
    person: z.strictObject({
      id: Id,
      name: z.string(),
      email: z.string(),
      locale: z.string(),
      admin: z.boolean(),
      issuer: z.string(),
      subject: z.string(),
    }),
    memberships: z.array(z.strictObject({ ...inProgramme, role: z.enum(memberRoles), since: PlainDate })),
    seats: z.array(
      z.strictObject({
        ...inProgramme,
        seat: z.string(),
        from: maybe(PlainDate),
        until: maybe(PlainDate),
        deputy: z.boolean(),
      }),
    ),
    sessions: z.array(
      z.strictObject({ beganAt: Instant, lastSeenAt: Instant, endsAt: Instant, device: z.string() }),
    ),
    tokens: z.array(
      z.strictObject({ ...inProgramme, name: z.string(), createdAt: Instant, endsAt: Instant }),
    ),
    texts: z.array(
      z.strictObject({
        ...inProgramme,
        at: Instant,
        kind: z.enum(aggregateKinds),
        type: z.string(),
        field: z.string(),
        text: z.string(),
      }),
    ),
  }),
);

export const ErasureAnswer = describing<Erasure>()(z.strictObject({ state: z.enum(erasureStates) }));
