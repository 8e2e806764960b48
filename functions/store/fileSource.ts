import { aggregateName, ledgerKey, aggregateKey, snapshotKey, type AggregateRef } from './keys.ts';
import type { StoredItem } from './client.ts';
import {
  FileFault,
  readLines,
  type FileHeader,
  type FileLine,
  type LineKind,
  type LineOf,
} from './programmeFile.ts';
import type { ProgrammeSource, SourceEntry } from './programmeSource.ts';

/** A programme's file, read once from its first line to its last. */
export type ProgrammeFile = {
  readonly header: FileHeader;
  /** The line that was read last, for sentences. */
  readonly line: () => number;
  readonly source: ProgrammeSource;
  /** The snapshots, one after the other; `source.snapshots` answers the same ones at once. */
  readonly snapshots: () => AsyncIterable<LineOf<'snapshot'>>;
  /** To be read after the snapshots. */
  readonly rows: () => AsyncIterable<LineOf<'rows'>>;
  readonly people: () => AsyncGenerator<LineOf<'person'>, void, undefined>;
  /** Reads the last line. @throws FileFault when the file is not whole */
  readonly end: () => Promise<void>;
};

/** Opens a file by its first line. @throws FileFault */
export async function openProgrammeFile(lines: AsyncIterable<string>): Promise<ProgrammeFile> {
  const read = readLines(lines);
  const first = await read.next();
  if (first.done === true || first.value.kind !== 'programme')
    throw new FileFault('The file does not begin with a programme.');
  const header = first.value.value;
  let waiting = await read.next();
  let line = 1;

  /** The values of the lines of a kind, as long as they go on. */
  async function* allOf<Kind extends LineKind>(kind: Kind): AsyncGenerator<LineOf<Kind>, void, undefined> {
    while (waiting.done !== true && isOf(waiting.value, kind)) {
      line = waiting.value.line;
      yield waiting.value.value;
      waiting = await read.next();
    }
  }
  async function* entries(): AsyncGenerator<SourceEntry, void, undefined> {
    for await (const event of allOf('event')) yield entryOf(header.programme, event);
  }
  async function snapshots(): Promise<readonly StoredItem[]> {
    const items = new Map<string, StoredItem>();
    for await (const snapshot of allOf('snapshot')) {
      const name = aggregateName(snapshot);
      if (items.has(name)) throw new FileFault(`Line ${line}: ${name} has a snapshot already.`);
      items.set(name, snapshotItemOf(header.programme, snapshot));
    }
    return [...items.values()];
  }
  return {
    header,
    line: () => line,
    source: { entries, head: () => Promise.resolve(header.head), snapshots },
    snapshots: () => allOf('snapshot'),
    rows: () => allOf('rows'),
    people: () => allOf('person'),
    end: async () => {
      await passOver(allOf('end'));
      if (waiting.done !== true) throw new FileFault(`Line ${waiting.value.line} stands in the wrong place.`);
    },
  };
}

function isOf<Kind extends LineKind>(
  read: FileLine,
  kind: Kind,
): read is Extract<FileLine, { readonly kind: Kind }> & { readonly value: LineOf<Kind> } {
  return read.kind === kind;
}

/** Reads lines for the sake of their checks alone. */
export async function passOver(lines: AsyncGenerator<unknown, void, undefined>): Promise<void> {
  while ((await lines.next()).done !== true);
}

/** An event as it stands in the ledger. */
function entryOf(programme: string, { texts, ...facts }: LineOf<'event'>): SourceEntry {
  const aggregate: AggregateRef = { kind: facts.kind, id: facts.id };
  const item = {
    ...ledgerKey(programme, facts.revision),
    aggregateKey: aggregateKey(programme, aggregate),
    programme,
    ...facts,
  };
  return { item, kept: texts };
}

/** A snapshot under its key; what puts it into indexes is the importer's to add. */
export function snapshotItemOf(programme: string, snapshot: LineOf<'snapshot'>): StoredItem {
  return { ...snapshotKey(programme, snapshot), ...snapshot };
}
