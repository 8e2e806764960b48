import type { LedgerEntry } from '#contract/responses.ts';
import type { MeasuredValue } from '#domain/kpi/measured.ts';
import type { Measurement } from '#domain/kpi/kpi.ts';
import type { Instant, Period } from '#domain/time.ts';

/** One value as it came in: who gave it, when, what stood there before, and the note. */
export type ValueEntered = {
  readonly revision: number;
  readonly at: Instant;
  readonly person: string;
  readonly segment: string;
  readonly period: Period;
  readonly after: Measurement;
  readonly before: Measurement | undefined;
  /** `null` where the text was erased. */
  readonly note: string | null | undefined;
};

/** One change of what is measured or promised: the names of what changed, with both values. */
export type DefinitionChanged = {
  readonly revision: number;
  readonly at: Instant;
  readonly person: string;
  readonly parts: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[];
  readonly reason: string | null | undefined;
};

/** The values in a KPI's history, newest first. */
export function valuesEntered(entries: readonly LedgerEntry[]): readonly ValueEntered[] {
  return entries
    .filter(({ type }) => type === 'measured')
    .flatMap(({ revision, at, person, data }) =>
      (data.values as readonly MeasuredValue[]).map((value) => ({
        revision,
        at,
        person,
        segment: value.segment,
        period: value.measurement.period,
        after: value.measurement,
        before: value.before,
        note: value.note,
      })),
    );
}

/** Those that took an earlier value's place. */
export function corrections(
  values: readonly ValueEntered[],
): readonly (ValueEntered & { readonly before: Measurement })[] {
  return values.flatMap((value) => (value.before === undefined ? [] : [{ ...value, before: value.before }]));
}

/** The changes of a KPI's definition or of an objective, newest first. */
export function definitionsChanged(entries: readonly LedgerEntry[]): readonly DefinitionChanged[] {
  return entries
    .filter(({ type }) => type === 'kpiChanged' || type === 'objectiveChanged')
    .map(({ revision, at, person, data }) => {
      const before = (data.before ?? {}) as Readonly<Record<string, unknown>>;
      const after = (data.changes ?? {}) as Readonly<Record<string, unknown>>;
      return {
        revision,
        at,
        person,
        parts: Object.keys(after).map((key) => ({ key, before: before[key], after: after[key] })),
        reason: data.reason as string | null | undefined,
      };
    });
}

/**
 * What changed the picture of a period after it was published: values of that period or an earlier one, entered since,
 * and changes of the definition since.
 */
export function sincePublished(
  entries: readonly LedgerEntry[],
  published: { readonly period: Period; readonly at: Instant },
  segment: string | undefined,
): { readonly values: readonly ValueEntered[]; readonly definitions: readonly DefinitionChanged[] } {
  const since = entries.filter(({ at }) => at > published.at);
  return {
    values: valuesEntered(since).filter(
      (value) => value.period <= published.period && (segment === undefined || value.segment === segment),
    ),
    definitions: definitionsChanged(since),
  };
}
