import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Programme } from '#domain/programme/programme.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NotedEntry } from '#domain/measurement/decideMeasurements.ts';
import { loadImport } from './applyImport.ts';
import type { BesideWrite, Change } from './change.ts';
import type { Store, StoredItem } from './client.ts';
import { loadCommand, type CommandKey } from './commandKey.ts';
import { commitOn } from './commit.ts';
import type { ExecuteDependencies } from './execute.ts';
import type { KeptTexts } from './freeTexts.ts';
import { loadHead } from './head.ts';
import { forgetImportRows } from './importRows.ts';
import { aggregateName, snapshotKey, textKey, type AggregateRef } from './keys.ts';
import { readLedgerItem } from './ledgerEvent.ts';
import { loadSnapshots } from './load.ts';
import { entriesInTables } from './programmeSource.ts';
import { replay } from './replay.ts';
import { hashesSaidBy } from './saidTexts.ts';
import type { RawSnapshot } from './snapshot.ts';
import { recordedEvent } from './texts.ts';
import { currentSchemaVersion } from './upcast.ts';
import { batchGet } from './batchGet.ts';

/** Each is one action of a transaction of 100; few, because states may be hundreds of KB and a transaction takes 4 MB. */
const mostAtOnce = 8;
/** Programmes see a write a second at most; twenty lost races in a row are none. */
const mostTries = 20;

/**
 * Takes out of a programme what a person said: their texts beside the ledger, then every snapshot that is made of them,
 * folded anew. The chain covers hashes only and stays as it is. The programme's revision moves by an event `textsErased`,
 * so that no copy elsewhere passes for the newest. It may be cut off anywhere and done again.
 */
export async function eraseTexts(
  deps: ExecuteDependencies,
  programme: string,
  person: string,
): Promise<void> {
  await takeTextsOut(deps.store, programme, person);
  for (let tries = 1; ; tries += 1) {
    if (await makeAnew(deps, programme, person)) return;
    if (tries === mostTries) throw new Error(`The programme ${programme} never rests`);
    await sleep(20 * tries);
  }
}

async function takeTextsOut(store: Store, programme: string, person: string): Promise<void> {
  for await (const { item, kept } of entriesInTables(store, programme)) {
    const event = readLedgerItem(item);
    if (event.type === 'importConfirmed' && event.actor.person === person) await forgetRows(store, event.id);
    const hashes = kept === undefined ? [] : hashesSaidBy(person, event, kept);
    if (kept !== undefined && hashes.length > 0)
      await takeOut(store, textKey(programme, event.revision), kept, hashes);
  }
}

async function forgetRows(store: Store, id: string): Promise<void> {
  const importing = await loadImport({ store }, id);
  if (importing === undefined) return;
  await forgetImportRows<NotedEntry>(store, id, {
    partsApplied: importing.partsApplied,
    without: ({ note: _said, ...entry }) => entry,
  });
}

/** The salt goes with the last text. */
async function takeOut(
  { documents, tables }: Store,
  Key: ReturnType<typeof textKey>,
  kept: KeptTexts,
  hashes: readonly string[],
): Promise<void> {
  const TableName = tables.core;
  if (hashes.length === Object.keys(kept.texts).length) {
    await documents.send(new DeleteCommand({ TableName, Key }));
    return;
  }
  const names = hashes.map((hash, place) => [`#h${place}`, hash] as const);
  await documents.send(
    new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: `REMOVE ${names.map(([name]) => `texts.${name}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names),
    }),
  );
}

/** Writes what no longer says what its events do, part after part. @returns false when a commit came between */
async function makeAnew(deps: ExecuteDependencies, programme: string, person: string): Promise<boolean> {
  const { store } = deps;
  const differing = await foldedAnew(store, programme);
  const itself = differing.filter(({ kind }) => kind === 'programme');
  const others = differing.filter(({ kind }) => kind !== 'programme');
  const key = erasing(programme, person);
  const isDone = (await loadCommand(store, key)) !== undefined;
  if (isDone && differing.length === 0) return true;
  for (let start = 0; start === 0 || start < others.length; start += mostAtOnce) {
    const part = others.slice(start, start + mostAtOnce);
    const isLast = start + mostAtOnce >= others.length;
    const written = await commitPart(deps, programme, {
      person,
      itself: start === 0 ? itself[0] : undefined,
      others: part,
      ...(isLast && !isDone && { key }),
    });
    if (!written) return false;
  }
  return true;
}

