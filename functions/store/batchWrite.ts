import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Store, StoredItem } from './client.ts';
import type { ItemKey } from './keys.ts';

/** What to do to one table: an item to put, or a key to delete. */
export type BulkWrite = { readonly table: string } & (
  { readonly put: StoredItem } | { readonly remove: ItemKey }
);

/** What BatchWriteItem takes at once. */
const mostAtOnce = 25;
/** Side by side: one batch waits for the network most of its time. */
const batchesAtOnce = 8;
const longestPauseMs = 2_000;

type Pending = Record<
  string,
  ({ PutRequest: { Item: Record<string, unknown> } } | { DeleteRequest: { Key: ItemKey } })[]
>;

/** Writes any number of items without conditions: for bulk work on what nobody reads yet. */
export async function batchWrite(store: Store, writes: readonly BulkWrite[]): Promise<void> {
  const batches = Array.from({ length: Math.ceil(writes.length / mostAtOnce) }, (_, place) =>
    writes.slice(place * mostAtOnce, (place + 1) * mostAtOnce),
  );
  for (let start = 0; start < batches.length; start += batchesAtOnce) {
    const some = batches.slice(start, start + batchesAtOnce);
    await Promise.all(some.map((batch) => writeBatch(store, batch)));
  }
}

async function writeBatch({ documents }: Store, writes: readonly BulkWrite[]): Promise<void> {
  const pending: Pending = {};
  for (const write of writes) {
    const request =
      'put' in write ? { PutRequest: { Item: { ...write.put } } } : { DeleteRequest: { Key: write.remove } };
    (pending[write.table] ??= []).push(request);
  }
  let left: Pending | undefined = pending;
  // DynamoDB hands back what it was too busy for; each try does some of it.
  for (let tries = 0; left !== undefined && Object.keys(left).length > 0; tries += 1) {
    if (tries > 0) await sleep(Math.min(longestPauseMs, 50 * 2 ** tries));
    const answer = await documents.send(new BatchWriteCommand({ RequestItems: left }));
    left = answer.UnprocessedItems as Pending | undefined;
  }
}
