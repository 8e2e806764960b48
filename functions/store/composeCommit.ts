import type { DomainEvent } from '#domain/ledger/event.ts';
import type { BesideWrite, Change, CommitRequest, Versions } from './change.ts';
import { commandItem, hashOfCommand } from './commandKey.ts';
import { hideTexts, type KeptTexts } from './freeTexts.ts';
import type { Head } from './head.ts';
import { aggregateName, dueBucket, headKey, snapshotKey, textKey, type AggregateRef } from './keys.ts';
import { hashOfEvent, ledgerItem, type LedgerEvent, type LedgerItem } from './ledgerEvent.ts';
import { assertStorable } from './storable.ts';
import type { TableNames } from './tables.ts';
import { currentSchemaVersion } from './upcast.ts';

/** One action of the transaction, and what its condition stands for when it fails. */
export type CommitAction = {
  readonly write: BesideWrite;
  readonly guards?: 'head' | 'commandKey' | 'beside' | AggregateRef;
};

/** With a text an event, 30 aggregates are 30 snapshots + 30 events + 30 texts + HEAD + command key = 92 actions. */
const mostAggregates = 30;
/** What TransactWriteItems takes. */
const mostActions = 100;
/** An item holds 400 KB; the rest is for its keys and attributes. */
const mostStateBytes = 390_000;

type Composed = {
  readonly actions: readonly CommitAction[];
  readonly revision: number;
  readonly at: string;
  readonly versions: Versions;
};

/**
 * Lays out the transaction of a commit on this head.
 * @throws Error when there is nothing to commit, an aggregate occurs twice, a change has no event, a value cannot be
 *   stored, or it is too much for one transaction (30 aggregates, 100 actions, 390 KB a state)
 */
export function composeCommit(
  tables: TableNames,
  head: Head,
  request: Omit<CommitRequest, 'expectedRevision'>,
): Composed {
  const { programme, changes, commandKey, told, beside = [] } = request;
  assertCommittable(changes);
  const at = request.at > head.at ? request.at : head.at;
  const commandHash = commandKey && hashOfCommand(commandKey);
  const { items, texts } = chainEvents(head, { ...request, at }, commandHash);

  const revision = head.revision + items.length;
  const headHash = items.at(-1)?.hash ?? head.headHash;
  const versions = Object.fromEntries(
    changes.map((change) => [aggregateName(change), change.expectedVersion + change.events.length]),
  );
  const actions: CommitAction[] = [
    headAction(tables, head, { ...headKey(programme), revision, headHash, at }),
    ...changes.map((change) => snapshotAction(tables, programme, change)),
    ...items.map((item) => putOnce(tables.ledger, item)),
    ...texts.map((item) => putOnce(tables.core, item)),
    ...beside.map((write) => ({ write, guards: 'beside' as const })),
  ];
  if (commandKey !== undefined && commandHash !== undefined) {
    const { bodyHash } = commandKey;
    const answer = { programme, bodyHash, revision, at, versions, ...(told !== undefined && { told }) };
    actions.push({ ...putOnce(tables.session, commandItem(commandHash, answer)), guards: 'commandKey' });
  }
  if (actions.length > mostActions) {
    throw new Error(`A commit of ${actions.length} actions is over the ${mostActions} of one transaction`);
  }
  return { actions, revision, at, versions };
}

function assertCommittable(changes: readonly Change[]): void {
  if (changes.length === 0) throw new Error('A commit without changes');
  if (changes.length > mostAggregates) {
    throw new Error(`A commit of ${changes.length} aggregates is over the limit of ${mostAggregates}`);
  }
  const names = changes.map(aggregateName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`A commit changes ${twice} twice`);
  for (const change of changes) assertChange(change);
}

function assertChange(change: Change): void {
  const name = aggregateName(change);
  if (change.events.length === 0) throw new Error(`A commit changes ${name} without an event`);
  assertStorable(change.id, 'an id');
  for (const { type, data } of change.events) assertStorable(data, `${name} ${type}`);
  if (change.state !== null) assertStorable(change.state, `the state of ${name}`);
}

/** The events of all changes in order, each pointing to the hash of the one before it. */
function chainEvents(
  head: Head,
  { programme, at, actor, changes }: Omit<CommitRequest, 'expectedRevision'>,
  commandKey: string | undefined,
): { items: LedgerItem[]; texts: Record<string, unknown>[] } {
  const items: LedgerItem[] = [];
  const texts: Record<string, unknown>[] = [];
  for (const { change, event, version } of changes.flatMap(eventsOf)) {
    const revision = head.revision + items.length + 1;
    const { data, kept } = hideTexts(event.data);
    const isEnd = change.state === null && version === change.expectedVersion + change.events.length;
    const entry: LedgerEvent = {
      programme,
      revision,
      at,
      actor,
      ...(commandKey !== undefined && { commandKey }),
      kind: change.kind,
      id: change.id,
      version,
      ...(isEnd && { removed: true }),
      type: event.type,
      data,
    };
    const prevHash = items.at(-1)?.hash ?? head.headHash;
    items.push(ledgerItem(entry, { prevHash, hash: hashOfEvent(entry, prevHash) }));
    if (kept !== undefined) texts.push(textItem(programme, revision, kept));
  }
  return { items, texts };
}

function eventsOf(change: Change): { change: Change; event: DomainEvent; version: number }[] {
  return change.events.map((event, index) => ({
    change,
    event,
    version: change.expectedVersion + index + 1,
  }));
}

function textItem(programme: string, revision: number, kept: KeptTexts): Record<string, unknown> {
  return { ...textKey(programme, revision), ...kept };
}

function headAction(tables: TableNames, head: Head, item: Record<string, unknown>): CommitAction {
  if (head.revision === 0) return { ...putOnce(tables.core, item), guards: 'head' };
  return {
    guards: 'head',
    write: {
      Put: {
        TableName: tables.core,
        Item: item,
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': head.revision },
      },
    },
  };
}

function snapshotAction(tables: TableNames, programme: string, change: Change): CommitAction {
  const guards = { kind: change.kind, id: change.id };
  const Key = snapshotKey(programme, change);
  const isVersion = {
    TableName: tables.core,
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': change.expectedVersion },
  };
  if (change.state === null) return { guards, write: { Delete: { ...isVersion, Key } } };
  const item = snapshotItem(Key, change, change.state);
  if (change.expectedVersion === 0) return { ...putOnce(tables.core, item), guards };
  return { guards, write: { Put: { ...isVersion, Item: item } } };
}

function snapshotItem(key: object, change: Change, state: object): Record<string, unknown> {
  const text = JSON.stringify(state);
  if (Buffer.byteLength(text) > mostStateBytes) {
    throw new Error(`The state of ${aggregateName(change)} is over ${mostStateBytes} bytes`);
  }
  return {
    ...change.attributes,
    ...key,
    kind: change.kind,
    id: change.id,
    version: change.expectedVersion + change.events.length,
    schemaVersion: change.schemaVersion ?? currentSchemaVersion(change.kind),
    visibility: change.visibility,
    state: text,
    ...(change.dueAt !== undefined && { dueAt: change.dueAt, dueBucket }),
  };
}

function putOnce(table: string, item: Record<string, unknown>): { write: BesideWrite } {
  return {
    write: { Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(PK)' } },
  };
}
