import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { headKey, ledgerKey, snapshotKey, textKey, type ItemKey } from '#store/keys.ts';
import { listProgrammes, verifyProgramme } from '#store/verify.ts';
import type { Replay } from '#store/replay.ts';
import { aChange, april, commitAs } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const north = { kind: 'segment', id: 'north' } as const;

/** The last event's data is the state: enough of a rule for these segments. */
const replay: Replay = (_kind, _state, event) => event.data;

/** North in two events, south in one, a publication and an import, and one segment that was removed again. */
async function aProgramme(programme: string): Promise<void> {
  const weighed = { name: 'North', share: 0.4 };
  const gone = {
    id: 'gone',
    expectedVersion: 1,
    events: [{ type: 'segmentRemoved', data: {} }],
    state: null,
  };
  await commitAs(engine.store, programme, 0, [aChange(), aChange({ id: 'south' }), aChange({ id: 'gone' })]);
  await commitAs(engine.store, programme, 3, [
    aChange({ expectedVersion: 1, events: [{ type: 'segmentWeighed', data: weighed }], state: weighed }),
  ]);
  await commitAs(engine.store, programme, 4, [
    aChange(gone),
    aChange({ kind: 'publication', id: '2027-03' }),
    aChange({ kind: 'import', id: `i-${programme}` }),
  ]);
}

async function faultOf(programme: string): Promise<string | undefined> {
  return (await verifyProgramme(engine.store, programme, replay)).fault;
}

function remove(table: 'core' | 'ledger', Key: ItemKey): Promise<unknown> {
  const { documents, tables } = engine.store;
  return documents.send(new DeleteCommand({ TableName: tables[table], Key }));
}

function set(table: 'core' | 'ledger', Key: ItemKey, attribute: string, value: unknown): Promise<unknown> {
  const { documents, tables } = engine.store;
  return documents.send(
    new UpdateCommand({
      TableName: tables[table],
      Key,
      UpdateExpression: 'SET #attribute = :value',
      ExpressionAttributeNames: { '#attribute': attribute },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

describe('the verification of a ledger', () => {
  it('finds nothing wrong with what was committed', async () => {
    await aProgramme('sound');

    expect(await verifyProgramme(engine.store, 'sound', replay)).toEqual({ programme: 'sound', events: 7 });
  });

  it('finds nothing wrong with an aggregate that began again', async () => {
    await aProgramme('again');
    await commitAs(engine.store, 'again', 7, [aChange({ id: 'gone' })]);

    expect(await faultOf('again')).toBeUndefined();
  });

  it('still holds after a text was erased', async () => {
    await aProgramme('erased');
    await remove('core', textKey('erased', 1));
    await remove('core', textKey('erased', 4));
    await set('core', snapshotKey('erased', north), 'state', '{"name":"[…]","share":0.4}');

    expect(await faultOf('erased')).toBeUndefined();
  });

  it('names a snapshot that still holds an erased text', async () => {
    await aProgramme('half-erased');
    await remove('core', textKey('half-erased', 4));

    expect(await faultOf('half-erased')).toContain('segment#north still holds a text that was erased');
  });

  it('lists every programme, also one that has lost its HEAD', async () => {
    await aProgramme('headless');
    await remove('core', headKey('headless'));

    expect(await listProgrammes(engine.store)).toContain('headless');
    expect(await faultOf('headless')).toBe(
      'Programme headless: HEAD stands at revision 0 and the ledger goes on to 7',
    );
  });

  it.each<[string, (programme: string) => Promise<unknown>, string]>([
    [
      'a changed value',
      (p) => set('ledger', ledgerKey(p, 4), 'data', '{"share":0.5}'),
      'the content of revision 4 does not match its hash',
    ],
    [
      'another person',
      (p) => set('ledger', ledgerKey(p, 2), 'actor', 'eve'),
      'the content of revision 2 does not match its hash',
    ],
    [
      'another instant',
      (p) => set('ledger', ledgerKey(p, 2), 'at', april),
      'the content of revision 2 does not match its hash',
    ],
    [
      'a link to elsewhere',
      (p) => set('ledger', ledgerKey(p, 5), 'prevHash', 'f'.repeat(64)),
      'revision 5 does not point to the hash of revision 4',
    ],
    [
      'an event that is missing',
      (p) => remove('ledger', ledgerKey(p, 3)),
      'revision 3 is missing before revision 4',
    ],
    [
      'a missing tail',
      (p) => remove('ledger', ledgerKey(p, 7)),
      'the tail is missing, the ledger ends at revision 6 and HEAD stands at 7',
    ],
    [
      'a HEAD with another hash',
      (p) => set('core', headKey(p), 'headHash', 'f'.repeat(64)),
      'HEAD does not hold the hash of revision 7',
    ],
    [
      'a text that was put under another',
      (p) => putText(p, 1, 'Someone else'),
      'a text of revision 1 is not the one that was recorded',
    ],
    [
      'a snapshot that is missing',
      (p) => remove('core', snapshotKey(p, north)),
      'segment#north has events up to revision 4 and no snapshot',
    ],
    [
      'a snapshot at another version',
      (p) => set('core', snapshotKey(p, north), 'version', 3),
      'segment#north is at version 3 and has 2 events',
    ],
    [
      'a snapshot with another state',
      (p) => set('core', snapshotKey(p, north), 'state', '{"share":0.9}'),
      'segment#north has a state that its events do not lead to',
    ],
    [
      'an unreadable snapshot',
      (p) => set('core', snapshotKey(p, north), 'state', '{'),
      'segment#north cannot be read',
    ],
    [
      'a missing import',
      (p) => remove('core', snapshotKey(p, { kind: 'import', id: `i-${p}` })),
      'has events up to revision 7 and no snapshot',
    ],
    [
      'a snapshot out of nowhere',
      (p) => set('core', snapshotKey(p, { kind: 'segment', id: 'stray' }), 'version', 1),
      'segment#stray has a snapshot and no events',
    ],
    [
      'a removed aggregate that is back',
      (p) => set('core', snapshotKey(p, { kind: 'segment', id: 'gone' }), 'version', 1),
      'segment#gone was removed at revision 5 and still has a snapshot',
    ],
    [
      'an event that is no JSON',
      (p) => set('ledger', ledgerKey(p, 6), 'data', '{'),
      '000000000006 cannot be read',
    ],
  ])('names %s', async (what, tamper, sentence) => {
    const programme = what.replaceAll(' ', '-');
    await aProgramme(programme);

    await tamper(programme);

    expect(await faultOf(programme)).toContain(sentence);
  });
});

async function putText(programme: string, revision: number, text: string): Promise<void> {
  const { documents, tables } = engine.store;
  const key = textKey(programme, revision);
  const entry = await engine.store.documents.send(
    new UpdateCommand({
      TableName: tables.core,
      Key: key,
      ReturnValues: 'ALL_OLD',
      UpdateExpression: 'REMOVE x',
    }),
  );
  const [hash = ''] = Object.keys(entry.Attributes?.['texts'] as object);
  const Item = { ...entry.Attributes, texts: { [hash]: text } };
  await documents.send(new PutCommand({ TableName: tables.core, Item }));
}
