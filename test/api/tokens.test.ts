import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ListedToken, TokensAnswer } from '#contract/tokens.ts';
import { apiTokenHash } from '#store/keys.ts';
import { verifyProgramme } from '#store/verify.ts';
import { withApi, type Got, type Sent } from '#test/api/apiUnderTest.ts';
import { aKpi, aProgramme } from '#test/api/wishes.ts';

const api = withApi('2027-06-05T08:00:00.000Z');
let p = '';
let kpi = '';

beforeAll(async () => {
  await api.signIn(['mona', 'tom']);
  const created = await api.done('createProgramme', { person: 'mona', body: aProgramme() });
  p = created.headers['location']?.split('/').at(-1) ?? '';
  const params = { p };
  const items = [{ person: 'tom', role: 'teamMember' }];
  await api.done('addMembers', { person: 'mona', params, body: { items } });
  const defined = await api.done('defineKpis', { person: 'mona', params, body: { items: [aKpi()] } });
  kpi = defined.json.touched.find((one) => one.kind === 'kpi')?.id ?? '';
});

type Made = { readonly text: string; readonly made: ListedToken };

async function make(body: object, sent: Sent = {}): Promise<Made> {
  const { json } = await api.done('makeToken', { person: 'mona', params: { p }, body, ...sent });
  return { text: String(json['token']), made: json['made'] as ListedToken };
}
const aToken = (name: string, more: object = {}) => make({ name, scopes: ['measurements:write'], ...more });

async function listed(): Promise<TokensAnswer> {
  const { json } = await api.done('tokens', { person: 'mona', params: { p } });
  return json as unknown as TokensAnswer;
}
const named = async (name: string) => (await listed()).tokens.find((one) => one.name === name);

const value = (period: string, amount: number) => ({
  items: [{ kpi, segment: 'all', period, value: amount, state: 'final' }],
});
/** As a machine sends it: none of a browser's headers. */
function feed(text: string, body: object, headers: Sent['headers'] = {}): Promise<Got> {
  return api.send('measure', {
    params: { p },
    body,
    headers: { 'x-waymark': undefined, origin: undefined, authorization: `Bearer ${text}`, ...headers },
  });
}
const revoke = (id: string, sent: Sent = {}) =>
  api.send('revokeToken', { person: 'mona', params: { p, id }, body: { reason: '' }, ...sent });
const history = async () => (await api.done('ledger', { person: 'mona', params: { p } })).json.entries;

async function scanned(): Promise<string> {
  const { core, ledger, session } = api.dependencies.store.tables;
  const pages = await Promise.all(
    [core, ledger, session].map((TableName) =>
      api.dependencies.store.documents.send(new ScanCommand({ TableName })),
    ),
  );
  return JSON.stringify(pages.map(({ Items }) => Items));
}

