import { beforeAll, describe, expect, it } from 'vitest';
import { loadHead } from '#store/head.ts';
import { withApi, type Sent } from '#test/api/apiUnderTest.ts';
import { aKpi, aProgramme, aSegment } from '#test/api/wishes.ts';
import type { RouteName } from '#contract/routes.ts';

const api = withApi();
let p = '';
let foreignKpi = '';

beforeAll(async () => {
  await api.signIn(['ana']);
  const create = async () =>
    (await api.done('createProgramme', { person: 'ana', body: aProgramme() })).headers;
  p = (await create())['location']?.split('/').at(-1) ?? '';
  const other = (await create())['location']?.split('/').at(-1) ?? '';
  const made = await api.done('defineKpis', {
    person: 'ana',
    params: { p: other },
    body: { items: [aKpi()] },
  });
  foreignKpi = made.json.touched[0]?.id ?? '';
});

type Case = readonly [what: string, route: RouteName, sent: () => Sent, status: number, code: string];

const segments = (change: object): Sent => ({
  params: { p },
  body: { items: [{ ...aSegment(), ...change }] },
});
const wire = (raw: string, more: Sent = {}): Sent => ({ params: { p }, raw, ...more });
const measured = (change: object): Sent => ({
  params: { p },
  body: { items: [{ kpi: 'x', segment: 'all', period: '2027-02', value: 1, state: 'final', ...change }] },
});

