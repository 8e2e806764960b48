import type { SessionLimits } from '#store/sessions.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A session ends after two hours without a request, a long meeting, and after twelve hours, a working day, in any case. */
export const sessionLimits: SessionLimits = { idleMs: 2 * HOUR_MS, absoluteMs: 12 * HOUR_MS };
