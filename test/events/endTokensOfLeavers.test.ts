import type { DynamoDBStreamEvent } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { fanOut } from '#events/fanOut.ts';
import { listApiTokens } from '#store/apiTokens.ts';
import { ledgerKey } from '#store/keys.ts';
import { withApi } from '#test/api/apiUnderTest.ts';
import { aProgramme } from '#test/api/wishes.ts';

const api = withApi('2027-06-05T08:00:00.000Z');
let p = '';

beforeAll(async () => {
  await api.signIn(['mona', 'dan']);
  const { headers } = await api.done('createProgramme', { person: 'mona', body: aProgramme() });
  p = headers['location']?.split('/').at(-1) ?? '';
  await takeIn();
});

const takeIn = () =>
  api.done('addMembers', {
    person: 'mona',
    params: { p },
    body: { items: [{ person: 'dan', role: 'programmeManager' }] },
  });
async function make(person: string): Promise<string> {
  const body = { name: `Feed of ${person}`, scopes: ['programme:read'] };
  return String((await api.done('makeToken', { person, params: { p }, body })).json['token']);
}
const use = async (text: string) =>
  (await api.send('programme', { params: { p }, headers: { authorization: `Bearer ${text}` } })).status;
const names = async () =>
  (await listApiTokens(api.dependencies.store, p, '2027-06-05T08:00:00.000Z')).map(({ name }) => name);

/** What the stream hands over when the person has left. */
function leaving(person: string, at: string): DynamoDBStreamEvent {
  const { PK, SK } = ledgerKey(p, 99);
  const image = { PK, SK, kind: 'member', id: person, type: 'memberRemoved', at };
  const NewImage = Object.fromEntries(Object.entries(image).map(([key, S]) => [key, { S }]));
  // Written a minute before anybody signed in: sessions stay out of this.
  const ApproximateCreationDateTime = Date.parse(at) / 1000 - 60;
  return { Records: [{ dynamodb: { NewImage, SequenceNumber: '1', ApproximateCreationDateTime } }] };
}

describe('the tokens of somebody who leaves', () => {
  it('go with them, and do not come back with them on the same day', async () => {
    const theirs = await make('dan');
    const another = await make('mona');
    expect([await use(theirs), await use(another)]).toEqual([200, 200]);

    await api.done('removeMember', {
      person: 'mona',
      params: { p, id: 'dan' },
      headers: { 'if-match': '"1"' },
      body: { reason: 'Another job' },
    });
    expect(await use(theirs)).toBe(401);

    const event = leaving('dan', '2027-06-05T08:00:00.000Z');
    expect(await fanOut(api.dependencies, event)).toEqual({ batchItemFailures: [] });
    await takeIn();
    expect([await use(theirs), await use(another)]).toEqual([401, 200]);
    expect(await names()).toEqual(['Feed of mona']);
  });

  it('stay when they were made after an event that is handed over again', async () => {
    api.moveWallClockTo('2027-06-05T08:30:00.000Z');
    await api.signIn(['dan']);
    const later = await make('dan');

    await fanOut(api.dependencies, leaving('dan', '2027-06-05T08:00:00.000Z'));

    expect(await use(later)).toBe(200);
  });
});
