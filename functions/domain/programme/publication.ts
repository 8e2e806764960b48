import type { PlannedDate } from '#domain/calendar/dated.ts';
import { segmentsOf, kpiStatus, type KpiStatus } from '#domain/kpi/status.ts';
import { milestoneStatus, type MilestoneStatus } from '#domain/milestone/milestoneStatus.ts';
import { objectiveStatus, type ObjectiveStatus } from '#domain/objective/status.ts';
import type { Instant, Period, PlainDate } from '#domain/time.ts';
import { closesOn } from './due.ts';
import { programmeHealth, type GuardStanding, type ProgrammeHealth } from './health.ts';
import type { ProgrammeLimits } from './programme.ts';
import type { ProgrammeView } from './programmeView.ts';

/** The version of the rules a status was reached by. It rises when any rule of status changes its answer. */
export const ruleVersion = 1;

/**
 * What was published at the close of a period, once and for ever (users.md 1.7): later replay shows this and never
 * recomputes. Thresholds stand in the reasons (`tolerance`, `low`, `high`) and in `limits`. Plain JSON.
 */
export type Publication = {
  readonly ruleVersion: number;
  readonly period: Period;
  readonly at: Instant;
  /** The date it speaks of: the day the period closed, also where the publishing came later. */
  readonly on: PlainDate;
  readonly limits: ProgrammeLimits;
  readonly programme: ProgrammeHealth;
  readonly kpis: readonly {
    readonly id: string;
    readonly definitionVersion: number;
    readonly segments: { readonly [segment: string]: KpiStatus };
  }[];
  readonly objectives: readonly ({ readonly id: string } & ObjectiveStatus)[];
  readonly milestones: readonly ({ readonly id: string; readonly due: PlannedDate } & MilestoneStatus)[];
};

/**
 * Takes what stands at a period's close. Values up to and including the period count; those of the running one, though
 * some may be in already, do not.
 */
export function publicationOf(
  view: ProgrammeView,
  period: Period,
  at: Instant,
  guards: readonly GuardStanding[] = [],
): Publication {
  const { limits } = view.programme;
  const on = closesOn(period, limits);
  const published: Publication = {
    ruleVersion,
    period,
    at,
    on,
    limits,
    programme: programmeHealth(view, { on, until: period, guards }),
    kpis: view.kpis.map((kpi) => ({
      id: kpi.id,
      definitionVersion: kpi.definitionVersion,
      segments: Object.fromEntries(
        segmentsOf(kpi).map((segment) => [segment, kpiStatus(kpi, segment, on, period)]),
      ),
    })),
    objectives: view.objectives.map((objective) => {
      const kpi = view.kpis.find(({ id }) => id === objective.kpi);
      return { id: objective.id, ...objectiveStatus(objective, kpi, on, period) };
    }),
    milestones: view.milestones.map((milestone) => ({
      id: milestone.id,
      due: milestone.due,
      ...milestoneStatus(milestone, on),
    })),
  };
  return withoutNoise(published);
}

/** What a difference of two doubles leaves where there is none; no number so near zero can be kept (storable.ts). */
const noise = 1e-9;

/** A gap of -7e-15 is no gap. */
function withoutNoise<Value>(value: Value): Value {
  if (typeof value === 'number') return (Math.abs(value) < noise ? 0 : value) as Value;
  if (Array.isArray(value)) return value.map(withoutNoise) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutNoise<unknown>(one)]),
  ) as Value;
}
