import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#domain/time.ts';

export type RetryDependencies = {
  /** 0 up to 1; Math.random when absent. */
  readonly random?: () => number;
  readonly sleep?: (ms: number) => Promise<void>;
};

/** 5 s of trying; a person waits that long for a click, and the gateway's limit of 29 s stays far. */
const limitMs = 5_000;
/** Full jitter: up to 20, 40, 80, 160, 320 and then 500 ms, so 5 s hold about 20 tries. */
const firstPauseMs = 20;
const longestPauseMs = 500;

/**
 * Tries until the attempt is no conflict or 5 s have passed; undefined when they have. The time is the clock's or the
 * sum of the pauses, whichever is more: a virtual clock may stand still.
 */
export async function retrying<Result>(
  { random = Math.random, sleep = pause }: RetryDependencies,
  clock: Clock,
  attempt: () => Promise<Result | 'conflict'>,
): Promise<Result | undefined> {
  const startedAtMs = Date.parse(clock.now());
  let pausedMs = 0;
  for (let tries = 0; ; tries += 1) {
    const result = await attempt();
    if (result !== 'conflict') return result;
    const pauseMs = random() * Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
    const spentMs = Math.max(pausedMs, Date.parse(clock.now()) - startedAtMs);
    if (spentMs + pauseMs > limitMs) return undefined;
    await sleep(pauseMs);
    pausedMs += pauseMs;
  }
}
