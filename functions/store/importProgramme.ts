import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { ProgrammeState } from '#domain/programme/programme.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { batchWrite, type BulkWrite } from './batchWrite.ts';
import type { Store, StoredItem } from './client.ts';
import { openProgrammeFile, passOver, snapshotItemOf, type ProgrammeFile } from './fileSource.ts';
import { loadHead } from './head.ts';
import { enterNamed, type EnteredPeople } from './importPeople.ts';
import {
  answerPartition,
  dueBucket,
  headKey,
  importRowsKey,
  memberAttributes,
  programmePartition,
  publicationPartition,
  registerPartition,
  textKey,
  textPartition,
  type ItemKey,
} from './keys.ts';
import { claimRun } from './machineRuns.ts';
import { FileFault, type FileHeader, type LineOf } from './programmeFile.ts';
import type { Apart } from './programmeSource.ts';
import { queryPages, queryPartition } from './query.ts';
import type { Replay } from './replay.ts';
import { verifyProgramme, verifySource } from './verify.ts';

export type ImportRequest = {
  /** The file's lines from the first one on, each time it is called. */
  readonly open: () => AsyncIterable<string>;
  readonly replay: Replay;
  /** Whether a version of the method is shipped with this release or was imported here. */
  readonly knowsPack: (pack: FileHeader['pack']) => boolean | Promise<boolean>;
  /** Under which name the issuer's people are kept here. */
  readonly directory: string;
  /** Called after each step; a test ends there. */
  readonly after?: (step: ImportStep) => void | Promise<void>;
};

/** The steps of an import. Nothing of the programme can be seen before `published`. */
export const importSteps = [
  'checked',
  'cleared',
  'runsClaimed',
  'eventsWritten',
  'snapshotsWritten',
  'peopleEntered',
  'published',
  'membersListed',
] as const;
export type ImportStep = (typeof importSteps)[number];

export type Imported = {
  readonly programme: string;
  readonly events: number;
  readonly people: EnteredPeople;
  readonly fault?: string;
};

/** Executions elsewhere have used the names below; AWS keeps a name for 90 days. */
const runsApart = 1_000;
/** TransactWriteItems takes 100 actions; HEAD and the programme are two of them. */
const mostMembersAtOnce = 98;
/** Enough to keep DynamoDB busy, little to hold: 100 events of some KB. */
const writesAtOnce = 200;

/**
 * Takes a programme in from its file. The whole file is checked before anything is written; HEAD and the programme's
 * snapshot are written last, in one transaction, so that a crash leaves nothing that anybody sees, and a second run writes
 * over what the first one left. It ends with the same check, from the tables.
 *
 * @throws FileFault with one sentence when the file cannot be taken; nothing is written then
 */
export async function importProgramme(store: Store, request: ImportRequest): Promise<Imported> {
  const after = async (step: ImportStep) => request.after?.(step);
  const { header, state, registers } = await checkFile(store, request);
  const { programme } = header;
  await after('checked');

  const file = await openProgrammeFile(request.open());
  if (file.header.head.headHash !== header.head.headHash)
    throw new FileFault('The file changed while it was read: try again.');
  await clear(store, programme, registers);
  await after('cleared');
  await claimRuns(store, header, state);
  await after('runsClaimed');
  await writeEvents(store, file);
  await after('eventsWritten');
  const last = await writeSnapshots(store, file);
  await after('snapshotsWritten');
  const people = await enterNamed(store, file.people(), request);
  await file.end();
  await after('peopleEntered');
  await publish(store, header, last);
  await after('published');
  await putAll(store, last.members.slice(mostMembersAtOnce));
  await after('membersListed');

  const { events, fault } = await verifyProgramme(store, programme, request.replay);
  return { programme, events, people, ...(fault !== undefined && { fault }) };
}

type Checked = {
  readonly header: FileHeader;
  readonly state: ProgrammeState;
  /** Registers that hold or held an entry. */
  readonly registers: readonly string[];
};

/** Reads the file to its end and holds it against itself and against what is here. */
async function checkFile(store: Store, { open, replay, knowsPack }: ImportRequest): Promise<Checked> {
  const file = await openProgrammeFile(open());
  const { header } = file;
  const { programme, head, pack } = header;
  if (!(await knowsPack(pack)))
    throw new FileFault(
      `The programme follows the method ${pack.id} in version ${pack.version}, which this release does not have.`,
    );
  if ((await loadHead(store, programme)).revision > 0)
    throw new FileFault(`The programme ${programme} is here already; nothing was imported.`);
  const left = await hashesLeft(store, programme);
  let state: ProgrammeState = 'draft';
  let named: Apart = { imports: [], registers: [] };

  const checked = await verifySource(
    programme,
    {
      ...file.source,
      entries: () => unlikeLeft(file, left),
      snapshots: async (apart) => {
        const items = await file.source.snapshots(apart);
        named = apart;
        state = stateIn(items, programme);
        return items;
      },
    },
    replay,
  );
  if (checked.fault !== undefined) throw new FileFault(`Line ${file.line()}: ${checked.fault}.`);
  if ([...left.keys()].some((revision) => revision > head.revision))
    throw new FileFault(`A longer ledger of ${programme} is here already; nothing was imported.`);
  for await (const rows of file.rows()) {
    if (!named.imports.includes(rows.import))
      throw new FileFault(`Line ${file.line()}: there is no such import.`);
  }
  await passOver(file.people());
  await file.end();
  return { header, state, registers: named.registers };
}

