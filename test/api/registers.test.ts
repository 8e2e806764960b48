import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntriesAnswer, EntryRowsAnswer } from '#contract/registers.ts';
import type { Register } from '#domain/register/register.ts';
import { withApi, type Got } from './apiUnderTest.ts';
import { roles, seatsWanted } from './cast.ts';
import { aProgramme, aSegment } from './wishes.ts';

const api = withApi();
let p = '';
let segment = '';

beforeAll(async () => {
  await api.signIn([...Object.keys(roles), 'audi', 'out']);
  const made = await api.done('createProgramme', {
    person: 'mona',
    body: aProgramme({ seats: [...seatsWanted] }),
  });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  const items = Object.entries({ ...roles, audi: 'auditor' as const })
    .filter(([person]) => person !== 'mona')
    .map(([person, role]) => ({ person, role }));
  await api.done('addMembers', { person: 'mona', params: { p }, body: { items } });
  const added = await api.done('addSegments', {
    person: 'mona',
    params: { p },
    body: { items: [aSegment()] },
  });
  segment = added.json.touched[0]?.id ?? '';
});

const save = (r: string, items: readonly object[], person = 'tom', headers = {}): Promise<Got> =>
  api.send('saveEntries', { person, params: { p, r }, body: { items }, headers });
const rowsOf = ({ json }: Got) => (json as unknown as EntryRowsAnswer).rows;
const pageOf = async (r: string, query = {}) =>
  (await api.done('entries', { person: 'audi', params: { p, r }, query })).json as unknown as EntriesAnswer;
const countsOf = async (r: string): Promise<Register> => {
  const { json } = await api.done('programme', { person: 'mona', params: { p } });
  return json.snapshots.find(({ kind, id }) => kind === 'register' && id === r)?.state as Register;
};
const need = (text: string, more = {}) => ({
  values: { need: text, segment, evidence: 'Interviews', ...more },
});

