import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type DynamoDBStreamsClient,
  type Shard,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';

/** The last record handled of each shard. */
export type ShardCursor = Record<string, string>;

/** One reader's way through a stream: a batch of one shard, in order, until `undefined` says that all is read. */
export type ShardReader = { readonly next: () => Promise<ShardBatch | undefined> };
export type ShardBatch = { readonly shard: string; readonly records: readonly _Record[] };

/** Lambda's default for streams. */
const BATCH = 100;

/**
 * Reads a table's stream shard by shard, parents before children, from the record after the cursor's. What the stream no
 * longer holds is passed over: the clock finds the gap that it leaves.
 */
export function createShardReader(
  streams: DynamoDBStreamsClient,
  streamArn: string,
  cursor: ShardCursor,
): ShardReader {
  const iterators = new Map<string, string>();
  const finished = new Set<string>();

  const read = async (shard: string, again = true): Promise<readonly _Record[]> => {
    const iterator = iterators.get(shard) ?? (await iteratorAfter(streams, streamArn, shard, cursor[shard]));
    try {
      const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }));
      if (answer.NextShardIterator === undefined) finished.add(shard);
      else iterators.set(shard, answer.NextShardIterator);
      return answer.Records ?? [];
    } catch (fault) {
      // Iterators live 15 minutes; a laptop sleeps longer.
      iterators.delete(shard);
      if (again && isNamed(fault, 'ExpiredIteratorException', 'TrimmedDataAccessException'))
        return read(shard, false);
      throw fault;
    }
  };

  let shards: readonly Shard[] = [];
  return {
    next: async () => {
      const isUsedUp = shards.every(({ ShardId }) => ShardId === undefined || finished.has(ShardId));
      if (isUsedUp) shards = parentsFirst(await shardsOf(streams, streamArn));
      for (const { ShardId: shard } of shards) {
        if (shard === undefined || finished.has(shard)) continue;
        const records = await read(shard);
        if (records.length > 0) return { shard, records };
      }
      return undefined;
    },
  };
}

/**
 * The stream of a table.
 * @throws Error when the table has none
 */
export async function streamOf(streams: DynamoDBStreamsClient, table: string): Promise<string> {
  const { Streams: found = [] } = await streams.send(new ListStreamsCommand({ TableName: table }));
  const arn = found.at(-1)?.StreamArn;
  if (arn === undefined) throw new Error(`The table ${table} has no stream.`);
  return arn;
}

async function shardsOf(streams: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const { StreamDescription: page } = await streams.send(
      new DescribeStreamCommand({
        StreamArn: streamArn,
        ...(after === undefined ? {} : { ExclusiveStartShardId: after }),
      }),
    );
    shards.push(...(page?.Shards ?? []));
    after = page?.LastEvaluatedShardId;
  } while (after !== undefined);
  return shards;
}

async function iteratorAfter(
  streams: DynamoDBStreamsClient,
  streamArn: string,
  shard: string,
  sequenceNumber: string | undefined,
): Promise<string> {
  const shardOf = { StreamArn: streamArn, ShardId: shard };
  const fromStart = new GetShardIteratorCommand({ ...shardOf, ShardIteratorType: 'TRIM_HORIZON' });
  if (sequenceNumber === undefined) return iteratorIn(await streams.send(fromStart));
  try {
    const after = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequenceNumber } as const;
    return iteratorIn(await streams.send(new GetShardIteratorCommand({ ...shardOf, ...after })));
  } catch (fault) {
    if (!isNamed(fault, 'TrimmedDataAccessException')) throw fault;
    return iteratorIn(await streams.send(fromStart));
  }
}

function iteratorIn({ ShardIterator }: { readonly ShardIterator?: string | undefined }): string {
  if (ShardIterator === undefined) throw new Error('The stream gave no iterator.');
  return ShardIterator;
}

function parentsFirst(shards: readonly Shard[]): Shard[] {
  const byId = new Map(shards.map((shard) => [shard.ShardId, shard]));
  const depth = (shard: Shard | undefined): number =>
    shard === undefined ? -1 : 1 + depth(byId.get(shard.ParentShardId));
  return shards.toSorted((one, other) => depth(one) - depth(other));
}

function isNamed(fault: unknown, ...names: readonly string[]): boolean {
  return fault instanceof Error && names.includes(fault.name);
}
