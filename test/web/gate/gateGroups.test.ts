import { describe, expect, it } from 'vitest';
import { decisionGroups, requestPossible } from '#lib/gate/gateGroups.ts';
import { votersOf } from '#lib/gate/voters.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { aWorld } from '#test/support/world.ts';

const pack = { criteria: [] } as unknown as Pack;

describe('decisionGroups', () => {
  const view = aWorld().view();
  const on = '2026-12-10';
  const voters = (gate: 'gate0') => votersOf(view, pack, gate, { on });

  it('asks the manager of a draft for Gate 0 within a month of its date, and folds what is far away', () => {
    const manager = { person: 'manager', manages: true, leads: [] };

    const groups = decisionGroups(view, manager, on, voters as never);

    // Gate 0 is due on 2027-01-01, the next gate on 2027-12-01: later than 90 days from 2026-12-10.
    expect(groups.yours).toEqual([{ gate: 'gate0', by: '2027-01-01', asks: 'request' }]);
    expect(groups.later.map(({ gate }) => gate)).toEqual([
      'gate1',
      'gate2',
      'gate3',
      'gate4',
      'gate5',
      'closing',
    ]);
    expect(groups.starts).toEqual([]);
  });

  it('shows the same gate as merely due to somebody else', () => {
    const team = { person: 'team', manages: false, leads: [] };

    expect(decisionGroups(view, team, on, voters as never).soon.map(({ gate }) => gate)).toEqual(['gate0']);
  });

  it('knows that only Gate 0 can be asked for in a draft', () => {
    expect(requestPossible(view, 'gate0')).toBe(true);
    expect(requestPossible(view, 'gate1')).toBe(false);
  });
});
