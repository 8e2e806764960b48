import { batchGet } from './batchGet.ts';
import type { Store, StoredItem } from './client.ts';
import { erasedText, hasHiddenTexts, hiddenHashes, restoreTexts, type KeptTexts } from './freeTexts.ts';
import { textKey, textPartition } from './keys.ts';
import { readLedgerItem, type LedgerEvent, type LedgerItem, type Sealed } from './ledgerEvent.ts';
import { queryPartition } from './query.ts';

/**
 * An event of the ledger with its texts. An erased text is null to readers of history, `erasedText` to whoever folds
 * events into states; `erased` tells it from one that was said.
 */
export type RecordedEvent = LedgerEvent & Sealed & { readonly erased?: true };

type TextsByRevision = ReadonlyMap<string, KeptTexts>;

/** Events with the texts put back that stand apart from the ledger, read for these events only. */
export async function withTexts(
  store: Store,
  programme: string,
  items: readonly StoredItem[],
): Promise<RecordedEvent[]> {
  const entries = items as unknown as readonly LedgerItem[];
  const keys = entries
    .filter(({ data }) => hasHiddenTexts(data))
    .map(({ revision }) => textKey(programme, revision));
  return putBack(entries, textsByRevision(await batchGet(store, keys)), null);
}

/**
 * As `withTexts`, for most of a ledger that is to be folded: one Query of all texts in place of a Get for each.
 */
export async function withAllTexts(
  store: Store,
  programme: string,
  items: readonly StoredItem[],
): Promise<RecordedEvent[]> {
  const entries = items as unknown as readonly LedgerItem[];
  return putBack(entries, await loadAllTexts(store, programme), erasedText);
}

/** Every text of a programme that is kept, by the sort key of its event. */
async function loadAllTexts(store: Store, programme: string): Promise<TextsByRevision> {
  return textsByRevision(await queryPartition(store, store.tables.core, textPartition(programme)));
}

function textsByRevision(items: readonly StoredItem[]): TextsByRevision {
  return new Map(items.map((item) => [String(item['SK']), item as unknown as KeptTexts]));
}

function putBack(
  items: readonly LedgerItem[],
  texts: TextsByRevision,
  erased: string | null,
): RecordedEvent[] {
  return items.map((item) => recordedEvent(readLedgerItem(item), texts.get(item.SK), erased));
}

/** An event with its texts put back. */
export function recordedEvent(
  event: LedgerEvent & Sealed,
  kept: KeptTexts | undefined,
  erased: string | null = erasedText,
): RecordedEvent {
  const texts = kept?.texts ?? {};
  const isErased = hiddenHashes(event.data).some((hash) => typeof texts[hash] !== 'string');
  return { ...event, data: restoreTexts(event.data, texts, erased), ...(isErased && { erased: true }) };
}
