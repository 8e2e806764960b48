import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { takeToken } from '#store/tokenBuckets.ts';
import { march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
// Three at once, and one back every ten seconds.
const bucket = { capacity: 3, refillPerSecond: 0.1 };

function afterSeconds(seconds: number): string {
  return new Date(Date.parse(march) + seconds * 1000).toISOString();
}

function take(key: string, seconds: number): ReturnType<typeof takeToken> {
  return takeToken(engine.store, key, bucket, afterSeconds(seconds));
}

describe('a token bucket', () => {
  it('gives out what it holds, then says when the next comes back', async () => {
    for (let taken = 0; taken < 3; taken += 1) expect(await take('b1', 0)).toEqual({ ok: true });

    expect(await take('b1', 0)).toEqual({ ok: false, retryAfterSeconds: 10 });
    expect(await take('b1', 4)).toEqual({ ok: false, retryAfterSeconds: 6 });
    expect(await take('b1', 10)).toEqual({ ok: true });
    expect(await take('b1', 10)).toEqual({ ok: false, retryAfterSeconds: 10 });
  });

  it('is full again after a pause and never fuller than full', async () => {
    for (let taken = 0; taken < 3; taken += 1) await take('b2', 0);

    // 30 s bring three back; an hour brings no fourth
    for (let taken = 0; taken < 3; taken += 1) expect(await take('b2', 3600)).toEqual({ ok: true });
    expect(await take('b2', 3600)).toMatchObject({ ok: false });
  });

  it('gives no token twice to requests that come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => take('b3', 0)));

    expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
  });

  it('is one for each key', async () => {
    for (let taken = 0; taken < 3; taken += 1) await take('b4', 0);

    expect(await take('b5', 0)).toEqual({ ok: true });
  });

  it('says nothing of its key and leaves the table once it would be full', async () => {
    await take('203.0.113.7', 0);

    const { Items = [] } = await engine.store.documents.send(
      new ScanCommand({ TableName: engine.store.tables.session }),
    );

    expect(JSON.stringify(Items)).not.toContain('203.0.113.7');
    // capacity x 10 s after the request: 10:00:30
    const ends = Items.map(({ expiresAt }) => Number(expiresAt));
    expect(Math.min(...ends)).toBe(Date.parse(march) / 1000 + 30);
  });
});
