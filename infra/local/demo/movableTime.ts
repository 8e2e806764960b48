import type { Clock, Instant } from '#domain/time.ts';
import { systemClock } from '#runtime/clock.ts';
import { systemTimers, withoutDelayLimit, type TimerHandle, type Timers } from '../stepFunctions/timers.ts';

/** The business's time on one machine: it runs as the wall clock does, shifted, or stands still and is moved by hand. */
export type MovableTime = {
  readonly clock: Clock;
  readonly timers: Timers;
  /** How far it is ahead of the wall clock. */
  readonly offsetMs: () => number;
  /**
   * Moves to `instant` and stands there. Timers that are due on the way fire at their own instants; before each step it
   * waits for `quiet`, so that real work ends at the instant it began.
   * @throws Error for an instant that is past
   */
  readonly advanceTo: (instant: Instant, quiet: () => Promise<void>) => Promise<void>;
  /** Runs on from where it stands. */
  readonly run: () => void;
  /** Runs with the wall clock again, whatever was ahead of it. */
  readonly reset: () => void;
};

type Timer = { readonly dueMs: number; readonly callback: () => void };

/** Where it begins: standing at an instant, or running ahead of the wall clock. */
export type Beginning = { readonly standsAt: Instant } | { readonly offsetMs: number };

export function createMovableTime(
  beginning: Beginning,
  wall: { readonly clock: Clock; readonly timers: Timers } = { clock: systemClock, timers: systemTimers },
): MovableTime {
  const wallTimers = withoutDelayLimit(wall.timers);
  const wallMs = (): number => Date.parse(wall.clock.now());
  let standsAtMs = 'standsAt' in beginning ? Date.parse(beginning.standsAt) : undefined;
  let offset = 'offsetMs' in beginning ? beginning.offsetMs : 0;
  const pending = new Set<Timer>();
  let armed: TimerHandle;

  const nowMs = (): number => standsAtMs ?? wallMs() + offset;
  const nextMs = (): number => Math.min(...Array.from(pending, ({ dueMs }) => dueMs));

  /** Timers of one instant fire together, in the order they were set; one may have cleared the next. */
  function fireDue(): void {
    const atMs = nowMs();
    for (const timer of [...pending].filter(({ dueMs }) => dueMs <= atMs)) {
      if (pending.delete(timer)) timer.callback();
    }
  }

  function disarm(): void {
    if (armed !== undefined) wallTimers.clearTimeout(armed);
    armed = undefined;
  }

  /** One real timer, for the first that is due. */
  function arm(): void {
    disarm();
    if (standsAtMs !== undefined || pending.size === 0) return;
    armed = wallTimers.setTimeout(
      () => {
        fireDue();
        arm();
      },
      Math.max(0, nextMs() - nowMs()),
    );
  }

  return {
    clock: { now: () => new Date(nowMs()).toISOString() },
    timers: {
      setTimeout(callback, milliseconds) {
        const timer = { dueMs: nowMs() + milliseconds, callback };
        pending.add(timer);
        arm();
        return timer;
      },
      clearTimeout(handle) {
        if (pending.delete(handle as Timer)) arm();
      },
    },
    offsetMs: () => nowMs() - wallMs(),
    async advanceTo(instant, quiet) {
      const endMs = Date.parse(instant);
      standsAtMs = nowMs();
      disarm();
      if (!(endMs >= standsAtMs)) throw new Error(`Time goes forwards only, not to ${instant}.`);
      await quiet();
      for (let next = nextMs(); next <= endMs; next = nextMs()) {
        standsAtMs = next;
        fireDue();
        await quiet();
      }
      standsAtMs = endMs;
    },
    run() {
      if (standsAtMs !== undefined) offset = standsAtMs - wallMs();
      standsAtMs = undefined;
      arm();
    },
    reset() {
      standsAtMs = undefined;
      offset = 0;
      arm();
    },
  };
}
