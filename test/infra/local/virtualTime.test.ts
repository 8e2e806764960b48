import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createVirtualTime } from '#infra/local/virtualTime.ts';
import { withoutDelayLimit } from '#infra/local/stepFunctions/timers.ts';

const quiet = (): Promise<void> => Promise.resolve();

describe('virtual time', () => {
  it('stands still until it is advanced', async () => {
    const { clock } = createVirtualTime('2027-01-01T00:00:00.000Z');

    await pause(5);

    expect(clock.now()).toBe('2027-01-01T00:00:00.000Z');
  });

  it('fires timers in order, each at its own instant, those set on the way too', async () => {
    const { clock, timers, advanceTo } = createVirtualTime('2027-01-01T00:00:00.000Z');
    const fired: string[] = [];
    timers.setTimeout(() => fired.push(`second ${clock.now()}`), 2_000);
    timers.setTimeout(() => {
      fired.push(`first ${clock.now()}`);
      timers.setTimeout(() => fired.push(`set on the way ${clock.now()}`), 500);
    }, 1_000);
    timers.setTimeout(() => fired.push('too late'), 3_001);

    await advanceTo('2027-01-01T00:00:03.000Z', quiet);

    expect(fired).toEqual([
      'first 2027-01-01T00:00:01.000Z',
      'set on the way 2027-01-01T00:00:01.500Z',
      'second 2027-01-01T00:00:02.000Z',
    ]);
    expect(clock.now()).toBe('2027-01-01T00:00:03.000Z');
  });

  it('waits for quiet before each step', async () => {
    const { clock, timers, advanceTo } = createVirtualTime('2027-01-01T00:00:00.000Z');
    const seen: string[] = [];
    let work = Promise.resolve();
    timers.setTimeout(() => {
      work = pause(5).then(() => void seen.push(clock.now()));
    }, 1_000);

    await advanceTo('2027-06-01T00:00:00.000Z', () => work);

    expect(seen).toEqual(['2027-01-01T00:00:01.000Z']);
  });

  it('goes forwards only', async () => {
    const { advanceTo } = createVirtualTime('2027-01-01T00:00:00.000Z');

    await expect(advanceTo('2026-12-31T00:00:00.000Z', quiet)).rejects.toThrow('forwards');
  });
});

describe('a delay over 24.8 days', () => {
  it('is waited for to its end', async () => {
    const { clock, timers, advanceTo } = createVirtualTime('2027-01-01T00:00:00.000Z');
    const fired: string[] = [];
    // 60 days are 5,184,000,000 ms, more than 2^31.
    withoutDelayLimit(timers).setTimeout(() => fired.push(clock.now()), 60 * 86_400_000);

    await advanceTo('2027-12-01T00:00:00.000Z', quiet);

    expect(fired).toEqual(['2027-03-02T00:00:00.000Z']);
  });

  it('can be cleared in its second part', async () => {
    const { timers, advanceTo } = createVirtualTime('2027-01-01T00:00:00.000Z');
    const fired: string[] = [];
    const long = withoutDelayLimit(timers);
    const handle = long.setTimeout(() => fired.push('fired'), 60 * 86_400_000);

    await advanceTo('2027-02-15T00:00:00.000Z', quiet);
    long.clearTimeout(handle);
    await advanceTo('2027-12-01T00:00:00.000Z', quiet);

    expect(fired).toEqual([]);
  });
});
