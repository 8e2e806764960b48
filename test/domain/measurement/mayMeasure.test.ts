import { describe, expect, it } from 'vitest';
import { mayMeasure } from '#domain/measurement/mayMeasure.ts';
import { aKpi } from '#test/support/records.ts';
import { aWorld } from '#test/support/world.ts';

const world = aWorld();
const on = '2027-02-01';
const owned = { definition: aKpi({ ownerSeat: world.seat('Team') }) };
const inTechnology = { definition: aKpi({ stage: 'technology' }) };

describe('who enters the numbers of a KPI', () => {
  it.each([
    ['the holder of its seat', 'team', 'teamMember', owned, true],
    ['the lead of its stage', 'lead', 'stageLead', owned, true],
    ['the lead of another stage', 'lead', 'stageLead', inTechnology, false],
    ['a programme manager', 'anyone', 'programmeManager', inTechnology, true],
    ['who holds the manager’s seat', 'manager', 'leader', inTechnology, true],
    ['a team member without the seat', 'other', 'teamMember', owned, false],
    ['the holder, of a KPI without an owner', 'team', 'teamMember', inTechnology, false],
  ] as const)('%s', (_who, person, role, kpi, expected) => {
    expect(mayMeasure(world.view(), { person, role }, on)(kpi)).toBe(expected);
  });

  it('nobody by a seat they do not hold yet', () => {
    expect(mayMeasure(world.view(), { person: 'team', role: 'teamMember' }, '2026-11-01')(owned)).toBe(false);
  });
});
