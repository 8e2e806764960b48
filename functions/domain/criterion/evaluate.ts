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
import type { Facts } from './facts.ts';
import { compile } from './language.ts';

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
 * this?") and on the server. Throws, naming the criterion, when an expression fails: that is a fault of the pack and
 * must never look like "not assessed".
 */
export function evaluateCriteria(
  pack: Pack,
  gate: GateKey,
  facts: Facts,
  overrides: Overrides = {},
): readonly EvaluatedCriterion[] {
  const context = { ...facts, parameters: pack.parameters };
  return pack.criteria
    .filter((criterion) => criterion.gate === gate)
    .map((criterion) => evaluateOne(criterion, context, overrides[criterion.id]));
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
  const context = { ...facts, parameters: pack.parameters };
  return pack.criteria.flatMap(({ id, gate, guard, require }): readonly GuardStanding[] => {
    if (guard === undefined || !facts.gates[gate].passed) return [];
    return [{ id, health: truth(id, require, context) ? 'onTrack' : guard }];
  });
}

function evaluateOne(
  criterion: Criterion,
  context: object,
  override: string | undefined,
): EvaluatedCriterion {
  const { id, severity, lacking, assessedWhen } = criterion;
  const answer = { id, severity, lackingKind: lacking.kind };
  if (assessedWhen !== undefined && !truth(id, assessedWhen, context)) {
    return { ...answer, status: 'notAssessed', lacking: [] };
  }
  if (truth(id, criterion.require, context)) return { ...answer, status: 'met', lacking: [] };
  const missing = ids(id, lacking.expression, context);
  const reason = override?.trim() ?? '';
  return severity === 'override' && reason !== ''
    ? { ...answer, status: 'overridden', lacking: missing, reason }
    : { ...answer, status: 'notMet', lacking: missing };
}

function truth(criterion: string, expression: string, context: object): boolean {
  const value = run(criterion, expression, context);
  if (typeof value === 'boolean') return value;
  throw new Error(`Criterion ${criterion}: "${expression}" comes to no boolean`);
}

function ids(criterion: string, expression: string, context: object): readonly string[] {
  const value = run(criterion, expression, context);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [...new Set(value)];
  throw new Error(`Criterion ${criterion}: "${expression}" comes to no list of ids`);
}

function run(criterion: string, expression: string, context: object): unknown {
  try {
    return compile(expression)(context);
  } catch (cause) {
    throw new Error(`Criterion ${criterion}: "${expression}" fails`, { cause });
  }
}
