import { GetCommand, UpdateCommand, type NativeAttributeValue } from '@aws-sdk/lib-dynamodb';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Instant } from '#domain/time.ts';
import { machineKindOf, type MachineRef } from '#domain/workflow/machine.ts';
import type { Store } from './client.ts';
import { wentThrough } from './condition.ts';
import { tokenKey, tokenPartition, type ItemKey } from './keys.ts';
import { queryPartition } from './query.ts';

/** An execution that waits for its task token to be answered. The token never leaves the back end. */
export type Waiting = {
  readonly token: string;
  readonly executionArn: string;
  /** The state it waits in, by its name in the document. The record leading elsewhere wakes it. */
  readonly awaiting: string;
  /** When it came there; check-ins do not count. */
  readonly waitingSince: Instant;
};

/** How a machine of a programme stands: its newest run, and what that waits for. */
export type MachineRun = MachineRef & {
  /** 0 when none was ever claimed. */
  readonly run: number;
  readonly waiting?: Waiting;
};

/** How one machine stands, strongly consistent. */
export async function loadMachineRun({ documents, tables }: Store, ref: MachineRef): Promise<MachineRun> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: machineKey(ref), ConsistentRead: true }),
  );
  return Item === undefined ? { ...ref, run: 0 } : readMachineRun(ref.programme, Item);
}

/** Every machine of a programme that ever ran, strongly consistent. */
export async function loadMachineRuns(store: Store, programme: string): Promise<readonly MachineRun[]> {
  const items = await queryPartition(store, store.tables.core, tokenPartition(programme));
  return items.map((item) => readMachineRun(programme, item));
}

/**
 * Claims the number of the next run; what an earlier run waited for is dropped.
 * @returns false when that run or a later one was already claimed
 */
export function claimRun(store: Store, ref: MachineRef, run: number): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'SET #run = :run, stage = :stage REMOVE waiting',
    ConditionExpression: 'attribute_not_exists(#run) OR #run < :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': run, ':stage': ref.stage ?? null },
  });
}

/**
 * Notes what a run waits for, in place of what it waited for before. A wait that goes on keeps the instant it began.
 * @returns false when a newer run was claimed: this one is a leftover
 */
export async function recordWaiting(
  store: Store,
  ref: MachineRef,
  run: number,
  waiting: Waiting,
): Promise<boolean> {
  return (await renewWaiting(store, ref, run, waiting)) || beginWaiting(store, ref, run, waiting);
}

/** A check-in, by far the most of all: the same state, a new token. */
function renewWaiting(
  store: Store,
  ref: MachineRef,
  run: number,
  { token, executionArn, awaiting }: Waiting,
): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'SET waiting.#token = :token, waiting.executionArn = :executionArn',
    ConditionExpression: '#run = :run AND waiting.awaiting = :awaiting',
    ExpressionAttributeNames: { '#run': 'run', '#token': 'token' },
    ExpressionAttributeValues: {
      ':run': run,
      ':token': token,
      ':executionArn': executionArn,
      ':awaiting': awaiting,
    },
  });
}

function beginWaiting(store: Store, ref: MachineRef, run: number, waiting: Waiting): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'SET #run = :run, stage = :stage, waiting = :waiting',
    ConditionExpression: 'attribute_not_exists(#run) OR #run <= :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': run, ':stage': ref.stage ?? null, ':waiting': waiting },
  });
}

/** Forgets a token that was answered. @returns false when another one waits there by now, which stays */
export function forgetWaiting(store: Store, ref: MachineRef, token: string): Promise<boolean> {
  return update(store, ref, {
    UpdateExpression: 'REMOVE waiting',
    ConditionExpression: 'waiting.#token = :token',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': token },
  });
}

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>;

function update({ documents, tables }: Store, ref: MachineRef, change: Update): Promise<boolean> {
  return wentThrough(
    documents.send(new UpdateCommand({ TableName: tables.core, Key: machineKey(ref), ...change })),
  );
}

/** Where a machine's run is kept. */
export function machineKey(ref: MachineRef): ItemKey {
  return tokenKey(ref.programme, machineKindOf(ref), ref.stage);
}

/** @throws Error naming the item's key when it cannot be read */
export function readMachineRun(programme: string, item: Record<string, NativeAttributeValue>): MachineRun {
  const { PK, SK, run, waiting } = item;
  if (typeof run !== 'number') throw new Error(`The item ${String(PK)} ${String(SK)} cannot be read`);
  const stage = item['stage'] as StageKey | null;
  return {
    programme,
    ...(stage !== null && { stage }),
    run,
    ...(waiting !== undefined && { waiting: waiting as Waiting }),
  };
}
