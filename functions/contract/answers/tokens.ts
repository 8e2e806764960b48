import * as z from 'zod/mini';
import { apiTokenScopes } from '#domain/programme/apiToken.ts';
import { Id, Name, PlainDate } from '#contract/primitives.ts';
import type { NewTokenAnswer as NewToken, TokensAnswer as Tokens } from '#contract/tokens.ts';
import { Instant, describing } from './describing.ts';

const ListedToken = z.strictObject({
  id: Id,
  name: Name,
  scopes: z.array(z.enum(apiTokenScopes)),
  person: Id,
  createdAt: Instant,
  endsAt: Instant,
  endsOn: PlainDate,
  lastUsedAt: z.exactOptional(Instant),
  tail: z.string().check(z.regex(/^.{4}$/)),
});

export const TokensAnswer = describing<Tokens>()(
  z.strictObject({
    tokens: z.array(ListedToken),
    now: Instant,
    endsOn: z.strictObject({ today: PlainDate, usual: PlainDate, latest: PlainDate }),
  }),
);

export const NewTokenAnswer = describing<NewToken>()(
  z.strictObject({ token: z.string(), made: ListedToken }),
);