describe('a token that is made', () => {
  it('is 256 random bits under a name that scanners know, shown once and not to be kept by a cache', async () => {
    const got = await api.done('makeToken', {
      person: 'mona',
      params: { p },
      body: { name: 'Shop feed', scopes: ['measurements:write', 'programme:read'] },
    });
    const text = String(got.json['token']);

    expect([got.status, got.headers['cache-control']]).toEqual([201, 'no-store']);
    expect(text).toMatch(/^wmk_[A-Za-z0-9_-]{43}$/);
    // 5 June and 89 days more: 25 in June, 31 in July, 31 in August, 2 in September. Madrid's day begins at 22:00 UTC.
    expect(await named('Shop feed')).toEqual({
      id: (got.json['made'] as ListedToken).id,
      name: 'Shop feed',
      scopes: ['programme:read', 'measurements:write'],
      person: 'mona',
      createdAt: '2027-06-05T08:00:00.000Z',
      endsOn: '2027-09-02',
      endsAt: '2027-09-02T22:00:00.000Z',
      tail: text.slice(-4),
    });
  });

  it('stands in no table and no log line, its hash does', async () => {
    const { text } = await aToken('Hidden feed');
    await feed(text, value('2027-04', 20));
    await feed(`${text}x`, value('2027-04', 20));
    const everything = await scanned();

    expect(everything).toContain(apiTokenHash(text));
    // Neither the whole nor the part behind the name.
    expect(everything).not.toContain(text.slice(4));
    expect(everything).not.toContain(text.slice(4, -4));
    expect(api.lines.join('\n')).not.toContain(text.slice(4, -4));
  });

  it.each([
    ['2027-06-04', 'tokenEndPast'],
    // today and 364 days more
    ['2028-06-04', 'tokenEndTooFar'],
    ['2199-12-31', 'tokenEndTooFar'],
  ])('may not last through %s', async (endsOn, code) => {
    const body = { name: 'Odd', scopes: ['programme:read'], endsOn };
    const got = await api.send('makeToken', { person: 'mona', params: { p }, body });

    expect([got.status, got.json.code]).toEqual([422, code]);
    expect(await named('Odd')).toBeUndefined();
  });

  it('may last through a year of 365 days', async () => {
    expect((await aToken('Year', { endsOn: '2028-06-03' })).made.endsAt).toBe('2028-06-03T22:00:00.000Z');
    expect((await listed()).endsOn).toEqual({
      today: '2027-06-05',
      usual: '2027-09-02',
      latest: '2028-06-03',
    });
  });

  it.each([{ scopes: [] }, { scopes: ['decisions:write'] }, { name: '' }, { endsOn: 'soon' }])(
    'is not made of %j',
    async (wrong) => {
      const body = { name: 'Wrong', scopes: ['programme:read'], ...wrong };
      const got = await api.send('makeToken', { person: 'mona', params: { p }, body });

      expect([got.status, got.json.code]).toEqual([400, 'invalidRequest']);
    },
  );

  it('is made once when the request is repeated, and not shown again', async () => {
    const headers = { 'idempotency-key': 'make-1' };
    const body = { name: 'Twice', scopes: ['programme:read'] };
    await make(body, { headers });
    const again = await api.send('makeToken', { person: 'mona', params: { p }, body, headers });

    expect([again.status, again.json.code]).toEqual([409, 'tokenShownOnce']);
    expect((await listed()).tokens.filter(({ name }) => name === 'Twice')).toHaveLength(1);
  });
});

describe('a token that is used', () => {
  it('brings numbers, and the ledger says who with which token', async () => {
    const { text, made } = await aToken('Ledger feed');
    const { json } = await feed(text, value('2027-04', 20.5));
    const [entry] = await history();

    expect(json.verdicts).toMatchObject([{ row: 0, ok: true }]);
    expect(entry).toMatchObject({
      type: 'measured',
      person: 'mona',
      apiToken: { id: made.id, name: 'Ledger feed' },
    });
    expect(await verifyProgramme(api.dependencies.store, p)).not.toHaveProperty('fault');
  });

  it('answers a repeated command the same, and takes no other for it', async () => {
    const { text } = await aToken('One');
    const { text: another } = await aToken('Two');
    const headers = { 'idempotency-key': '2027-05' };
    const first = await feed(text, value('2027-05', 21), headers);
    const again = await feed(text, value('2027-05', 21), headers);

    expect(first.json.verdicts).toMatchObject([{ code: 'written' }]);
    expect(again.json).toEqual(first.json);
    expect((await feed(text, value('2027-05', 22), headers)).json.code).toBe('commandKeyReused');
    // Another feed of the same person numbers its commands alike.
    expect((await feed(another, value('2027-05', 22), headers)).json.verdicts).toMatchObject([
      { code: 'corrected' },
    ]);
  });

  it('is told again which rows were refused, corrected or there already', async () => {
    const { text } = await aToken('Told');
    const rows = [
      value('2027-01', 19),
      value('2027-01', 18),
      value('2027-02', 20),
      value('2031-01', 1),
      value('2027-03', 20),
    ].flatMap(({ items }) => items);
    await feed(text, { items: [value('2027-02', 21), value('2027-03', 20)].flatMap(({ items }) => items) });
    const headers = { 'idempotency-key': 'told' };
    const first = await feed(text, { items: rows }, headers);
    await feed(text, value('2027-01', 30));
    const again = await feed(text, { items: rows }, headers);

    expect(first.json.verdicts.map(({ code }) => code)).toEqual([
      'written',
      'duplicate',
      'corrected',
      'future',
      'unchanged',
    ]);
    expect(again.json).toEqual(first.json);
  });

  it('notes its last use once an hour', async () => {
    const { text } = await aToken('Noted');
    const at = async (instant: string) => {
      api.moveWallClockTo(instant);
      await feed(text, value('2027-05', 21));
      await api.signInAgain('mona');
      return (await named('Noted'))?.lastUsedAt;
    };

    expect(await at('2027-06-05T09:00:00.000Z')).toBe('2027-06-05T09:00:00.000Z');
    expect(await at('2027-06-05T09:59:59.999Z')).toBe('2027-06-05T09:00:00.000Z');
    expect(await at('2027-06-05T10:00:00.000Z')).toBe('2027-06-05T10:00:00.000Z');
  });

  it('imports a file in its person’s name, and the parts say so too', async () => {
    const { text, made } = await aToken('Importer');
    const headers = { authorization: `Bearer ${text}` };
    const csv = 'kpi;period;value\nRepeat rate;2027-04;20.7\n';
    const file = { fileName: 'april.csv', csv, locale: 'en' };
    const preview = await api.done('previewImport', { params: { p }, body: file, headers });
    const i = String(preview.json.id);
    await api.done('confirmImport', { params: { p, i }, body: { ...file, skipBadRows: false }, headers });
    const entries = await history();

    expect(entries.slice(0, 3).map(({ type, apiToken }) => [type, apiToken?.id])).toEqual([
      ['importPartApplied', made.id],
      ['measured', made.id],
      ['importConfirmed', made.id],
    ]);
    expect((await api.done('importProgress', { params: { p, i }, headers })).json).not.toHaveProperty(
      'apiToken',
    );
  });
});

