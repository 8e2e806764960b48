import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store, StoredItem } from './client.ts';
import { wentThrough } from './condition.ts';
import { tokenKey, tokenPartition } from './keys.ts';
import { queryPartition } from './query.ts';

/** Where an execution of a programme waits: one place for the programme machine, one for each stage's. */
export type WaitingPlace = { readonly machine: string; readonly stage?: string };

/** An execution that waits for its task token to be answered. The token never leaves the back end. */
export type Waiting = {
  readonly executionArn: string;
  readonly token: string;
  /** What it waits for, a word of the machine. */
  readonly awaiting: string;
  readonly waitingSince: Instant;
  /** Counts the waits of one run, so that a late answer is told from a current one. */
  readonly generation: number;
  /** The run of the execution that waits. */
  readonly run: number;
};

export type PlaceStatus = {
  readonly place: WaitingPlace;
  /** The newest run that was started here; 0 when none was. */
  readonly run: number;
  readonly waiting?: Waiting;
};

/** The run stands once, beside what waits. */
type PlaceItem = Omit<PlaceStatus, 'waiting'> & { readonly waiting?: Omit<Waiting, 'run'> };

/**
 * Notes that an execution waits, in place of what waited there before.
 * @returns false when a newer run has been claimed: the caller's execution is a leftover
 */
export function storeToken(
  store: Store,
  programme: string,
  place: WaitingPlace,
  waiting: Waiting,
): Promise<boolean> {
  const { run, ...facts } = waiting;
  return update(store, programme, place, {
    UpdateExpression: 'SET #run = :run, waiting = :waiting, place = :place',
    ConditionExpression: 'attribute_not_exists(#run) OR #run <= :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': run, ':waiting': facts, ':place': place },
  });
}

/** Removes a token that was answered or lapsed. @returns false when another one waits there by now, which stays */
export function clearToken(
  store: Store,
  programme: string,
  place: WaitingPlace,
  token: string,
): Promise<boolean> {
  return update(store, programme, place, {
    UpdateExpression: 'REMOVE waiting',
    ConditionExpression: 'waiting.#token = :token',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': token },
  });
}

/**
 * Claims the number of the next execution here; what an earlier run waited for is dropped.
 * @returns false when that run or a later one was already claimed
 */
export function claimRun(
  store: Store,
  programme: string,
  place: WaitingPlace,
  run: number,
): Promise<boolean> {
  return update(store, programme, place, {
    UpdateExpression: 'SET #run = :run, place = :place REMOVE waiting',
    ConditionExpression: 'attribute_not_exists(#run) OR #run < :run',
    ExpressionAttributeNames: { '#run': 'run' },
    ExpressionAttributeValues: { ':run': run, ':place': place },
  });
}

/** How one place stands, strongly consistent. */
export async function loadPlace(
  { documents, tables }: Store,
  programme: string,
  place: WaitingPlace,
): Promise<PlaceStatus> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: keyOf(programme, place), ConsistentRead: true }),
  );
  return Item === undefined ? { place, run: 0 } : statusOf(Item);
}

/** Every place of a programme where an execution was ever started, strongly consistent. */
export async function listPlaces(store: Store, programme: string): Promise<PlaceStatus[]> {
  const items = await queryPartition(store, store.tables.core, tokenPartition(programme));
  return items.map(statusOf);
}

type Update = Omit<ConstructorParameters<typeof UpdateCommand>[0], 'TableName' | 'Key'>;

function update(
  { documents, tables }: Store,
  programme: string,
  place: WaitingPlace,
  change: Update,
): Promise<boolean> {
  const Key = keyOf(programme, place);
  return wentThrough(documents.send(new UpdateCommand({ TableName: tables.core, Key, ...change })));
}

function keyOf(programme: string, { machine, stage }: WaitingPlace): { PK: string; SK: string } {
  return tokenKey(programme, machine, stage);
}

function statusOf(item: StoredItem): PlaceStatus {
  const { place, run, waiting } = item as PlaceItem;
  return waiting === undefined ? { place, run } : { place, run, waiting: { ...waiting, run } };
}
