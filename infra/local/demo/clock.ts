import { addDays, addMonths } from '#domain/calendar/plainDate.ts';
import type { Instant } from '#domain/time.ts';
import type { Backend } from '../backend.ts';
import type { MovableTime } from './movableTime.ts';

export const steps = ['week', 'month'] as const;
export type Step = (typeof steps)[number];

/** The instant a week or a month later, at the same time of day. */
export function later(from: Instant, by: Step): Instant {
  const date = from.slice(0, 10);
  return `${by === 'week' ? addDays(date, 7) : addMonths(date, 1)}${from.slice(10)}`;
}

/**
 * Moves the business's time on by a week or a month: day by day the clock Lambda runs, the stream is read, and what the
 * state machines wait for happens at its own instant. `kept` is called before each day's work with how far ahead time is,
 * so that a kill in between loses no time that the record already knows.
 */
export async function moveClock(
  time: MovableTime,
  backend: Pick<Backend, 'runClock' | 'quiet'>,
  by: Step,
  kept: (offsetMs: number) => void,
): Promise<Instant> {
  const end = later(time.clock.now(), by);
  try {
    for (let day = nextMorning(time.clock.now()); ; day = nextMorning(day)) {
      const at = day < end ? day : end;
      await time.advanceTo(at, backend.quiet);
      kept(time.offsetMs());
      await backend.runClock();
      await backend.quiet();
      if (at === end) return end;
    }
  } finally {
    time.run();
  }
}

/** Half past midnight UTC of the next day: in every zone a new day has begun or will have by the next run. */
function nextMorning(after: Instant): Instant {
  return `${addDays(after.slice(0, 10), 1)}T00:30:00.000Z`;
}
