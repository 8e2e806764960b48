import { describe, expect, it } from 'vitest';
import { decideRequest } from '#domain/gate/decideGate.ts';
import { decideAddition } from '#domain/programme/decideRecords.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { foresee } from '#lib/gate/foresee.ts';
import { votersOf } from '#lib/gate/voters.ts';
import { aKpi } from '#test/support/records.ts';
import { aWorld } from '#test/support/world.ts';

const pack = { criteria: [] } as unknown as Pack;
const on = '2026-12-01';
const at = '2026-12-01T10:00:00.000Z';

function inReview() {
  const world = aWorld();
  world.happen(decideAddition(world.view(), 'kpi', 'k1', aKpi()));
  const voters = votersOf(world.view(), pack, 'gate0', { on });
  const request = {
    person: 'manager',
    on,
    asks: 'approve',
    comment: '',
    evidence: [],
    criteria: [],
    blocking: [],
    voters,
    hash: 'h',
  } as const;
  world.happen(decideRequest(world.view(), 'gate0', request));
  return { view: world.view(), voters, seat: world.seat };
}

describe('foresee', () => {
  const said = { submission: 1, comment: 'The numbers are in.', kpi: 'k1' };

  it('names the classes that are still missing after a vote', () => {
    const { view, voters, seat } = inReview();
    const ballot = { ...said, person: 'sponsor', seat: seat('Sponsor'), outcome: 'go' } as const;

    expect(foresee(view, 'gate0', ballot, { voters, today: on, at })).toEqual({
      kind: 'open',
      missing: ['finance'],
    });
  });

  it('foresees the decision of a vote that makes approval unreachable', () => {
    const { view, voters, seat } = inReview();
    const ballot = { ...said, person: 'finance', seat: seat('Finance'), outcome: 'recycle' } as const;

    expect(foresee(view, 'gate0', ballot, { voters, today: on, at })).toEqual({
      kind: 'decided',
      outcome: 'recycle',
      conditions: 0,
    });
  });

  it('says why a vote would be refused', () => {
    const { view, voters, seat } = inReview();
    const ballot = { ...said, person: 'finance', seat: seat('Finance'), outcome: 'conditionalGo' } as const;

    expect(foresee(view, 'gate0', ballot, { voters, today: on, at })).toEqual({
      kind: 'refused',
      refusal: { code: 'conditionsMissing' },
    });
  });
});
