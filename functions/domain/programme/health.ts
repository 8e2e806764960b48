import type { Holidays } from '#domain/calendar/workingDays.ts';
import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import { objectiveStatus, type ObjectiveReason } from '#domain/objective/status.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import { missingMeasurements, type MissingMeasurements } from './due.ts';
import { gateLateness } from './gateLateness.ts';
import { healthWords, type Health, type HealthStatement } from './programme.ts';
import type { ProgrammeView } from './programmeView.ts';

/** How a hard guard stands; evaluating guards is the method's part. */
export type GuardStanding = { readonly id: string; readonly health: 'offTrack' | 'atRisk' | 'onTrack' };

/** One thing that keeps a programme from being on track, as figures. `health` is what it alone would make it. */
export type HealthFact =
  | {
      readonly code: 'objectiveOffTrack' | 'objectiveAtRisk';
      readonly health: 'offTrack' | 'atRisk';
      readonly kind: 'objective';
      readonly id: string;
      readonly figures: ObjectiveReason;
    }
  | {
      readonly code: 'guardBroken' | 'guardAtRisk';
      readonly health: 'offTrack' | 'atRisk';
      readonly kind: 'guard';
      readonly id: string;
    }
  | {
      readonly code: 'gateLate';
      readonly health: 'offTrack' | 'atRisk';
      readonly kind: 'gate';
      readonly id: GateKey;
      readonly figures: { readonly workingDays: number; readonly limit: number };
    }
  | {
      readonly code: 'measurementsMissing';
      readonly health: 'atRisk';
      readonly kind: 'programme';
      readonly id: string;
      readonly figures: MissingMeasurements & { readonly limit: number };
    };

/**
 * The programme's health with everything that speaks against it, worst first; `fact` is the first, the one that decides.
 * `statement` is the leader's dated word, which stands beside it also when it `disagrees`.
 */
export type ProgrammeHealth = {
  readonly health: Health;
  readonly fact: HealthFact | null;
  readonly facts: readonly HealthFact[];
  readonly statement: HealthStatement | null;
  readonly disagrees: boolean;
};

/** What health is judged by beside the programme itself. */
export type HealthQuestion = {
  readonly on: PlainDate;
  /** The last period whose values count, where the question is how it stood at that period's close. */
  readonly until?: Period;
  readonly guards?: readonly GuardStanding[];
  readonly holidays?: Holidays;
};

/**
 * Programme health (users.md 1.14): off track if an objective is off track, a hard guard is broken or a gate is more
 * working days late than the limit; at risk if any of these is at risk (a gate: late at all) or more than the limit's
 * share of due measurements is missing; otherwise on track. While no objective has data and nothing speaks against it, there
 * is nothing to say: no data. All seven gates are critical.
 */
export function programmeHealth(view: ProgrammeView, question: HealthQuestion): ProgrammeHealth {
  const judged = view.objectives.map((objective) => ({
    id: objective.id,
    ...objectiveStatus(
      objective,
      view.kpis.find(({ id }) => id === objective.kpi),
      question.on,
      question.until,
    ),
  }));
  const facts = [
    ...judged.flatMap(objectiveFact),
    ...(question.guards ?? []).flatMap(guardFact),
    ...gateFacts(view, question),
    ...missingFact(view, question.on),
  ].toSorted(worseFirst);
  const [fact = null] = facts;
  const known = judged.some(({ health }) => health !== 'noData');
  const health = fact?.health ?? (known ? 'onTrack' : 'noData');
  const statement = view.programme.statement ?? null;
  return { health, fact, facts, statement, disagrees: statement !== null && statement.health !== health };
}

function objectiveFact(judged: {
  readonly id: string;
  readonly health: Health;
  readonly reason: ObjectiveReason;
}): HealthFact[] {
  const { id, health, reason } = judged;
  if (health !== 'offTrack' && health !== 'atRisk') return [];
  const code = health === 'offTrack' ? 'objectiveOffTrack' : 'objectiveAtRisk';
  return [{ code, health, kind: 'objective', id, figures: reason }];
}

function guardFact({ id, health }: GuardStanding): HealthFact[] {
  if (health === 'onTrack') return [];
  return [{ code: health === 'offTrack' ? 'guardBroken' : 'guardAtRisk', health, kind: 'guard', id }];
}

function gateFacts(view: ProgrammeView, { on, holidays }: HealthQuestion): HealthFact[] {
  const limit = view.programme.limits.gateLateWorkingDays;
  return openGates(view).flatMap((id): HealthFact[] => {
    const workingDays = gateLateness(view.gates[id], on, holidays);
    if (workingDays === 0) return [];
    const health = workingDays > limit ? 'offTrack' : 'atRisk';
    return [{ code: 'gateLate', health, kind: 'gate', id, figures: { workingDays, limit } }];
  });
}

/** Before its start only Gate 0 can be late; after its end none, for nothing is left to decide. */
function openGates(view: ProgrammeView): readonly GateKey[] {
  const { state } = view.programme;
  if (state === 'closed' || state === 'stopped') return [];
  return state === 'draft' ? ['gate0'] : gateKeys;
}

function missingFact(view: ProgrammeView, on: PlainDate): HealthFact[] {
  const limit = view.programme.limits.missingMeasurementsRatio;
  const missing = missingMeasurements(view, on);
  if (missing.ratio <= limit) return [];
  const figures = { ...missing, limit };
  return [
    { code: 'measurementsMissing', health: 'atRisk', kind: 'programme', id: view.programme.id, figures },
  ];
}

const kindsInOrder = ['objective', 'guard', 'gate', 'programme'] as const satisfies HealthFact['kind'][];

function worseFirst(one: HealthFact, other: HealthFact): number {
  return (
    healthWords.indexOf(one.health) - healthWords.indexOf(other.health) ||
    kindsInOrder.indexOf(one.kind) - kindsInOrder.indexOf(other.kind) ||
    weight(other) - weight(one)
  );
}

/** How bad a fact is among its like: an objective by its gap against its band's edge, a gate by its days. */
function weight(fact: HealthFact): number {
  if (fact.kind === 'gate') return fact.figures.workingDays;
  if (fact.kind !== 'objective' || !('gap' in fact.figures)) return 0;
  const { gap, low, high } = fact.figures;
  return gap / Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE);
}
