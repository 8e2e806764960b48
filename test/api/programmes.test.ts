import { beforeAll, describe, expect, it } from 'vitest';
import type { Programme } from '#domain/programme/programme.ts';
import { withApi } from './apiUnderTest.ts';
import { aKpi, aProgramme } from './wishes.ts';

const api = withApi();
let p = '';
let location: string | undefined;

beforeAll(async () => {
  await api.signIn(['ana', 'ben']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.json.touched.find(({ kind }) => kind === 'programme')?.id ?? '';
  location = made.headers['location'];
});

describe('POST a programme', () => {
  it('says where the new one is', () => {
    expect(location).toBe(`/api/programmes/${p}`);
  });
});

describe('GET a programme', () => {
  it('shows the whole of it to its creator, who manages it', async () => {
    const { json, headers } = await api.done('programme', { person: 'ana', params: { p } });

    // 1 programme + 5 stages + 7 gates + 1 member = 14 snapshots, one event each
    expect(json).toMatchObject({
      id: p,
      revision: 14,
      viewer: { person: 'ana', role: 'programmeManager', seats: [] },
    });
    expect(json.snapshots).toHaveLength(14);
    const state = json.snapshots.find(({ kind }) => kind === 'programme')?.state as Programme;
    expect(state.charter.name).toBe('Closer to customers');
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'content-encoding': 'gzip' });
    expect(headers['etag']).toMatch(/^W\/"14-[0-9a-f]{16}"$/);
  });

  it('answers 304 to who holds it already, and no longer after a change', async () => {
    const first = await api.done('programme', { person: 'ana', params: { p } });
    const headers = { 'if-none-match': first.headers['etag'] };

    const again = await api.send('programme', { person: 'ana', params: { p }, headers });
    expect([again.status, again.text]).toEqual([304, '']);

    await api.done('stateHealth', {
      person: 'ana',
      params: { p },
      body: { health: 'onTrack', text: 'All well.' },
    });
    const changed = await api.send('programme', { person: 'ana', params: { p }, headers });
    expect([changed.status, changed.json.revision]).toEqual([200, 15]);
  });

  it('is not there for who is not a member, like one that never was', async () => {
    const foreign = await api.send('programme', { person: 'ben', params: { p } });
    const unknown = await api.send('programme', { person: 'ben', params: { p: 'nothing' } });

    expect(foreign.status).toBe(404);
    expect(foreign.text).toBe(unknown.text);
  });

  it('shows the past by the ledger', async () => {
    api.moveTo('2027-03-02T09:00:00.000Z');
    await api.done('defineKpis', {
      person: 'ana',
      params: { p },
      body: { items: [aKpi({ name: 'Later' })] },
    });

    const asOf = '2027-03-01T23:00:00.000Z';
    const { json } = await api.done('programme', { person: 'ana', params: { p }, query: { asOf } });

    expect(json).toMatchObject({ asOf, at: '2027-03-01T09:00:00.000Z', now: '2027-03-02T09:00:00.000Z' });
    expect(json.snapshots.some(({ kind }: { kind: string }) => kind === 'kpi')).toBe(false);
    expect(json.snapshots).toHaveLength(14);
  });
});

describe('an edit', () => {
  it('is refused on an older version, with the current state beside it', async () => {
    const edit = (version: string, name: string) =>
      api.send('changeProgramme', {
        person: 'ana',
        params: { p },
        body: { charter: { name } },
        headers: { 'if-match': version },
      });

    expect((await edit('"2"', 'Nearer to customers')).status).toBe(200);
    const late = await edit('"2"', 'Too late');

    expect(late.status).toBe(412);
    expect(late.json).toMatchObject({
      code: 'versionChanged',
      current: {
        kind: 'programme',
        id: p,
        version: 3,
        state: { charter: { name: 'Nearer to customers' } },
      },
    });
    expect((await edit('2', 'No quotes')).json.code).toBe('ifMatchUnreadable');
  });
});

describe('a repeated command', () => {
  it('makes one programme, however often it is sent', async () => {
    const sent = { person: 'ana', body: aProgramme(), headers: { 'idempotency-key': 'once' } };
    const first = await api.done('createProgramme', sent);
    const second = await api.done('createProgramme', sent);
    const other = await api.send('createProgramme', {
      ...sent,
      body: aProgramme({ seats: [{ kind: 'sponsor', name: 'S' }] }),
    });

    expect(second.json).toEqual(first.json);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect([other.status, other.json.code]).toEqual([422, 'commandKeyReused']);
  });
});
