import { describe, expect, it } from 'vitest';
import { KpiChanges } from '#contract/outcomes.ts';
import {
  decideAddition,
  decideRecordChange,
  decideRemoval,
  type RecordOf,
} from '#domain/programme/decideRecords.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted } from '#domain/outcome.ts';
import { plannedOn } from '#domain/calendar/dated.ts';
import { aKpi } from '#test/support/records.ts';
import { aWorld, type World } from '#test/support/world.ts';

function withKpi(): World {
  const world = aWorld();
  world.happen(decideAddition(world.view(), 'kpi', 'k1', aKpi({ ownerSeat: world.seat('Team') })));
  return world;
}

function anObjective(changes: Partial<RecordOf['objective']> = {}): RecordOf['objective'] {
  return {
    name: 'Customers come back',
    verb: 'increase',
    kpi: 'k1',
    segment: 'all',
    from: 5,
    to: 10,
    unit: 'points',
    against: 'baseline',
    by: '2029-06-30',
    stage: 'businessFocus',
    recordedOn: '2026-11-02',
    ...changes,
  };
}

function aMilestone(world: World, changes: Partial<RecordOf['milestone']> = {}): RecordOf['milestone'] {
  return {
    name: 'Teams named',
    acceptance: 'Each segment has one team.',
    stage: 'organisationalStructure',
    endangers: { kind: 'gate', id: 'gate2' },
    ownerSeat: world.seat('Lead'),
    confirmSeat: world.seat('Sponsor'),
    due: plannedOn('2027-05-01'),
    dependsOn: [],
    state: 'planned',
    moves: [],
    ...changes,
  };
}

function started(world: World): World {
  const events: Happening['events'] = [{ type: 'programmeStarted', data: {} }];
  world.happen(accepted([{ kind: 'programme', id: 'p1', events }]));
  return world;
}

describe('adding a record', () => {
  it.each([
    ['a name that is taken, whatever its case', { name: '  REPEAT purchase rate ' }, 'nameTaken'],
    ['a name of spaces', { name: '  ' }, 'nameMissing'],
    ['a seat that is not there', { name: 'Other', ownerSeat: 'nobody' }, 'seatUnknown'],
    [
      'a segment that is not there',
      { name: 'Other', doNothing: { gone: [{ period: '2027-01', value: 1 }] } },
      'segmentUnknown',
    ],
    [
      'tolerances the wrong way round',
      { name: 'Other', tolerance: { measure: 'ratio', atRisk: 0.2, offTrack: 0.1 } },
      'toleranceReversed',
    ],
  ] as const)('refuses a KPI with %s', (_, changes, code) => {
    const world = withKpi();

    expect(decideAddition(world.view(), 'kpi', 'k2', aKpi(changes))).toMatchObject({ refusal: { code } });
  });

  it('takes a benchmark and what a KPI moves away again', () => {
    const world = withKpi();
    const benchmark = { name: 'Sector', value: 41, on: '2026-09-30', source: 'Yearbook' };
    const drives = [{ kpi: 'k1', lagMonths: 2 }];
    const fast = aKpi({ name: 'Fast', benchmark, drives });
    world.happen(decideAddition(world.view(), 'kpi', 'k2', fast));
    const { changes } = KpiChanges.parse({ changes: { drives: null, benchmark: null } });
    world.happen(decideRecordChange(world.view(), 'kpi', 'k2', { changes: changes as object }));

    const left = world.view().kpis.find(({ id }) => id === 'k2')?.definition;
    expect(left).toEqual(aKpi({ name: 'Fast' }));
    expect(decideRemoval(world.view(), 'kpi', 'k1', '').ok).toBe(true);
  });

  it('element 46: refuses a KPI that moves one that is not there, or by way of another itself', () => {
    const world = withKpi();
    world.happen(
      decideAddition(
        world.view(),
        'kpi',
        'k2',
        aKpi({ name: 'Fast', drives: [{ kpi: 'k1', lagMonths: 6 }] }),
      ),
    );
    const drives = (kpi: string) =>
      decideRecordChange(world.view(), 'kpi', 'k1', { changes: { drives: [{ kpi, lagMonths: 1 }] } });

    expect(drives('k3')).toEqual({ ok: false, refusal: { code: 'drivenKpiUnknown', kpi: 'k3' } });
    expect(drives('k2')).toEqual({ ok: false, refusal: { code: 'driveCycle' } });
    expect(decideRemoval(world.view(), 'kpi', 'k1', '')).toEqual({
      ok: false,
      refusal: { code: 'stillUsed', by: [{ kind: 'kpi', id: 'k2' }] },
    });
    expect(decideRemoval(world.view(), 'kpi', 'k2', '').ok).toBe(true);
  });

  it('refuses an objective that is only words (element 67)', () => {
    const world = withKpi();
    const words = { ...anObjective({ name: 'Improve relations' }), kpi: '', by: '' };

    expect(decideAddition(world.view(), 'objective', 'o1', words)).toMatchObject({
      refusal: { code: 'objectiveIncomplete', flaws: ['kpiMissing', 'dateMissing'] },
    });
    expect(decideAddition(world.view(), 'objective', 'o1', anObjective()).ok).toBe(true);
  });

  it('refuses a milestone that its owner would confirm, or that depends on itself in a ring', () => {
    const world = withKpi();
    const alone = aMilestone(world, { confirmSeat: world.seat('Lead') });
    world.happen(decideAddition(world.view(), 'milestone', 'm1', aMilestone(world)));
    world.happen(
      decideAddition(
        world.view(),
        'milestone',
        'm2',
        aMilestone(world, { name: 'Trained', dependsOn: ['m1'] }),
      ),
    );

    expect(decideAddition(world.view(), 'milestone', 'm3', alone)).toMatchObject({
      refusal: { code: 'nameTaken' },
    });
    expect(decideAddition(world.view(), 'milestone', 'm3', { ...alone, name: 'Alone' })).toMatchObject({
      refusal: { code: 'sameSeat' },
    });
    expect(
      decideRecordChange(world.view(), 'milestone', 'm1', { changes: { dependsOn: ['m2'] } }),
    ).toMatchObject({
      refusal: { code: 'dependencyCycle' },
    });
  });
});

