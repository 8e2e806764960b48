import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemTimers, withoutDelayLimit } from '#infra/local/stepFunctions/timers.ts';

describe('the system’s timers', () => {
  it('fire, unless cleared', async () => {
    const timers = withoutDelayLimit(systemTimers);
    const fired: string[] = [];
    timers.setTimeout(() => fired.push('kept'), 5);
    timers.clearTimeout(timers.setTimeout(() => fired.push('cleared'), 5));

    await pause(30);

    expect(fired).toEqual(['kept']);
  });

  it('do not fire at once for a delay over 24.8 days', async () => {
    const timers = withoutDelayLimit(systemTimers);
    const fired: string[] = [];
    const handle = timers.setTimeout(() => fired.push('at once'), 40 * 86_400_000);

    await pause(20);
    timers.clearTimeout(handle);

    expect(fired).toEqual([]);
  });

  it('may be asked to clear what was never set', () => {
    expect(() => withoutDelayLimit(systemTimers).clearTimeout(undefined)).not.toThrow();
  });
});
