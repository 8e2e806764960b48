import { batchGet } from './batchGet.ts';
import type { Store, StoredItem } from './client.ts';
import type { KeptTexts } from './freeTexts.ts';
import { loadHead, type Head } from './head.ts';
import { entryOfId } from '#domain/register/entryId.ts';
import {
  answerPartition,
  headSortKey,
  programmePartition,
  publicationPartition,
  registerPartition,
  snapshotKey,
  textPartition,
  type AggregateRef,
} from './keys.ts';
import { queryPages, queryPartition } from './query.ts';

/** An item of the ledger, and the texts that stand apart from it. */
export type SourceEntry = { readonly item: StoredItem; readonly kept: KeptTexts | undefined };

/** What lives in partitions that nothing but the ledger names: ids of imports, and keys of registers. */
export type Apart = { readonly imports: readonly string[]; readonly registers: readonly string[] };

/** Finds these names among the aggregates that have events. */
export function apartAmong(aggregates: Iterable<AggregateRef>): Apart {
  const imports = new Set<string>();
  const registers = new Set<string>();
  for (const { kind, id } of aggregates) {
    if (kind === 'import') imports.add(id);
    const register = kind === 'entry' ? entryOfId(id)?.register : undefined;
    if (register !== undefined) registers.add(register);
  }
  return { imports: [...imports], registers: [...registers] };
}

/** A whole programme to read from, asked in this order and once: the check of a file never goes back in it. */
export type ProgrammeSource = {
  /** Oldest first. */
  readonly entries: () => AsyncIterable<SourceEntry>;
  readonly head: () => Promise<Head>;
  /** Every snapshot, publications, answers and what lives apart included. */
  readonly snapshots: (apart: Apart) => Promise<readonly StoredItem[]>;
};

/** A programme as it stands in the tables, strongly consistent, page after page. */
export function sourceInTables(store: Store, programme: string): ProgrammeSource {
  return {
    entries: () => entriesInTables(store, programme),
    head: () => loadHead(store, programme),
    snapshots: (apart) => snapshotsInTables(store, programme, apart),
  };
}

/** Ledger and texts are both in the order of revisions, so that one walk beside the other finds what belongs together. */
export async function* entriesInTables(
  store: Store,
  programme: string,
): AsyncGenerator<SourceEntry, void, undefined> {
  const texts = itemsOf(store, store.tables.core, textPartition(programme));
  let text = await texts.next();
  for await (const item of itemsOf(store, store.tables.ledger, programmePartition(programme))) {
    const place = String(item['SK']);
    while (text.done !== true && String(text.value['SK']) < place) text = await texts.next();
    const isIts = text.done !== true && text.value['SK'] === place;
    yield { item, kept: isIts ? (text.value as unknown as KeptTexts) : undefined };
  }
}

/** Every snapshot of a programme, also those that live apart. */
export async function snapshotsInTables(
  store: Store,
  programme: string,
  { imports, registers }: Apart,
): Promise<readonly StoredItem[]> {
  const { core } = store.tables;
  const found = await Promise.all([
    queryPartition(store, core, programmePartition(programme)),
    queryPartition(store, core, publicationPartition(programme)),
    queryPartition(store, core, answerPartition(programme)),
    ...registers.map((register) => queryPartition(store, core, registerPartition(programme, register))),
    batchGet(
      store,
      imports.map((id) => snapshotKey(programme, { kind: 'import', id })),
    ),
  ]);
  return found.flat().filter((item) => item['SK'] !== headSortKey);
}

async function* itemsOf(
  store: Store,
  table: string,
  partition: string,
): AsyncGenerator<StoredItem, void, undefined> {
  for await (const page of queryPages(store, {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression: 'PK = :partition',
    ExpressionAttributeValues: { ':partition': partition },
  })) {
    yield* page;
  }
}