type Folded = AggregateRef & { readonly version: number; readonly state: object };

/** One event a person and programme, however often the erasure is begun. */
function erasing(programme: string, person: string): CommandKey {
  return { actor: 'system', route: 'erasure', key: `${person}#${programme}`, bodyHash: person };
}

/** The aggregates that miss a text, as their events say now, where the stored state says otherwise. */
async function foldedAnew(store: Store, programme: string): Promise<readonly Folded[]> {
  const folded = new Map<string, Folded & { readonly erased: boolean }>();
  for await (const { item, kept } of entriesInTables(store, programme)) {
    const event = recordedEvent(readLedgerItem(item), kept);
    const name = aggregateName(event);
    const before = folded.get(name);
    const state = replay(event.kind, before?.state ?? null, event);
    if (state === null) folded.delete(name);
    else {
      const { kind, id, version } = event;
      const erased = before?.erased === true || event.erased === true;
      folded.set(name, { kind, id, version, state, erased });
    }
  }
  const touched = [...folded.values()].filter(({ erased }) => erased);
  const stored = await loadSnapshots(store, programme, touched);
  return touched.filter(({ kind, id, state }) => {
    const there = stored.get(kind, id);
    return there !== undefined && JSON.stringify(sorted(there.state)) !== JSON.stringify(sorted(state));
  });
}

/** Keys in one order, absent fields left out: two writings of one state are the same text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([key, field]) => [key, sorted(field)]));
}

async function commitPart(
  { store, clock }: ExecuteDependencies,
  programme: string,
  {
    person,
    itself,
    others,
    key,
  }: {
    readonly person: string;
    readonly itself: Folded | undefined;
    readonly others: readonly Folded[];
    readonly key?: CommandKey;
  },
): Promise<boolean> {
  const head = await loadHead(store, programme);
  const ref: AggregateRef = { kind: 'programme', id: programme };
  const current = (await loadSnapshots(store, programme, [ref])).get('programme', programme);
  if (current === undefined) throw new Error(`The programme ${programme} has a head and no snapshot`);
  const change: Change = {
    ...ref,
    expectedVersion: current.version,
    events: [{ type: 'textsErased', data: { person } }],
    state: itself?.version === current.version ? itself.state : (current.state as Programme),
    visibility: current.visibility,
  };
  // The event itself gives the programme a version that the fold has not seen; an edit in between shows as well.
  const isFresh = itself === undefined || itself.version === current.version;
  const result = await commitOn(store, head, {
    programme,
    at: clock.now(),
    actor: { person: 'system' },
    changes: [change],
    beside: await replacements(store, programme, others),
    ...(key && { commandKey: key }),
  });
  return result.committed && isFresh;
}

/** The same snapshots with other states, on condition that nobody wrote them since. */
async function replacements(
  store: Store,
  programme: string,
  others: readonly Folded[],
): Promise<readonly BesideWrite[]> {
  const items = await batchGet(
    store,
    others.map((ref) => snapshotKey(programme, ref)),
  );
  return items.flatMap((item: StoredItem) => {
    const raw = item as unknown as RawSnapshot;
    const folded = others.find(({ kind, id }) => kind === raw.kind && id === raw.id);
    if (folded === undefined) return [];
    const schemaVersion = currentSchemaVersion(raw.kind);
    return [
      {
        Put: {
          TableName: store.tables.core,
          Item: { ...item, schemaVersion, state: JSON.stringify(folded.state) },
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': folded.version },
        },
      },
    ];
  });
}
