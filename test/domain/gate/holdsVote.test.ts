import { describe, expect, it } from 'vitest';
import { holdsVote } from '#domain/gate/holdsVote.ts';
import type { Seat } from '#domain/seat/seat.ts';

const held = (seat: Partial<Seat>): Seat => ({
  kind: 'approver',
  class: 'finance',
  name: 'Finance',
  holdings: [{ person: 'ana', from: '2027-03-01', until: '2027-06-01' }],
  ...seat,
});

describe('an approver', () => {
  it.each([
    { who: 'sits in a seat that votes', seat: held({}), on: '2027-05-31', is: true },
    { who: 'will sit in one', seat: held({}), on: '2027-02-01', is: true },
    { who: 'left on the day their time ended', seat: held({}), on: '2027-06-01', is: false },
    { who: 'sponsors the programme', seat: held({ kind: 'sponsor' }), on: '2027-04-01', is: true },
    { who: 'manages the programme', seat: held({ kind: 'programmeManager' }), on: '2027-04-01', is: true },
    { who: 'only owns KPIs', seat: held({ kind: 'kpiOwner' }), on: '2027-04-01', is: false },
    { who: 'only leads a stage', seat: held({ kind: 'stageLead' }), on: '2027-04-01', is: false },
  ])('is asked of one who $who: $is', ({ seat, on, is }) => {
    expect(holdsVote([seat], 'ana', on)).toBe(is);
  });

  it('is nobody else', () => {
    expect(holdsVote([held({})], 'ben', '2027-04-01')).toBe(false);
  });
});
