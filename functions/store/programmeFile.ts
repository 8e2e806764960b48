// The one place that knows the lines of a programme's file. Each line carries a check over itself and all lines before it:
// a byte that was changed, a line that is missing or moved, is found at its line.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { aggregateKinds } from '#domain/ledger/aggregate.ts';

/** Raised when lines change in a way that an older release would read wrongly. */
export const formatVersion = 1;

const text = z.string().min(1);
const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });
const id = z.string().regex(/^[^#]{1,128}$/);
const Visibility = z.union([
  z.enum(['programme', 'leadership']),
  z.strictObject({ seats: z.array(z.string()) }),
]);

/** What a line of each kind holds, in the order in which the kinds follow each other. */
const lineSchemas = {
  programme: z.strictObject({
    formatVersion: z.int(),
    programme: id,
    exportedAt: instant,
    events: count,
    head: z.strictObject({ revision: count, headHash: hash, at: instant }),
    pack: z.strictObject({ id: text, version: text, hash: z.exactOptional(text) }),
    /** The highest run of any of its state machines; runs go on well above it elsewhere. */
    newestRun: count,
    /** Whether the people it names are in the file. */
    people: z.boolean(),
  }),
  event: z.strictObject({
    revision: count,
    at: text,
    actor: text,
    seat: z.optional(text),
    apiToken: z.optional(text),
    commandKey: z.optional(text),
    kind: z.enum(aggregateKinds),
    id,
    version: count,
    removed: z.optional(z.literal(true)),
    type: text,
    data: text,
    prevHash: hash,
    hash,
    texts: z.optional(z.strictObject({ salt: text, texts: z.record(hash, z.string()) })),
  }),
  snapshot: z.strictObject({
    kind: z.enum(aggregateKinds),
    id,
    version: count,
    schemaVersion: count,
    visibility: Visibility,
    state: text,
    dueAt: z.optional(instant),
  }),
  rows: z.strictObject({ import: id, part: count, chunk: count, chunks: count, bytes: z.base64() }),
  person: z.strictObject({ id, name: z.string(), email: z.string(), locale: text }),
  end: z.strictObject({ lines: count }),
} as const;

const kinds = Object.keys(lineSchemas) as LineKind[];

export type LineKind = keyof typeof lineSchemas;
export type LineOf<Kind extends LineKind> = z.infer<(typeof lineSchemas)[Kind]>;
export type FileHeader = LineOf<'programme'>;
/** A line that was read: its place in the file, and what it holds. */
export type FileLine = {
  [Kind in LineKind]: { readonly line: number; readonly kind: Kind; readonly value: LineOf<Kind> };
}[LineKind];

/** A file that cannot be taken; the sentence names the line. */
export class FileFault extends Error {}

/** Writes lines one after the other; each call answers the finished line. */
export function lineWriter(): <Kind extends LineKind>(kind: Kind, value: LineOf<Kind>) => string {
  let check = '';
  return (kind, value) => {
    const body = JSON.stringify({ [kind]: value });
    check = checkOf(check, body);
    return `${body.slice(0, -1)},"check":"${check}"}\n`;
  };
}

/**
 * Reads lines as they were written, in their order and to the end.
 * @throws FileFault at the first line that is not as it was written
 */
export async function* readLines(lines: AsyncIterable<string>): AsyncGenerator<FileLine, void, undefined> {
  let check = '';
  let number = 0;
  let last: LineKind | undefined;
  for await (const line of lines) {
    number += 1;
    const parts = /^(\{.*),"check":"([\w-]{16})"\}$/s.exec(line);
    const body = `${parts?.[1] ?? ''}}`;
    check = checkOf(check, body);
    if (parts?.[2] !== check) throw damaged(number);
    const read = parseLine(body, number);
    assertFollows(read, last);
    last = read.kind;
    yield read;
  }
  if (number === 0) throw new FileFault('The file is empty.');
  if (last !== 'end') throw new FileFault(`The file ends after line ${number}, and its end is missing.`);
}

function parseLine(body: string, line: number): FileLine {
  const [entry, ...more] = Object.entries(jsonOf(body, line));
  const kind = kinds.find((one) => one === entry?.[0]);
  if (entry === undefined || kind === undefined || more.length > 0)
    throw new FileFault(`Line ${line} is of a kind that this release does not know.`);
  const read = lineSchemas[kind].safeParse(entry[1]);
  if (read.success) return { line, kind, value: read.data } as FileLine;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new FileFault(`Line ${line} (${kind}) is not right at "${where}".`);
}

function jsonOf(body: string, line: number): object {
  try {
    return JSON.parse(body) as object;
  } catch {
    throw damaged(line);
  }
}

function assertFollows({ line, kind, value }: FileLine, last: LineKind | undefined): void {
  const isFirst = line === 1;
  const isInOrder = last === undefined || kinds.indexOf(kind) >= kinds.indexOf(last);
  if ((kind === 'programme') !== isFirst || !isInOrder || last === 'end')
    throw new FileFault(`Line ${line} (${kind}) stands in the wrong place.`);
  if (kind === 'programme' && value.formatVersion !== formatVersion)
    throw new FileFault(
      `The file is of format ${value.formatVersion}, and this release reads format ${formatVersion}.`,
    );
  if (kind === 'end' && value.lines !== line)
    throw new FileFault(`Line ${line}: lines are missing before it.`);
}

function damaged(line: number): FileFault {
  return new FileFault(`Line ${line} is not as it was written: it, or a line before it, was changed.`);
}

/** 96 bits of SHA-256: it finds accidents; the ledger's own chain stands against intent. */
function checkOf(before: string, body: string): string {
  return createHash('sha256').update(before).update('\n').update(body).digest('base64url').slice(0, 16);
}
