import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { gunzipSync, gzipSync } from 'node:zlib';
import { batchWrite } from './batchWrite.ts';
import type { Store } from './client.ts';
import { importRowsKey, importRowsPartition, importRowsStart, partOfRowsKey, type ItemKey } from './keys.ts';
import { queryPartition } from './query.ts';

/** An item holds 400 KB; the rest is for its keys. */
const mostChunkBytes = 350_000;

/**
 * Keeps the rows of one part of an import, packed: 3,500 rows of 100 bytes come to about 40 KB.
 * @returns in how many chunks
 */
export async function saveImportRows(
  { documents, tables }: Store,
  id: string,
  part: number,
  rows: readonly unknown[],
): Promise<number> {
  const packed = gzipSync(JSON.stringify(rows), { level: 4 });
  const chunks = Math.ceil(packed.length / mostChunkBytes);
  const puts = Array.from({ length: chunks }, (_, chunk) => {
    const bytes = packed.subarray(chunk * mostChunkBytes, (chunk + 1) * mostChunkBytes);
    return documents.send(
      new PutCommand({ TableName: tables.core, Item: { ...importRowsKey(id, part, chunk), chunks, bytes } }),
    );
  });
  await Promise.all(puts);
  return chunks;
}

/** @throws Error naming the import when its rows are not there: they are saved before it is confirmed */
export async function loadImportRows<Row>(store: Store, id: string, part: number): Promise<readonly Row[]> {
  const first = await loadChunk(store, id, part, 0);
  const others = Array.from({ length: first.chunks - 1 }, (_, place) =>
    loadChunk(store, id, part, place + 1),
  );
  const chunks = [first, ...(await Promise.all(others))].map(({ bytes }) => bytes);
  return JSON.parse(gunzipSync(Buffer.concat(chunks)).toString('utf8')) as readonly Row[];
}

/**
 * Takes the notes out of an import's rows. Rows that were applied already serve nothing any more and go altogether.
 * @param rows.without a row as it is to stay
 */
export async function forgetImportRows<Row>(
  store: Store,
  id: string,
  rows: { readonly partsApplied: number; readonly without: (row: Row) => Row },
): Promise<void> {
  const { core } = store.tables;
  const items = await queryPartition(store, core, importRowsPartition(id), importRowsStart);
  const parts = Map.groupBy(items, ({ SK }) => partOfRowsKey(String(SK)));
  for (const [part, chunks] of parts) {
    const kept = part > rows.partsApplied ? await loadImportRows<Row>(store, id, part) : undefined;
    const written = kept === undefined ? 0 : await saveImportRows(store, id, part, kept.map(rows.without));
    const spare = chunks.filter((_, chunk) => chunk >= written);
    const removals = spare.map(({ PK, SK }) => ({ table: core, remove: { PK, SK } as ItemKey }));
    await batchWrite(store, removals);
  }
}

async function loadChunk(
  { documents, tables }: Store,
  id: string,
  part: number,
  chunk: number,
): Promise<{ readonly chunks: number; readonly bytes: Uint8Array }> {
  const Key = importRowsKey(id, part, chunk);
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key, ConsistentRead: true }),
  );
  if (Item === undefined) throw new Error(`The rows of part ${part} of the import ${id} are missing`);
  return Item as { readonly chunks: number; readonly bytes: Uint8Array };
}
