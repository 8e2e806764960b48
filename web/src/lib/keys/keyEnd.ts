import { daysBetween } from '#domain/calendar/plainDate.ts';
import type { PlainDate } from '#domain/time.ts';

/** From two weeks before its last day a key is marked: enough to make another and to change the system that uses it. */
const soonDays = 14;

/** How many days a key has left when they are few, or `undefined`; 0 on its last day. */
export function daysLeftSoon(endsOn: PlainDate, today: PlainDate): number | undefined {
  const days = daysBetween(today, endsOn);
  return days <= soonDays ? Math.max(0, days) : undefined;
}
