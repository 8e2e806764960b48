import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import { driversOf, drives } from '#domain/kpi/drives.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import type { PlannedInitiative, PlannedStep, PlannedWork } from './plannedWork.ts';
import type { Held, ProgrammeView } from './programmeView.ts';

type Planned = Pick<ProgrammeView, 'objectives' | 'kpis' | 'milestones'>;

/** A KPI that moves one nearer to the outcome, after some months. */
export type PlannedDriver = { readonly kpi: Held<Kpi>; readonly moves: string; readonly lagMonths: number };

/**
 * One outcome with everything that leads to it. An objective's KPI may be gone; a KPI that leads to no objective stands
 * alone, without one.
 */
export type PlannedGoal = {
  readonly objective?: Held<Objective>;
  readonly kpi?: Held<Kpi>;
  /** The nearest to the outcome first. */
  readonly drivers: readonly PlannedDriver[];
  readonly milestones: readonly Held<Milestone>[];
  readonly initiatives: readonly PlannedInitiative[];
};

export type GoalWithoutWork = {
  readonly kind: 'objective' | 'kpi';
  readonly id: string;
  readonly name: string;
};

export type WorkWithoutGoal =
  | { readonly kind: 'initiative' | 'step'; readonly number: number; readonly name: string }
  | { readonly kind: 'milestone'; readonly id: string; readonly name: string };

/** The plan from the outcome backwards (element 21). */
export type BackwardPlan = {
  readonly goals: readonly PlannedGoal[];
  /** Milestones that a decision waits for, by that decision; a decision is no outcome. */
  readonly decisions: readonly { readonly gate: GateKey; readonly milestones: readonly Held<Milestone>[] }[];
  readonly goalsWithoutWork: readonly GoalWithoutWork[];
  readonly workWithoutGoal: readonly WorkWithoutGoal[];
};

/**
 * Reads a plan backwards: outcome, its KPI, the KPIs that move that, milestones, initiatives and their steps. What has no
 * end of this chain is named: a goal that no initiative and no milestone works for, and work that serves no goal.
 */
export function planOf(view: Planned, { initiatives, strayed }: PlannedWork): BackwardPlan {
  const ofObjectives = view.objectives
    .toSorted((one, other) => one.by.localeCompare(other.by))
    .map((objective) => goalOf(view, initiatives, objective));
  const reached = new Set(ofObjectives.flatMap(chainOf));
  const beside = view.kpis.filter(({ id, definition }) => !definition.context && !reached.has(id));
  // Of the KPIs beside every objective only the ends stand alone; what moves them stands in their chain.
  const ends = beside.filter(
    (kpi) => !drives(kpi).some((drive) => beside.some(({ id }) => id === drive.kpi)),
  );
  const goals = [...ofObjectives, ...ends.map((kpi) => goalOf(view, initiatives, undefined, kpi))];
  return {
    goals,
    decisions: gateKeys
      .map((gate) => ({
        gate,
        milestones: byDate(view.milestones.filter(({ endangers }) => endangers.id === gate)),
      }))
      .filter(({ milestones }) => milestones.length > 0),
    goalsWithoutWork: goalsWithoutWork(view, ofObjectives, initiatives),
    workWithoutGoal: [
      ...initiatives
        .filter((one) => !servesGoal(view, one))
        .map(({ number, name }) => ({ kind: 'initiative' as const, number, name })),
      ...strayed.map(({ number, name }: PlannedStep) => ({ kind: 'step' as const, number, name })),
      ...view.milestones
        .filter(({ endangers }) => endangers.kind === 'objective' && !holds(view.objectives, endangers.id))
        .map(({ id, name }) => ({ kind: 'milestone' as const, id, name })),
    ],
  };
}

function goalOf(
  view: Planned,
  work: readonly PlannedInitiative[],
  objective?: Held<Objective>,
  kpi = view.kpis.find(({ id }) => id === objective?.kpi),
): PlannedGoal {
  const drivers = kpi === undefined ? [] : chainTo(view, kpi.id);
  const chain = new Set([...(kpi === undefined ? [] : [kpi.id]), ...drivers.map((driver) => driver.kpi.id)]);
  const initiatives = work.filter(
    ({ kpis, objectives }) =>
      kpis.some((id) => chain.has(id)) || (objective !== undefined && objectives.includes(objective.id)),
  );
  const ofSteps = new Set(initiatives.flatMap(({ steps }) => steps.flatMap(({ milestones }) => milestones)));
  const milestones = view.milestones.filter(
    ({ id, endangers }) => ofSteps.has(id) || (objective !== undefined && endangers.id === objective.id),
  );
  return {
    ...(objective && { objective }),
    ...(kpi && { kpi }),
    drivers,
    milestones: byDate(milestones),
    initiatives,
  };
}

/** What moves a KPI, and what moves that, each once and nearest first. */
function chainTo(view: Planned, kpi: string): readonly PlannedDriver[] {
  const found = new Map<string, PlannedDriver>();
  const open = [kpi];
  for (let moves = open.shift(); moves !== undefined; moves = open.shift()) {
    for (const driver of driversOf(view.kpis, moves)) {
      if (driver.kpi.id === kpi || found.has(driver.kpi.id)) continue;
      found.set(driver.kpi.id, { ...driver, moves });
      open.push(driver.kpi.id);
    }
  }
  return [...found.values()];
}

/**
 * Objectives with neither initiative nor milestone; then KPIs to be steered that no initiative moves, be it by way of
 * another, and that no milestone of their objective serves. Those in the chain of a listed objective go with it.
 */
function goalsWithoutWork(
  view: Planned,
  goals: readonly PlannedGoal[],
  work: readonly PlannedInitiative[],
): readonly GoalWithoutWork[] {
  const idle = goals.filter(({ initiatives, milestones }) => initiatives.length + milestones.length === 0);
  const listed = new Set(idle.flatMap(chainOf));
  const served = new Set(goals.filter(({ milestones }) => milestones.length > 0).map(({ kpi }) => kpi?.id));
  const kpis = view.kpis.filter(
    (kpi) =>
      !kpi.definition.context &&
      !listed.has(kpi.id) &&
      !served.has(kpi.id) &&
      goalOf(view, work, undefined, kpi).initiatives.length === 0,
  );
  return [
    ...idle.flatMap(({ objective }) =>
      objective === undefined ? [] : [{ kind: 'objective' as const, id: objective.id, name: objective.name }],
    ),
    ...kpis.map(({ id, definition }) => ({ kind: 'kpi' as const, id, name: definition.name })),
  ];
}

function chainOf({ kpi, drivers }: PlannedGoal): readonly string[] {
  return [...(kpi === undefined ? [] : [kpi.id]), ...drivers.map((driver) => driver.kpi.id)];
}

/** A link to what is gone leads to no goal. */
function servesGoal(view: Planned, { kpis, objectives }: PlannedInitiative): boolean {
  return kpis.some((id) => holds(view.kpis, id)) || objectives.some((id) => holds(view.objectives, id));
}

function holds(all: readonly { readonly id: string }[], id: string): boolean {
  return all.some((one) => one.id === id);
}

function byDate(milestones: readonly Held<Milestone>[]): readonly Held<Milestone>[] {
  return milestones.toSorted((one, other) => one.due.forecast.localeCompare(other.due.forecast));
}
