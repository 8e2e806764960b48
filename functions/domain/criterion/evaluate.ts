import type { CriterionStatus } from '#domain/gate/gate.ts';
import type { GuardStanding } from '#domain/programme/health.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type {
  Criterion,
  CriterionSeverity,
  LackingKind,
  Pack,
  SubjectKind,
} from '#domain/methodology/pack.ts';
import { isOn } from '#domain/methodology/levels.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Facts } from './facts.ts';
import { languageOf } from './language.ts';

/** How one criterion of a gate stands. `lacking` are ids of `lackingKind`; empty and unmet means: there is none yet. */
export type EvaluatedCriterion = {
  readonly id: string;
  readonly status: CriterionStatus;
  readonly severity: CriterionSeverity;
  readonly lackingKind: LackingKind;
  readonly lacking: readonly string[];
  readonly reason?: string;
};

/** Reasons given for going on without a criterion, by its id. Only severity `override` listens to them. */
export type Overrides = { readonly [criterion: string]: string };

/**
 * Evaluates the criteria of a gate, in the pack's order. The same function answers in the browser ("what would unlock
 * this?") and on the server. A criterion whose elements are all off is not assessed. Throws, naming the criterion, when
 * an expression fails: that is a fault of the pack and must never look like "not assessed".
 */
export function evaluateCriteria(
  pack: Pack,
  gate: GateKey,
  facts: Facts,
  overrides: Overrides = {},
): readonly EvaluatedCriterion[] {
  return pack.criteria
    .filter((criterion) => criterion.gate === gate && criterion.at === undefined)
    .map((criterion) => evaluateOne(pack, criterion, facts, overrides[criterion.id]));
}

/** Evaluates what a stage's start decision asks beside the guards (elements 4, 17, 30). */
export function evaluateStart(pack: Pack, stage: StageKey, facts: Facts): readonly EvaluatedCriterion[] {
  return pack.criteria
    .filter((criterion) => criterion.stage === stage && criterion.at === 'start')
    .map((criterion) => evaluateOne(pack, criterion, facts, undefined));
}

/** The ids that stand in the way of a request: hard and unmet, or to be overridden and without a reason. */
export function blocking(criteria: readonly EvaluatedCriterion[]): readonly string[] {
  return criteria
    .filter(({ status, severity }) => status === 'notMet' && severity !== 'advice')
    .map(({ id }) => id);
}

/** The kinds a gate's criteria judge, each once; their editors may not vote on it (users.md 1.3). */
export function subjectsOf(pack: Pack, gate: GateKey): readonly SubjectKind[] {
  const kinds = pack.criteria.filter((one) => one.gate === gate).flatMap(({ subjects }) => subjects);
  return [...new Set(kinds)];
}

/**
 * How the guards of the method stand, by criterion id: those whose gate has passed are looked at again for life. Before
 * its gate a guard is a criterion like any other and says nothing about health.
 */
export function guardStandings(pack: Pack, facts: Facts): readonly GuardStanding[] {
  return pack.criteria.flatMap(({ id, gate, guard, require }): readonly GuardStanding[] => {
    if (guard === undefined || !facts.gates[gate].passed) return [];
    return [{ id, health: truth(pack, id, require, facts) ? 'onTrack' : guard }];
  });
}

/** A warning of the method that stands now, and what it is about. */
export type StandingWarning = {
  readonly id: string;
  readonly lackingKind: LackingKind;
  readonly lacking: readonly string[];
};

/** The warnings that stand: those that are on and whose rule does not hold. Accepted ones are still among them. */
export function standingWarnings(pack: Pack, facts: Facts): readonly StandingWarning[] {
  return pack.warnings
    .filter((warning) => isOn(warning, facts.elements) && !truth(pack, warning.id, warning.require, facts))
    .map(({ id, lacking }) => ({
      id,
      lackingKind: lacking.kind,
      lacking: ids(pack, id, lacking.expression, facts),
    }));
}

/** Whether an item of the method (a register, an assessment) counts as worked through. */
export function isDone(
  pack: Pack,
  item: { readonly key: string; readonly done: string },
  facts: Facts,
): boolean {
  return truth(pack, item.key, item.done, facts);
}

function evaluateOne(
  pack: Pack,
  criterion: Criterion,
  facts: Facts,
  override: string | undefined,
): EvaluatedCriterion {
  const { id, severity, lacking, assessedWhen } = criterion;
  const answer = { id, severity, lackingKind: lacking.kind };
  const isAssessed =
    isOn(criterion, facts.elements) && (assessedWhen === undefined || truth(pack, id, assessedWhen, facts));
  if (!isAssessed) return { ...answer, status: 'notAssessed', lacking: [] };
  if (truth(pack, id, criterion.require, facts)) return { ...answer, status: 'met', lacking: [] };
  const missing = ids(pack, id, lacking.expression, facts);
  const reason = override?.trim() ?? '';
  return severity === 'override' && reason !== ''
    ? { ...answer, status: 'overridden', lacking: missing, reason }
    : { ...answer, status: 'notMet', lacking: missing };
}

function truth(pack: Pack, item: string, expression: string, facts: Facts): boolean {
  const value = run(pack, item, expression, facts);
  if (typeof value === 'boolean') return value;
  throw new Error(`Item ${item}: "${expression}" comes to no boolean`);
}

function ids(pack: Pack, item: string, expression: string, facts: Facts): readonly string[] {
  const value = run(pack, item, expression, facts);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [...new Set(value)];
  throw new Error(`Item ${item}: "${expression}" comes to no list of ids`);
}

function run(pack: Pack, item: string, expression: string, facts: Facts): unknown {
  try {
    return languageOf(pack).compile(expression)(facts);
  } catch (cause) {
    throw new Error(`Item ${item}: "${expression}" fails`, { cause });
  }
}
