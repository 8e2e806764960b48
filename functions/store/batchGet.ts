import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Store, StoredItem } from './client.ts';
import type { ItemKey } from './keys.ts';

/** What BatchGetItem takes at once. */
const mostKeysAtOnce = 100;

/** The items of the core table under these keys, strongly consistent, in no order. What does not exist is absent. */
export async function batchGet(store: Store, keys: readonly ItemKey[]): Promise<StoredItem[]> {
  const count = Math.ceil(keys.length / mostKeysAtOnce);
  const batches = Array.from({ length: count }, (_, index) =>
    keys.slice(index * mostKeysAtOnce, (index + 1) * mostKeysAtOnce),
  );
  const items = await Promise.all(batches.map((batch) => getBatch(store, batch)));
  return items.flat();
}

async function getBatch({ documents, tables }: Store, keys: readonly ItemKey[]): Promise<StoredItem[]> {
  const found: StoredItem[] = [];
  let pending: readonly StoredItem[] = keys;
  // DynamoDB hands back what it did not come to (over 16 MB, or throttled); asking again ends, as it does some each time.
  while (pending.length > 0) {
    const answer = await documents.send(
      new BatchGetCommand({ RequestItems: { [tables.core]: { Keys: [...pending], ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[tables.core] ?? []));
    pending = answer.UnprocessedKeys?.[tables.core]?.Keys ?? [];
  }
  return found;
}
