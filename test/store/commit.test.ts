import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { loadHead } from '#store/head.ts';
import { ledgerKey, snapshotKey, textKey } from '#store/keys.ts';
import { loadProgramme, loadSnapshots } from '#store/load.ts';
import { aChange, april, commitAs, march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

describe('a commit', () => {
  const engine = withEngine();

  it('moves HEAD by the number of events and tells the versions', async () => {
    const twoEvents = [
      { type: 'segmentNamed', data: { name: 'South' } },
      { type: 'segmentWeighed', data: { share: 0.4 } },
    ];

    const result = await commitAs(engine.store, 'p1', 0, [
      aChange(),
      aChange({ id: 'south', events: twoEvents }),
    ]);

    // one event of north and two of south: revision 3
    const versions = { 'segment#north': 1, 'segment#south': 2 };
    expect(result).toEqual({ committed: true, revision: 3, at: march, versions });
    expect(await loadHead(engine.store, 'p1')).toMatchObject({ revision: 3, at: march });
  });

  it('keeps the state as one JSON text beside its attributes', async () => {
    await commitAs(engine.store, 'p2', 0, [aChange({ dueAt: april, attributes: { memberPerson: 'ana' } })]);

    const { items } = await loadProgramme(engine.store, 'p2');

    expect(items).toEqual([
      {
        ...snapshotKey('p2', { kind: 'segment', id: 'north' }),
        kind: 'segment',
        id: 'north',
        version: 1,
        schemaVersion: 1,
        visibility: 'programme',
        state: '{"name":"Segment north","share":0.25}',
        dueAt: april,
        dueBucket: 'DUE',
        memberPerson: 'ana',
      },
    ]);
  });

  it('keeps free text out of the ledger', async () => {
    await commitAs(engine.store, 'p3', 0, [aChange()]);

    const { documents, tables } = engine.store;
    const entry = await documents.send(new GetCommand({ TableName: tables.ledger, Key: ledgerKey('p3', 1) }));
    const text = await documents.send(new GetCommand({ TableName: tables.core, Key: textKey('p3', 1) }));

    const data = JSON.parse(entry.Item?.['data']) as Record<string, unknown>;
    expect(data).toEqual({ name: { $text: expect.stringMatching(/^[0-9a-f]{64}$/) }, share: 0.25 });
    expect(Object.values(text.Item?.['texts'])).toEqual(['Segment north']);
  });

  it('does not go back in time', async () => {
    await commitAs(engine.store, 'p4', 0, [aChange()], { at: april });

    const result = await commitAs(engine.store, 'p4', 1, [aChange({ id: 'south' })], { at: march });

    expect(result).toMatchObject({ at: april });
  });

  it('is refused on a revision that has passed, and writes nothing', async () => {
    await commitAs(engine.store, 'p5', 0, [aChange()]);

    const result = await commitAs(engine.store, 'p5', 0, [aChange({ id: 'south' })]);

    expect(result).toEqual({ committed: false, conflict: 'head' });
    expect((await loadProgramme(engine.store, 'p5')).items).toHaveLength(1);
  });

  it('lets exactly one of many at the same revision through', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

    const results = await Promise.all(ids.map((id) => commitAs(engine.store, 'p6', 0, [aChange({ id })])));

    expect(results.filter(({ committed }) => committed)).toHaveLength(1);
    expect(await loadHead(engine.store, 'p6')).toMatchObject({ revision: 1 });
  });

  it('is refused on a version that is not there, and names the aggregate', async () => {
    await commitAs(engine.store, 'p7', 0, [aChange()]);

    const result = await commitAs(engine.store, 'p7', 1, [
      aChange({ id: 'south' }),
      aChange({ expectedVersion: 2 }),
    ]);

    const aggregate = { kind: 'segment', id: 'north' };
    expect(result).toEqual({ committed: false, conflict: 'version', aggregate });
    expect((await loadProgramme(engine.store, 'p7')).items).toHaveLength(1);
  });

  it('removes the snapshot of an aggregate that ends', async () => {
    await commitAs(engine.store, 'p8', 0, [aChange()]);
    const end = { events: [{ type: 'segmentRemoved', data: {} }], state: null, expectedVersion: 1 };

    const result = await commitAs(engine.store, 'p8', 1, [aChange(end)]);

    expect(result).toMatchObject({ committed: true, revision: 2 });
    expect((await loadProgramme(engine.store, 'p8')).items).toEqual([]);
  });

  it('keeps publications and imports out of the partition of the programme', async () => {
    const publication = aChange({ kind: 'publication', id: '2027-03' });
    await commitAs(engine.store, 'p9', 0, [aChange(), publication, aChange({ kind: 'import', id: 'i1' })]);

    const { items } = await loadProgramme(engine.store, 'p9');
    const apart = await loadSnapshots(engine.store, 'p9', [publication, { kind: 'import', id: 'i1' }]);

    expect(items.map(({ kind }) => kind)).toEqual(['segment']);
    expect(apart.get('publication', '2027-03')?.version).toBe(1);
    expect(apart.get('import', 'i1')?.version).toBe(1);
  });
});

describe('a commit that cannot be stored', () => {
  const engine = withEngine();
  const many = (count: number) => Array.from({ length: count }, (_, index) => aChange({ id: `s${index}` }));
  const manyEvents = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ type: 'segmentWeighed', data: { share: index } }));

  it('takes 30 aggregates with a text each', async () => {
    const key = { actor: 'ana', route: 'r', key: 'k', bodyHash: 'b' };

    const result = await commitAs(engine.store, 'p1', 0, many(30), { commandKey: key });

    expect(result).toMatchObject({ committed: true, revision: 30 });
  });

  it.each([
    ['31 aggregates', many(31), 'limit of 30'],
    // HEAD + 1 snapshot + 99 events = 101
    ['101 actions', [aChange({ events: manyEvents(99) })], '101 actions'],
    ['no changes', [], 'without changes'],
    ['no event', [aChange({ events: [] })], 'without an event'],
    ['an aggregate twice', [aChange(), aChange()], 'twice'],
    ['half a character', [aChange({ state: { name: '\ud800' } })], 'half a character'],
    ['text that is not NFC', [aChange({ state: { name: 'e\u0301' } })], 'not NFC'],
    ['an infinite number', [aChange({ state: { share: Infinity } })], 'outside'],
    ['not a number', [aChange({ events: [{ type: 't', data: { share: NaN } }] })], 'outside'],
    ['too large a number', [aChange({ state: { share: 9.1e15 } })], 'outside'],
    ['too small a number', [aChange({ state: { share: 1e-10 } })], 'outside'],
    ['a state that is too long', [aChange({ state: { name: 'x'.repeat(390_000) } })], '390000 bytes'],
    ['a date object', [aChange({ state: { on: new Date(0) } })], 'no plain JSON'],
  ])('throws a fault for %s', async (_, changes, sentence) => {
    await expect(commitAs(engine.store, 'p2', 0, changes)).rejects.toThrow(sentence);
  });
});
