import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { textPlaces } from './freeTexts.ts';
import { readLedgerItem } from './ledgerEvent.ts';
import { entriesInTables } from './programmeSource.ts';

/** A text that a person wrote: when, what they did with it, and where it stands in that. */
export type WrittenText = {
  readonly at: Instant;
  readonly kind: AggregateKind;
  readonly type: string;
  readonly field: string;
  readonly text: string;
};

/** Every text that a person wrote in a programme and that is kept, oldest first. */
export async function textsWrittenBy(
  store: Store,
  programme: string,
  person: string,
): Promise<WrittenText[]> {
  const written: WrittenText[] = [];
  for await (const { item, kept } of entriesInTables(store, programme)) {
    if (item['actor'] !== person || kept === undefined) continue;
    const { at, kind, type, data } = readLedgerItem(item);
    for (const { hash, path } of textPlaces(data)) {
      const text = kept.texts[hash];
      if (text !== undefined) written.push({ at, kind, type, field: path.join('.'), text });
    }
  }
  return written;
}
