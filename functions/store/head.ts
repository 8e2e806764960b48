import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { headKey } from './keys.ts';
import { chainStart } from './ledgerEvent.ts';

/** Where a programme stands: the revision of its last event, that event's hash and instant. */
export type Head = { readonly revision: number; readonly headHash: string; readonly at: Instant };

/** The head of a programme nothing was ever committed to. */
export const emptyHead: Head = { revision: 0, headHash: chainStart, at: '' };

/** Reads HEAD, strongly consistent; `emptyHead` for a programme that does not exist. */
export async function loadHead({ documents, tables }: Store, programme: string): Promise<Head> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: headKey(programme), ConsistentRead: true }),
  );
  return Item === undefined ? emptyHead : readHead(Item);
}

/** @throws Error naming the key when the item is no HEAD */
export function readHead(item: Readonly<Record<string, unknown>>): Head {
  const { revision, headHash, at } = item;
  if (typeof revision === 'number' && typeof headHash === 'string' && typeof at === 'string') {
    return { revision, headHash, at };
  }
  throw new Error(`The item ${String(item['PK'])} ${String(item['SK'])} cannot be read`);
}
