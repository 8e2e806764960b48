import type { Clock } from '#domain/time.ts';

/** The machine's own clock. Everything below the edge gets it as an argument. */
export const systemClock: Clock = { now: () => new Date().toISOString() };
