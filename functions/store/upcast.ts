import type { AggregateKind } from '#domain/ledger/aggregate.ts';

/** Turns a state of one schema version into the next. */
export type Upcast = (state: unknown) => unknown;

/** What a kind is written as, and the step from each older version to the one after it. */
export type SchemaHistory = { readonly current: number; readonly from?: Readonly<Record<number, Upcast>> };

/**
 * The one place that knows older shapes of states. A kind that is not listed is at version 1 and was never anything
 * else. To change a shape: raise `current` and add the step from the version before it.
 */
export const schemaHistories: Partial<Record<AggregateKind, SchemaHistory>> = {};

export function currentSchemaVersion(kind: AggregateKind, histories = schemaHistories): number {
  return histories[kind]?.current ?? 1;
}

/**
 * The state in the shape this release knows. The next release's shape (n + 1) is read as it is, so that a deployment
 * may run beside the one before it.
 *
 * @throws Error when there is no way from that version to the current one
 */
export function upcast(
  kind: AggregateKind,
  schemaVersion: number,
  state: unknown,
  histories = schemaHistories,
): unknown {
  const current = currentSchemaVersion(kind, histories);
  if (schemaVersion > current + 1) throw new Error(`schema version ${schemaVersion} is too new`);
  let upcasted = state;
  for (let version = schemaVersion; version < current; version += 1) {
    const step = histories[kind]?.from?.[version];
    if (step === undefined) throw new Error(`schema version ${version} is unknown`);
    upcasted = step(upcasted);
  }
  return upcasted;
}
