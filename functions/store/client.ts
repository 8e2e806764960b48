import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TableNames } from './tables.ts';

/** An item as DynamoDB answers it, before anyone has looked at it. */
export type StoredItem = Readonly<Record<string, unknown>>;

/** Where everything is kept. The client is made in runtime; the store only sends commands through it. */
export type Store = {
  readonly documents: DynamoDBDocumentClient;
  readonly tables: TableNames;
};
