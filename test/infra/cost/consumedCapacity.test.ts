import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
} from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoUnits, type Units } from '#infra/cost/consumedCapacity.ts';
import { itemBytes, queryUnitsOf, writeUnitsOf } from '#infra/cost/itemSize.ts';
import { createTables, localTables, startEngine, type Engine } from '#infra/local/engine.ts';
import { createDocumentClient } from '#runtime/clients.ts';

let engine: Engine;
let documents: DynamoDBDocumentClient;
let told: Units | undefined;

beforeAll(async () => {
  engine = await startEngine({});
  documents = createDocumentClient({
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    dynamoEndpoint: engine.endpoint,
  });
  await createTables(documents, localTables);
  dynamoUnits(documents, (units) => (told = units));
});
afterAll(async () => {
  documents.destroy();
  await engine.stop();
});

const { core, ledger } = localTables;
const item = (SK: string, bytes: number, more: object = {}) => ({
  PK: 'P',
  SK,
  ...more,
  text: 'x'.repeat(bytes),
});
const put = async (table: string, of: object): Promise<number | undefined> => {
  await documents.send(new PutCommand({ TableName: table, Item: of as Record<string, unknown> }));
  return told?.writeUnits;
};
const transact = async (table: string, of: object): Promise<number | undefined> => {
  const Put = { TableName: table, Item: of as Record<string, unknown> };
  await documents.send(new TransactWriteCommand({ TransactItems: [{ Put }] }));
  return told?.writeUnits;
};

/** Reckoned by hand from the documented rules: what the engine tells is what AWS would bill. */
describe('what the engine tells a request costs', () => {
  it('rounds a write up to 1 KB, and takes the larger of the old and the new item', async () => {
    expect(await put(core, item('1', 3_200))).toBe(4);
    expect(await put(core, item('1', 100))).toBe(4);
    expect(await put(core, item('1', 100))).toBe(1);
  });

  it('agrees to the byte with the documented size', async () => {
    const full = item('full', 1024 - itemBytes(item('full', 0)));
    expect(itemBytes(full)).toBe(1024);

    expect(await put(core, full)).toBe(writeUnitsOf({ after: 1024 }, 'standard'));
    expect(await put(core, { ...full, SK: 'full+' })).toBe(2);
  });

  it('doubles a write in a transaction, but not what its index writes', async () => {
    expect(await transact(core, item('2', 3_200))).toBe(8);
    // 1.5 KB: 2 x 2 for the table, 2 for the index, which follows outside of the transaction.
    expect(await transact(ledger, item('2', 1_500, { aggregateKey: 'a' }))).toBe(6);
  });

  it('counts an index: an entry made, moved (one deleted, one put), left alone, and taken out', async () => {
    const due = (dueAt: string, bytes: number) => item('3', bytes, { dueBucket: 'D', dueAt });
    expect(await put(core, due('1', 2_500))).toBe(3 + 1);
    expect(await put(core, due('2', 2_500))).toBe(3 + 2);
    // The index holds the keys alone, and they stay.
    expect(await put(core, due('2', 2_501))).toBe(3);
    expect(await put(core, item('3', 2_501))).toBe(3 + 1);
  });

  it('takes the whole item for an update, and one unit for deleting nothing', async () => {
    await put(core, item('4', 3_200));
    const Key = { PK: 'P', SK: '4' };
    const UpdateExpression = 'SET seen = :seen';
    await documents.send(
      new UpdateCommand({
        TableName: core,
        Key,
        UpdateExpression,
        ExpressionAttributeValues: { ':seen': 1 },
      }),
    );
    expect(told).toEqual({ readUnits: 0, writeUnits: 4 });

    await documents.send(new DeleteCommand({ TableName: core, Key: { PK: 'P', SK: 'none' } }));
    expect(told?.writeUnits).toBe(1);
  });

  it('rounds each item of a batch up to 4 KB, the sum of a Query, and halves what may be late', async () => {
    const items = Array.from({ length: 10 }, (_, place) => ({ ...item(String(place), 1_500), PK: 'Q' }));
    for (const one of items) await put(core, one);
    const keys = [
      { PK: 'Q', SK: '1' },
      { PK: 'Q', SK: '2' },
      { PK: 'Q', SK: 'none' },
    ];
    await documents.send(
      new BatchGetCommand({ RequestItems: { [core]: { Keys: keys, ConsistentRead: true } } }),
    );
    expect(told).toEqual({ readUnits: 3, writeUnits: 0 });

    const query = {
      TableName: core,
      KeyConditionExpression: 'PK = :p',
      ExpressionAttributeValues: { ':p': 'Q' },
    };
    await documents.send(new QueryCommand({ ...query, ConsistentRead: true }));
    // 10 items of about 1.5 KB are 15 KB: 4 units, where one by one they were 10.
    expect(told?.readUnits).toBe(4);
    expect(told?.readUnits).toBe(queryUnitsOf(items.map(itemBytes), 'strong'));
    await documents.send(new QueryCommand(query));
    expect(told?.readUnits).toBe(2);

    await documents.send(new GetCommand({ TableName: core, Key: { PK: 'P', SK: '1' } }));
    expect(told?.readUnits).toBe(0.5);
  });
});
