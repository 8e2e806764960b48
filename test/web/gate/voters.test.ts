import { describe, expect, it } from 'vitest';
import type { Vote } from '#domain/gate/gate.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { countVotes, seatsToFill, subjectsOf, votersOf, votingSeatsOf } from '#lib/gate/voters.ts';
import { aWorld } from '#test/support/world.ts';

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

describe('votersOf', () => {
  const pack = { criteria: [] } as unknown as Pack;

  it('bars who writes the request and the authors of its evidence', () => {
    const view = aWorld().view();
    const evidence = [
      { title: 'R', version: '1', link: 'https://a.example', on: '2026-12-01', authors: ['finance'] },
    ];

    const voters = votersOf(view, pack, 'gate0', {
      on: '2026-12-01',
      drafted: { submitter: 'sponsor', evidence },
    });

    expect(voters.map(({ person, barred }) => [person, barred])).toEqual([
      ['sponsor', 'submitter'],
      ['finance', 'evidenceAuthor'],
    ]);
    expect(seatsToFill(view.gates.gate0.policy, voters)).toEqual(['business', 'finance']);
  });

  it('lets everybody vote who is not barred, and finds their seats', () => {
    const voters = votersOf(aWorld().view(), pack, 'gate0', { on: '2026-12-01' });

    expect(votingSeatsOf(voters, 'finance').map(({ seatName }) => seatName)).toEqual(['Finance']);
    expect(votingSeatsOf(voters, 'team')).toEqual([]);
  });
});

describe('subjectsOf', () => {
  it('names each kind once, of this gate alone', () => {
    const pack = {
      criteria: [
        { gate: 'gate1', subjects: ['kpi', 'segment'] },
        { gate: 'gate1', subjects: ['kpi'] },
        { gate: 'gate2', subjects: ['objective'] },
      ],
    } as unknown as Pack;

    expect(subjectsOf(pack, 'gate1')).toEqual(['kpi', 'segment']);
  });
});
