import type { Instant, PlainDate } from '#domain/time.ts';
import { dateOfDay, dayNumber } from './plainDate.ts';

const dayMs = 86_400_000;

// Making a formatter costs about 100 times as much as using one.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Whether a text names an IANA time zone this runtime knows, such as `Europe/Madrid`. */
export function isTimeZone(zone: string): boolean {
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * The calendar date of an instant in a zone: 2027-03-31T22:30:00.000Z is 2027-04-01 in Europe/Madrid (summer time, +2).
 * Throws a RangeError for an unknown zone.
 */
export function dateIn(zone: string, at: Instant): PlainDate {
  return dateOfDay(Math.floor(localMs(zone, Date.parse(at)) / dayMs));
}

/**
 * The first instant of a date in a zone, daylight saving included: 2027-03-28 in Europe/Madrid begins at
 * 2027-03-27T23:00:00.000Z. Where the clocks skip midnight the day begins after the gap; a date the zone skipped
 * altogether begins where the next one does.
 */
export function startOfDay(zone: string, date: PlainDate): Instant {
  const midnight = dayNumber(date) * dayMs;
  // No offset is beyond 15 hours, so both sides of any change around this midnight are seen a day away.
  const offsets = [offsetAt(zone, midnight - dayMs), offsetAt(zone, midnight + dayMs)];
  const exact = offsets
    .map((offset) => midnight - offset)
    .filter((instant) => localMs(zone, instant) === midnight);
  const start = exact.length > 0 ? Math.min(...exact) : firstReaching(zone, midnight);
  return new Date(start).toISOString();
}

/** The first instant whose local clock shows `local` or later: the end of a gap. */
function firstReaching(zone: string, local: number): number {
  let before = local - dayMs;
  let after = local + dayMs;
  // 48 hours halve to one millisecond in 28 steps (2^28 = 268 million > 172.8 million).
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localMs(zone, middle) >= local) after = middle;
    else before = middle;
  }
  return after;
}

function offsetAt(zone: string, instant: number): number {
  return localMs(zone, instant) - instant;
}

/** What the zone's clock shows, written as if it were UTC. */
function localMs(zone: string, instant: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instant)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, milliseconds);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(zone, formatter);
  return formatter;
}
