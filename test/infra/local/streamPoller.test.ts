import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStreamPoller, type StreamPoller, type StreamReader } from '#infra/local/streamPoller.ts';
import { createStreamsClient } from '#runtime/clients.ts';
import { silentLogger } from '#runtime/logger.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
let directory = '';
let written = 0;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'waymark-stream-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('the stream poller', () => {
  it('hands the ledger over in order, to each reader by itself', async () => {
    const one: string[] = [];
    const other: string[] = [];
    const poller = await pollerOf([collecting('one', one), collecting('other', other)]);
    const keys = await write(250);
    await poller.drain();

    expect(one.slice(-250)).toEqual(keys);
    expect(other.slice(-250)).toEqual(keys);
    expect(await poller.drain()).toBe(0);
  });

  it('goes on after a restart where each reader stopped', async () => {
    const cursorPath = join(directory, 'restart.json');
    await (await pollerOf([collecting('reader', [])], cursorPath)).drain();
    const keys = await write(3);
    const seen: string[] = [];
    await (await pollerOf([collecting('reader', seen)], cursorPath)).drain();

    expect(seen).toEqual(keys);
  });

  it('hands over again from the record that failed', async () => {
    const poller = await drained('partial');
    const keys = await write(4);
    const batches: string[][] = [];
    const reader = poller.reader(async (event) => {
      batches.push(event.Records.map(keyOf));
      const third = event.Records[2]?.dynamodb?.SequenceNumber ?? '';
      return { batchItemFailures: batches.length === 1 ? [{ itemIdentifier: third }] : [] };
    });
    await (await pollerOf([reader], poller.cursorPath)).drain();

    expect(batches).toEqual([keys, keys.slice(2)]);
  });

  it('passes over the one record that no retry gets through', async () => {
    const poller = await drained('poison');
    const [first, poison, last] = await write(3);
    const handled: string[] = [];
    const reader = poller.reader(async (event) => {
      if (event.Records.some((record) => keyOf(record) === poison)) throw new Error('poison');
      handled.push(...event.Records.map(keyOf));
    });
    await (await pollerOf([reader], poller.cursorPath)).drain();

    expect(handled).toEqual([first, last]);
  });

  it('reads what was written while a pass was under way', async () => {
    const { cursorPath, reader } = await drained('during');
    const seen: string[] = [];
    const poller = await pollerOf(
      [reader(async (event) => void seen.push(...event.Records.map(keyOf)))],
      cursorPath,
    );
    const passing = poller.drain();
    const keys = await write(1);
    await Promise.all([passing, poller.idle()]);

    expect(seen).toEqual(keys);
  });
});

async function drained(name: string): Promise<{
  readonly cursorPath: string;
  readonly reader: (handler: StreamReader['handler']) => StreamReader;
}> {
  const cursorPath = join(directory, `${name}.json`);
  await (await pollerOf([collecting(name, [])], cursorPath)).drain();
  return { cursorPath, reader: (handler) => ({ name, handler }) };
}

function collecting(name: string, into: string[]): StreamReader {
  return { name, handler: async (event) => void into.push(...event.Records.map(keyOf)) };
}

function keyOf(record: DynamoDBStreamEvent['Records'][number]): string {
  return record.dynamodb?.Keys?.['SK']?.S ?? '';
}

function pollerOf(readers: readonly StreamReader[], cursorPath?: string): Promise<StreamPoller> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return createStreamPoller({
    streams: createStreamsClient({ region: 'local', credentials, dynamoEndpoint: engine.endpoint }),
    table: engine.store.tables.ledger,
    readers,
    ...(cursorPath === undefined ? {} : { cursorPath }),
    logger: silentLogger,
  });
}

async function write(count: number): Promise<string[]> {
  const keys = Array.from({ length: count }, () => String(++written).padStart(6, '0'));
  for (const SK of keys) {
    await engine.store.documents.send(
      new PutCommand({ TableName: engine.store.tables.ledger, Item: { PK: 'PROG#p', SK } }),
    );
  }
  return keys;
}
