import type { Store, StoredItem } from './client.ts';
import { programmePartition, revisionSortKey } from './keys.ts';
import type { LedgerItem } from './ledgerEvent.ts';
import { queryPages } from './query.ts';

/** A programme's ledger after a revision, oldest first, strongly consistent, page after page, as it is stored. */
export function ledgerPagesAfter(
  store: Store,
  programme: string,
  revision: number,
): AsyncGenerator<StoredItem[], void, undefined> {
  return queryPages(store, {
    TableName: store.tables.ledger,
    ConsistentRead: true,
    KeyConditionExpression: 'PK = :partition AND SK > :revision',
    ExpressionAttributeValues: {
      ':partition': programmePartition(programme),
      ':revision': revisionSortKey(revision),
    },
  });
}

/** What of an event a file keeps, always in this order: DynamoDB answers attributes in any. */
export function ledgerFacts(item: StoredItem) {
  const {
    revision,
    at,
    actor,
    seat,
    apiToken,
    commandKey,
    kind,
    id,
    version,
    removed,
    type,
    data,
    prevHash,
    hash,
  } = item as LedgerItem;
  return {
    revision,
    at,
    actor,
    ...(seat !== undefined && { seat }),
    ...(apiToken !== undefined && { apiToken }),
    ...(commandKey !== undefined && { commandKey }),
    kind,
    id,
    version,
    ...(removed !== undefined && { removed }),
    type,
    data,
    prevHash,
    hash,
  };
}
