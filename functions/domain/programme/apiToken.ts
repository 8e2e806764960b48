import { addDays } from '#domain/calendar/plainDate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PlainDate } from '#domain/time.ts';

/** What a machine may do with a token. Decisions, people, seats and tokens themselves are in none of them. */
export const apiTokenScopes = ['programme:read', 'measurements:write'] as const;
export type ApiTokenScope = (typeof apiTokenScopes)[number];

export type ApiTokenRefusal =
  | { readonly code: 'tokenEndPast'; readonly today: PlainDate }
  | { readonly code: 'tokenEndTooFar'; readonly latest: PlainDate };

/** A token lasts this many days, today included, when nothing else is said. */
const usualDays = 90;
/** And never longer than a year: what nobody renews, nobody uses. */
const mostDays = 365;

/** The last days that are offered: a token made on 2027-03-01 usually lasts through 2027-05-29, at most through 2028-02-28. */
export function apiTokenEnds(today: PlainDate): { readonly usual: PlainDate; readonly latest: PlainDate } {
  return { usual: addDays(today, usualDays - 1), latest: addDays(today, mostDays - 1) };
}

/** Each scope once, in the list's own order. */
export function eachOnce(scopes: readonly ApiTokenScope[]): readonly ApiTokenScope[] {
  return apiTokenScopes.filter((one) => scopes.includes(one));
}

/** What a person says of a token they make; `endsOn` is its last day. */
export type ApiTokenWish = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiTokenScope[];
  readonly endsOn: PlainDate;
};

/** Makes a token. The ledger tells what it may do and until when; the token itself never gets there. */
export function decideApiToken(
  programme: string,
  { id, name, scopes, endsOn }: ApiTokenWish,
  today: PlainDate,
): Outcome<readonly Happening[], ApiTokenRefusal> {
  const { latest } = apiTokenEnds(today);
  if (endsOn < today) return refused({ code: 'tokenEndPast', today });
  if (endsOn > latest) return refused({ code: 'tokenEndTooFar', latest });
  const data = { apiToken: id, name, scopes: eachOnce(scopes), endsOn };
  return accepted([{ kind: 'programme', id: programme, events: [{ type: 'apiTokenMade', data }] }]);
}

/** Ends a token before its day. */
export function apiTokenRevoked(
  programme: string,
  { id, name }: Pick<ApiTokenWish, 'id' | 'name'>,
  reason: string,
): readonly Happening[] {
  const data = { apiToken: id, name, ...(reason !== '' && { reason }) };
  return [{ kind: 'programme', id: programme, events: [{ type: 'apiTokenRevoked', data }] }];
}
