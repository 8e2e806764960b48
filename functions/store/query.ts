import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Store, StoredItem } from './client.ts';

/**
 * The items of a partition in the order of their sort keys, strongly consistent, page after page.
 * @param start only those whose sort key starts with it
 */
export async function queryPartition(
  store: Store,
  table: string,
  partition: string,
  start?: string,
): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  for await (const page of queryPages(store, {
    TableName: table,
    ConsistentRead: true,
    KeyConditionExpression:
      start === undefined ? 'PK = :partition' : 'PK = :partition AND begins_with(SK, :start)',
    ExpressionAttributeValues: { ':partition': partition, ...(start !== undefined && { ':start': start }) },
  })) {
    items.push(...page);
  }
  return items;
}

/** The pages of a Query (DynamoDB ends one at 1 MB); the reader may stop between two. */
export async function* queryPages(
  { documents }: Store,
  input: QueryCommandInput,
): AsyncGenerator<StoredItem[], void, undefined> {
  let from: StoredItem | undefined;
  do {
    const start: Partial<QueryCommandInput> = from === undefined ? {} : { ExclusiveStartKey: from };
    const page = await documents.send(new QueryCommand({ ...input, ...start }));
    yield page.Items ?? [];
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
}
