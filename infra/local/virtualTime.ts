import type { Clock, Instant } from '#domain/time.ts';
import type { Timers } from './stepFunctions/timers.ts';

/** A clock that stands still until it is advanced, with its own timers. Nothing global is faked. */
export type VirtualTime = {
  readonly clock: Clock;
  readonly timers: Timers;
  /**
   * Advances to `instant`, from one instant at which timers are due to the next. Before each step it waits for `quiet`: real work (handlers, the store,
   * sockets) runs to its end at the virtual instant it began.
   * @throws Error for an instant that is past
   */
  readonly advanceTo: (instant: Instant, quiet: () => Promise<void>) => Promise<void>;
};

type Timer = { readonly dueMs: number; readonly callback: () => void };

export function createVirtualTime(startInstant: Instant): VirtualTime {
  let nowMs = Date.parse(startInstant);
  const pending = new Set<Timer>();

  function nextInstantMs(): number {
    return Math.min(...Array.from(pending, ({ dueMs }) => dueMs));
  }

  /** Timers of the same instant fire together, in the order they were set, as they would on a busy machine. */
  function fireDue(): void {
    for (const timer of [...pending].filter(({ dueMs }) => dueMs <= nowMs)) {
      // One of them may have cleared the next.
      if (pending.delete(timer)) timer.callback();
    }
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
      for (let nextMs = nextInstantMs(); nextMs <= endMs; nextMs = nextInstantMs()) {
        nowMs = nextMs;
        fireDue();
        await quiet();
      }
      nowMs = endMs;
    },
  };
}
