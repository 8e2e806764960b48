import type { Instant } from '#domain/time.ts';

/** When an execution hands over to the next run. */
export type RolloverLimits = { readonly turns: number; readonly days: number };

const dayMs = 86_400_000;

/**
 * Whether an execution has to hand over: by its turns or by its age, whichever comes first.
 * Started on 1 January 2027, 240 days are over on 29 August.
 */
export function isRolloverDue(
  execution: { readonly turns: number; readonly startedAt: Instant },
  limits: RolloverLimits,
  at: Instant,
): boolean {
  const ageMs = Date.parse(at) - Date.parse(execution.startedAt);
  return execution.turns >= limits.turns || ageMs >= limits.days * dayMs;
}
