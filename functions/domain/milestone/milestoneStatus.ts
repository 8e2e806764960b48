import { daysBetween } from '#domain/calendar/plainDate.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Milestone } from './milestone.ts';

export type MilestoneWord = 'done' | 'due' | 'late';

/**
 * How a milestone stands. `slipWeeks` is how far the date it is expected on (or was done on) lies after the approved one, in
 * weeks with their fraction; negative is earlier. `slips` counts how often its owner moved the forecast later.
 */
export type MilestoneStatus = {
  readonly status: MilestoneWord;
  readonly doneLate: boolean;
  readonly awaitsConfirmation: boolean;
  readonly daysLate: number;
  readonly slipWeeks: number;
  readonly slips: number;
};

/**
 * A milestone is done once another seat has confirmed it; until then it is late when its approved date has passed, by the
 * day it was reported done on where there is such a report. What was done late stays marked (users.md 1.15).
 */
export function milestoneStatus(milestone: Milestone, on: PlainDate): MilestoneStatus {
  const { state, due, doneOn, moves } = milestone;
  const reached = state === 'planned' ? undefined : doneOn;
  const daysLate = Math.max(0, daysBetween(due.approved, reached ?? on));
  const late = daysLate > 0;
  const done = state === 'confirmed';
  const open = late ? 'late' : 'due';
  return {
    status: done ? 'done' : open,
    doneLate: done && late,
    awaitsConfirmation: state === 'reported',
    daysLate,
    slipWeeks: daysBetween(due.approved, reached ?? due.forecast) / 7,
    slips: moves.filter(({ reading, from, to }) => reading === 'forecast' && to > from).length,
  };
}
