import type { ApiRefusal } from '#contract/problem.ts';
import type { Route } from '#contract/routes.ts';
import type { Told } from '#contract/told.ts';
import type { Actor } from '#domain/ledger/event.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Logger } from '#runtime/logger.ts';
import type { CommandKey } from '#store/commandKey.ts';
import type { Session } from '#store/sessions.ts';

/** A request as handlers see it: everything the stack has found out, checked and parsed. */
export type Call<Body = unknown> = {
  readonly route: Route;
  readonly requestId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Parsed by the route's schema. */
  readonly body: Body;
  /** Who is signed in, or in whose name a machine acts; empty on public routes. */
  readonly person: string;
  /** The id of the machine's token. */
  readonly apiToken?: string;
  /** Their session, where one carried the request. */
  readonly session?: Session;
  /** Their role in the programme, on routes that are open to roles. */
  readonly role?: MemberRole;
  /** The version an edit was made on. */
  readonly ifMatch?: number;
  readonly ifNoneMatch?: string;
  readonly commandKey?: CommandKey;
  /** What the handler's `prefetch` came to. */
  readonly prefetched?: unknown;
  readonly logger: Logger;
};

/** Who the ledger says it was. */
export function actorOf({
  person,
  apiToken,
  requestId,
}: Pick<Call, 'person' | 'apiToken' | 'requestId'>): Actor {
  return { person, ...(apiToken !== undefined && { apiToken }), request: requestId };
}

/** What a handler answers: a value, or JSON that is written already. */
export type Answer = {
  readonly status?: 200 | 201;
  readonly json?: unknown;
  readonly text?: string;
  /** Whole, as in `W/"12-ab"`. A request that names it in If-None-Match gets 304. */
  readonly etag?: string;
  /** `no-store` when absent. */
  readonly cacheControl?: string;
  readonly location?: string;
};

/** One route's work, in four steps: parse (done), load, decide, store and answer. */
export type Handle<Body = unknown> = (
  call: Call<Told<Body>>,
  dependencies: Dependencies,
) => Promise<Outcome<Answer, ApiRefusal>>;

/** What is known of a request before anyone asked who sent it. */
export type EarlyCall = Pick<Call, 'params' | 'query' | 'ifNoneMatch'>;

export type Handler = {
  /** Bodies reach it as the route's schema left them. */
  readonly handle: (call: Call<never>, dependencies: Dependencies) => ReturnType<Handle>;
  /** Reads that run beside the session's, where a round trip less matters. Its result is only used for members. */
  readonly prefetch?: (call: EarlyCall, dependencies: Dependencies) => Promise<unknown>;
  /** The handler finds the membership in what it reads anyhow. */
  readonly checksMembership?: true;
};

/** A handler that needs nothing but to be called. */
export function handler<Body>(
  handle: (call: Call<Body>, dependencies: Dependencies) => ReturnType<Handle>,
): Handler {
  return { handle };
}
