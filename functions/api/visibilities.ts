import type { Visibility } from '#domain/ledger/aggregate.ts';
import type { Store } from '#store/client.ts';
import { loadHistory } from '#store/history.ts';
import { aggregateName, livesApart, type AggregateRef } from '#store/keys.ts';

type Placed = AggregateRef & { readonly visibility: Visibility };

/**
 * Who may see each of these aggregates today. One that was removed has no snapshot; the event that removed it says who
 * might see it (commands.ts). Publications and imports are for the whole programme.
 */
export async function visibilitiesOf(
  store: Store,
  programme: string,
  present: readonly Placed[],
  asked: readonly AggregateRef[],
): Promise<(aggregate: AggregateRef) => Visibility> {
  const known = new Map(present.map((one) => [aggregateName(one), one.visibility]));
  const gone = new Map(
    asked
      .filter((one) => !livesApart(one) && !known.has(aggregateName(one)))
      .map((one) => [aggregateName(one), { kind: one.kind, id: one.id }]),
  );
  await Promise.all(
    [...gone].map(async ([name, aggregate]) => {
      const { events } = await loadHistory(store, programme, { aggregate, limit: 1 });
      known.set(name, (events[0]?.data['visibility'] as Visibility | undefined) ?? 'programme');
    }),
  );
  return (aggregate) => known.get(aggregateName(aggregate)) ?? 'programme';
}