const cases: readonly Case[] = [
  ['an unknown field', 'addSegments', () => segments({ colour: 'red' }), 400, 'invalidRequest'],
  ['a missing field', 'addSegments', () => segments({ name: undefined }), 400, 'invalidRequest'],
  ['a wrong type', 'addSegments', () => segments({ focus: 'yes' }), 400, 'invalidRequest'],
  ['a number as text', 'measure', () => measured({ value: '12' }), 400, 'invalidRequest'],
  ['a number too large to keep', 'measure', () => measured({ value: 1e16 }), 400, 'invalidRequest'],
  ['a lone surrogate', 'addSegments', () => segments({ name: 'a\ud800b' }), 400, 'invalidRequest'],
  ['a control character', 'addSegments', () => segments({ name: 'a\u0000b' }), 400, 'invalidRequest'],
  [
    'a key that would reach into prototypes',
    'addSegments',
    () => wire('{"items":[],"__proto__":{"a":1}}'),
    400,
    'invalidRequest',
  ],
  [
    'a date that is none',
    'createProgramme',
    () => ({ body: { ...aProgramme(), plan: { technology: { startOn: '2027-02-30' } } } }),
    400,
    'invalidRequest',
  ],
  [
    '31 rows',
    'addSegments',
    () => ({ params: { p }, body: { items: Array.from({ length: 31 }, () => aSegment()) } }),
    400,
    'invalidRequest',
  ],
  ['a body that is an array', 'addSegments', () => ({ params: { p }, body: [] }), 400, 'invalidRequest'],
  ['no body', 'addSegments', () => ({ params: { p } }), 400, 'unreadableJson'],
  ['half a JSON', 'addSegments', () => wire('{"items":['), 400, 'unreadableJson'],
  ['NaN', 'measure', () => wire('{"items":[{"value":NaN}]}'), 400, 'unreadableJson'],
  [
    'bytes that are no UTF-8',
    'addSegments',
    () => wire(Buffer.from([0x7b, 0xff, 0x7d]).toString('base64'), { base64: true }),
    400,
    'unreadableJson',
  ],
  [
    'a form',
    'addSegments',
    () => wire('a=1', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    415,
    'notJson',
  ],
  ['10 MB', 'addSegments', () => wire(`"${'x'.repeat(10_000_000)}"`), 413, 'tooLarge'],
  ['10 MB as an import', 'previewImport', () => wire(`"${'x'.repeat(10_000_000)}"`), 413, 'tooLarge'],
  [
    'no X-Waymark',
    'addSegments',
    () => ({ ...segments({}), headers: { 'x-waymark': undefined } }),
    403,
    'headerMissing',
  ],
  [
    'another origin',
    'addSegments',
    () => ({ ...segments({}), headers: { origin: 'https://evil.example' } }),
    403,
    'foreignOrigin',
  ],
  [
    'another site',
    'addSegments',
    () => ({ ...segments({}), headers: { 'sec-fetch-site': 'cross-site' } }),
    403,
    'foreignOrigin',
  ],
  [
    'an edit without a version',
    'changeSegment',
    () => ({ params: { p, id: 'x' }, body: { changes: {} } }),
    428,
    'ifMatchMissing',
  ],
  [
    'a key that cannot be one',
    'addSegments',
    () => ({ ...segments({}), headers: { 'idempotency-key': 'a b' } }),
    400,
    'commandKeyUnreadable',
  ],
  [
    'an unknown id',
    'changeSegment',
    () => ({ params: { p, id: 'x' }, body: { changes: {} }, headers: { 'if-match': '"1"' } }),
    404,
    'notFound',
  ],
  [
    "another programme's id",
    'changeKpi',
    () => ({ params: { p, id: foreignKpi }, body: { changes: {} }, headers: { 'if-match': '"1"' } }),
    404,
    'notFound',
  ],
  [
    'an id that cannot be one',
    'changeSegment',
    () => ({ params: { p, id: 'a#b' }, body: { changes: {} } }),
    404,
    'notFound',
  ],
  [
    'an unknown gate',
    'vote',
    () => ({
      params: { p, g: 'gate9' },
      body: { submission: 1, seat: 's', outcome: 'go', comment: 'Yes, indeed', kpi: 'k' },
    }),
    404,
    'notFound',
  ],
  [
    'a vote without a request',
    'vote',
    () => ({
      params: { p, g: 'gate0' },
      body: { submission: 1, seat: 's', outcome: 'go', comment: 'Yes, indeed', kpi: 'k' },
    }),
    409,
    'gateNotInReview',
  ],
  [
    'a resumption of what never began',
    'resumeStage',
    () => ({ params: { p, s: 'technology' }, body: { reason: 'Go on' } }),
    409,
    'programmeNotRunning',
  ],
  [
    'a person nobody knows',
    'addMembers',
    () => ({ params: { p }, body: { items: [{ person: 'nobody', role: 'leader' }] } }),
    422,
    'personUnknown',
  ],
  [
    'a page that is none',
    'ledger',
    () => ({ params: { p }, query: { cursor: 'abc' } }),
    400,
    'invalidRequest',
  ],
  [
    'an instant that is none',
    'programme',
    () => ({ params: { p }, query: { asOf: 'yesterday' } }),
    400,
    'asOfUnreadable',
  ],
];

describe('a bad request', () => {
  it.each(cases)(
    'with %s to %s gets a problem, and nothing is written',
    async (_what, route, sent, status, code) => {
      const before = await loadHead(api.dependencies.store, p);
      const got = await api.send(route, { person: 'ana', ...sent() });

      expect([got.status, got.json.code]).toEqual([status, code]);
      expect(got.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(got.json).toMatchObject({ type: 'about:blank', requestId: 'request-1' });
      expect(got.json.detail).toMatch(/\.$|\)\.$/);
      expect(got.text).not.toMatch(/\bat .*\.ts|node_modules|stack/);
      expect(await loadHead(api.dependencies.store, p)).toEqual(before);
    },
  );

  it('names every field that is not right', async () => {
    const body = { items: [{ ...aSegment(), colour: 'red', focus: 1, from: 'May' }] };
    const { json } = await api.send('addSegments', { person: 'ana', params: { p }, body });

    expect(json.fields.map(({ path, code }) => [path.join('.'), code])).toEqual([
      ['items.0.focus', 'wrongType'],
      ['items.0.from', 'notAPeriod'],
      ['items.0.colour', 'unknownField'],
    ]);
  });

  it('names the row of a table that is refused, and takes over no other', async () => {
    const items = [aSegment({ name: 'First' }), aSegment({ name: 'first' })];
    const { status, json } = await api.send('addSegments', { person: 'ana', params: { p }, body: { items } });

    expect([status, json.code, json.row]).toEqual([422, 'nameTaken', 1]);
  });

  it('gives a verdict to a measurement of what is not there', async () => {
    const { json } = await api.done('measure', { person: 'ana', ...measured({ kpi: foreignKpi }) });

    expect(json.verdicts).toMatchObject([
      { row: 0, ok: false, code: 'unknownKpi', facts: { kpi: foreignKpi } },
    ]);
  });
});

describe('a fault', () => {
  it('is told by its request id alone and logged once', async () => {
    const before = api.lines.length;
    const { documents } = api.dependencies.store;
    const send = documents.send.bind(documents);
    documents.send = () => Promise.reject(new Error('the table is gone'));
    const got = await api.send('session', { person: 'ana' });
    documents.send = send;

    expect(got.status).toBe(500);
    expect(got.text).not.toContain('table');
    expect(api.lines.slice(before).filter((line) => line.includes('the table is gone'))).toHaveLength(1);
  });
});
