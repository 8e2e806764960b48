import type { Instant } from '#domain/time.ts';

/** Long enough to read a request and write a reason, short enough that the person is still the one at the screen. */
const FRESH_MS = 15 * 60 * 1000;

/** Until when (exclusive) a sign-in suffices for a decision. */
export function freshUntil(authenticatedAt: Instant): Instant {
  return new Date(Date.parse(authenticatedAt) + FRESH_MS).toISOString();
}
