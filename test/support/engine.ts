import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { createTables, localTables, startEngine, type Engine } from '#infra/local/engine.ts';
import type { Store } from '#store/client.ts';

/**
 * The real engine with fresh tables for one test file, in memory: started before its tests, stopped after them.
 * Read its fields inside tests only.
 */
export function withEngine(): {
  readonly store: Store;
  readonly client: DynamoDBClient;
  readonly endpoint: string;
} {
  let engine: Engine | undefined;
  let client: DynamoDBClient | undefined;
  let store: Store | undefined;

  beforeAll(async () => {
    engine = await startEngine();
    client = clientOf(engine.endpoint);
    await createTables(client, localTables);
    store = storeOf(client);
  });
  afterAll(async () => {
    client?.destroy();
    await engine?.stop();
  });

  return {
    get store() {
      return started(store);
    },
    get client() {
      return started(client);
    },
    get endpoint() {
      return started(engine).endpoint;
    },
  };
}

/** A client of a local engine: it takes any credentials. */
export function clientOf(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials });
}

export function storeOf(client: DynamoDBClient): Store {
  return {
    documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: false } }),
    tables: localTables,
  };
}

function started<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('The engine runs inside tests only.');
  return part;
}