describe('changing a record', () => {
  it('asks why once the programme runs and how we measure changes', () => {
    const world = started(withKpi());
    const changes = { formula: 'another formula' };

    expect(decideRecordChange(world.view(), 'kpi', 'k1', { changes })).toMatchObject({
      refusal: { code: 'reasonMissing' },
    });
    world.happen(decideRecordChange(world.view(), 'kpi', 'k1', { changes, reason: 'The source changed' }));

    expect(world.view().kpis[0]).toMatchObject({ definitionVersion: 2, definition: changes });
  });

  it('keeps the rhythm of a KPI that has values', () => {
    const world = withKpi();
    const events: Happening['events'] = [{ type: 'measured', data: { series: { all: '2026-10;40' } } }];
    world.happen(accepted([{ kind: 'kpi', id: 'k1', events }]));

    expect(decideRecordChange(world.view(), 'kpi', 'k1', { changes: { cadence: 'quarter' } })).toMatchObject({
      refusal: { code: 'cadenceFixed' },
    });
  });

  it('leaves the programme a manager', () => {
    const world = aWorld();

    expect(
      decideRecordChange(world.view(), 'member', 'manager', { changes: { role: 'leader' } }),
    ).toMatchObject({
      refusal: { code: 'lastManager' },
    });
    expect(decideRemoval(world.view(), 'member', 'manager', '')).toMatchObject({
      refusal: { code: 'lastManager' },
    });
  });
});

describe('removing a record', () => {
  it('names what still uses it', () => {
    const world = withKpi();
    world.happen(decideAddition(world.view(), 'objective', 'o1', anObjective()));

    expect(decideRemoval(world.view(), 'kpi', 'k1', '')).toMatchObject({
      refusal: { code: 'stillUsed', by: [{ kind: 'objective', id: 'o1' }] },
    });
    expect(decideRemoval(world.view(), 'seat', world.seat('Team'), '')).toMatchObject({
      refusal: { code: 'stillUsed', by: [{ kind: 'kpi', id: 'k1' }] },
    });
  });

  it('takes what nothing names', () => {
    const world = withKpi();
    world.happen(decideAddition(world.view(), 'objective', 'o1', anObjective()));

    world.happen(decideRemoval(world.view(), 'objective', 'o1', ''));
    world.happen(decideRemoval(world.view(), 'kpi', 'k1', ''));

    expect(world.view().kpis).toEqual([]);
  });
});
