import { SESSION_COOKIE, cookieOf } from '#api/auth/cookies.ts';
import { readSession, touchSession } from '#store/sessions.ts';
import { namesIds } from './address.ts';
import { bearer } from './bearer.ts';
import type { Step } from './exchange.ts';

/** Who sends the request: the person of a session that has neither ended nor idled out. */
export const session: Step = async (exchange) => {
  const { route, event, dependencies, handler, call } = exchange;
  if (route.access === 'public') return undefined;
  if (event.headers['authorization'] !== undefined) return bearer(exchange);
  const opaqueId = cookieOf(event, SESSION_COOKIE);
  if (opaqueId === undefined || opaqueId === '') return { code: 'notSignedIn' };
  const { store, wallClock, logger } = dependencies;
  const prefetched = namesIds(call) ? handler.prefetch?.(call, dependencies) : undefined;
  // Awaited by the handler alone; when the session fails, nobody hears of its fault.
  prefetched?.catch(() => undefined);
  const at = wallClock.now();
  const found = await readSession(store, opaqueId, at);
  if (found === undefined) return { code: 'notSignedIn' };
  await touchSession(store, opaqueId, found, at);
  exchange.call = {
    ...call,
    person: found.person,
    session: found,
    logger: logger.with({ requestId: call.requestId, person: found.person }),
    ...(prefetched && { prefetched: await prefetched }),
  };
  return undefined;
};
