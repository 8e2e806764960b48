import type { KpiClass } from '#domain/kpi/kpi.ts';
import { kpiClasses } from '#domain/kpi/kpi.ts';
import { healthWords, type Health } from '#domain/programme/programme.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { KpiRow, ObjectiveRow } from './rows.ts';

/** What the page of outcomes is narrowed to; the address carries it, so that a view can be shared. */
export type OutcomeFilters = {
  readonly stage?: StageKey;
  readonly status?: Health;
  readonly class?: KpiClass;
  readonly owner?: string;
};

/** Reads the filters of an address; what it does not know is no filter. */
export function readFilters(query: Pick<URLSearchParams, 'get'>): OutcomeFilters {
  const stage = stageKeys.find((key) => key === query.get('stage'));
  const status = healthWords.find((word) => word === query.get('status'));
  const group = kpiClasses.find((key) => key === query.get('class'));
  const owner = query.get('owner') ?? '';
  return {
    ...(stage !== undefined && { stage }),
    ...(status !== undefined && { status }),
    ...(group !== undefined && { class: group }),
    ...(owner !== '' && { owner }),
  };
}

/** Objectives that pass; one has the class of its KPI, and its owner where it names none. */
export function objectivesThat(
  rows: readonly ObjectiveRow[],
  filters: OutcomeFilters,
): readonly ObjectiveRow[] {
  return rows.filter(
    ({ objective, kpi, health }) =>
      passes(filters.stage, objective.stage) &&
      passes(filters.status, health) &&
      passes(filters.class, kpi?.definition.class) &&
      passes(filters.owner, objective.ownerSeat ?? kpi?.definition.ownerSeat),
  );
}

/** KPIs that pass. */
export function kpisThat(rows: readonly KpiRow[], filters: OutcomeFilters): readonly KpiRow[] {
  return rows.filter(
    ({ kpi: { definition }, health }) =>
      passes(filters.stage, definition.stage) &&
      passes(filters.status, health) &&
      passes(filters.class, definition.class) &&
      passes(filters.owner, definition.ownerSeat),
  );
}

function passes(wanted: string | undefined, value: string | undefined): boolean {
  return wanted === undefined || wanted === value;
}
