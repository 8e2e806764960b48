import type { EvaluatedCriterion } from '#domain/criterion/evaluate.ts';
import type { CriterionStatus, FrozenCriterion } from '#domain/gate/gate.ts';
import type { Criterion, CriterionSeverity, LackingKind, Pack } from '#domain/methodology/pack.ts';

/** One criterion as the page shows it. `now` is set where today's data says otherwise than the request did. */
export type CriterionRow = {
  readonly id: string;
  readonly template: Criterion;
  readonly severity: CriterionSeverity;
  readonly status: CriterionStatus;
  readonly lackingKind: LackingKind;
  readonly lacking: readonly string[];
  readonly reason?: string;
  readonly now?: CriterionStatus;
};

/**
 * The rows of a gate: as submitted while a request is in review, else as they stand. A reason given for going on without a
 * criterion belongs to the request, so "overridden" then and "not met" now are no difference.
 */
export function criterionRows(
  pack: Pack,
  live: readonly EvaluatedCriterion[] | undefined,
  frozen: readonly FrozenCriterion[] | undefined,
): readonly CriterionRow[] {
  return (frozen ?? live ?? []).flatMap((shown) => {
    const template = pack.criteria.find(({ id }) => id === shown.id);
    if (template === undefined) return [];
    const now = live?.find(({ id }) => id === shown.id)?.status;
    const row: CriterionRow = {
      id: shown.id,
      template,
      severity: template.severity,
      status: shown.status,
      lackingKind: template.lacking.kind,
      lacking: shown.lacking,
      ...(shown.reason === undefined ? {} : { reason: shown.reason }),
    };
    const differs = frozen !== undefined && now !== undefined && !same(shown.status, now);
    return [differs ? { ...row, now } : row];
  });
}

function same(then: CriterionStatus, now: CriterionStatus): boolean {
  return then === now || (then === 'overridden' && now === 'notMet');
}

/** Rows as they are read: what is lacking first (hard, then those a reason may override, then advice), then the folds. */
export function groupRows(rows: readonly CriterionRow[]): {
  readonly open: readonly CriterionRow[];
  readonly met: readonly CriterionRow[];
  readonly notAssessed: readonly CriterionRow[];
} {
  const open = rows.filter(({ status }) => status === 'notMet' || status === 'overridden');
  return {
    open: open.toSorted((one, other) => urgency(one) - urgency(other)),
    met: rows.filter(({ status }) => status === 'met'),
    notAssessed: rows.filter(({ status }) => status === 'notAssessed'),
  };
}

const severityOrder = ['hard', 'override', 'advice'] as const satisfies readonly CriterionSeverity[];

function urgency({ status, severity }: CriterionRow): number {
  return severityOrder.indexOf(severity) + (status === 'overridden' ? severityOrder.length : 0);
}

/** What keeps a request from being made: hard and unmet, or to be overridden and without a reason. */
export function inTheWay(rows: readonly CriterionRow[]): readonly CriterionRow[] {
  return rows.filter(({ status, severity }) => status === 'notMet' && severity !== 'advice');
}
