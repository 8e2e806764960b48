import { createClock } from '@sinonjs/fake-timers';
import type { Clock, Instant } from '#domain/time.ts';
import { withoutDelayLimit, type Timers } from './stepFunctions/timers.ts';

/** A clock that stands still until it is advanced, with its own timers. Nothing global is faked. */
export type VirtualTime = {
  readonly clock: Clock;
  readonly timers: Timers;
  /**
   * Advances to `instant` from timer to timer. Before each step it waits for `quiet`: real work (handlers, the store,
   * sockets) runs to its end at the virtual instant it began.
   * @throws Error for an instant that is past
   */
  readonly advanceTo: (instant: Instant, quiet: () => Promise<void>) => Promise<void>;
};

export function createVirtualTime(startInstant: Instant): VirtualTime {
  const fake = createClock(Date.parse(startInstant));
  const timers: Timers = {
    setTimeout: (callback, milliseconds) => fake.setTimeout(callback, milliseconds),
    clearTimeout: (handle) => fake.clearTimeout(handle as ReturnType<typeof fake.setTimeout>),
  };
  const unlimited = withoutDelayLimit(timers);

  return {
    clock: { now: () => new Date(fake.now).toISOString() },
    timers,
    async advanceTo(instant, quiet) {
      const milliseconds = Date.parse(instant) - fake.now;
      if (!(milliseconds >= 0)) throw new Error(`A virtual clock goes forwards only, not to ${instant}.`);
      await quiet();
      let arrived = false;
      unlimited.setTimeout(() => (arrived = true), milliseconds);
      while (!arrived) {
        fake.next();
        await quiet();
      }
    },
  };
}
