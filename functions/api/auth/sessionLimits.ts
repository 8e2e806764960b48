import { idleLimits } from '#store/idleLimit.ts';
import type { SessionLimits } from '#store/sessions.ts';

const HOUR_MS = 60 * 60 * 1000;

/** A session ends after two hours without a request (approvers: `idleLimitOf`), and after twelve hours, a working day, in any case. */
export const sessionLimits: SessionLimits = { idleMs: idleLimits.others, absoluteMs: 12 * HOUR_MS };
