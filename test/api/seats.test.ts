import { beforeAll, describe, expect, it } from 'vitest';
import type { PeopleAnswer } from '#contract/responses.ts';
import type { Seat } from '#domain/seat/seat.ts';
import { noteReturnedMail } from '#store/returnedMail.ts';
import { withApi } from './apiUnderTest.ts';
import { aKpi, aProgramme } from './wishes.ts';

const api = withApi();
let p = '';
let seat = '';

beforeAll(async () => {
  await api.signIn(['ana', 'ben', 'boss'], ['boss']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  const items = [{ kind: 'kpiOwner', name: 'Shop numbers', person: 'ana' }];
  const added = await api.done('addSeats', { person: 'ana', params: { p }, body: { items } });
  seat = added.json.touched[0]?.id ?? '';
});

const change = (version: number, changes: object) =>
  api.send('changeSeat', {
    person: 'ana',
    params: { p, id: seat },
    body: { changes },
    headers: { 'if-match': `"${version}"` },
  });
const asItStands = async (): Promise<Seat> => {
  const { json } = await api.done('programme', { person: 'ana', params: { p } });
  return json.snapshots.find(({ id }) => id === seat)?.state as Seat;
};

describe('a seat', () => {
  it('passes from one holder to the next, and history keeps the first', async () => {
    await change(1, { holder: { person: 'ben', from: '2027-04-01' }, deputy: 'ana' });

    expect(await asItStands()).toMatchObject({
      deputy: 'ana',
      holdings: [
        { person: 'ana', from: '2027-03-01', until: '2027-04-01' },
        { person: 'ben', from: '2027-04-01' },
      ],
    });
  });

  it('is vacated, and loses its deputy', async () => {
    api.moveTo('2027-05-10T09:00:00.000Z');
    await change(2, { holder: null, deputy: null });

    const now = await asItStands();
    expect(now).not.toHaveProperty('deputy');
    expect(now.holdings.at(-1)).toEqual({ person: 'ben', from: '2027-04-01', until: '2027-05-10' });
  });

  it('is held by people of the directory only', async () => {
    const got = await change(3, { holder: { person: 'nobody', from: '2027-06-01' } });
    expect([got.status, got.json.code]).toEqual([422, 'personUnknown']);
  });

  it('stays while a KPI names it', async () => {
    await api.done('defineKpis', {
      person: 'ana',
      params: { p },
      body: { items: [aKpi({ ownerSeat: seat })] },
    });
    const got = await api.send('removeSeat', {
      person: 'ana',
      params: { p, id: seat },
      body: { reason: '' },
      headers: { 'if-match': '"3"' },
    });

    expect([got.status, got.json.code]).toEqual([409, 'stillUsed']);
    expect(got.json.detail).toBe('It is still named by 1 other record. Change those first.');
  });
});

describe('members', () => {
  it('are taken in once, change their role, and leave; one manager stays', async () => {
    const items = [{ person: 'ben', role: 'leader' }];
    await api.done('addMembers', { person: 'ana', params: { p }, body: { items } });
    const again = await api.send('addMembers', { person: 'ana', params: { p }, body: { items } });
    expect(again.json.code).toBe('alreadyMember');

    const edit = (id: string, version: number) => ({
      person: 'ana',
      params: { p, id },
      headers: { 'if-match': `"${version}"` },
    });
    await api.done('changeMember', { ...edit('ben', 1), body: { changes: { role: 'auditor' } } });
    expect((await api.done('programme', { person: 'ben', params: { p } })).json.viewer.role).toBe('auditor');
    await api.done('removeMember', { ...edit('ben', 2), body: { reason: 'Left the company' } });
    expect((await api.send('programme', { person: 'ben', params: { p } })).status).toBe(404);
    const last = await api.send('removeMember', { ...edit('ana', 1), body: { reason: 'Me too' } });
    expect([last.status, last.json.code]).toEqual([422, 'lastManager']);
  });
});

describe('the directory', () => {
  it('is added to by administrators, once an address; others see names alone', async () => {
    const body = { items: [{ name: 'Cy', email: 'Cy@example.com' }] };
    await api.done('addPeople', { person: 'boss', body });
    const twice = await api.send('addPeople', {
      person: 'boss',
      body: { items: [{ name: 'C', email: 'cy@example.com' }] },
    });
    const seen = await api.done('people', { person: 'ana' });
    const seenByBoss = await api.done('people', { person: 'boss' });

    expect([twice.status, twice.json.code]).toEqual([422, 'emailKnown']);
    expect(seen.text).not.toContain('@');
    expect(seenByBoss.text).toContain('Cy@example.com');
  });

  it('tells everybody since when mail to a person comes back', async () => {
    const body = { items: [{ name: 'Di', email: 'di@example.com' }] };
    await api.done('addPeople', { person: 'boss', body });
    const returned = { address: 'DI@example.com', kind: 'bounced', at: '2027-03-01T08:00:00.000Z' } as const;
    await noteReturnedMail(api.dependencies.store, returned);

    const { people } = (await api.done('people', { person: 'ana' })).json as unknown as PeopleAnswer;

    expect(people.find(({ name }) => name === 'Di')).toMatchObject({ mailReturnedOn: '2027-03-01' });
    expect(people.filter(({ mailReturnedOn }) => mailReturnedOn !== undefined)).toHaveLength(1);
  });
});
