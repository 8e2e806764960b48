import type { PlainDate } from '#domain/time.ts';
import { addDays, dayNumber, weekday } from './plainDate.ts';

/** Days off beside the weekends. */
export type Holidays = ReadonlySet<PlainDate>;

const none: Holidays = new Set();

/** Whether people work on a date: Monday to Friday, and no holiday. */
export function isWorkingDay(date: PlainDate, holidays: Holidays = none): boolean {
  return weekday(date) <= 5 && !holidays.has(date);
}

/** The working day so many working days after a date: from Friday, 1 is Monday. `days` is 0 or more; 0 is the date. */
export function addWorkingDays(date: PlainDate, days: number, holidays: Holidays = none): PlainDate {
  let reached = date;
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/**
 * Working days after `from` up to and including `to`: from a Friday to the Monday after is 1, and 0 when `to` is not
 * later. So many working days late is what was due on `from` and is open on `to`.
 */
export function workingDaysAfter(from: PlainDate, to: PlainDate, holidays: Holidays = none): number {
  let count = 0;
  // Whole weeks hold five each; only the rest, and the holidays, need a look.
  const weeks = Math.max(0, Math.floor((dayNumber(to) - dayNumber(from)) / 7));
  for (let day = addDays(from, weeks * 7 + 1); day <= to; day = addDays(day, 1)) {
    if (weekday(day) <= 5) count += 1;
  }
  const off = [...holidays].filter((day) => from < day && day <= to && weekday(day) <= 5).length;
  return weeks * 5 + count - off;
}
