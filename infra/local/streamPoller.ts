import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { DynamoDBStreamsClient, _Record } from '@aws-sdk/client-dynamodb-streams';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Logger } from '#runtime/logger.ts';
import { contextOf } from './http/gateway.ts';
import { createShardReader, streamOf, type ShardCursor } from './streamShards.ts';

/** A Lambda behind an event source mapping. Each reader has its own place in the stream. */
export type StreamReader = {
  readonly name: string;
  readonly handler: (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse | void>;
};

export type StreamPoller = {
  /** Reads from now on: every 250 ms, and at once when woken. */
  readonly start: () => void;
  readonly wake: () => void;
  /**
   * Hands over everything that stands in the stream now and answers how many records that were, over all readers.
   * Drives the poller by hand under a virtual clock.
   */
  readonly drain: () => Promise<number>;
  /** Resolves when a whole pass found nothing new. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type StreamPollerOptions = {
  readonly streams: DynamoDBStreamsClient;
  readonly table: string;
  readonly readers: readonly StreamReader[];
  /** The file that keeps each reader's place; in memory when left out. */
  readonly cursorPath?: string;
  readonly logger: Logger;
};

const POLL_EVERY_MS = 250;
/** After the first try: 50, 200 and 800 ms, about a second in all. Then the batch is halved, a single record given up. */
const RETRY_AFTER_MS = [50, 200, 800];

/**
 * Hands the ledger's stream to its readers as Lambda's event source mapping does: in order, at least once, going on after
 * a restart from the last batch that a reader finished. A record that no retry gets through is logged and passed over,
 * where AWS would put it on the failure queue; the clock's sweep repairs what it leaves.
 */
export async function createStreamPoller(options: StreamPollerOptions): Promise<StreamPoller> {
  const { streams, table, readers, cursorPath, logger } = options;
  const arn = await streamOf(streams, table);
  const cursors = readCursors(cursorPath);
  const passes = readers.map((reader) => {
    const cursor = (cursors[reader.name] ??= {});
    const shards = createShardReader(streams, arn, cursor);
    return async (): Promise<number> => {
      let handed = 0;
      for (let batch = await shards.next(); batch !== undefined; batch = await shards.next()) {
        await deliver(
          reader,
          batch.records.map((record) => lambdaRecord(record, arn)),
          logger,
        );
        const last = batch.records.at(-1)?.dynamodb?.SequenceNumber;
        if (last !== undefined) cursor[batch.shard] = last;
        writeCursors(cursorPath, cursors);
        handed += batch.records.length;
      }
      return handed;
    };
  });

  let stopped = false;
  let current: Promise<number> | undefined;
  let following: Promise<number> | undefined;
  const run = (): Promise<number> => {
    current = Promise.all(passes.map((pass) => pass()))
      .then((handed) => handed.reduce((sum, records) => sum + records, 0))
      .finally(() => (current = undefined));
    return current;
  };
  // A pass under way may already be past what the caller just wrote, so the caller gets the pass after it.
  const drain = (): Promise<number> => {
    if (current === undefined) return run();
    following ??= current
      .catch(() => undefined)
      .then(() => {
        following = undefined;
        return run();
      });
    return following;
  };

  let timer: NodeJS.Timeout | undefined;
  const poll = (): void => {
    clearTimeout(timer);
    if (stopped) return;
    drain()
      .catch((fault: unknown) => {
        if (!stopped)
          logger.warn('streamUnreadable', { reason: fault instanceof Error ? fault.name : 'unknown' });
      })
      .finally(() => {
        clearTimeout(timer);
        if (!stopped) timer = setTimeout(poll, POLL_EVERY_MS);
      });
  };
  return {
    start: poll,
    wake: poll,
    drain,
    idle: async () => {
      while ((await drain()) > 0);
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await (following ?? current)?.catch(() => undefined);
    },
  };
}

async function deliver(
  reader: StreamReader,
  records: readonly DynamoDBRecord[],
  logger: Logger,
): Promise<void> {
  let left = records;
  for (const wait of [0, ...RETRY_AFTER_MS]) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    left = await attempt(reader, left, logger);
    if (left.length === 0) return;
  }
  const [poison] = left;
  if (left.length > 1) {
    const half = Math.ceil(left.length / 2);
    await deliver(reader, left.slice(0, half), logger);
    await deliver(reader, left.slice(half), logger);
    return;
  }
  logger.error('recordGivenUp', { reader: reader.name, sequenceNumber: poison?.dynamodb?.SequenceNumber });
}

/** The records still to be handled: none, those from the first that the reader names as failed, or all. */
async function attempt(
  reader: StreamReader,
  records: readonly DynamoDBRecord[],
  logger: Logger,
): Promise<readonly DynamoDBRecord[]> {
  const requestId = records[0]?.eventID ?? 'none';
  try {
    const answer = await reader.handler(
      { Records: [...records] },
      contextOf(reader.name, requestId, 60, Date.now),
    );
    const failed = new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    if (failed.size === 0) return [];
    const first = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''));
    return records.slice(Math.max(first, 0));
  } catch (fault) {
    logger.warn('readerFailed', {
      reader: reader.name,
      requestId,
      reason: fault instanceof Error ? fault.name : '',
    });
    return records;
  }
}

/** A record as Lambda gets it: the same, but for the time in epoch seconds. */
function lambdaRecord(record: _Record, streamArn: string): DynamoDBRecord {
  const { ApproximateCreationDateTime: createdAt, ...change } = record.dynamodb ?? {};
  return {
    ...record,
    eventSourceARN: streamArn,
    dynamodb: {
      ...change,
      ...(createdAt === undefined ? {} : { ApproximateCreationDateTime: createdAt.getTime() / 1000 }),
    },
  } as DynamoDBRecord;
}

function readCursors(path: string | undefined): Record<string, ShardCursor> {
  if (path === undefined) return {};
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, ShardCursor>;
  } catch {
    // None yet: from the start of the stream. Readers take a record twice without harm.
    return {};
  }
}

function writeCursors(path: string | undefined, cursors: Record<string, ShardCursor>): void {
  if (path === undefined) return;
  writeFileSync(`${path}.new`, JSON.stringify(cursors), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
