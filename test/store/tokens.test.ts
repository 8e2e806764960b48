import { describe, expect, it } from 'vitest';
import { claimRun, clearToken, listPlaces, loadPlace, storeToken, type Waiting } from '#store/tokens.ts';
import { march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const place = { machine: 'stage', stage: 'technology' };

function aWait(overrides: Partial<Waiting> = {}): Waiting {
  return {
    executionArn: 'arn:execution',
    token: 'token-1',
    awaiting: 'start',
    waitingSince: march,
    generation: 1,
    run: 1,
    ...overrides,
  };
}

describe('a place where an execution waits', () => {
  it('has no run before one is claimed', async () => {
    expect(await loadPlace(engine.store, 't1', place)).toEqual({ place, run: 0 });
  });

  it('keeps what the newest run waits for', async () => {
    await claimRun(engine.store, 't2', place, 1);

    expect(await storeToken(engine.store, 't2', place, aWait())).toBe(true);

    expect(await loadPlace(engine.store, 't2', place)).toEqual({ place, run: 1, waiting: aWait() });
  });

  it('gives each run to one of many', async () => {
    const claims = await Promise.all([1, 1, 1, 1].map((run) => claimRun(engine.store, 't3', place, run)));

    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('drops what an earlier run waited for, and takes nothing more from it', async () => {
    await storeToken(engine.store, 't4', place, aWait());

    await claimRun(engine.store, 't4', place, 2);

    expect(await storeToken(engine.store, 't4', place, aWait({ token: 'late' }))).toBe(false);
    expect(await loadPlace(engine.store, 't4', place)).toEqual({ place, run: 2 });
  });

  it('forgets the token that was answered, not the one after it', async () => {
    await storeToken(engine.store, 't5', place, aWait());
    await storeToken(engine.store, 't5', place, aWait({ token: 'token-2', generation: 2 }));

    expect(await clearToken(engine.store, 't5', place, 'token-1')).toBe(false);
    expect(await clearToken(engine.store, 't5', place, 'token-2')).toBe(true);
    expect(await loadPlace(engine.store, 't5', place)).toEqual({ place, run: 1 });
  });

  it('is listed with the others of its programme', async () => {
    await storeToken(engine.store, 't6', place, aWait());
    await claimRun(engine.store, 't6', { machine: 'programme' }, 3);

    expect(await listPlaces(engine.store, 't6')).toEqual([
      { place: { machine: 'programme' }, run: 3 },
      { place, run: 1, waiting: aWait() },
    ]);
  });
});
