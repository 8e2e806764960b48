import * as z from 'zod/mini';
import { apiTokenScopes, type ApiTokenRefusal, type ApiTokenScope } from '#domain/programme/apiToken.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import { Name, PlainDate as Day, Prose } from './primitives.ts';

/** Body of POST …/tokens: `endsOn` is the token's last day in the programme's time zone, 90 days from now when left out. */
export const NewToken = z.strictObject({
  name: Name,
  scopes: z
    .array(z.enum(apiTokenScopes))
    .check(z.minLength(1, { error: 'empty' }), z.maxLength(apiTokenScopes.length, { error: 'tooMany' })),
  endsOn: z.optional(Day),
});
export type NewToken = z.infer<typeof NewToken>;

/** Body of DELETE …/tokens/{id}. */
export const TokenRevocation = z.strictObject({ reason: Prose });
export type TokenRevocation = z.infer<typeof TokenRevocation>;

/** A token as it is listed; `tail` are the last four characters of it, `endsAt` is when it no longer works. */
export type ListedToken = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ApiTokenScope[];
  readonly person: string;
  readonly createdAt: Instant;
  readonly endsAt: Instant;
  readonly endsOn: PlainDate;
  readonly lastUsedAt?: Instant;
  readonly tail: string;
};

/** GET …/tokens, soonest to end first. `now` is the clock that tokens end by, which the demo does not move. */
export type TokensAnswer = {
  readonly tokens: readonly ListedToken[];
  readonly now: Instant;
  readonly endsOn: { readonly today: PlainDate; readonly usual: PlainDate; readonly latest: PlainDate };
};

/** POST …/tokens: the only time that the token itself is shown. */
export type NewTokenAnswer = { readonly token: string; readonly made: ListedToken };

/** What is refused to machines, and about their tokens. */
export type TokenRefusal =
  | ApiTokenRefusal
  | { readonly code: 'ambiguousSender' }
  | { readonly code: 'invalidToken' }
  | { readonly code: 'insufficientScope'; readonly scope: ApiTokenScope }
  | { readonly code: 'notForTokens' }
  | { readonly code: 'tooManyRequests'; readonly retryAfterSeconds: number }
  | { readonly code: 'tokenShownOnce' };
