import type { SessionAnswer } from '#contract/responses.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Instant } from '#domain/time.ts';
import { loadPerson } from '#store/people.ts';
import type { Session } from '#store/sessions.ts';
import { freshUntil } from './auth/freshUntil.ts';
import { ownSessions } from './ownSessions.ts';
import { handler, type Handler } from './call.ts';

/** The demo programme, while its clock can be moved by hand. */
export type Demo = () => SessionAnswer['demo'];

/** Routes about the service and whoever is signed in. */
export function sessions(demo: Demo = () => undefined) {
  return {
    health: handler(async (_call, { clock }) => accepted({ json: { status: 'ok', now: clock.now() } })),
    openapi: handler(async () => {
      // Read when it is asked for: the schemas of every answer are more code than all else here.
      const { openApiDocument } = await import('#contract/openapi.ts');
      return accepted({ json: openApiDocument() });
    }),
    session: handler(async (call, { store, clock, wallClock }) => {
      const person = await loadPerson(store, call.person);
      // The directory no longer knows them: their session is worth nothing.
      if (person === undefined) return refused({ code: 'notSignedIn' });
      const { id, name, email, admin } = person;
      const shown = demo();
      const json: SessionAnswer = {
        person: { id, name, email, admin },
        now: clock.now(),
        decidesForSeconds: decidesForSeconds(call.session, wallClock.now()),
        ...(shown && { demo: shown }),
      };
      return accepted({ json });
    }),
    ...ownSessions,
  } satisfies Readonly<Record<string, Handler>>;
}

function decidesForSeconds(session: Session | undefined, at: Instant): number {
  if (session === undefined) return 0;
  const leftMs = Date.parse(freshUntil(session.authenticatedAt)) - Date.parse(at);
  return Math.max(0, Math.floor(leftMs / 1000));
}
