import { describe, expect, it } from 'vitest';
import { accepted } from '#domain/outcome.ts';
import { decideAddition } from '#domain/programme/decideRecords.ts';
import { nextDue } from '#lib/inbox/nextDue.ts';
import { aKpi } from '#test/support/records.ts';
import { aWorld } from '#test/support/world.ts';

describe('nextDue', () => {
  const withKpi = () => {
    const world = aWorld();
    world.happen(decideAddition(world.view(), 'kpi', 'k1', aKpi({ ownerSeat: world.seat('Team') })));
    return world;
  };

  it('says nothing while the programme is a draft', () => {
    const world = withKpi();

    expect(nextDue(world.view(), 'team', '2027-01-20')).toBeNull();
  });

  it('names the running period of a KPI with the last day to enter it', () => {
    const world = withKpi();
    world.happen(
      accepted([{ kind: 'programme', id: 'p1', events: [{ type: 'programmeStarted', data: {} }] }]),
    );

    // January ends on the 31st and closes 10 days later, on 11 February: its last day is the 10th.
    expect(nextDue(world.view(), 'team', '2027-01-20')).toEqual({
      kind: 'numbers',
      period: '2027-01',
      on: '2027-02-10',
    });
    expect(nextDue(world.view(), 'sponsor', '2027-01-20')).toBeNull();
  });
});
