import { describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import type { Instant } from '#domain/time.ts';
import { listPeople } from '#store/people.ts';
import { readSession, type Session } from '#store/sessions.ts';
import { withEngine } from '#test/support/engine.ts';
import { CookieJar, signInAs, withSignIn } from '#test/support/localSignIn.ts';

const engine = withEngine();
let minutesAgo = 0;
const now = (): Instant => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const site = withSignIn(engine, { wallClock: { now } });
const page = '/programmes/p1/decisions/gate1';

const sessionIn = (jar: CookieJar): Promise<Session | undefined> =>
  readSession(engine.store, jar.get(SESSION_COOKIE) ?? '', now());

async function signedInTwentyMinutesAgo(subject: string): Promise<CookieJar> {
  const jar = new CookieJar();
  minutesAgo = 20;
  await signInAs(jar, site.origin, subject);
  minutesAgo = 0;
  return jar;
}

describe('signing in again before a decision', () => {
  it('asks the issuer to ask anew, however short ago it did', async () => {
    const jar = await signedInTwentyMinutesAgo('demo-finance');
    const response = await jar.fetch(`${site.origin}/auth/sign-in?stepUp=1&returnTo=${page}`);
    const query = new URL(response.headers.get('location') ?? '').searchParams;

    expect([query.get('prompt'), query.get('max_age')]).toEqual(['login', '0']);
  });

  it('puts a new session in place of the old one and leads back to the decision', async () => {
    const jar = await signedInTwentyMinutesAgo('demo-finance');
    const before = await sessionIn(jar);
    const oldId = jar.get(SESSION_COOKIE) ?? '';

    const { response } = await signInAs(jar, site.origin, 'demo-finance', page, true);

    const after = await sessionIn(jar);
    expect(await response.text()).toContain(`content="0;url=${page}"`);
    expect(after?.person).toBe(before?.person);
    expect(Date.parse(after?.authenticatedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(jar.get(SESSION_COOKIE)).not.toBe(oldId);
    expect(await readSession(engine.store, oldId, now())).toBeUndefined();
  });

  it('lets nobody else send what was typed, and keeps the session that was there', async () => {
    const jar = await signedInTwentyMinutesAgo('demo-business');
    const id = jar.get(SESSION_COOKIE);
    const people = (await listPeople(engine.store)).length;

    const { response } = await signInAs(jar, site.origin, 'demo-customer', page, true);

    expect(response.status).toBe(403);
    expect(await response.text()).toContain('You signed in as somebody else.');
    expect(jar.get(SESSION_COOKIE)).toBe(id);
    expect(await sessionIn(jar)).toBeDefined();
    expect(await listPeople(engine.store)).toHaveLength(people);
  });

  it('does not do when the issuer names no later moment than before', async () => {
    const jar = new CookieJar();
    // The session's sign-in lies a minute ahead of the issuer's clock, so that a new one is not later.
    await signInAs(jar, site.origin, 'demo-risk');
    await aheadOfTheIssuer(jar);

    const { response } = await signInAs(jar, site.origin, 'demo-risk', page, true);

    expect(response.status).toBe(403);
    const text = await response.text();
    expect(text).toContain('did not ask you again');
    expect(text).toContain(`href="${page}"`);
  });

  it('is an ordinary sign-in, asked anew all the same, for whose session has ended', async () => {
    const jar = new CookieJar();
    const { response } = await signInAs(jar, site.origin, 'demo-auditor', page, true);

    expect(response.status).toBe(200);
    expect(await sessionIn(jar)).toBeDefined();
  });
});

describe('signing in', () => {
  it('ends the session that the browser had', async () => {
    const jar = await signedInTwentyMinutesAgo('demo-leader');
    const oldId = jar.get(SESSION_COOKIE) ?? '';
    await signInAs(jar, site.origin, 'demo-manager');

    expect(await readSession(engine.store, oldId, now())).toBeUndefined();
  });

  it('counts from when the issuer says', async () => {
    const jar = new CookieJar();
    const before = Math.floor(Date.now() / 1000) * 1000;
    await signInAs(jar, site.origin, 'demo-team');
    const at = Date.parse((await sessionIn(jar))?.authenticatedAt ?? '');

    // auth_time has whole seconds
    expect(at % 1000).toBe(0);
    expect(at).toBeGreaterThanOrEqual(before);
  });
});

async function aheadOfTheIssuer(jar: CookieJar): Promise<void> {
  const { createSession, endSession } = await import('#store/sessions.ts');
  const session = await sessionIn(jar);
  const id = jar.get(SESSION_COOKIE) ?? '';
  await endSession(engine.store, id);
  await createSession(engine.store, id, {
    person: session?.person ?? '',
    at: now(),
    limits: { idleMs: 60_000, absoluteMs: 60_000 },
    authenticatedAt: new Date(Date.now() + 60_000).toISOString(),
  });
}
