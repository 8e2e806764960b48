import { beforeAll, describe, expect, it } from 'vitest';
import { claimRun, recordWaiting } from '#store/machineRuns.ts';
import { currentPack } from '#methodology/packs.ts';
import { withApi } from './apiUnderTest.ts';
import { aProgramme, aSegment } from './wishes.ts';

const api = withApi();
let p = '';

beforeAll(async () => {
  await api.signIn(['ana']);
  const made = await api.done('createProgramme', { person: 'ana', body: aProgramme() });
  p = made.headers['location']?.split('/').at(-1) ?? '';
  await api.done('addSegments', { person: 'ana', params: { p }, body: { items: [aSegment()] } });
});

describe('the history', () => {
  it('goes back page by page to the first event, with its texts', async () => {
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '4', ...(cursor !== undefined && { cursor }) };
      const { json } = await api.done('ledger', { person: 'ana', params: { p }, query });
      seen.push(...json.entries.map(({ revision }) => revision));
      cursor = json['cursor'] as string | undefined;
    } while (cursor !== undefined);

    // 14 events of the creation and one of the segment
    expect(seen).toEqual(Array.from({ length: 15 }, (_, place) => 15 - place));
    const { json } = await api.done('ledger', { person: 'ana', params: { p }, query: { limit: '1' } });
    expect(json.entries[0]).toMatchObject({
      person: 'ana',
      type: 'segmentAdded',
      data: { record: { name: 'Regulars' } },
    });
  });
});

describe('where executions wait', () => {
  it('is shown without the token', async () => {
    const { store } = api.dependencies;
    const ref = { programme: p, stage: 'technology' } as const;
    await claimRun(store, ref, 1);
    await recordWaiting(store, ref, 1, {
      token: 'top secret',
      executionArn: 'arn:aws:states:local:000000000000:execution:stage:x',
      awaiting: 'AwaitStart',
      waitingSince: '2027-03-01T09:00:00.000Z',
    });
    const { json, text } = await api.done('workflow', { person: 'ana', params: { p } });

    expect(json['waiting']).toEqual([
      {
        machine: 'stage',
        stage: 'technology',
        state: 'AwaitStart',
        since: '2027-03-01T09:00:00.000Z',
        execution: `${p}-technology-r1`,
        run: 1,
      },
    ]);
    expect(text).not.toContain('secret');
  });
});

describe('the method', () => {
  it('is kept by browsers for good, by version', async () => {
    const pack = `${currentPack.id}@${currentPack.version}`;
    const got = await api.done('pack', { person: 'ana', params: { pack } });

    expect(got.headers['cache-control']).toContain('immutable');
    expect(got.json.id).toBe(currentPack.id);
    expect((await api.send('pack', { person: 'ana', params: { pack: 'nothing@1' } })).status).toBe(404);
  });

  it('that a new programme begins with is asked for each time', async () => {
    const got = await api.done('pack', { person: 'ana', params: { pack: 'current' } });

    expect([got.json.id, got.headers['cache-control']]).toEqual([currentPack.id, 'no-store']);
  });
});
