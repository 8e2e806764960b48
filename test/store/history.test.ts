import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { loadAsOf, loadEventsAfter, loadHistory } from '#store/history.ts';
import { textKey } from '#store/keys.ts';
import { aChange, april, commitAs, march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();

/** North is named in March and weighed in April; south is named in April. Revisions 1, 2 and 3. */
async function aHistory(programme: string): Promise<void> {
  const weighed = { type: 'segmentWeighed', data: { share: 0.4, reason: 'Half moved' } };
  await commitAs(engine.store, programme, 0, [aChange()]);
  await commitAs(
    engine.store,
    programme,
    1,
    [aChange({ expectedVersion: 1, events: [weighed] }), aChange({ id: 'south' })],
    { at: april, actor: { person: 'ben', seat: 'sales' } },
  );
}

describe('the history of a programme', () => {
  it('comes newest first, with texts put back and who acted from which seat', async () => {
    await aHistory('h1');

    const { events, next } = await loadHistory(engine.store, 'h1', { limit: 10 });

    expect(next).toBeUndefined();
    expect(events.map(({ revision, type }) => [revision, type])).toEqual([
      [3, 'segmentNamed'],
      [2, 'segmentWeighed'],
      [1, 'segmentNamed'],
    ]);
    expect(events[1]).toMatchObject({
      at: april,
      actor: { person: 'ben', seat: 'sales' },
      kind: 'segment',
      id: 'north',
      version: 2,
      data: { share: 0.4, reason: 'Half moved' },
    });
  });

  it('comes in pages', async () => {
    await aHistory('h2');

    const first = await loadHistory(engine.store, 'h2', { limit: 2 });
    const second = await loadHistory(engine.store, 'h2', { limit: 2, before: first.next ?? 0 });

    expect(first.events.map(({ revision }) => revision)).toEqual([3, 2]);
    expect(first.next).toBe(2);
    expect(second.events.map(({ revision }) => revision)).toEqual([1]);
    expect(second.next).toBeUndefined();
  });

  it('can be that of one aggregate, in pages too', async () => {
    await aHistory('h3');
    const aggregate = { kind: 'segment', id: 'north' } as const;

    const all = await loadHistory(engine.store, 'h3', { aggregate, limit: 10 });
    const older = await loadHistory(engine.store, 'h3', { aggregate, limit: 10, before: 2 });

    expect(all.events.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(older.events.map(({ revision }) => revision)).toEqual([1]);
  });

  it('shows an erased text as null and says so', async () => {
    await aHistory('h4');
    const { documents, tables } = engine.store;
    await documents.send(new DeleteCommand({ TableName: tables.core, Key: textKey('h4', 2) }));

    const { events } = await loadHistory(engine.store, 'h4', { limit: 10 });

    expect(events[1]).toMatchObject({ data: { share: 0.4, reason: null }, erased: true });
    expect(events[2]).not.toHaveProperty('erased');
  });

  it('can end at an instant', async () => {
    await aHistory('h5');

    const asOf = async (until: string) =>
      (await loadAsOf(engine.store, 'h5', until)).map(({ revision }) => revision);

    expect(await asOf('2027-02-28T00:00:00.000Z')).toEqual([]);
    expect(await asOf(march)).toEqual([1]);
    expect(await asOf('2027-03-31T00:00:00.000Z')).toEqual([1]);
    expect(await asOf(april)).toEqual([1, 2, 3]);
  });

  it('can begin after a revision', async () => {
    await aHistory('h6');

    const events = await loadEventsAfter(engine.store, 'h6', 1);

    expect(events.map(({ revision, data }) => [revision, data])).toEqual([
      [2, { share: 0.4, reason: 'Half moved' }],
      [3, { name: 'Segment south', share: 0.25 }],
    ]);
  });

  it('crosses pages of 1 MB', async () => {
    // 12 commits of one text-free 100 KB event each: 1.2 MB
    const data = { packed: 'x'.repeat(100_000) };
    for (let revision = 0; revision < 12; revision += 1) {
      const events = [{ type: 'segmentPacked', data }];
      await commitAs(engine.store, 'h7', revision, [aChange({ id: `s${revision}`, events })]);
    }

    expect(await loadAsOf(engine.store, 'h7', april)).toHaveLength(12);
    expect(await loadEventsAfter(engine.store, 'h7', 0)).toHaveLength(12);
  });
});
