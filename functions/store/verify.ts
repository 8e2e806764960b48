import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Store, StoredItem } from './client.ts';
import { loadHead } from './head.ts';
import { headSortKey, programmeOfPartition } from './keys.ts';
import { sourceInTables, type ProgrammeSource } from './programmeSource.ts';
import type { Replay } from './replay.ts';
import { recordedEvent } from './texts.ts';
import { chainCheck } from './verifyChain.ts';
import { lifeCheck } from './verifySnapshots.ts';

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
    const found = await verifySource(programme, sourceInTables(store, programme), replay);
    const isSettled = (await loadHead(store, programme)).revision === head.revision;
    if (found.fault === undefined || isSettled || tries === mostTries) return found;
  }
}

/** The same check of a programme that comes from anywhere: tables, or the lines of a file. */
export async function verifySource(
  programme: string,
  source: ProgrammeSource,
  replay?: Replay,
): Promise<Verification> {
  const chain = chainCheck(programme);
  const lives = lifeCheck(replay);
  let events = 0;
  for await (const { item, kept } of source.entries()) {
    events += 1;
    const entry = chain.next(item, kept);
    if ('fault' in entry) return { programme, events, ...entry };
    lives.next(recordedEvent(entry, kept));
  }
  const end = chain.end(await source.head());
  if (end !== undefined) return { programme, events, ...end };
  const wrong = lives.end(await source.snapshots(lives.apart()));
  return { programme, events, ...(wrong !== undefined && { fault: `Programme ${programme}: ${wrong}` }) };
}

/** Every programme that has a ledger or a HEAD, by name. */
export async function listProgrammes(store: Store): Promise<string[]> {
  const { core, ledger } = store.tables;
  const heads = await scan(store, core, (item) => item['SK'] === headSortKey);
  const ledgers = await scan(store, ledger, () => true);
  const programmes = [...heads, ...ledgers].map(({ PK }) => programmeOfPartition(String(PK)));
  return [...new Set(programmes)].filter((programme) => programme !== undefined).toSorted();
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
