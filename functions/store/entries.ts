import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Snapshot } from '#domain/ledger/aggregate.ts';
import { entryId } from '#domain/register/entryId.ts';
import type { Store } from './client.ts';
import { aggregateName, registerPartition } from './keys.ts';
import { readSnapshot } from './snapshot.ts';

export type EntryPage = {
  readonly snapshots: readonly Snapshot[];
  /** The number of the last entry, where there are more. */
  readonly next?: number;
};

/**
 * A page of a register's entries in the order of their numbers: one Query, strongly consistent.
 * @param page `after` is the number of the last entry seen, 0 at the beginning
 * @throws Error naming the key of an item that cannot be read
 */
export async function loadEntryPage(
  { documents, tables }: Store,
  programme: string,
  register: string,
  page: { readonly after: number; readonly limit: number },
): Promise<EntryPage> {
  const PK = registerPartition(programme, register);
  const SK = aggregateName({ kind: 'entry', id: entryId(register, page.after) });
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName: tables.core,
      ConsistentRead: true,
      KeyConditionExpression: 'PK = :partition AND SK > :after',
      ExpressionAttributeValues: { ':partition': PK, ':after': SK },
      Limit: page.limit,
    }),
  );
  const snapshots = Items.map((item) => readSnapshot(item));
  const last = snapshots.at(-1)?.state as { readonly number: number } | undefined;
  return { snapshots, ...(LastEvaluatedKey !== undefined && last !== undefined && { next: last.number }) };
}