describe('a token that ends', () => {
  it('is unknown from the commit on that revokes it, and the ledger tells of both', async () => {
    const { text, made } = await aToken('Leaked');
    expect((await feed(text, value('2027-05', 21))).status).toBe(200);
    const reason = 'It was in a chat.';
    const got = await revoke(made.id, { body: { reason }, headers: { 'idempotency-key': 'r1' } });
    const refused = await feed(text, value('2027-05', 22));

    expect(got.status).toBe(200);
    expect([refused.status, refused.json.code]).toEqual([401, 'invalidToken']);
    expect(refused.headers['www-authenticate']).toBe('Bearer error="invalid_token"');
    expect(await named('Leaked')).toBeUndefined();
    expect((await history())[0]).toMatchObject({
      type: 'apiTokenRevoked',
      person: 'mona',
      data: { apiToken: made.id, name: 'Leaked', reason },
    });
    const again = await revoke(made.id, { body: { reason }, headers: { 'idempotency-key': 'r1' } });
    expect(again.json).toEqual(got.json);
    expect((await revoke(made.id)).json.code).toBe('notFound');
  });

  it('is revoked once by two who do it at the same time', async () => {
    const { made } = await aToken('Raced');
    const statuses = (await Promise.all([revoke(made.id), revoke(made.id)])).map(({ status }) => status);

    expect(statuses.toSorted()).toEqual([200, 404]);
    const told = (await history()).filter(
      ({ type, data }) => type === 'apiTokenRevoked' && data['apiToken'] === made.id,
    );
    expect(told).toHaveLength(1);
  });

  it('is not revoked through another programme', async () => {
    const { text, made } = await aToken('Kept');
    const { headers } = await api.done('createProgramme', { person: 'mona', body: aProgramme() });
    const params = { p: headers['location']?.split('/').at(-1) ?? '', id: made.id };

    expect((await revoke(made.id, { params })).status).toBe(404);
    expect((await feed(text, value('2027-05', 21))).status).toBe(200);
  });

  it('ends with its last day in the programme’s time zone', async () => {
    const { text } = await aToken('Short', { endsOn: '2027-06-05' });
    api.moveWallClockTo('2027-06-05T21:59:59.999Z');
    expect((await feed(text, value('2027-05', 21))).status).toBe(200);

    api.moveWallClockTo('2027-06-05T22:00:00.000Z');
    expect((await feed(text, value('2027-05', 21))).json.code).toBe('invalidToken');
    await api.signInAgain('mona');
    expect(await named('Short')).toBeUndefined();
  });
});
