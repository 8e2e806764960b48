import {
  CreateTableCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { tableSpecs, type TableNames, type TableRole, type TableSpec } from '#store/tables.ts';

/** Makes the three tables where they are not there yet. May be called at every start. */
export async function createTables(client: DynamoDBClient, names: TableNames): Promise<void> {
  const roles = Object.keys(tableSpecs) as TableRole[];
  for (const role of roles) await createTable(client, names[role], tableSpecs[role]);
}

async function createTable(client: DynamoDBClient, name: string, spec: TableSpec): Promise<void> {
  try {
    await client.send(new CreateTableCommand(definition(name, spec)));
  } catch (fault) {
    if (fault instanceof ResourceInUseException) return;
    throw fault;
  }
  if (spec.timeToLive === undefined) return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: name,
      TimeToLiveSpecification: { AttributeName: spec.timeToLive, Enabled: true },
    }),
  );
}

function definition(name: string, spec: TableSpec): CreateTableCommand['input'] {
  const keys = [spec, ...spec.indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]);
  const indexes = spec.indexes.map((index) => ({
    IndexName: index.name,
    KeySchema: keySchema(index),
    Projection: { ProjectionType: index.projection },
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(spec),
    AttributeDefinitions: [...new Set(keys)]
      .filter((key) => key !== undefined)
      .map((key) => ({ AttributeName: key, AttributeType: 'S' })),
    ...(indexes.length > 0 && { GlobalSecondaryIndexes: indexes }),
    ...(spec.stream && { StreamSpecification: { StreamEnabled: true, StreamViewType: spec.stream } }),
  };
}

function keySchema(spec: {
  readonly partitionKey: string;
  readonly sortKey?: string;
}): { AttributeName: string; KeyType: 'HASH' | 'RANGE' }[] {
  const partition = { AttributeName: spec.partitionKey, KeyType: 'HASH' as const };
  if (spec.sortKey === undefined) return [partition];
  return [partition, { AttributeName: spec.sortKey, KeyType: 'RANGE' }];
}
