import type { StandingWarning } from '#domain/criterion/evaluate.ts';
import type { PlainDate } from '#domain/time.ts';
import { seenSince } from './methodSignals.ts';

/** Since when this browser has seen each warning of a programme stand; kept here, because no record tells it. */
export function rememberWarnings(
  programme: string,
  standing: readonly StandingWarning[],
  today: PlainDate,
): Readonly<Record<string, PlainDate>> {
  const key = `waymark.signals.${programme}`;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    const before = typeof stored === 'object' && stored !== null ? (stored as Record<string, string>) : {};
    const now = seenSince(before, standing, today);
    localStorage.setItem(key, JSON.stringify(now));
    return now;
  } catch {
    // Where storage is forbidden every signal is new each time.
    return {};
  }
}
