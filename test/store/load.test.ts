import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { emptyHead } from '#store/head.ts';
import { snapshotKey } from '#store/keys.ts';
import { loadProgramme, loadSnapshots, snapshotsOf } from '#store/load.ts';
import { readSnapshot } from '#store/snapshot.ts';
import { aChange, commitAs } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const north = { kind: 'segment', id: 'north' } as const;

describe('loading', () => {
  it('finds nothing in a programme that does not exist', async () => {
    expect(await loadProgramme(engine.store, 'nowhere')).toEqual({ head: emptyHead, items: [] });
  });

  it('reads the whole programme over pages of 1 MB', async () => {
    // 12 states of 100 KB: 1.2 MB
    const state = { packed: 'x'.repeat(100_000) };
    const changes = Array.from({ length: 12 }, (_, index) => aChange({ id: `s${index}`, state }));
    await commitAs(engine.store, 'l1', 0, changes);

    const { head, items } = await loadProgramme(engine.store, 'l1');

    expect(head.revision).toBe(12);
    expect(items).toHaveLength(12);
  });

  it('reads more than 100 snapshots at once, each only once, and leaves out what does not exist', async () => {
    for (let batch = 0; batch < 4; batch += 1) {
      const ids = Array.from({ length: 30 }, (_, index) => `s${batch * 30 + index}`);
      await commitAs(
        engine.store,
        'l2',
        batch * 30,
        ids.map((id) => aChange({ id })),
      );
    }
    const asked = Array.from({ length: 130 }, (_, index) => ({ kind: 'segment' as const, id: `s${index}` }));

    const snapshots = await loadSnapshots(engine.store, 'l2', [...asked, ...asked]);

    // 4 x 30 = 120 were committed
    expect(snapshots.all('segment')).toHaveLength(120);
    expect(snapshots.get('segment', 's120')).toBeUndefined();
    expect(snapshots.all('kpi')).toEqual([]);
  });

  it.each([
    ['a state that is no JSON', 'state', '{'],
    ['a version that is no number', 'version', 'one'],
    ['a schema version of the release after next', 'schemaVersion', 3],
    ['an older schema version that nobody knows', 'schemaVersion', 0],
    ['a kind that nobody knows', 'kind', 'riddle'],
  ])('throws a fault that names the key of an item with %s', async (what, attribute, value) => {
    const programme = what.replaceAll(' ', '-');
    await commitAs(engine.store, programme, 0, [aChange()]);
    await engine.store.documents.send(
      new UpdateCommand({
        TableName: engine.store.tables.core,
        Key: snapshotKey(programme, north),
        UpdateExpression: 'SET #attribute = :value',
        ExpressionAttributeNames: { '#attribute': attribute },
        ExpressionAttributeValues: { ':value': value },
      }),
    );

    const named = `PROG#${programme} segment#north cannot be read`;
    await expect(loadSnapshots(engine.store, programme, [north])).rejects.toThrow(named);
    const { items } = await loadProgramme(engine.store, programme);
    expect(() => snapshotsOf(items)).toThrow(named);
  });
});

describe('an older state', () => {
  const item = {
    ...snapshotKey('p', north),
    ...north,
    version: 4,
    schemaVersion: 1,
    visibility: 'programme',
    state: '{"weight":25}',
  };
  const histories = {
    segment: {
      current: 3,
      from: {
        1: (state: unknown) => ({ percent: (state as { weight: number }).weight }),
        2: (state: unknown) => ({ share: (state as { percent: number }).percent / 100 }),
      },
    },
  };

  it('is brought to the shape of this release step by step', () => {
    // 25 percent are a share of 0.25
    expect(readSnapshot(item, histories).state).toEqual({ share: 0.25 });
    const second = { ...item, schemaVersion: 2, state: '{"percent":50}' };
    expect(readSnapshot(second, histories).state).toEqual({ share: 0.5 });
  });

  it('is read as it is when this release or the next wrote it', () => {
    const state = '{"share":0.4}';
    expect(readSnapshot({ ...item, schemaVersion: 3, state }, histories).state).toEqual({ share: 0.4 });
    expect(readSnapshot({ ...item, schemaVersion: 4, state }, histories).state).toEqual({ share: 0.4 });
  });
});
