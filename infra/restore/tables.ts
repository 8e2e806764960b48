import {
  ContinuousBackupsUnavailableException,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  InvalidRestoreTimeException,
  ListTagsOfResourceCommand,
  PointInTimeRecoveryUnavailableException,
  ResourceNotFoundException,
  RestoreTableToPointInTimeCommand,
  TableAlreadyExistsException,
  TableInUseException,
  TagResourceCommand,
  UpdateContinuousBackupsCommand,
  UpdateTableCommand,
  type DynamoDBClient,
  type TableDescription,
  type UpdateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import { restoredName } from '#store/restoredTable.ts';
import { tableSpecs, type TableSpec } from '#store/tables.ts';
import { told } from './instant.ts';

/** Sessions are worth nothing an hour later; the two that hold programmes go back together. */
export const restorableRoles = ['core', 'ledger'] as const;
export type RestorableRole = (typeof restorableRoles)[number];

export type Restoring = {
  readonly dynamo: DynamoDBClient;
  /** Takes each finished line. */
  readonly say: (line: string) => void;
  /** How long to wait before a table is looked at again. */
  readonly pollMs: number;
};

/** How far back a table may go. */
export type Reach = { readonly earliest: Date; readonly latest: Date };

/** @throws Error when the table is not kept continuously */
export async function reachOf({ dynamo }: Restoring, TableName: string): Promise<Reach> {
  const {
    EarliestRestorableDateTime: earliest,
    LatestRestorableDateTime: latest,
    PointInTimeRecoveryStatus: status,
  } = await pointInTime(dynamo, TableName);
  if (status !== 'ENABLED' || earliest === undefined || latest === undefined)
    throw new Error(`${TableName} has no point-in-time recovery: it cannot go back.`);
  return { earliest, latest };
}

/** What both tables can do. */
export function common(reaches: readonly Reach[]): Reach {
  return {
    earliest: new Date(Math.max(...reaches.map(({ earliest }) => earliest.getTime()))),
    latest: new Date(Math.min(...reaches.map(({ latest }) => latest.getTime()))),
  };
}

/**
 * Has DynamoDB make a table as another one stood at a second. One of that name that is there already is taken to be a
 * restore that was cut off.
 * @returns its name
 * @throws Error with a sentence when the second is out of reach; nothing is made then
 */
export async function beginRestore(restoring: Restoring, from: string, at: Date): Promise<string> {
  const { dynamo, say } = restoring;
  const name = restoredName(from, at);
  try {
    await dynamo.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: from,
        TargetTableName: name,
        RestoreDateTime: at,
      }),
    );
    say(`${name}: begun, from ${from} as of ${told(at)}`);
  } catch (fault) {
    // In use: it is still on its way.
    if (fault instanceof TableAlreadyExistsException || fault instanceof TableInUseException)
      say(`${name}: is there already, going on with it`);
    else if (
      fault instanceof InvalidRestoreTimeException ||
      fault instanceof PointInTimeRecoveryUnavailableException
    ) {
      const { earliest, latest } = await reachOf(restoring, from);
      throw new Error(
        `${from} cannot go back to ${told(at)}: choose a second from ${told(earliest)} to ${told(latest)}.`,
        { cause: fault },
      );
    } else throw fault;
  }
  return name;
}

/** Waits for a restored table, then sets on it what DynamoDB does not restore. @returns as it is then */
export async function finishRestore(
  restoring: Restoring,
  role: RestorableRole,
  { from, name }: { readonly from: string; readonly name: string },
): Promise<TableDescription> {
  await active(restoring, name);
  await setStream(restoring, name, tableSpecs[role]);
  await likeBefore(restoring, from, name);
  return active(restoring, name);
}

/** Neither table has a time to live; their alarms read the stream's readers and the functions, not the table. */
async function setStream(restoring: Restoring, name: string, { stream }: TableSpec): Promise<void> {
  const { StreamSpecification } = await describe(restoring.dynamo, name);
  if (stream === undefined || StreamSpecification?.StreamEnabled === true) return;
  await update(restoring, {
    TableName: name,
    StreamSpecification: { StreamEnabled: true, StreamViewType: stream },
  });
  restoring.say(`${name}: its stream is on`);
}

/** Protection, recovery and tags as the table has them that it comes from. */
async function likeBefore(restoring: Restoring, from: string, name: string): Promise<void> {
  const { dynamo, say } = restoring;
  const before = await describe(dynamo, from);
  const now = await describe(dynamo, name);
  if (before.DeletionProtectionEnabled === true && now.DeletionProtectionEnabled !== true) {
    await update(restoring, { TableName: name, DeletionProtectionEnabled: true });
    say(`${name}: protected from deletion`);
  }
  const { RecoveryPeriodInDays } = await pointInTime(dynamo, from);
  await recoverable(restoring, name, RecoveryPeriodInDays);
  const { Tags = [] } = await dynamo.send(new ListTagsOfResourceCommand({ ResourceArn: before.TableArn }));
  // CloudFormation's own belong to what it made.
  const ours = Tags.filter(({ Key }) => Key?.startsWith('aws:') !== true);
  if (ours.length > 0) await dynamo.send(new TagResourceCommand({ ResourceArn: now.TableArn, Tags: ours }));
}

/** A table just restored answers for some minutes that it has no continuous backups yet. */
async function recoverable(
  { dynamo, say, pollMs }: Restoring,
  TableName: string,
  RecoveryPeriodInDays: number | undefined,
): Promise<void> {
  for (;;) {
    try {
      await dynamo.send(
        new UpdateContinuousBackupsCommand({
          TableName,
          PointInTimeRecoverySpecification: {
            PointInTimeRecoveryEnabled: true,
            ...(RecoveryPeriodInDays !== undefined && { RecoveryPeriodInDays }),
          },
        }),
      );
      say(`${TableName}: recoverable to any second from now on`);
      return;
    } catch (fault) {
      if (!(fault instanceof ContinuousBackupsUnavailableException)) throw fault;
      await pause(pollMs);
    }
  }
}

/** One change at a time: a table takes the next when it is active again. */
async function update(restoring: Restoring, change: UpdateTableCommandInput): Promise<void> {
  await restoring.dynamo.send(new UpdateTableCommand(change));
  await active(restoring, change.TableName ?? '');
}

async function active({ dynamo, say, pollMs }: Restoring, name: string): Promise<TableDescription> {
  const began = Date.now();
  let toldMinutes = 0;
  for (;;) {
    const table = await describe(dynamo, name);
    const isReady = (table.GlobalSecondaryIndexes ?? []).every(({ IndexStatus }) => IndexStatus === 'ACTIVE');
    if (table.TableStatus === 'ACTIVE' && isReady) return table;
    const minutes = Math.floor((Date.now() - began) / 60_000);
    if (minutes > toldMinutes)
      say(`${name}: ${table.TableStatus ?? '?'} for ${minutes} min; most take under an hour`);
    toldMinutes = minutes;
    await pause(pollMs);
  }
}

async function describe(dynamo: DynamoDBClient, TableName: string): Promise<TableDescription> {
  try {
    const { Table } = await dynamo.send(new DescribeTableCommand({ TableName }));
    return Table ?? {};
  } catch (fault) {
    if (!(fault instanceof ResourceNotFoundException)) throw fault;
    throw new Error(`There is no table ${TableName}.`, { cause: fault });
  }
}

async function pointInTime(dynamo: DynamoDBClient, TableName: string) {
  const { ContinuousBackupsDescription } = await dynamo.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  return ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
