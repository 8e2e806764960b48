import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { Instant, PlainDate } from '#domain/time.ts';

/** A programme by id and name. */
type InProgramme = { readonly programme: string; readonly programmeName: string };

/** GET /api/people/{id}/data: everything that is kept of a person. */
export type PersonDataAnswer = {
  readonly takenAt: Instant;
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly locale: string;
    readonly admin: boolean;
    /** Who vouches for them, and the name the issuer knows them by. */
    readonly issuer: string;
    readonly subject: string;
  };
  readonly memberships: readonly (InProgramme & { readonly role: MemberRole; readonly since: PlainDate })[];
  readonly seats: readonly (InProgramme & {
    readonly seat: string;
    /** Absent for a deputy. */
    readonly from?: PlainDate;
    readonly until?: PlainDate;
    readonly deputy: boolean;
  })[];
  readonly sessions: readonly {
    readonly beganAt: Instant;
    readonly lastSeenAt: Instant;
    readonly endsAt: Instant;
    readonly device: string;
  }[];
  readonly tokens: readonly (InProgramme & {
    readonly name: string;
    readonly createdAt: Instant;
    readonly endsAt: Instant;
  })[];
  /** What they wrote, oldest first in each programme. */
  readonly texts: readonly (InProgramme & {
    readonly at: Instant;
    readonly kind: AggregateKind;
    /** What they did when they wrote it: `voteCast`. */
    readonly type: string;
    /** Where it stands in that: `changes.note`. */
    readonly field: string;
    readonly text: string;
  })[];
};

/** DELETE /api/people/{id}. `erasing`: name and address have left, and the clock goes on with the texts. */
export const erasureStates = ['erased', 'erasing'] as const;
export type ErasureAnswer = { readonly state: (typeof erasureStates)[number] };

/** What is refused about a person's data. */
export type PersonDataRefusal =
  | { readonly code: 'notYourself' }
  /** They are a member or hold a seat in programmes that go on. */
  | { readonly code: 'placesHeld'; readonly programmes: readonly string[] };