describe('a list', () => {
  it('writes good rows together, says what is wrong with the others, and numbers entries on', async () => {
    const got = await save('needs', [
      need('Deliver on the day that was promised', { state: 'open' }),
      { values: { need: 'Nobody knows who says so', segment } },
      need('Answer the telephone', { importance: 9, state: 'open' }),
      need('Take things back without asking why', { importance: 4, state: 'open' }),
    ]);

    expect(got.status).toBe(200);
    expect(rowsOf(got)).toMatchObject([
      { ok: true, id: 'needs-0001', number: 1, version: 1 },
      { ok: false, code: 'fieldMissing', field: 'evidence', detail: 'Fill in How we know.' },
      { ok: false, code: 'fieldUnfit', field: 'importance', why: 'outOfBounds' },
      { ok: true, id: 'needs-0002', number: 2, version: 1 },
    ]);
  });

  it('opens with the programme as counts, without its entries', async () => {
    const counts = await countsOf('needs');

    expect(counts).toMatchObject({ count: 2, next: 3, flags: { unanswered: '1-2' } });
    expect(counts.tallies['bySegment']).toEqual({ [segment]: 2 });
    expect(counts.links['segment']).toEqual({ [segment]: 2 });
  });

  it('is read page by page in the order of numbers, with the marks each entry carries', async () => {
    const first = await pageOf('needs', { limit: '1' });
    expect(first).toMatchObject({ total: 2, cursor: '1', entries: [{ number: 1, flags: ['unanswered'] }] });

    const second = await pageOf('needs', { limit: '1', cursor: '1' });
    expect(second.entries).toMatchObject([
      { id: 'needs-0002', values: { need: 'Take things back without asking why', importance: 4 } },
    ]);
  });

  it('refuses what the method does not allow, in its own words', async () => {
    const [row] = rowsOf(await save('needs', [{ number: 1, version: 1, values: { state: 'answered' } }]));

    expect(row).toMatchObject({ ok: false, code: 'ruleBroken', rule: 'answered-by-work' });
    expect(row).toHaveProperty(
      'detail',
      'Say how the need is met and choose the initiative that does it; until then it is not answered.',
    );
  });

  it('takes a change on the version that was seen alone, and keeps its counts in step', async () => {
    const changed = {
      number: 1,
      version: 1,
      values: { state: 'setAside', reason: 'Another brand does it.' },
    };
    expect(rowsOf(await save('needs', [changed]))).toMatchObject([{ ok: true, number: 1, version: 2 }]);
    expect(rowsOf(await save('needs', [changed]))).toMatchObject([
      { ok: false, code: 'entryChanged', version: 2 },
    ]);
    expect((await countsOf('needs')).flags).toEqual({ unanswered: '2' });
  });

  it('answers a repeated save the same, written once', async () => {
    const headers = { 'idempotency-key': 'save-the-need-once' };
    const first = await save('needs', [need('Open on Sundays', { state: 'open' })], 'tom', headers);
    const again = await save('needs', [need('Open on Sundays', { state: 'open' })], 'tom', headers);

    expect(rowsOf(again)).toEqual(rowsOf(first));
    expect((await countsOf('needs')).count).toBe(3);
  });

  it('refuses a link to what is not there, and a field it does not have', async () => {
    const rows = rowsOf(
      await save('needs', [
        need('Somewhere', { segment: 'nowhere' }),
        need('Somewhere', { initiative: 'initiatives-0001' }),
        need('Somewhere', { colour: 'red' }),
      ]),
    );

    expect(rows).toMatchObject([
      { ok: false, code: 'linkUnknown', field: 'segment' },
      { ok: false, code: 'linkUnknown', field: 'initiative' },
      { ok: false, code: 'fieldUnknown', field: 'colour' },
    ]);
  });

  it('lets entries go that nothing names, and no others', async () => {
    const numbers = [3, 9];
    const got = await api.send('removeEntries', {
      person: 'mona',
      params: { p, r: 'needs' },
      body: { numbers, reason: '' },
    });

    expect(rowsOf(got)).toMatchObject([
      { ok: true, number: 3 },
      { ok: false, code: 'entryUnknown' },
    ]);
    expect((await pageOf('needs')).entries.map(({ number }) => number)).toEqual([1, 2]);
    expect((await countsOf('needs')).next).toBe(4);
  });

  it('keeps the texts of its entries out of the ledger', async () => {
    const { json } = await api.done('ledger', {
      person: 'mona',
      params: { p },
      query: { aggregate: 'entry/needs-0001' },
    });
    expect(json.entries.map(({ type }) => type)).toEqual(['entryChanged', 'entryAdded']);
    expect(JSON.stringify(json.entries.at(-1)?.data)).toContain('Deliver on the day that was promised');

    const { documents, tables } = api.dependencies.store;
    const stored = await documents.send(
      new QueryCommand({
        TableName: tables.ledger,
        KeyConditionExpression: 'PK = :partition',
        ExpressionAttributeValues: { ':partition': `PROG#${p}` },
      }),
    );
    expect(stored.Items?.length).toBeGreaterThan(10);
    expect(JSON.stringify(stored.Items)).not.toContain('Deliver on the day');
  });

  it('is not written by an auditor, and not seen by a stranger', async () => {
    expect((await save('needs', [need('x')], 'audi')).status).toBe(403);
    expect((await save('needs', [need('x')], 'out')).status).toBe(404);
    expect((await save('needs', [need('x')], 'sam')).json.code).toBe('listNotYours');
    expect((await api.send('entries', { person: 'out', params: { p, r: 'needs' } })).status).toBe(404);
    expect((await api.send('entries', { person: 'tom', params: { p, r: 'nothing' } })).status).toBe(404);
  });
});

describe("the method's own entries", () => {
  it('are filled in once and never removed', async () => {
    const { json } = await api.done('pack', { person: 'mona', params: { pack: 'current' } });
    const risks = (
      json as unknown as { registers: { key: string; preloaded: { key: string }[] }[] }
    ).registers.find(({ key }) => key === 'risks');
    const own = risks?.preloaded[0]?.key ?? '';

    const [made] = rowsOf(await save('risks', [{ preloaded: own, values: {} }]));
    expect(made).toMatchObject({ ok: true, number: 1 });
    expect(rowsOf(await save('risks', [{ preloaded: own, values: {} }]))).toMatchObject([
      { ok: false, code: 'preloadedTaken', number: 1 },
    ]);
    const gone = await api.send('removeEntries', {
      person: 'mona',
      params: { p, r: 'risks' },
      body: { numbers: [1], reason: 'Not for us.' },
    });
    expect(rowsOf(gone)).toMatchObject([{ ok: false, code: 'keptByMethod' }]);
  });
});
