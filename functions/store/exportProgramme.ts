import type { Instant } from '#domain/time.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Store, StoredItem } from './client.ts';
import { loadHead, type Head } from './head.ts';
import {
  aggregateName,
  importRowsPartition,
  importRowsStart,
  livesApart,
  revisionOfSortKey,
  type AggregateRef,
} from './keys.ts';
import { ledgerFacts } from './ledgerPages.ts';
import { loadMachineRuns } from './machineRuns.ts';
import { listPeople, type Person } from './people.ts';
import { formatVersion, lineWriter, type LineOf } from './programmeFile.ts';
import {
  apartAmong,
  entriesInTables,
  snapshotsInTables,
  type Apart,
  type SourceEntry,
} from './programmeSource.ts';
import { queryPartition } from './query.ts';
import { readSnapshot, type RawSnapshot } from './snapshot.ts';

/** What goes into the file. */
export type ExportRequest = {
  readonly programme: string;
  readonly at: Instant;
  /** Names and addresses of the people whom the programme names. */
  readonly withPeople: boolean;
};

/** A commit between the readings of HEAD and snapshots; so often in a row is a programme too busy to export. */
const mostTries = 10;

/**
 * The lines of a programme's file: its ledger with texts, its snapshots, the rows of its imports and the people it names,
 * all at one revision. No tokens, sessions, command keys or cursors: a programme goes on elsewhere without them.
 *
 * @throws Error with one sentence when there is no such programme, or it never rests
 */
export async function* exportProgramme(
  store: Store,
  { programme, at, withPeople }: ExportRequest,
): AsyncGenerator<string, void, undefined> {
  const write = lineWriter();
  let lines = 0;
  const line: typeof write = (kind, value) => {
    lines += 1;
    return write(kind, value);
  };
  const { head, snapshots } = await loadAtOneRevision(store, programme);
  const runs = (await loadMachineRuns(store, programme)).map(({ run }) => run);

  yield line('programme', {
    formatVersion,
    programme,
    exportedAt: at,
    events: head.revision,
    head,
    pack: packIn(snapshots, programme),
    newestRun: Math.max(0, ...runs),
    people: withPeople,
  });
  const directory = new Map((withPeople ? await listPeople(store) : []).map((person) => [person.id, person]));
  const named = new Set<string>();
  for await (const entry of entriesInTables(store, programme)) {
    if (revisionOfSortKey(String(entry.item['SK'])) > head.revision) break;
    collectPeople(entry.item, directory, named);
    yield line('event', eventLine(entry));
  }
  for (const snapshot of snapshots) yield line('snapshot', snapshotLine(snapshot));
  for (const { id } of snapshots.filter(({ kind }) => kind === 'import')) {
    for await (const rows of rowsOf(store, id)) yield line('rows', rows);
  }
  for (const id of [...named].toSorted()) {
    const person = directory.get(id);
    if (person !== undefined) yield line('person', personLine(person));
  }
  yield line('end', { lines: lines + 1 });
}

async function loadAtOneRevision(
  store: Store,
  programme: string,
): Promise<{ readonly head: Head; readonly snapshots: readonly RawSnapshot[] }> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const head = await loadHead(store, programme);
    if (head.revision === 0) throw new Error(`There is no programme ${programme} here.`);
    const apart = await apartOf(store, programme);
    const snapshots = await snapshotsInTables(store, programme, apart);
    if ((await loadHead(store, programme)).revision === head.revision)
      return { head, snapshots: snapshots as unknown as readonly RawSnapshot[] };
  }
  throw new Error(`The programme ${programme} keeps changing: try again in a quiet minute.`);
}

/** What no partition lists and the ledger names. */
async function apartOf(store: Store, programme: string): Promise<Apart> {
  const aggregates = new Map<string, AggregateRef>();
  for await (const { item } of entriesInTables(store, programme)) {
    const aggregate = item as unknown as AggregateRef;
    if (livesApart(aggregate)) aggregates.set(aggregateName(aggregate), aggregate);
  }
  return apartAmong(aggregates.values());
}

function packIn(snapshots: readonly RawSnapshot[], programme: string): Programme['pack'] {
  const found = snapshots.find(({ kind }) => kind === 'programme');
  if (found === undefined) throw new Error(`The programme ${programme} has a head and no snapshot.`);
  return (readSnapshot(found).state as Programme).pack;
}

function eventLine({ item, kept }: SourceEntry): LineOf<'event'> {
  return {
    ...ledgerFacts(item),
    ...(kept !== undefined && { texts: { salt: kept.salt, texts: sorted(kept.texts) } }),
  };
}

function sorted(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function snapshotLine({ kind, id, version, schemaVersion, visibility, state, dueAt }: RawSnapshot) {
  const seen = typeof visibility === 'string' ? visibility : { seats: [...visibility.seats] };
  return { kind, id, version, schemaVersion, visibility: seen, state, ...(dueAt !== undefined && { dueAt }) };
}

async function* rowsOf(store: Store, id: string): AsyncGenerator<LineOf<'rows'>, void, undefined> {
  const items = await queryPartition(store, store.tables.core, importRowsPartition(id), importRowsStart);
  for (const item of items) {
    const [, part = '', chunk = ''] = String(item['SK']).split('#');
    const bytes = Buffer.from(item['bytes'] as Uint8Array).toString('base64');
    yield { import: id, part: Number(part), chunk: Number(chunk), chunks: Number(item['chunks']), bytes };
  }
}

function personLine({ id, name, email, locale }: Person): LineOf<'person'> {
  return { id, name, email, locale };
}

/** Whoever acts, and every id of the directory that stands in the event as a value or as a key. */
function collectPeople(item: StoredItem, directory: ReadonlyMap<string, unknown>, named: Set<string>): void {
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && directory.has(value)) named.add(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      visit(key);
      visit(field);
    }
  };
  visit([item['actor'], item['id'], JSON.parse(String(item['data']))]);
}
