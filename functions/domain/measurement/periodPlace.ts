import { isPeriodOf, periodEnd, periodStart } from '#domain/calendar/period.ts';
import { addMonths } from '#domain/calendar/plainDate.ts';
import type { Cadence } from '#domain/kpi/kpi.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { lastProgrammeDay } from '#domain/programme/time.ts';
import type { Period, PlainDate } from '#domain/time.ts';

/** How far before the start a measurement is history, and how far after the end after-care (users.md 1.1). */
export const historyMonths = 60;
export const afterCareMonths = 24;

export type PeriodRefusal =
  | { readonly code: 'badPeriod'; readonly period: string; readonly cadence: Cadence }
  | { readonly code: 'future'; readonly period: Period }
  | { readonly code: 'tooOld'; readonly period: Period; readonly earliest: PlainDate }
  | { readonly code: 'tooLate'; readonly period: Period; readonly latest: PlainDate };

export const periodMarks = ['history', 'afterCare', 'running'] as const;
export type PeriodMark = (typeof periodMarks)[number];

/** Where a period lies against a programme: refused, or with what is worth saying about it. */
export type PeriodPlace = { readonly refusal: PeriodRefusal | null; readonly marks: readonly PeriodMark[] };

/**
 * Answers where periods lie against a programme on one day: up to 60 months before the start is history, up to 24 months
 * after the end (planned, or the day it ended) after-care, a period that still runs is marked; what has not begun or lies
 * further away is refused. Answers are kept, since 10,000 entries share a few hundred periods.
 */
export function periodPlaces(
  programme: Pick<Programme, 'charter' | 'endedAt'>,
  on: PlainDate,
): (period: string, cadence: Cadence) => PeriodPlace {
  const { startOn } = programme.charter;
  const lastDay = lastProgrammeDay(programme);
  const earliest = addMonths(startOn, -historyMonths);
  const latest = addMonths(lastDay, afterCareMonths);
  const known = new Map<string, PeriodPlace>();

  const refusalOf = (period: string, cadence: Cadence): PeriodRefusal | null => {
    if (!isPeriodOf(cadence, period)) return { code: 'badPeriod', period, cadence };
    if (periodStart(period) > on) return { code: 'future', period };
    if (periodEnd(period) <= earliest) return { code: 'tooOld', period, earliest };
    return periodStart(period) > latest ? { code: 'tooLate', period, latest } : null;
  };
  const marksOf = (period: Period): PeriodMark[] => {
    const told = {
      history: periodEnd(period) <= startOn,
      afterCare: periodStart(period) > lastDay,
      running: periodEnd(period) > on,
    };
    return periodMarks.filter((mark) => told[mark]);
  };
  return (period, cadence) => {
    const key = `${cadence} ${period}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const refusal = refusalOf(period, cadence);
    const place = { refusal, marks: refusal === null ? marksOf(period) : [] };
    known.set(key, place);
    return place;
  };
}
