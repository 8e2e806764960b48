import { describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import { DEMO_DIRECTORY } from '#infra/local/signIn/demoPeople.ts';
import { findPersonBySubject } from '#store/people.ts';
import { withEngine } from '#test/support/engine.ts';
import { CookieJar, signInAs, withSignIn } from '#test/support/localSignIn.ts';

const engine = withEngine();
const assurance = { claim: 'acr', values: ['gold', 'platinum'] } as const;
const amr = { claim: 'amr', values: ['mfa'] } as const;
const weak = withSignIn(engine, { strength: { acr: 'bronze' }, chosen: { assurance } });
const strong = withSignIn(engine, { strength: { acr: 'gold' }, chosen: { assurance } });
const twoFactors = withSignIn(engine, { strength: { amr: ['pwd', 'mfa'] }, chosen: { assurance: amr } });
const grouped = withSignIn(engine, {
  chosen: { signInGroup: 'waymark', firstAdmins: ['otto.anchor@example.com'] },
});

describe('a company that asks for a strong sign-in', () => {
  it('asks the issuer for the strengths that suffice', async () => {
    const response = await new CookieJar().fetch(`${strong.origin}/auth/sign-in`);

    expect(new URL(response.headers.get('location') ?? '').searchParams.get('acr_values')).toBe(
      'gold platinum',
    );
  });

  it('lets nobody in whose sign-in was weaker, and says so in their language', async () => {
    const jar = new CookieJar();
    const choose = await jar.follow(`${weak.origin}/auth/sign-in`);
    const { response } = await jar.follow(choose.url, {
      method: 'POST',
      body: new URLSearchParams({ person: 'demo-leader' }),
      headers: { 'accept-language': 'es-ES' },
    });

    expect(response.status).toBe(403);
    expect(jar.names).not.toContain(SESSION_COOKIE);
    expect(await findPersonBySubject(engine.store, DEMO_DIRECTORY, 'demo-leader')).toBeUndefined();
  });

  it.each([
    { how: 'by its context class', site: () => strong },
    { how: 'by its methods', site: () => twoFactors },
  ])('lets in whose sign-in was strong enough $how', async ({ site }) => {
    const jar = new CookieJar();
    const { response } = await signInAs(jar, site().origin, 'demo-manager');

    expect(response.status).toBe(200);
    expect(jar.names).toContain(SESSION_COOKIE);
  });
});

describe('a company that names who may sign in', () => {
  it('turns away who is not in the group', async () => {
    const jar = new CookieJar();
    const { response } = await signInAs(jar, grouped.origin, 'demo-risk');

    expect(response.status).toBe(403);
    expect(await response.text()).toContain('You may not sign in to Waymark yet');
    expect(jar.names).not.toContain(SESSION_COOKIE);
  });

  it('lets its first administrators in, as administrators', async () => {
    const { response } = await signInAs(new CookieJar(), grouped.origin, 'demo-auditor');

    expect(response.status).toBe(200);
    expect(await findPersonBySubject(engine.store, DEMO_DIRECTORY, 'demo-auditor')).toMatchObject({
      admin: true,
    });
  });
});
