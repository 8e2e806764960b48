import canonicalize from 'canonicalize';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { batchGet } from './batchGet.ts';
import type { Store, StoredItem } from './client.ts';
import {
  aggregateName,
  headSortKey,
  programmePartition,
  publicationPartition,
  snapshotKey,
  type AggregateRef,
} from './keys.ts';
import { queryPartition } from './query.ts';
import { readSnapshot } from './snapshot.ts';
import { withAllTexts, type RecordedEvent } from './texts.ts';

/**
 * Folds all events of an aggregate, texts put back, into the state they lead to.
 * @returns null when they lead to none
 */
export type Replay = (kind: AggregateKind, events: readonly RecordedEvent[]) => object | null;

/** The first snapshot that does not follow from its events, in one sentence; undefined when all do. */
export async function firstWrongSnapshot(
  store: Store,
  programme: string,
  ledger: readonly StoredItem[],
  replay: Replay | undefined,
): Promise<string | undefined> {
  const lives = livesOf(await withAllTexts(store, programme, ledger));
  const items = await snapshotItems(store, programme, [...lives.values()]);
  const stray = [...items.keys()].find((name) => !lives.has(name));
  if (stray !== undefined) return `Programme ${programme}: ${stray} has a snapshot and no events`;
  for (const [name, events] of lives) {
    const fault = wrongSnapshot(events, items.get(name), replay);
    if (fault !== undefined) return `Programme ${programme}: ${name} ${fault}`;
  }
  return undefined;
}

/** The events of each aggregate since it began; one that was removed may begin again. */
function livesOf(events: readonly RecordedEvent[]): Map<string, RecordedEvent[]> {
  const lives = new Map<string, RecordedEvent[]>();
  for (const event of events) {
    const name = aggregateName(event);
    const life = lives.get(name);
    if (life === undefined || life.at(-1)?.removed === true) lives.set(name, [event]);
    else life.push(event);
  }
  return lives;
}

async function snapshotItems(
  store: Store,
  programme: string,
  lives: readonly (readonly RecordedEvent[])[],
): Promise<Map<string, StoredItem>> {
  const { core } = store.tables;
  const imports: AggregateRef[] = lives
    .flatMap((life) => life.slice(0, 1))
    .filter(({ kind }) => kind === 'import');
  const found = await Promise.all([
    queryPartition(store, core, programmePartition(programme)),
    queryPartition(store, core, publicationPartition(programme)),
    batchGet(
      store,
      imports.map((ref) => snapshotKey(programme, ref)),
    ),
  ]);
  const snapshots = found.flat().filter((item) => item['SK'] !== headSortKey);
  return new Map(snapshots.map((item) => [String(item['SK']), item]));
}

function wrongSnapshot(
  events: readonly RecordedEvent[],
  item: StoredItem | undefined,
  replay: Replay | undefined,
): string | undefined {
  const last = events.at(-1);
  if (last === undefined) return undefined;
  if (last.removed === true) {
    return item === undefined
      ? undefined
      : `was removed at revision ${last.revision} and still has a snapshot`;
  }
  if (item === undefined) return `has events up to revision ${last.revision} and no snapshot`;
  if (item['version'] !== events.length) {
    return `is at version ${String(item['version'])} and has ${events.length} events`;
  }
  return wrongState(events, item, replay);
}

function wrongState(
  events: readonly RecordedEvent[],
  item: StoredItem,
  replay: Replay | undefined,
): string | undefined {
  const snapshot = readable(item);
  if (snapshot === undefined) return 'cannot be read';
  // What an erased text was made of can no longer be told.
  if (replay === undefined || events.some(({ erased }) => erased)) return undefined;
  const replayed = replay(snapshot.kind, events);
  const isSame = canonicalize(plain(replayed)) === canonicalize(snapshot.state);
  return isSame ? undefined : 'has a state that its events do not lead to';
}

function readable(item: StoredItem): ReturnType<typeof readSnapshot> | undefined {
  try {
    return readSnapshot(item);
  } catch {
    return undefined;
  }
}

/** As it would be stored: absent fields left out. */
function plain(state: object | null): unknown {
  return JSON.parse(JSON.stringify(state));
}
