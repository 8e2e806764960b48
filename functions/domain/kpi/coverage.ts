import type { KpiFacts } from '#domain/criterion/factFields.ts';
import { kpiClasses, type KpiClass } from './kpi.ts';

/** A measurement class with its KPIs: those that count as there, and those that lack an owner. */
export type ClassCoverage = {
  readonly class: KpiClass;
  readonly active: readonly string[];
  readonly unowned: readonly string[];
};

/**
 * The six classes, those without a KPI first (element 58). A KPI counts once it has an owner; context is shown and steers
 * nothing.
 */
export function coverageOf(
  kpis: readonly Pick<KpiFacts, 'id' | 'class' | 'context' | 'hasOwner'>[],
): readonly ClassCoverage[] {
  const steered = kpis.filter(({ context }) => !context);
  return kpiClasses
    .map((name) => {
      const own = steered.filter((kpi) => kpi.class === name);
      const ids = (hasOwner: boolean) => own.filter((kpi) => kpi.hasOwner === hasOwner).map(({ id }) => id);
      return { class: name, active: ids(true), unowned: ids(false) };
    })
    .toSorted((one, other) => Number(one.active.length > 0) - Number(other.active.length > 0));
}

export const kpiLacks = ['threshold', 'objective', 'votes', 'benchmark'] as const;
export type KpiLack = (typeof kpiLacks)[number];

type Lacking = Pick<KpiFacts, 'id' | 'context' | 'hasTarget' | 'hasObjective' | 'hasBenchmark' | 'drives'>;

/** How stakeholders voted on the KPIs: by KPI the share who chose it, in percent, of how many. */
export type Ballot = {
  readonly answered: boolean;
  readonly n: number;
  readonly mean: { readonly [kpi: string]: number };
};

/**
 * What each KPI to be steered lacks to tell success from failure (element 19), those that lack most first. It cannot fail
 * without a trajectory; it serves an objective that names it or a KPI it moves. Votes are asked for once there was a ballot.
 */
export function lacksOf(
  kpis: readonly Lacking[],
  ballot: Ballot,
  votesNeeded: number,
): readonly { readonly id: string; readonly lacks: readonly KpiLack[] }[] {
  const named = new Set(kpis.filter(({ hasObjective }) => hasObjective).map(({ id }) => id));
  const has = (kpi: Lacking): Readonly<Record<KpiLack, boolean>> => ({
    threshold: kpi.hasTarget,
    objective: kpi.hasObjective || kpi.drives.some((id) => named.has(id)),
    votes: !ballot.answered || votesFor(kpi.id, ballot) >= votesNeeded,
    benchmark: kpi.hasBenchmark,
  });
  return kpis
    .filter(({ context }) => !context)
    .map((kpi) => ({ id: kpi.id, lacks: kpiLacks.filter((lack) => !has(kpi)[lack]) }))
    .toSorted((one, other) => other.lacks.length - one.lacks.length);
}

/** How many chose a KPI: a third of 9, kept as 33.3 percent, are 3. */
export function votesFor(kpi: string, { mean, n }: Ballot): number {
  return Math.round(((mean[kpi] ?? 0) * n) / 100);
}
