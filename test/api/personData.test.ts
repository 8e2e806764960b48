import { describe, expect, it } from 'vitest';
import type { PersonDataAnswer } from '#contract/personData.ts';
import { refreshPortfolio } from '#events/portfolio.ts';
import { replay } from '#store/replay.ts';
import { verifyProgramme } from '#store/verify.ts';
import { withApi } from './apiUnderTest.ts';
import { roles, seatsWanted } from './cast.ts';
import { aProgramme } from './wishes.ts';

const api = withApi();
const people = Object.keys(roles);

describe('the data of a person', () => {
  it('is given to themself and to administrators, and to nobody else', async () => {
    const programme = await aRunningOne('given');

    const { json, headers } = await api.done('personData', { person: 'mona', params: { id: 'mona' } });
    const data = json as unknown as PersonDataAnswer;

    expect(headers['cache-control']).toBe('no-store');
    expect(data.person).toMatchObject({ id: 'mona', name: 'Person mona', email: 'mona@example.com' });
    expect(data.memberships).toEqual([
      { programme, programmeName: 'given', role: 'programmeManager', since: '2027-03-01' },
    ]);
    expect(data.seats).toEqual([
      { programme, programmeName: 'given', seat: 'Manager', from: '2027-03-01', deputy: false },
    ]);
    expect(data.sessions).toHaveLength(1);
    expect(data.texts).toContainEqual({
      programme,
      programmeName: 'given',
      at: '2027-03-01T09:00:00.000Z',
      kind: 'programme',
      type: 'programmeCreated',
      field: 'record.charter.vision',
      text: 'Every decision begins with a customer.',
    });
    expect(data.texts).toContainEqual(
      expect.objectContaining({ type: 'healthStated', field: 'text', text: 'Mona says it is well.' }),
    );

    expect((await api.send('personData', { person: 'ada', params: { id: 'mona' } })).status).toBe(200);
    expect((await api.send('personData', { person: 'sam', params: { id: 'mona' } })).json.code).toBe(
      'notAdmin',
    );
    expect((await api.send('personData', { person: 'ada', params: { id: 'nobody' } })).status).toBe(404);
  });

  it('stays while a programme that goes on needs them, and that is named', async () => {
    const refusal = await api.send('erasePerson', { person: 'ada', params: { id: 'mona' } });

    expect(refusal).toMatchObject({ status: 409, json: { code: 'placesHeld', programmes: ['given'] } });
    expect(refusal.json.detail).toContain('programmes that go on: given.');
    expect(await api.send('erasePerson', { person: 'ada', params: { id: 'ada' } })).toMatchObject({
      status: 422,
      json: { code: 'notYourself' },
    });
    expect((await api.send('erasePerson', { person: 'sam', params: { id: 'mona' } })).json.code).toBe(
      'notAdmin',
    );
  });

  it('leaves after the succession: name, sessions and words, from the history on', async () => {
    const programme = await programmeOf('given');
    const before = (await api.done('programme', { person: 'sam', params: { p: programme } })).headers['etag'];
    await succession(programme);
    await refreshPortfolio(api.dependencies, programme);

    const { json } = await api.done('erasePerson', { person: 'ada', params: { id: 'mona' } });

    expect(json).toEqual({ state: 'erased' });
    expect((await api.send('session', { person: 'mona' })).json.code).toBe('notSignedIn');
    const directory = (await api.done('people', { person: 'sam' })).json;
    expect(directory['erased']).toEqual(['mona']);
    expect(JSON.stringify(directory['people'])).not.toContain('Person mona');
    const answer = await api.done('programme', { person: 'sam', params: { p: programme } });
    expect(answer.headers['etag']).not.toBe(before);
    expect(answer.text).toContain('Every decision begins with a customer.');
    expect(answer.text).not.toContain('Mona says');
    const ledger = await api.done('ledger', {
      person: 'sam',
      params: { p: programme },
      query: { limit: '200' },
    });
    expect(ledger.text).not.toContain('Mona says');
    expect(ledger.json.entries[0]).toMatchObject({ type: 'textsErased', data: { person: 'mona' } });
    expect((await verifyProgramme(api.engine.store, programme, replay)).fault).toBeUndefined();
    expect((await api.send('erasePerson', { person: 'ada', params: { id: 'mona' } })).status).toBe(404);
    expect(
      (
        await api.send('addMembers', {
          person: 'sue',
          params: { p: programme },
          body: { items: [{ person: 'mona', role: 'teamMember' }] },
        })
      ).json.code,
    ).toBe('personUnknown');
  });
});

/** A programme under way, in which mona has said something. */
async function aRunningOne(name: string): Promise<string> {
  await api.signIn([...people, 'ada', 'sue'], ['ada']);
  const made = await api.done('createProgramme', {
    person: 'mona',
    body: aProgramme({ charter: { ...aProgramme().charter, name }, seats: [...seatsWanted] }),
  });
  const programme = made.headers['location']?.split('/').at(-1) ?? '';
  const items = Object.entries(roles)
    .filter(([person]) => person !== 'mona')
    .map(([person, role]) => ({ person, role }));
  await api.done('addMembers', { person: 'mona', params: { p: programme }, body: { items } });
  await api.done('stateHealth', {
    person: 'mona',
    params: { p: programme },
    body: { health: 'onTrack', text: 'Mona says it is well.' },
  });
  await refreshPortfolio(api.dependencies, programme);
  return programme;
}

async function programmeOf(name: string): Promise<string> {
  const { json } = await api.done('portfolio', { person: 'sam' });
  const found = (json.programmes as unknown as readonly { id: string; name: string }[]).find(
    (one) => one.name === name,
  );
  return found?.id ?? '';
}

/** Sue follows mona: the role, the seat, and then mona leaves. */
async function succession(programme: string): Promise<void> {
  const params = { p: programme };
  await api.done('addMembers', {
    person: 'mona',
    params,
    body: { items: [{ person: 'sue', role: 'programmeManager' }] },
  });
  const { snapshots } = (await api.done('programme', { person: 'sue', params })).json;
  const seat = snapshots.find(
    ({ kind, state }) => kind === 'seat' && (state as { name: string }).name === 'Manager',
  );
  await api.done('changeSeat', {
    person: 'sue',
    params: { ...params, id: seat?.id ?? '' },
    headers: { 'if-match': `"${seat?.version ?? 0}"` },
    body: { changes: { holder: { person: 'sue', from: '2027-03-01' } } },
  });
  await api.done('removeMember', {
    person: 'sue',
    params: { ...params, id: 'mona' },
    headers: { 'if-match': '"1"' },
    body: { reason: 'Has left the company.' },
  });
}
