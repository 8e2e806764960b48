import { isPeriodOf, periodOf, periodStart, previousPeriod } from '#domain/calendar/period.ts';
import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import type { PlainDate } from '#domain/time.ts';
import { oncePeriod } from './answer.ts';

type Asked = Pick<AssessmentTemplate, 'cadence'>;

/** The period that is asked for on a date; `once` for what is asked once. */
export function askPeriodOn({ cadence }: Asked, on: PlainDate): string {
  return cadence === 'once' ? oncePeriod : periodOf(on, cadence);
}

/** The periods people may answer for on a date: the present one, and the one before for those who are late. */
export function openPeriods(asked: Asked, on: PlainDate): readonly string[] {
  const present = askPeriodOn(asked, on);
  return present === oncePeriod ? [present] : [present, previousPeriod(present)];
}

/** Whether a period fits what is asked, and has begun. */
export function isPastOrPresent({ cadence }: Asked, period: string, on: PlainDate): boolean {
  if (cadence === 'once') return period === oncePeriod;
  return isPeriodOf(cadence, period) && periodStart(period) <= on;
}
