import type { Store, StoredItem } from './client.ts';
import { hashOfText, hiddenHashes, type KeptTexts } from './freeTexts.ts';
import { emptyHead, loadHead, type Head } from './head.ts';
import { revisionSortKey } from './keys.ts';
import { chainStart, hashOfEvent, readLedgerItem, type LedgerEvent, type Sealed } from './ledgerEvent.ts';
import { loadAllTexts } from './texts.ts';

type Entry = LedgerEvent & Sealed;

/** The first thing wrong with a programme's chain, its HEAD or its texts, in one sentence; undefined when all holds. */
export async function firstBrokenLink(
  store: Store,
  programme: string,
  items: readonly StoredItem[],
): Promise<string | undefined> {
  const entries: Entry[] = [];
  for (const item of items) {
    const entry = readEntry(item);
    const fault = typeof entry === 'string' ? entry : brokenLink(programme, item, entry, entries.at(-1));
    if (fault !== undefined) return fault;
    if (typeof entry !== 'string') entries.push(entry);
  }
  const head = await loadHead(store, programme);
  return (
    wrongEnd(programme, head, entries.at(-1)) ??
    wrongText(programme, entries, await loadAllTexts(store, programme))
  );
}

function readEntry(item: StoredItem): Entry | string {
  try {
    return readLedgerItem(item);
  } catch (fault) {
    return (fault as Error).message;
  }
}

function brokenLink(
  programme: string,
  item: StoredItem,
  entry: Entry,
  last: Entry | undefined,
): string | undefined {
  const expected = (last?.revision ?? 0) + 1;
  if (item['SK'] !== revisionSortKey(expected)) {
    return `Programme ${programme}: revision ${expected} is missing before revision ${Number(item['SK'])}`;
  }
  if (entry.prevHash !== (last?.hash ?? chainStart)) {
    return `Programme ${programme}: revision ${expected} does not point to the hash of revision ${expected - 1}`;
  }
  if (entry.revision !== expected || hashOfEvent(entry, entry.prevHash) !== entry.hash) {
    return `Programme ${programme}: the content of revision ${expected} does not match its hash`;
  }
  if (last !== undefined && entry.at < last.at) {
    return `Programme ${programme}: revision ${expected} lies before revision ${last.revision} in time`;
  }
  return undefined;
}

function wrongEnd(programme: string, head: Head, last: Entry | undefined): string | undefined {
  const { revision, hash } = last ?? { revision: 0, hash: emptyHead.headHash };
  if (head.revision > revision) {
    return `Programme ${programme}: the tail is missing, the ledger ends at revision ${revision} and HEAD stands at ${head.revision}`;
  }
  if (head.revision < revision) {
    return `Programme ${programme}: HEAD stands at revision ${head.revision} and the ledger goes on to ${revision}`;
  }
  return head.headHash === hash
    ? undefined
    : `Programme ${programme}: HEAD does not hold the hash of revision ${revision}`;
}

/** An erased text is no fault; a text that differs from what was hashed is. */
function wrongText(
  programme: string,
  entries: readonly Entry[],
  texts: ReadonlyMap<string, KeptTexts>,
): string | undefined {
  for (const { revision, data } of entries) {
    const kept = texts.get(revisionSortKey(revision));
    const isWrong = hiddenHashes(data).some((hash) => {
      const text = kept?.texts[hash];
      return typeof text === 'string' && hashOfText(kept?.salt ?? '', text) !== hash;
    });
    if (isWrong)
      return `Programme ${programme}: a text of revision ${revision} is not the one that was recorded`;
  }
  return undefined;
}
