import type { AggregateKind, Snapshot } from '#domain/ledger/aggregate.ts';
import { batchGet } from './batchGet.ts';
import type { Store, StoredItem } from './client.ts';
import { emptyHead, readHead, type Head } from './head.ts';
import {
  aggregateName,
  answerPartition,
  headSortKey,
  programmePartition,
  snapshotKey,
  type AggregateRef,
} from './keys.ts';
import { queryPartition } from './query.ts';
import { readSnapshot, type RawSnapshot } from './snapshot.ts';

/** Snapshots by kind and id, as a deciding function reads them. */
export type Snapshots = {
  readonly get: (kind: AggregateKind, id: string) => Snapshot | undefined;
  readonly all: (kind: AggregateKind) => readonly Snapshot[];
};

/**
 * The whole programme in one Query, strongly consistent, with `state` still a JSON text: a GET passes it on unparsed.
 * HEAD is read before the items, so an item may be newer than it, never older.
 *
 * @returns `emptyHead` and no items for a programme that does not exist
 */
export async function loadProgramme(
  store: Store,
  programme: string,
): Promise<{ readonly head: Head; readonly items: readonly RawSnapshot[] }> {
  const found = await queryPartition(store, store.tables.core, programmePartition(programme));
  const head = found.find((item) => item['SK'] === headSortKey);
  const items = found.filter((item) => item['SK'] !== headSortKey) as unknown as RawSnapshot[];
  return { head: head === undefined ? emptyHead : readHead(head), items };
}

/**
 * The named snapshots, strongly consistent, parsed and in this release's shape. What does not exist is absent.
 * @throws Error naming the key of an item that cannot be read
 */
export async function loadSnapshots(
  store: Store,
  programme: string,
  aggregates: readonly AggregateRef[],
): Promise<Snapshots> {
  const keys = new Map(
    aggregates.map((aggregate) => [aggregateName(aggregate), snapshotKey(programme, aggregate)]),
  );
  return snapshotsOf(await batchGet(store, [...keys.values()]));
}

/** The state of a snapshot that must be there. @throws Error naming it when it is not */
export function stateIn<State>(snapshots: Snapshots, kind: AggregateKind, id: string): State {
  const found = snapshots.get(kind, id);
  if (found === undefined) throw new Error(`There is no snapshot of ${aggregateName({ kind, id })}`);
  return found.state as State;
}

/** All snapshots of one kind in a programme, strongly consistent, in one Query. @throws as `loadSnapshots` */
export async function loadKind(store: Store, programme: string, kind: AggregateKind): Promise<Snapshots> {
  const start = aggregateName({ kind, id: '' });
  return snapshotsOf(await queryPartition(store, store.tables.core, programmePartition(programme), start));
}

/** The blind answers whose ids begin so, strongly consistent, unparsed. */
export function loadAnswers(store: Store, programme: string, start: string): Promise<StoredItem[]> {
  const name = aggregateName({ kind: 'answer', id: start });
  return queryPartition(store, store.tables.core, answerPartition(programme), name);
}

/** Parses raw snapshots. @throws Error naming the key of an item that cannot be read */
export function snapshotsOf(items: readonly (RawSnapshot | StoredItem)[]): Snapshots {
  const snapshots = new Map(
    items.map((item) => {
      const snapshot = readSnapshot(item);
      return [aggregateName(snapshot), snapshot];
    }),
  );
  return {
    get: (kind, id) => snapshots.get(aggregateName({ kind, id })),
    all: (kind) => [...snapshots.values()].filter((snapshot) => snapshot.kind === kind),
  };
}
