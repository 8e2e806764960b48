import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { routes, type Route, type RouteName } from '#contract/routes.ts';
import type { ApiTokenScope } from '#domain/programme/apiToken.ts';
import { withApi, type Got, type Sent } from '#test/api/apiUnderTest.ts';
import { aProgramme } from '#test/api/wishes.ts';

const api = withApi();
const everyRoute: readonly (Route & { readonly name: RouteName })[] = routes;
/** What a machine sends: nothing that a browser adds. */
const bare = { 'x-waymark': undefined, origin: undefined };
let p = '';
let other = '';
const token: Record<string, string> = {};

beforeAll(async () => {
  await api.signIn(['founder', 'mona', 'deputy']);
  const create = async (name: string) => {
    const body = aProgramme({ charter: { ...aProgramme().charter, name } });
    const { headers } = await api.done('createProgramme', { person: 'founder', body });
    return headers['location']?.split('/').at(-1) ?? '';
  };
  p = await create('One');
  other = await create('Another');
  const items = ['mona', 'deputy'].map((person) => ({ person, role: 'programmeManager' as const }));
  await api.done('addMembers', { person: 'founder', params: { p }, body: { items } });
  token['read'] = await make('founder', ['programme:read']);
  token['write'] = await make('founder', ['measurements:write']);
});

// A minute refills a bucket, so that each test finds a full one.
let minutes = 0;
beforeEach(() => {
  minutes += 1;
  api.moveWallClockTo(new Date(Date.parse('2027-03-01T09:00:00.000Z') + minutes * 60_000).toISOString());
});

/** Signs somebody in whose session may have idled out; once an instant, which is what a session is called after. */
const signedInAt = new Map<string, string>();
async function awake(person: string): Promise<string> {
  const now = api.dependencies.wallClock.now();
  if (minutes > 0 && signedInAt.get(person) !== now) await api.signInAgain(person);
  signedInAt.set(person, now);
  return person;
}

async function make(person: string, scopes: readonly ApiTokenScope[]): Promise<string> {
  await awake(person);
  const body = { name: `Feed of ${person}`, scopes };
  const { json } = await api.done('makeToken', { person, params: { p }, body });
  return String(json['token']);
}

function ask(route: { readonly name: RouteName }, authorization?: string, sent: Sent = {}): Promise<Got> {
  const params = { p, s: 'technology', g: 'gate0', c: 'c', id: 'x', i: 'x', period: '2027-03', pack: 'x@1' };
  const headers = { ...bare, ...(authorization !== undefined && { authorization }), ...sent.headers };
  return api.send(route.name, { params, body: { nothing: 'of the kind' }, ...sent, headers });
}
const machine = (text: string | undefined, sent?: Sent) => ask({ name: 'programme' }, `Bearer ${text}`, sent);

/** Whether it came through to the handler, or to a body that is no body. */
const passed = (route: Route, got: Got): boolean =>
  route.method === 'GET' ? [200, 404].includes(got.status) : got.json.code === 'invalidRequest';

function verdictFor({ scope }: Route, held: string | undefined): unknown {
  if (held === undefined) return [401, 'notSignedIn'];
  if (scope === undefined) return [403, 'notForTokens'];
  return scope === held ? 'passed' : [403, 'insufficientScope'];
}

describe.each(everyRoute.filter(({ access }) => access !== 'public'))('$method $path', (route) => {
  it.each([
    ['no token', undefined],
    ['programme:read', 'read'],
    ['measurements:write', 'write'],
  ] as const)('with %s', async (held, which) => {
    const got = await ask(route, which && `Bearer ${token[which]}`);

    const verdict = passed(route, got) ? 'passed' : [got.status, got.json.code];
    expect(verdict).toEqual(verdictFor(route, which === undefined ? undefined : held));
  });
});

describe('what machines may do', () => {
  it('is to read a programme and to bring numbers: no decision, no person, no seat, no token', () => {
    const open = (scope: ApiTokenScope) =>
      everyRoute.filter((route) => route.scope === scope).map(({ name }) => name);

    expect(open('programme:read')).toEqual(['programme', 'entries', 'ledger', 'workflow', 'publication']);
    expect(open('measurements:write')).toEqual([
      'measure',
      'previewImport',
      'confirmImport',
      'importProgress',
      'recordResults',
    ]);
    expect(everyRoute.filter(({ scope, path }) => scope !== undefined && !path.includes('{p}'))).toEqual([]);
  });
});

