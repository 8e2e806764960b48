import { describe, expect, it } from 'vitest';
import { awaitedSeats, countVotes } from '#domain/gate/countVotes.ts';
import type { Vote } from '#domain/gate/gate.ts';
import type { VoterSeat } from '#domain/gate/whoMayVote.ts';

const policy = [
  { class: 'business', needed: 1 },
  { class: 'finance', needed: 2 },
] as const;

function aVote(changes: Partial<Vote>): Vote {
  return {
    person: 'p',
    seat: 's',
    class: 'business',
    outcome: 'go',
    comment: 'The numbers are in.',
    kpi: 'k',
    at: '2027-01-01T10:00:00.000Z',
    ...changes,
  };
}

describe('countVotes', () => {
  it('counts approvals towards the policy and names what each class still owes', () => {
    const votes = [aVote({ class: 'finance', person: 'f' }), aVote({ outcome: 'recycle' })];

    // Needed 1 + 2 = 3; one of finance is in, so 1 of finance and 1 of business are missing.
    expect(countVotes(policy, { asks: 'approve', votes })).toEqual({
      given: 1,
      needed: 3,
      against: 1,
      missing: ['business', 'finance'],
    });
  });

  it('gives nothing for a second approval of a class that needs one', () => {
    const votes = [aVote({ person: 'a' }), aVote({ person: 'b' })];

    expect(countVotes(policy, { asks: 'approve', votes })).toMatchObject({ given: 1, against: 0 });
  });

  it('counts only votes to stop towards a request to stop', () => {
    const votes = [aVote({ outcome: 'kill' }), aVote({ outcome: 'recycle', person: 'b' })];

    expect(countVotes(policy, { asks: 'stop', votes })).toMatchObject({ given: 1, against: 1 });
  });
});

describe('awaitedSeats', () => {
  const seat = (
    person: string | null,
    speaksFor: Vote['class'],
    barred: VoterSeat['barred'] = null,
  ): VoterSeat => ({
    seat: `${person} for ${speaksFor}`,
    seatName: 'Seat',
    class: speaksFor,
    person,
    barred,
  });
  const voters = [
    seat('ana', 'business'),
    seat('ben', 'business'),
    seat('fay', 'finance'),
    seat('fin', 'finance'),
    seat('fox', 'finance'),
    seat('ben', 'finance'),
    seat('lea', 'finance', 'submitter'),
    seat(null, 'finance', 'vacant'),
  ];
  const awaited = (votes: readonly Vote[], asks: 'approve' | 'stop' = 'approve') =>
    awaitedSeats(policy, { asks, votes }, voters).map((one) => one.seat);

  it('are all who may vote while nothing is there', () => {
    expect(awaited([])).toEqual([
      'ana for business',
      'ben for business',
      'fay for finance',
      'fin for finance',
      'fox for finance',
      'ben for finance',
    ]);
  });

  it('leave out the second voter of a class that has approved, but not their other seat', () => {
    expect(awaited([aVote({ person: 'ana' })])).toEqual([
      'fay for finance',
      'fin for finance',
      'fox for finance',
      'ben for finance',
    ]);
  });

  it('keep the second voter where the first one sent back, or one of two approvals is in', () => {
    const votes = [aVote({ person: 'ana', outcome: 'recycle' }), aVote({ person: 'fay', class: 'finance' })];
    expect(awaited(votes)).toEqual([
      'ben for business',
      'fin for finance',
      'fox for finance',
      'ben for finance',
    ]);
  });

  it('go by the votes to stop where that is asked', () => {
    expect(awaited([aVote({ person: 'ana', outcome: 'kill' })], 'stop')).not.toContain('ben for business');
    expect(awaited([aVote({ person: 'ana', outcome: 'recycle' })], 'stop')).toContain('ben for business');
  });
});
