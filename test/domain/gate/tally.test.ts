import { describe, expect, it } from 'vitest';
import type { GateOutcome, Vote } from '#domain/gate/gate.ts';
import { tally } from '#domain/gate/tally.ts';

const policy = [
  { class: 'business', needed: 1 },
  { class: 'finance', needed: 1 },
  { class: 'risk', needed: 1 },
] as const;

const voices = [
  { person: 'sponsor', classes: ['business'] },
  { person: 'finance', classes: ['finance'] },
  { person: 'risk', classes: ['risk'] },
] as const;

function vote(person: string, outcome: GateOutcome, more: Partial<Vote> = {}): Vote {
  const speaksFor = voices.find((one) => one.person === person)?.classes[0] ?? 'business';
  return {
    person,
    seat: person,
    class: speaksFor,
    outcome,
    comment: 'reason',
    kpi: 'k',
    at: '2027-02-01T09:00:00.000Z',
    ...more,
  };
}

const condition = { id: 'c1', text: 'Hire the analyst', ownerSeat: 's', by: '2027-06-01' };

describe('tally', () => {
  it.each([
    ['nobody voted', [], 'open'],
    ['one approval of three', [vote('sponsor', 'go')], 'open'],
    ['all three approve', [vote('sponsor', 'go'), vote('finance', 'go'), vote('risk', 'go')], 'go'],
    // Finance alone can fill the finance place, so its no makes the policy unreachable at once.
    ['the only finance voice sends back', [vote('sponsor', 'go'), vote('finance', 'recycle')], 'recycle'],
    ['the only finance voice pauses', [vote('finance', 'hold', { holdUntil: '2027-05-01' })], 'hold'],
    ['a stop at a programme gate', [vote('finance', 'kill')], 'kill'],
  ] as [string, Vote[], string][])('%s', (_, votes, expected) => {
    const result = tally(policy, { asks: 'approve', votes }, voices);

    expect(result.decided ? result.outcome : 'open').toBe(expected);
  });

  it('approves with the conditions of every winning vote', () => {
    const votes = [
      vote('sponsor', 'go'),
      vote('finance', 'conditionalGo', { conditions: [condition] }),
      vote('risk', 'conditionalGo', { conditions: [{ ...condition, id: 'c2' }] }),
    ];

    expect(tally(policy, { asks: 'approve', votes }, voices)).toEqual({
      decided: true,
      outcome: 'conditionalGo',
      conditions: [condition, { ...condition, id: 'c2' }],
    });
  });

  it('calls a tie of noes a send-back', () => {
    const two = [
      { person: 'finance', classes: ['finance'] },
      { person: 'controller', classes: ['finance'] },
    ] as const;
    const votes = [
      vote('finance', 'hold', { holdUntil: '2027-05-01' }),
      vote('controller', 'kill', { class: 'finance' }),
    ];

    expect(tally([{ class: 'finance', needed: 1 }], { asks: 'approve', votes }, two)).toMatchObject({
      outcome: 'recycle',
    });
  });

  it('keeps the latest date when the votes pause', () => {
    const two = [
      { person: 'finance', classes: ['finance'] },
      { person: 'controller', classes: ['finance'] },
    ] as const;
    const votes = [
      vote('finance', 'hold', { holdUntil: '2027-07-01' }),
      vote('controller', 'hold', { class: 'finance', holdUntil: '2027-05-01' }),
    ];

    expect(tally([{ class: 'finance', needed: 1 }], { asks: 'approve', votes }, two)).toMatchObject({
      outcome: 'hold',
      holdUntil: '2027-07-01',
    });
  });

  it('asks for as many stops as for approvals when the request is to stop', () => {
    const votes = [vote('sponsor', 'kill'), vote('finance', 'kill')];

    expect(tally(policy, { asks: 'stop', votes }, voices).decided).toBe(false);
    expect(tally(policy, { asks: 'stop', votes: [...votes, vote('risk', 'kill')] }, voices)).toMatchObject({
      outcome: 'kill',
    });
  });
});
