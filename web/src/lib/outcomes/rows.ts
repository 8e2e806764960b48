import type { Kpi } from '#domain/kpi/kpi.ts';
import { overallStatus, type KpiStatus } from '#domain/kpi/status.ts';
import type { Objective } from '#domain/objective/objective.ts';
import { targetRange, type Band, type TargetRange } from '#domain/objective/range.ts';
import { objectiveStatus, type ObjectiveStatus } from '#domain/objective/status.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import { healthRank } from '#lib/status/statusTable.ts';

/** One KPI as every page shows it: its own status, and the segment that status comes from. */
export type KpiRow = KpiStatus & { readonly kpi: Held<Kpi>; readonly segment: string };

/** One objective as every page shows it. `band` is where it should be now, `target` what is to be reached by its date. */
export type ObjectiveRow = ObjectiveStatus & {
  readonly objective: Held<Objective>;
  readonly kpi: Held<Kpi> | undefined;
  readonly target: TargetRange | null;
  readonly band: Band | null;
};

/** All KPIs on a day, worst first; of the same status the one furthest behind first, context at the end. */
export function kpiRows(view: ProgrammeView, on: PlainDate): readonly KpiRow[] {
  return view.kpis
    .map((kpi) => ({ kpi, ...overallStatus(kpi, on) }))
    .toSorted(
      (one, other) =>
        healthRank(one.health) - healthRank(other.health) ||
        Number(one.kpi.definition.context) - Number(other.kpi.definition.context) ||
        behind(other) - behind(one),
    );
}

/** All objectives on a day, worst first. */
export function objectiveRows(view: ProgrammeView, on: PlainDate): readonly ObjectiveRow[] {
  return view.objectives
    .map((objective) => {
      const kpi = view.kpis.find(({ id }) => id === objective.kpi);
      const status = objectiveStatus(objective, kpi, on);
      const { reason } = status;
      return {
        objective,
        kpi,
        ...status,
        target: kpi === undefined ? null : targetRange(objective, kpi.definition),
        band: 'low' in reason ? { low: reason.low, high: reason.high } : null,
      };
    })
    .toSorted((one, other) => healthRank(one.health) - healthRank(other.health) || short(other) - short(one));
}

function behind({ reason }: KpiRow): number {
  return 'gapRatio' in reason ? (reason.gapRatio ?? 0) : 0;
}

/** The gap by the size of the band's edge, as the programme's health weighs it. */
function short({ reason }: ObjectiveRow): number {
  if (!('gap' in reason)) return 0;
  return reason.gap / Math.max(Math.abs(reason.low), Math.abs(reason.high), Number.MIN_VALUE);
}
