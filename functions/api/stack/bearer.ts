import { SESSION_COOKIE, cookieOf } from '#api/auth/cookies.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import type { Member } from '#domain/member/member.ts';
import type { Store } from '#store/client.ts';
import { findApiToken, touchApiToken, type ApiToken } from '#store/apiTokens.ts';
import { loadSnapshots } from '#store/load.ts';
import { loadPerson } from '#store/people.ts';
import { takeToken } from '#store/tokenBuckets.ts';
import type { Exchange, Step } from './exchange.ts';

/** A feed may send a minute's worth at once, and then a request a second. */
const bucket = { capacity: 60, refillPerSecond: 1 };

/**
 * Who sends a request with an Authorization header: the machine that holds a token, in the name of the person who made it.
 * The person must still be a member; the role they have now is looked at next, as with everyone.
 */
export const bearer: Step = async (exchange) => {
  const { event, dependencies, handler } = exchange;
  // Whose request is it? A browser that is made to send both must not act for either.
  if (cookieOf(event, SESSION_COOKIE) !== undefined) return { code: 'ambiguousSender' };
  const { store, wallClock, logger } = dependencies;
  const at = wallClock.now();
  const text = /^Bearer +(\S+)$/i.exec(event.headers['authorization'] ?? '')?.[1];
  const token = text === undefined ? undefined : await findApiToken(store, text, at);
  if (token === undefined) return { code: 'invalidToken' };
  const taken = await takeToken(store, `apiToken ${token.id}`, bucket, at);
  if (!taken.ok) return { code: 'tooManyRequests', retryAfterSeconds: taken.retryAfterSeconds };
  if (!(await isStoodFor(store, token))) return { code: 'invalidToken' };
  const refusal = beyond(exchange, token);
  if (refusal !== undefined) return refusal;

  const call = {
    ...exchange.call,
    person: token.person,
    apiToken: token.id,
    logger: logger.with({
      requestId: exchange.call.requestId,
      person: token.person,
      apiToken: token.id,
    }),
  };
  const [prefetched] = await Promise.all([
    handler.prefetch?.(call, dependencies),
    touchApiToken(store, token, at),
  ]);
  exchange.call = { ...call, ...(prefetched !== undefined && { prefetched }) };
  return undefined;
};

/** What the token does not open: a route for people, one that needs another scope, another programme. */
function beyond({ route, call }: Exchange, token: ApiToken): ApiRefusal | undefined {
  const { scope } = route;
  if (scope === undefined) return { code: 'notForTokens' };
  if (!token.scopes.includes(scope)) return { code: 'insufficientScope', scope };
  return call.params['p'] === token.programme ? undefined : { code: 'notFound' };
}

/** Whether the person who made it is still known, and in the very membership they made it in. */
async function isStoodFor(store: Store, { programme, person, memberSince }: ApiToken): Promise<boolean> {
  const [known, found] = await Promise.all([
    loadPerson(store, person),
    loadSnapshots(store, programme, [{ kind: 'member', id: person }]),
  ]);
  const member = found.get('member', person)?.state as Member | undefined;
  return known !== undefined && member?.since === memberSince;
}
