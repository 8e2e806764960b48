import type { Happening } from '#domain/ledger/change.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import type { Instant, Period, PlainDate } from '#domain/time.ts';
import { nextPublication } from './due.ts';
import type { GuardStanding } from './health.ts';
import type { ProgrammeView } from './programmeView.ts';
import { publicationOf } from './publication.ts';

/** The day and the instant of publishing, and how the method's hard guards stand; most days nobody has to ask. */
export type ClosingFacts = {
  readonly on: PlainDate;
  readonly at: Instant;
  readonly guards: () => readonly GuardStanding[];
};

/**
 * Publishes the next month that has closed, if any: what was shown is kept, and the programme remembers how far it has
 * come. Months are published one after the other, each with the values up to its end.
 */
export function closeNextPeriod(
  view: ProgrammeView,
  { on, at, guards }: ClosingFacts,
): { readonly period: Period; readonly happenings: readonly Happening[] } | null {
  const period = nextPublication(view.programme, on);
  if (period === null) return null;
  const published = { ...publicationOf(view, period, at, guards()) };
  return {
    period,
    happenings: [
      { kind: 'publication', id: period, events: [{ type: 'periodPublished', data: published }] },
      { kind: 'programme', id: view.programme.id, events: [{ type: 'periodClosed', data: { period } }] },
    ],
  };
}

/** Takes up every stage whose pause is over; the date was part of the decision that paused it. */
export function resumeDueStages(view: ProgrammeView, on: PlainDate): readonly Happening[] {
  if (view.programme.state !== 'running') return [];
  return stageKeys.flatMap((key): Happening[] => {
    const { state, pausedUntil } = view.stages[key];
    if (state !== 'paused' || pausedUntil === undefined || pausedUntil > on) return [];
    return [{ kind: 'stage', id: key, events: [{ type: 'stageResumed', data: {} }] }];
  });
}
