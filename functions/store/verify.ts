import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Store, StoredItem } from './client.ts';
import { headSortKey, programmeOfPartition, programmePartition } from './keys.ts';
import { loadHead } from './head.ts';
import { queryPartition } from './query.ts';
import { firstBrokenLink } from './verifyChain.ts';
import { firstWrongSnapshot, type Replay } from './verifySnapshots.ts';

/** What the check of one programme found; `fault` is one sentence that names the first thing that is wrong. */
export type Verification = { readonly programme: string; readonly events: number; readonly fault?: string };

/** A commit during the check looks like a fault; so often in a row it is none of that. */
const mostTries = 5;

/**
 * Recomputes a programme's chain, holds HEAD against its end, each kept text against its hash, and each snapshot against
 * the events of its aggregate. A commit during the check starts it again.
 *
 * @param replay folds events into the state they lead to; without it versions alone are compared
 */
export async function verifyProgramme(
  store: Store,
  programme: string,
  replay?: Replay,
): Promise<Verification> {
  for (let tries = 1; ; tries += 1) {
    const head = await loadHead(store, programme);
    const found = await verifyOnce(store, programme, replay);
    const isSettled = (await loadHead(store, programme)).revision === head.revision;
    if (found.fault === undefined || isSettled || tries === mostTries) return found;
  }
}

/** Every programme that has a ledger or a HEAD, by name. */
export async function listProgrammes(store: Store): Promise<string[]> {
  const { core, ledger } = store.tables;
  const heads = await scan(store, core, (item) => item['SK'] === headSortKey);
  const ledgers = await scan(store, ledger, () => true);
  const programmes = [...heads, ...ledgers].map(({ PK }) => programmeOfPartition(String(PK)));
  return [...new Set(programmes)].filter((programme) => programme !== undefined).toSorted();
}

async function verifyOnce(
  store: Store,
  programme: string,
  replay: Replay | undefined,
): Promise<Verification> {
  const items = await queryPartition(store, store.tables.ledger, programmePartition(programme));
  const fault =
    (await firstBrokenLink(store, programme, items)) ??
    (await firstWrongSnapshot(store, programme, items, replay));
  return { programme, events: items.length, ...(fault !== undefined && { fault }) };
}

/** The keys of a table's items; a check of everything may read everything. */
async function scan(
  { documents }: Store,
  table: string,
  isWanted: (item: StoredItem) => boolean,
): Promise<StoredItem[]> {
  const found: StoredItem[] = [];
  let from: StoredItem | undefined;
  do {
    const start = from === undefined ? {} : { ExclusiveStartKey: from };
    const page = await documents.send(
      new ScanCommand({ TableName: table, ProjectionExpression: 'PK, SK', ConsistentRead: true, ...start }),
    );
    found.push(...(page.Items ?? []).filter(isWanted));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return found;
}
