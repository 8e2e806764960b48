import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import { fanOut } from '#events/fanOut.ts';
import { idleLimits } from '#store/idleLimit.ts';
import { createSession, listSessions } from '#store/sessions.ts';
import { withApi } from '#test/api/apiUnderTest.ts';
import { roles, seatsWanted } from '#test/api/cast.ts';
import { aProgramme } from '#test/api/wishes.ts';

const at = '2027-03-01T09:00:00.000Z';
const api = withApi(at);
let p = '';
let read = 0;

/** What the stream hands over since the last time, written at 09:00:00 by the clock of sessions. */
async function newRecords(): Promise<DynamoDBRecord[]> {
  const { store } = api.dependencies;
  const { Items = [] } = await api.engine.client.send(
    new QueryCommand({
      TableName: store.tables.ledger,
      KeyConditionExpression: 'PK = :partition',
      ExpressionAttributeValues: { ':partition': { S: `PROG#${p}` } },
    }),
  );
  const fresh = Items.slice(read);
  read = Items.length;
  return fresh.map((image) => ({
    eventName: 'INSERT' as const,
    dynamodb: {
      NewImage: image as never,
      SequenceNumber: image['SK']?.S ?? '',
      ApproximateCreationDateTime: Date.parse(at) / 1000,
    },
  }));
}
async function follow(): Promise<void> {
  expect(await fanOut(api.dependencies, { Records: await newRecords() })).toEqual({ batchItemFailures: [] });
}
const sessionsOf = (person: string) => listSessions(api.dependencies.store, person, at);
const rest = async (person: string) => (await sessionsOf(person)).map(({ idleMs }) => idleMs);
const change = (id: string, version: number, changes: object) => ({
  person: 'mona',
  params: { p, id },
  headers: { 'if-match': `"${version}"` },
  body: { changes },
});

beforeAll(async () => {
  await api.signIn(Object.keys(roles));
  const body = aProgramme({ seats: [...seatsWanted] });
  const { headers } = await api.done('createProgramme', { person: 'mona', body });
  p = headers['location']?.split('/').at(-1) ?? '';
  const items = Object.entries(roles).filter(([person]) => person !== 'mona');
  await api.done('addMembers', {
    person: 'mona',
    params: { p },
    body: { items: items.map(([person, role]) => ({ person, role })) },
  });
  await follow();
});

describe('the sessions of people in seats', () => {
  it('rest half an hour where the seat votes, and two hours elsewhere', async () => {
    expect(await Promise.all(['fay', 'sam', 'mona', 'lea', 'tom'].map(rest))).toEqual([
      [idleLimits.approver],
      [idleLimits.approver],
      [idleLimits.approver],
      [idleLimits.others],
      [idleLimits.others],
    ]);
  });

  it('follow a seat from one person to the next', async () => {
    const { json } = await api.done('programme', { person: 'mona', params: { p } });
    const seat = json.snapshots.find(
      ({ kind, state }) => kind === 'seat' && (state as { name: string }).name === 'Finance',
    );
    const holder = { person: 'tom', from: '2027-03-01' };
    await api.done('changeSeat', change(seat?.id ?? '', seat?.version ?? 0, { holder }));
    await follow();

    expect([await rest('fay'), await rest('tom')]).toEqual([[idleLimits.others], [idleLimits.approver]]);
  });
});

describe('the sessions of somebody who becomes something else', () => {
  it('end with another role, and nobody else’s do', async () => {
    await api.done('changeMember', change('lea', 1, { role: 'teamMember' }));
    await follow();

    expect(await sessionsOf('lea')).toEqual([]);
    expect((await api.send('session', { person: 'lea' })).json.code).toBe('notSignedIn');
    expect(await sessionsOf('tom')).toHaveLength(1);
  });

  it('end with the membership, but not those that were opened afterwards', async () => {
    const removal = { person: 'mona', params: { p, id: 'fay' }, headers: { 'if-match': '"1"' } };
    await api.done('removeMember', { ...removal, body: { reason: 'Another job' } });
    const records = await newRecords();
    await createSession(api.dependencies.store, 'again', {
      person: 'fay',
      at: '2027-03-01T09:00:01.000Z',
      limits: sessionLimits,
    });
    await fanOut(api.dependencies, { Records: records });

    expect((await sessionsOf('fay')).map(({ createdAt }) => createdAt)).toEqual(['2027-03-01T09:00:01.000Z']);
  });
});

describe('a portfolio that cannot be written', () => {
  it('keeps no session open, and is told to the stream', async () => {
    await api.done('changeMember', change('tom', 1, { role: 'auditor' }));
    const { store } = api.dependencies;
    const broken = { ...store, tables: { ...store.tables, core: 'no-such-table' } };

    const answer = await fanOut({ ...api.dependencies, store: broken }, { Records: await newRecords() });

    expect(answer.batchItemFailures).toHaveLength(1);
    expect(await sessionsOf('tom')).toEqual([]);
  });
});
