import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { Instant } from '#domain/time.ts';
import { machineKindOf, type MachineRef } from '#domain/workflow/machine.ts';
import type { RecordWord } from '#domain/workflow/recordWord.ts';
import type { Store } from './client.ts';
import { tokenKey, tokenPartition } from './keys.ts';
import { queryPartition } from './query.ts';

/** What an execution waits for, and the token that wakes it. The token never leaves the back end. */
export type Waiting = {
  readonly token: string;
  /** The state of the document it waits in. */
  readonly state: string;
  /** The record's word it was sent to wait with: any other word wakes it. */
  readonly word: RecordWord;
  readonly since: Instant;
  /** When it looks at the record by itself. */
  readonly checkInAt: Instant;
};

/** Where a machine of a programme stands: its newest run, that run's execution, and what it waits for. */
export type MachineRun = MachineRef & {
  readonly run: number;
  readonly startedAt: Instant;
  /** Absent while the run was claimed and its execution has not been started yet. */
  readonly execution?: string;
  readonly waiting?: Waiting;
};

/** The newest run of a machine, strongly consistent; undefined when none was ever claimed. */
export async function loadMachineRun(
  { documents, tables }: Store,
  ref: MachineRef,
): Promise<MachineRun | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: keyOf(ref), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : readRun(ref.programme, Item);
}

/** The newest run of every machine of a programme that ever ran. */
export async function loadMachineRuns(store: Store, programme: string): Promise<readonly MachineRun[]> {
  const items = await queryPartition(store, store.tables.core, tokenPartition(programme));
  return items.map((item) => readRun(programme, item));
}

/**
 * Counts the runs up to `run`. Of several that try the same number one is told true; the start instant it writes
 * stands in the input of the execution, so that whoever starts this run starts the very same one.
 */
export function claimMachineRun(
  store: Store,
  ref: MachineRef,
  claim: { readonly run: number; readonly startedAt: Instant },
): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'SET #run = :run, startedAt = :startedAt REMOVE execution, waiting',
    ConditionExpression: 'attribute_not_exists(PK) OR #run < :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': claim.run, ':startedAt': claim.startedAt },
  });
}

/** Notes which execution a run is. False: a newer run was claimed. */
export function recordExecution(
  store: Store,
  ref: MachineRef,
  started: { readonly run: number; readonly startedAt: Instant; readonly execution: string },
): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'SET #run = :run, startedAt = :startedAt, execution = :execution',
    ConditionExpression: 'attribute_not_exists(PK) OR #run <= :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: {
      ':run': started.run,
      ':startedAt': started.startedAt,
      ':execution': started.execution,
    },
  });
}

/** Notes what a run waits for, in place of what it waited for before. False: a newer run was claimed. */
export function recordWaiting(
  store: Store,
  ref: MachineRef,
  run: number,
  waiting: Waiting,
): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'SET waiting = :waiting',
    ConditionExpression: '#run = :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': run, ':waiting': waiting },
  });
}

/** Forgets a token that was answered, unless the machine waits with another one by now. */
export function forgetWaiting(store: Store, ref: MachineRef, token: string): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'REMOVE waiting',
    ConditionExpression: 'waiting.#token = :token',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': token },
  });
}

type Change = {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues: Record<string, unknown>;
};

async function update({ documents, tables }: Store, ref: MachineRef, change: Change): Promise<boolean> {
  try {
    await documents.send(new UpdateCommand({ TableName: tables.core, Key: keyOf(ref), ...change }));
    return true;
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false;
    throw fault;
  }
}

function keyOf(ref: MachineRef): { readonly PK: string; readonly SK: string } {
  return tokenKey(ref.programme, machineKindOf(ref), ref.stage);
}

function readRun(programme: string, item: Readonly<Record<string, unknown>>): MachineRun {
  const { PK, SK, run, startedAt, execution, waiting } = item;
  if (typeof run !== 'number' || typeof startedAt !== 'string') {
    throw new Error(`The item ${String(PK)} ${String(SK)} cannot be read`);
  }
  const stage = stageOf(String(SK));
  return {
    programme,
    ...(stage === undefined ? {} : { stage }),
    run,
    startedAt,
    ...(typeof execution === 'string' ? { execution } : {}),
    ...(waiting === undefined ? {} : { waiting: waiting as Waiting }),
  };
}

function stageOf(sortKey: string): StageKey | undefined {
  return stageKeys.find((stage) => sortKey === tokenKey('', 'stage', stage).SK);
}
