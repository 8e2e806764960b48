import { beforeAll, describe, expect, it } from 'vitest';
import { routes, type Route, type RouteName } from '#contract/routes.ts';
import { memberRoles, type MemberRole } from '#domain/member/member.ts';
import { withApi, type Got } from '#test/api/apiUnderTest.ts';
import { aProgramme } from '#test/api/wishes.ts';

const api = withApi();
const everyRoute: readonly (Route & { readonly name: RouteName })[] = routes;
let p = '';
let other = '';

beforeAll(async () => {
  const people = memberRoles.map((role) => `the-${role}`);
  await api.signIn([...people, 'outsider', 'boss', 'founder'], ['boss']);
  const create = async (name: string) => {
    const body = aProgramme({ charter: { ...aProgramme().charter, name } });
    const { headers } = await api.done('createProgramme', { person: 'founder', body });
    return headers['location']?.split('/').at(-1) ?? '';
  };
  p = await create('One');
  other = await create('Another');
  const items = memberRoles.map((role) => ({ person: `the-${role}`, role }));
  await api.done('addMembers', { person: 'founder', params: { p }, body: { items } });
});

/** Enough of a request to come past the question of access, and no further where it changes something. */
function ask(
  route: Route & { readonly name: RouteName },
  person: string | undefined,
  programme = p,
): Promise<Got> {
  const params = {
    p: programme,
    s: 'technology',
    g: 'gate0',
    c: 'c',
    id: 'x',
    i: 'x',
    period: '2027-03',
    pack: 'x@1',
  };
  return api.send(route.name, {
    ...(person !== undefined && { person }),
    params,
    body: { nothing: 'of the kind' },
  });
}

/** What the stack says when it lets somebody through to a body that is no body; routes without one answer. */
const passed = (route: Route, got: Got): boolean =>
  route.body === undefined
    ? [200, 404].includes(got.status)
    : got.status === 400 && got.json.code === 'invalidRequest';

const forRoles = everyRoute.filter((route) => Array.isArray(route.access));

describe.each(forRoles)('$method $path', (route) => {
  const allowed = route.access as readonly MemberRole[];

  it.each(memberRoles)('answers a %s by the table', async (role) => {
    const got = await ask(route, `the-${role}`);

    const verdict = passed(route, got) ? 'passed' : [got.status, got.json.code];
    expect(verdict).toEqual(allowed.includes(role) ? 'passed' : [403, 'forbiddenRole']);
  });

  it('is not there for who is no member, administrators included, nor in a programme that never was', async () => {
    const refused = [
      await ask(route, 'outsider'),
      await ask(route, 'boss'),
      await ask(route, 'the-programmeManager', other),
      await ask(route, 'the-programmeManager', 'neverWas'),
    ];

    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(refused.map(({ text }) => text)).size).toBe(1);
  });

  it('asks nobody in particular to sign in', async () => {
    expect((await ask(route, undefined)).json.code).toBe('notSignedIn');
  });
});

describe('an address that names no id', () => {
  it.each(['x'.repeat(3000), 'a#b', '\u0000', '..'])(
    'is not there, and nothing is looked up: %j',
    async (id) => {
      const known = { 'if-none-match': 'W/"1-0"' };

      const answers = await Promise.all([
        api.send('programme', { person: 'founder', params: { p: id } }),
        api.send('programme', { person: 'founder', params: { p: id }, headers: known }),
        api.send('changeKpi', { person: 'founder', params: { p, id } }),
      ]);

      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    },
  );
});

describe.each(everyRoute.filter(({ access }) => access === 'admin'))('$method $path', (route) => {
  it('is for administrators', async () => {
    expect((await ask(route, 'the-programmeManager')).json).toMatchObject({ status: 403, code: 'notAdmin' });
    expect(passed(route, await ask(route, 'boss'))).toBe(true);
  });
});

// A person's data is for themselves and for administrators; its own test says so (personData.test.ts).
const forAnyone = everyRoute.filter(({ access, name }) => access === 'signedIn' && name !== 'personData');
describe.each(forAnyone)('$method $path', (route) => {
  it('is for everyone who is signed in', async () => {
    expect((await ask(route, undefined)).status).toBe(401);
    expect(passed(route, await ask(route, 'outsider'))).toBe(true);
  });
});

describe.each(everyRoute.filter(({ access }) => access === 'public'))('$method $path', (route) => {
  it('is for everyone', async () => {
    expect((await ask(route, undefined)).status).toBe(200);
  });
});

describe('a session', () => {
  it('that never was, or that idled out, signs nobody in', async () => {
    expect((await api.send('session', { person: 'forged' })).status).toBe(401);
    expect((await api.send('session', { person: 'outsider' })).json.person).toMatchObject({
      id: 'outsider',
      admin: false,
    });

    // two hours without a request
    api.moveWallClockTo('2027-03-01T11:00:00.001Z');

    expect((await api.send('session', { person: 'outsider' })).json.code).toBe('notSignedIn');
  });
});
