import { addDays } from '#domain/calendar/plainDate.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import { milestoneStatus, type MilestoneStatus } from '#domain/milestone/milestoneStatus.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import { weeksBetween } from '#lib/present/date.ts';

/** How far ahead "next" reaches: a quarter is what people plan by. */
export const nextDays = 90;

export const milestoneFilters = ['late', 'next', 'all'] as const;
export type MilestoneFilter = (typeof milestoneFilters)[number];

/** A milestone as every page shows it: `on` is when it is expected, or was done; slip counts from the first approved date. */
export type MilestoneRow = MilestoneStatus & {
  readonly milestone: Held<Milestone>;
  readonly on: PlainDate;
  readonly weeks: number;
};

/** All milestones on a day by the date they are expected on. */
export function milestoneRows(view: ProgrammeView, on: PlainDate): readonly MilestoneRow[] {
  return view.milestones
    .map((milestone) => {
      const { due, state, doneOn } = milestone;
      const expected = state === 'planned' ? due.forecast : (doneOn ?? due.forecast);
      return {
        milestone,
        ...milestoneStatus(milestone, on),
        on: expected,
        weeks: weeksBetween(due.firstApproved, expected),
      };
    })
    .toSorted((one, other) => one.on.localeCompare(other.on));
}

/** The rows a filter leaves: late, the most days late first; not late and due within 90 days; or all, the late ones first. */
export function milestonesIn(
  rows: readonly MilestoneRow[],
  filter: MilestoneFilter,
  on: PlainDate,
): readonly MilestoneRow[] {
  switch (filter) {
    case 'late':
      return rows
        .filter(({ status }) => status === 'late')
        .toSorted((one, other) => other.daysLate - one.daysLate);
    case 'next':
      return rows.filter(({ status, on: expected }) => status === 'due' && expected <= addDays(on, nextDays));
    case 'all':
      return rows.toSorted((one, other) => Number(other.status === 'late') - Number(one.status === 'late'));
  }
}
