import type { EndedSessionsAnswer, SessionsAnswer } from '#contract/responses.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { loadPerson } from '#store/people.ts';
import { endSessionOf, endSessionsOf, listSessions } from '#store/sessions.ts';
import { handler, type Handle, type Handler } from './call.ts';

const list: Handle = async ({ person, session }, { store, wallClock }) => {
  const open = await listSessions(store, person, wallClock.now());
  const sessions = open.map(({ handle, createdAt, lastSeenAt, device }) => ({
    id: handle,
    isThis: handle === session?.handle,
    beganAt: createdAt,
    lastSeenAt,
    device,
  }));
  return accepted({ json: { sessions } satisfies SessionsAnswer });
};

const endOne: Handle = async ({ person, params }, { store }) => {
  const isEnded = await endSessionOf(store, person, params['id'] ?? '');
  return isEnded
    ? accepted({ json: { ended: 1 } satisfies EndedSessionsAnswer })
    : refused({ code: 'notFound' });
};

const endOthers: Handle = async ({ person, session }, { store }) => {
  const ended = await endSessionsOf(store, person, session === undefined ? {} : { but: session.handle });
  return accepted({ json: { ended } satisfies EndedSessionsAnswer });
};

const endAllOf: Handle = async ({ params, logger }, { store }) => {
  const id = params['id'] ?? '';
  if ((await loadPerson(store, id)) === undefined) return refused({ code: 'notFound' });
  const ended = await endSessionsOf(store, id);
  logger.info('sessionsEnded', { of: id, ended });
  return accepted({ json: { ended } satisfies EndedSessionsAnswer });
};

/** Where people are signed in, and how that ends: by themselves, or by an administrator when a device is lost. */
export const ownSessions = {
  ownSessions: handler(list),
  endOwnSession: handler(endOne),
  endOtherSessions: handler(endOthers),
  endPersonsSessions: handler(endAllOf),
} satisfies Readonly<Record<string, Handler>>;
