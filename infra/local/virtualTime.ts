import type { Clock, Instant } from '#domain/time.ts';
import type { Timers } from './stepFunctions/timers.ts';

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

type Timer = { readonly dueMs: number; readonly callback: () => void };

export function createVirtualTime(startInstant: Instant): VirtualTime {
  let nowMs = Date.parse(startInstant);
  const pending = new Set<Timer>();

  /** The earliest timer up to then; of two at the same instant the one that was set first. */
  function nextUpTo(endMs: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of pending) {
      if (timer.dueMs <= endMs && (next === undefined || timer.dueMs < next.dueMs)) next = timer;
    }
    return next;
  }

  return {
    clock: { now: () => new Date(nowMs).toISOString() },
    timers: {
      setTimeout(callback, milliseconds) {
        const timer = { dueMs: nowMs + milliseconds, callback };
        pending.add(timer);
        return timer;
      },
      clearTimeout: (handle) => void pending.delete(handle as Timer),
    },
    async advanceTo(instant, quiet) {
      const endMs = Date.parse(instant);
      if (!(endMs >= nowMs)) throw new Error(`A virtual clock goes forwards only, not to ${instant}.`);
      await quiet();
      for (let timer = nextUpTo(endMs); timer !== undefined; timer = nextUpTo(endMs)) {
        pending.delete(timer);
        nowMs = timer.dueMs;
        timer.callback();
        await quiet();
      }
      nowMs = endMs;
    },
  };
}
