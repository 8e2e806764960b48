import { describe, expect, it } from 'vitest';
import { SESSION_COOKIE, SIGN_IN_COOKIE } from '#api/auth/cookies.ts';
import { DEMO_DIRECTORY } from '#infra/local/signIn/demoPeople.ts';
import { findPersonBySubject, listPeople } from '#store/people.ts';
import { readSession } from '#store/sessions.ts';
import { withEngine } from '#test/support/engine.ts';
import { CookieJar, signInAs, withSignIn } from '#test/support/localSignIn.ts';

const engine = withEngine();
const site = withSignIn(engine);
const now = (): string => new Date().toISOString();
const issuer = (): string => `${site.origin}/demo-sign-in`;

describe('signing in', () => {
  it('opens a session for the person the issuer names and moves on to the page that was asked for', async () => {
    const jar = new CookieJar();
    const { response } = await signInAs(jar, site.origin, 'demo-manager', '/programmes/p1?tab=gates');
    const page = await response.text();
    const session = await readSession(engine.store, jar.get(SESSION_COOKIE) ?? '', now());
    const person = await findPersonBySubject(engine.store, DEMO_DIRECTORY, 'demo-manager');

    expect(response.status).toBe(200);
    expect(page).toContain('content="0;url=/programmes/p1?tab=gates"');
    expect(session?.person).toBe(person?.id);
    expect(person).toMatchObject({ name: 'Marco Compass', email: 'marco.compass@example.com', admin: false });
    expect(jar.names).not.toContain(SIGN_IN_COOKIE);
  });

  it('sets a session cookie that scripts, other sites and plain connections do not get', async () => {
    const jar = new CookieJar();
    const { response } = await signInAs(jar, site.origin, 'demo-leader');
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith(SESSION_COOKIE));

    // 256 random bits are 43 characters of base64url, two ids of 22 are 44.
    expect(cookie).toMatch(/^__Host-waymark=[\w-]{44}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
  });

  it('knows a person again', async () => {
    await signInAs(new CookieJar(), site.origin, 'demo-finance');
    const before = await listPeople(engine.store);
    await signInAs(new CookieJar(), site.origin, 'demo-finance');

    expect(await listPeople(engine.store)).toHaveLength(before.length);
  });

  it('makes an admin of whom the directory puts into the admins', async () => {
    await signInAs(new CookieJar(), site.origin, 'demo-team-second');

    expect(await findPersonBySubject(engine.store, DEMO_DIRECTORY, 'demo-team-second')).toMatchObject({
      admin: true,
    });
  });

  it('asks again who it is at the next sign-in in the same browser', async () => {
    const jar = new CookieJar();
    await signInAs(jar, site.origin, 'demo-leader');
    const { url } = await jar.follow(`${site.origin}/auth/sign-in`);

    expect(new URL(url).pathname).toMatch(/^\/demo-sign-in\/choose\//);
  });

  it('sends state, nonce and an S256 challenge, and keeps their counterparts from the browser', async () => {
    const response = await new CookieJar().fetch(`${site.origin}/auth/sign-in`);
    const query = new URL(response.headers.get('location') ?? '').searchParams;

    expect([query.get('response_type'), query.get('code_challenge_method')]).toEqual(['code', 'S256']);
    expect(['state', 'nonce', 'code_challenge'].every((name) => (query.get(name)?.length ?? 0) >= 43)).toBe(
      true,
    );
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-waymark-sign-in=[\w-]{44}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
      ),
    ]);
  });
});

describe('a callback that is not ours', () => {
  it.each([
    { what: 'without the cookie of a sign-in', state: 'own', keepsCookie: false },
    { what: 'with the state of another sign-in', state: 'x'.repeat(43), keepsCookie: true },
  ])('$what opens no session', async ({ state, keepsCookie }) => {
    const jar = new CookieJar();
    const begun = await jar.fetch(`${site.origin}/auth/sign-in`);
    const own = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const query = new URLSearchParams({
      code: 'stolen',
      state: state === 'own' ? own : state,
      iss: issuer(),
    });
    const back = keepsCookie ? jar : new CookieJar();
    const response = await back.fetch(`${site.origin}/auth/callback?${query.toString()}`);

    expect(response.status).toBe(400);
    expect(back.names).not.toContain(SESSION_COOKIE);
    expect(await response.text()).toContain('href="/auth/sign-in"');
  });

  it('works once', async () => {
    const jar = new CookieJar();
    const choose = await jar.follow(`${site.origin}/auth/sign-in`);
    const ticket = jar.get(SIGN_IN_COOKIE) ?? '';
    const { url } = await jar.follow(choose.url, {
      method: 'POST',
      body: new URLSearchParams({ person: 'demo-risk' }),
    });
    const replay = new CookieJar();
    replay.set(SIGN_IN_COOKIE, ticket);

    expect((await replay.fetch(url)).status).toBe(400);
    expect(replay.names).not.toContain(SESSION_COOKIE);
  });
});

describe('signing out', () => {
  it('ends the session on the server and takes the cookie away', async () => {
    const jar = new CookieJar();
    await signInAs(jar, site.origin, 'demo-auditor');
    const sessionId = jar.get(SESSION_COOKIE) ?? '';
    const response = await jar.fetch(`${site.origin}/auth/sign-out`, {
      method: 'POST',
      headers: { 'x-waymark': '1' },
    });

    expect(response.status).toBe(200);
    // The demo's issuer remembers nobody, so there is nothing to end.
    expect(await response.json()).toEqual({});
    expect(jar.names).not.toContain(SESSION_COOKIE);
    expect(await readSession(engine.store, sessionId, now())).toBeUndefined();
  });

  it('refuses a form of another page: it lacks our header', async () => {
    const jar = new CookieJar();
    await signInAs(jar, site.origin, 'demo-business');
    const response = await jar.fetch(`${site.origin}/auth/sign-out`, { method: 'POST' });

    expect(response.status).toBe(403);
    expect(await readSession(engine.store, jar.get(SESSION_COOKIE) ?? '', now())).toBeDefined();
  });
});