/** The file's entries, as long as the ledger that an earlier run may have left is the same. */
async function* unlikeLeft(file: ProgrammeFile, left: ReadonlyMap<number, string>) {
  for await (const entry of file.source.entries()) {
    const { revision, hash } = entry.item;
    const there = left.get(Number(revision));
    if (there !== undefined && there !== hash)
      throw new FileFault(
        `Line ${file.line()}: another event stands at revision ${String(revision)} of this programme's ledger here; nothing was imported.`,
      );
    yield entry;
  }
}

async function hashesLeft(store: Store, programme: string): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map<number, string>();
  for await (const page of queryPages(store, {
    TableName: store.tables.ledger,
    ConsistentRead: true,
    KeyConditionExpression: 'PK = :partition',
    ProjectionExpression: 'revision, #hash',
    ExpressionAttributeNames: { '#hash': 'hash' },
    ExpressionAttributeValues: { ':partition': programmePartition(programme) },
  })) {
    for (const { revision, hash } of page) hashes.set(Number(revision), String(hash));
  }
  return hashes;
}

function stateIn(items: readonly StoredItem[], programme: string): ProgrammeState {
  const found = items.find(({ kind, id }) => kind === 'programme' && id === programme);
  if (found === undefined) throw new FileFault(`The file has no snapshot of the programme ${programme}.`);
  return (JSON.parse(String(found['state'])) as { readonly state: ProgrammeState }).state;
}

/** Takes away what an earlier run left. Without HEAD nobody has seen it; the ledger's part stays, and is the same. */
async function clear(store: Store, programme: string, registers: readonly string[]): Promise<void> {
  const { core } = store.tables;
  const partitions = [
    ...[programmePartition, publicationPartition, answerPartition, textPartition].map((of) => of(programme)),
    ...registers.map((register) => registerPartition(programme, register)),
  ];
  for (const partition of partitions) {
    const items = await queryPartition(store, core, partition);
    const keys = items.map(({ PK, SK }) => ({ PK, SK }) as ItemKey);
    await batchWrite(
      store,
      keys.map((remove) => ({ table: core, remove })),
    );
  }
}

/** Only machines that run already: a programme that was not started begins its stages at the first run. */
async function claimRuns(store: Store, { programme, newestRun }: FileHeader, state: ProgrammeState) {
  const stages = state === 'running' || state === 'paused' ? stageKeys.map((stage) => ({ stage })) : [];
  for (const machine of [{}, ...stages])
    await claimRun(store, { programme, ...machine }, newestRun + runsApart);
}

async function writeEvents(store: Store, file: ProgrammeFile): Promise<void> {
  const { core, ledger } = store.tables;
  const { programme } = file.header;
  let writes: BulkWrite[] = [];
  for await (const { item, kept } of file.source.entries()) {
    writes.push({ table: ledger, put: item });
    if (kept !== undefined)
      writes.push({ table: core, put: { ...textKey(programme, Number(item['revision'])), ...kept } });
    if (writes.length < writesAtOnce) continue;
    await batchWrite(store, writes);
    writes = [];
  }
  await batchWrite(store, writes);
}

/** What is written last: the programme itself, and the members, whom an index would list. */
type Last = { readonly programme: StoredItem; readonly members: readonly StoredItem[] };

async function writeSnapshots(store: Store, file: ProgrammeFile): Promise<Last> {
  const { core } = store.tables;
  const members: StoredItem[] = [];
  let programme: StoredItem | undefined;
  let writes: BulkWrite[] = [];
  for await (const snapshot of file.snapshots()) {
    const item = indexed(snapshotItemOf(file.header.programme, snapshot));
    if (snapshot.kind === 'programme') programme = item;
    else if (snapshot.kind === 'member') members.push(item);
    else writes.push({ table: core, put: item });
    if (writes.length < writesAtOnce) continue;
    await batchWrite(store, writes);
    writes = [];
  }
  await batchWrite(store, writes);
  for await (const rows of file.rows()) await batchWrite(store, [{ table: core, put: rowsItem(rows) }]);
  if (programme === undefined) throw new FileFault('The file has no snapshot of its programme.');
  return { programme, members };
}

function indexed(item: StoredItem): StoredItem {
  return {
    ...item,
    ...(item['dueAt'] !== undefined && { dueBucket }),
    ...(item['kind'] === 'member' && memberAttributes(String(item['id']))),
  };
}

function rowsItem({ import: id, part, chunk, chunks, bytes }: LineOf<'rows'>): StoredItem {
  return { ...importRowsKey(id, part, chunk), chunks, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) };
}

/** From here on the programme is there. */
async function publish(store: Store, { programme, head }: FileHeader, last: Last): Promise<void> {
  const { core } = store.tables;
  const put = (Item: Record<string, unknown>) => ({ Put: { TableName: core, Item } });
  const headPut = put({ ...headKey(programme), ...head });
  await store.documents.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { ...headPut.Put, ConditionExpression: 'attribute_not_exists(PK)' } },
        ...[last.programme, ...last.members.slice(0, mostMembersAtOnce)].map((item) => put({ ...item })),
      ],
    }),
  );
}

async function putAll(store: Store, items: readonly StoredItem[]): Promise<void> {
  await batchWrite(
    store,
    items.map((put) => ({ table: store.tables.core, put })),
  );
}
