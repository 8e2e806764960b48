import type { Kpi, KpiDefinition, Measurement } from '#domain/kpi/kpi.ts';
import { packSeries } from '#domain/kpi/series.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import type { Held } from '#domain/programme/programmeView.ts';
import { aKpi } from '#test/support/records.ts';

/** A KPI `k1`, owned by seat `s1` and defined before the start, with a packed series a segment. */
export function aMeasuredKpi(
  series: Kpi['series'] = {},
  definition: Partial<KpiDefinition> = {},
  held: Partial<Held<Kpi>> = {},
): Held<Kpi> {
  return {
    id: 'k1',
    version: 1,
    definition: aKpi({ ownerSeat: 's1', ...definition }),
    definitionVersion: 1,
    definedAt: '2026-11-02T09:00:00.000Z',
    series,
    edits: {},
    ...held,
  };
}

/** Values of consecutive months from a first one on, packed. */
export function months(year: number, firstMonth: number, values: readonly number[]): string {
  return packSeries(
    values.map((value, place): Measurement => ({
      period: `${year}-${String(firstMonth + place).padStart(2, '0')}`,
      value,
      state: 'final',
      definitionVersion: 1,
    })),
  );
}

/** Increase `k1` by 5 to 10 per cent against the baseline by the end of 2029. */
export function anObjective(changes: Partial<Held<Objective>> = {}): Held<Objective> {
  return {
    id: 'o1',
    version: 1,
    name: 'More customers come back',
    verb: 'increase',
    kpi: 'k1',
    segment: 'all',
    from: 5,
    to: 10,
    unit: 'percent',
    against: 'baseline',
    by: '2029-12-31',
    stage: 'businessFocus',
    recordedOn: '2026-11-02',
    edits: {},
    ...changes,
  };
}

/** A milestone `m1` due on Friday, 2027-04-30. */
export function aMilestone(changes: Partial<Held<Milestone>> = {}): Held<Milestone> {
  return {
    id: 'm1',
    version: 1,
    name: 'Teams follow customers',
    acceptance: 'Every team names its segment.',
    stage: 'businessFocus',
    endangers: { kind: 'gate', id: 'gate1' },
    ownerSeat: 's1',
    confirmSeat: 's2',
    due: { firstApproved: '2027-04-30', approved: '2027-04-30', forecast: '2027-04-30' },
    dependsOn: [],
    state: 'planned',
    moves: [],
    edits: {},
    ...changes,
  };
}