describe('a token', () => {
  it('opens its own programme alone', async () => {
    expect((await machine(token['read'])).json.viewer).toMatchObject({ person: 'founder' });
    const elsewhere = await machine(token['read'], { params: { p: other } });
    const nowhere = await machine(token['read'], { params: { p: 'neverWas' } });

    expect([elsewhere.status, nowhere.status]).toEqual([404, 404]);
    expect(elsewhere.text).toBe(nowhere.text);
  });

  it.each([
    'Bearer',
    'Bearer wmk_',
    `Bearer wmk_${'A'.repeat(43)}`,
    `Bearer wmk_${'A'.repeat(43)} more`,
    'Basic bW9uYTpzZWNyZXQ=',
    '',
  ])('that is "%s" is none', async (authorization) => {
    const got = await ask({ name: 'programme' }, authorization);

    expect([got.status, got.json.code]).toEqual([401, 'invalidToken']);
    expect(got.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
  });

  it('one character off is none', async () => {
    const text = token['read'] ?? '';
    const last = text.endsWith('A') ? 'B' : 'A';

    expect((await machine(text.slice(0, -1) + last)).json.code).toBe('invalidToken');
    expect((await machine(text.toUpperCase())).json.code).toBe('invalidToken');
  });

  it('beside a session is refused: whose request would it be?', async () => {
    await awake('mona');
    const got = await machine(token['read'], { person: 'mona' });

    expect([got.status, got.json.code]).toEqual([400, 'ambiguousSender']);
    expect(got.headers['www-authenticate']).toBe('Bearer error="invalid_request"');
  });

  it('tells a machine which scope it lacks', async () => {
    const got = await machine(token['write']);

    expect(got.headers['www-authenticate']).toBe('Bearer error="insufficient_scope", scope="programme:read"');
    expect(got.json.detail).toBe('This token lacks the scope programme:read. Make one that has it.');
  });

  it('has sixty requests at once and one a second after them', async () => {
    const text = await make('founder', ['programme:read']);
    const answers = [];
    for (let sent = 0; sent < 61; sent += 1) answers.push((await machine(text)).status);
    const over = await machine(text);

    expect(answers).toEqual([...Array.from({ length: 60 }, () => 200), 429]);
    expect([over.status, over.json.code, over.headers['retry-after']]).toEqual([429, 'tooManyRequests', '1']);
    // Another token has a bucket of its own.
    expect((await machine(token['read'])).status).toBe(200);

    api.moveWallClockTo(new Date(Date.parse(api.dependencies.wallClock.now()) + 1000).toISOString());
    expect([(await machine(text)).status, (await machine(text)).status]).toEqual([200, 429]);
  });
});

describe('the person behind a token', () => {
  const version = async (id: string) => {
    const { json } = await machine(token['read']);
    return json.snapshots.find((one) => one.kind === 'member' && one.id === id)?.version;
  };
  const edit = async (name: RouteName, body: object) => {
    await awake('founder');
    await api.done(name, {
      person: 'founder',
      params: { p, id: 'mona' },
      headers: { 'if-match': `"${await version('mona')}"` },
      body,
    });
  };

  it('lends it the role they have when it is used', async () => {
    const text = await make('mona', ['measurements:write', 'programme:read']);
    const measure = () => ask({ name: 'measure' }, `Bearer ${text}`);
    expect((await measure()).json.code).toBe('invalidRequest');

    await edit('changeMember', { changes: { role: 'auditor' } });

    expect([(await measure()).json.code, (await machine(text)).status]).toEqual(['forbiddenRole', 200]);
  });

  it('takes it along when they leave, also when they come back', async () => {
    await edit('changeMember', { changes: { role: 'programmeManager' } });
    const text = await make('mona', ['programme:read']);
    expect((await machine(text)).status).toBe(200);

    await edit('removeMember', { reason: 'Another job' });
    const left = await machine(text);
    expect([left.status, left.json.code]).toEqual([401, 'invalidToken']);

    api.moveTo('2027-03-08T09:00:00.000Z');
    await awake('founder');
    const items = [{ person: 'mona', role: 'programmeManager' }];
    await api.done('addMembers', { person: 'founder', params: { p }, body: { items } });
    expect((await machine(text)).json.code).toBe('invalidToken');
  });
});
