import { describe, expect, it } from 'vitest';
import { milestoneRows, milestonesIn } from '#lib/roadmap/milestoneRows.ts';
import { aMilestone } from '#test/support/judged.ts';
import { aWorld } from '#test/support/world.ts';

const on = '2027-05-20';
const due = (firstApproved: string, approved = firstApproved, forecast = approved) => ({
  firstApproved,
  approved,
  forecast,
});
const milestones = [
  aMilestone({ id: 'far', due: due('2027-12-01') }),
  aMilestone({ id: 'done', due: due('2027-04-01'), state: 'confirmed', doneOn: '2027-04-15' }),
  aMilestone({ id: 'late', due: due('2027-04-01', '2027-04-29', '2027-06-10') }),
  aMilestone({ id: 'later', due: due('2027-03-01') }),
  // 90 days after 20 May is 18 August.
  aMilestone({ id: 'edge', due: due('2027-08-18') }),
];
const rows = milestoneRows({ ...aWorld().view(), milestones }, on);
const ids = (list: typeof rows) => list.map(({ milestone }) => milestone.id);

describe('milestoneRows', () => {
  it('stands in the order of the dates they are expected on or were done', () => {
    expect(ids(rows)).toEqual(['later', 'done', 'late', 'edge', 'far']);
  });

  it('counts the slip from the first approved date in weeks', () => {
    const weeks = Object.fromEntries(rows.map(({ milestone, weeks: slip }) => [milestone.id, slip]));

    // 1 April to 10 June are 70 days; 1 to 15 April are 14.
    expect(weeks).toMatchObject({ late: 10, done: 2, far: 0 });
  });
});

describe('milestonesIn', () => {
  it.each([
    // From 1 March 80 days have passed, from the approved 29 April 21.
    ['late' as const, ['later', 'late']],
    ['next' as const, ['edge']],
    ['all' as const, ['later', 'late', 'done', 'edge', 'far']],
  ])('%s', (filter, expected) => {
    expect(ids(milestonesIn(rows, filter, on))).toEqual(expected);
  });
});
