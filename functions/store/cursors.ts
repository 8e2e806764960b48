import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './client.ts';
import { wentThrough } from './condition.ts';
import { cursorKey } from './keys.ts';

/** The last revision of a programme that a consumer of the ledger has handled; 0 for none. Strongly consistent. */
export async function loadCursor(
  { documents, tables }: Store,
  consumer: string,
  programme: string,
): Promise<number> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: cursorKey(consumer, programme), ConsistentRead: true }),
  );
  return (Item?.['revision'] as number | undefined) ?? 0;
}

/** Moves a consumer's cursor forward. @returns false when it already stands there or further */
export function moveCursor(
  { documents, tables }: Store,
  consumer: string,
  programme: string,
  revision: number,
): Promise<boolean> {
  return wentThrough(
    documents.send(
      new PutCommand({
        TableName: tables.core,
        Item: { ...cursorKey(consumer, programme), revision },
        ConditionExpression: 'attribute_not_exists(PK) OR revision < :revision',
        ExpressionAttributeValues: { ':revision': revision },
      }),
    ),
  );
}
