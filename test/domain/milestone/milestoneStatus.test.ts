import { describe, expect, it } from 'vitest';
import { milestoneStatus } from '#domain/milestone/milestoneStatus.ts';
import { aMilestone } from '#test/support/judged.ts';

const due = { firstApproved: '2027-04-30', approved: '2027-04-30', forecast: '2027-05-21' };
const move = (from: string, to: string, reading: 'forecast' | 'approved' = 'forecast') =>
  ({ which: 'due', reading, from, to, reason: 'r', person: 'ana', at: '2027-04-01T09:00:00.000Z' }) as const;

describe('a milestone', () => {
  it.each([
    ['on its day', {}, '2027-04-30', 'due', 0],
    ['a day after', {}, '2027-05-01', 'late', 1],
    [
      'reported in time, not confirmed yet',
      { state: 'reported', doneOn: '2027-04-30' },
      '2027-05-20',
      'due',
      0,
    ],
    [
      'reported late, not confirmed yet',
      { state: 'reported', doneOn: '2027-05-03' },
      '2027-05-20',
      'late',
      3,
    ],
    ['confirmed', { state: 'confirmed', doneOn: '2027-04-30' }, '2027-06-01', 'done', 0],
    ['sent back to planned', { state: 'planned', doneOn: '2027-04-30' }, '2027-05-02', 'late', 2],
  ] as const)('%s', (_, changes, on, status, daysLate) => {
    expect(milestoneStatus(aMilestone(changes), on)).toMatchObject({ status, daysLate, doneLate: false });
  });

  it('keeps that it was done late', () => {
    const status = milestoneStatus(aMilestone({ state: 'confirmed', doneOn: '2027-05-07' }), '2027-08-01');
    expect(status).toMatchObject({ status: 'done', doneLate: true, daysLate: 7, slipWeeks: 1 });
  });

  it('slips by what its owner expects against what is approved', () => {
    // 30 April to 21 May are 21 days.
    expect(milestoneStatus(aMilestone({ due }), '2027-04-01').slipWeeks).toBe(3);
  });

  it('counts only moves of the forecast to a later day', () => {
    const moves = [
      move('2027-04-30', '2027-05-14'),
      move('2027-05-14', '2027-05-07'),
      move('2027-05-07', '2027-05-21'),
      move('2027-04-30', '2027-06-30', 'approved'),
    ];
    expect(milestoneStatus(aMilestone({ due, moves }), '2027-04-01').slips).toBe(2);
  });
});
