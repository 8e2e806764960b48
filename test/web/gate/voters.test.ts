import { describe, expect, it } from 'vitest';
import type { Pack } from '#domain/methodology/pack.ts';
import { ownVoteNeeded, seatsToFill, subjectsOf, votersOf, votingSeatsOf } from '#lib/gate/voters.ts';
import { aWorld } from '#test/support/world.ts';

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

describe('ownVoteNeeded', () => {
  const pack = { criteria: [] } as unknown as Pack;
  const on = '2026-12-01';

  it('is true of whoever alone speaks for a class, and of nobody else', () => {
    const view = aWorld().view();

    expect(ownVoteNeeded(view, pack, 'gate0', { person: 'sponsor', on })).toBe(true);
    expect(ownVoteNeeded(view, pack, 'gate0', { person: 'manager', on })).toBe(false);
  });

  it('is false where nobody could decide anyhow: seats are to be filled first', () => {
    const drafted = aWorld().view();
    const seats = drafted.seats.map((one) => (one.name === 'Finance' ? { ...one, holdings: [] } : one));

    expect(ownVoteNeeded({ ...drafted, seats }, pack, 'gate0', { person: 'sponsor', on })).toBe(false);
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
