import { createHash } from 'node:crypto';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import canonicalize from 'canonicalize';
import type { Text } from '#domain/methodology/text.ts';
import type { Instant } from '#domain/time.ts';
import type { Store, StoredItem } from './client.ts';
import { packChunkKey, packLineKey, packPartition, packsPartition } from './keys.ts';
import { queryPartition } from './query.ts';

/** An imported method in the list of all. */
export type PackItem = {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
  readonly name: Text;
  readonly importedAt: Instant;
  readonly importedBy: string;
};

type Named = { readonly id: string; readonly version: string; readonly name: Text };

/** An item holds 400 KB; this leaves room, and a pack of 1 MB is four. */
const chunkBytes = 300_000;

/** SHA-256 over the canonical JSON (RFC 8785) of a pack, in hex: who has the pack can reckon its name. */
export function packHash(pack: object): string {
  return hashOfText(canonicalText(pack));
}

/**
 * Keeps a pack, all of it or nothing. Its chunks are named by what they say, so a second writer writes the same.
 *
 * @returns `taken` when this id and version is here with another content; nothing is written then
 */
export async function savePack<Pack extends Named>(
  { documents, tables }: Store,
  pack: Pack,
  imported: Pick<PackItem, 'importedAt' | 'importedBy'>,
): Promise<'saved' | 'known' | 'taken'> {
  const text = canonicalText(pack);
  const hash = hashOfText(text);
  const { id, version, name } = pack;
  const line = { ...packLineKey(pack), id, version, hash, name, ...imported } satisfies PackItem & StoredItem;
  const TableName = tables.core;
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          { Put: { TableName, Item: line, ConditionExpression: 'attribute_not_exists(PK)' } },
          ...chunksOf(text).map((chunk, place) => ({
            Put: { TableName, Item: { ...packChunkKey(hash, place), text: chunk } },
          })),
        ],
      }),
    );
    return 'saved';
  } catch (fault) {
    if (!(fault instanceof TransactionCanceledException)) throw fault;
    const there = await findPackItem({ documents, tables }, pack);
    if (there === undefined) throw fault;
    return there.hash === hash ? 'known' : 'taken';
  }
}

/** The line of one imported version. */
export async function findPackItem(
  { documents, tables }: Store,
  named: Pick<PackItem, 'id' | 'version'>,
): Promise<PackItem | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: packLineKey(named), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : itemOf(Item);
}

/** Every imported version, by id and version. */
export async function listPacks(store: Store): Promise<readonly PackItem[]> {
  return (await queryPartition(store, store.tables.core, packsPartition)).map(itemOf);
}

/**
 * An imported pack as it was imported, or undefined when there is none of this hash.
 * @throws Error when its chunks are not what their name says
 */
export async function readPack(store: Store, hash: string): Promise<unknown> {
  const chunks = await queryPartition(store, store.tables.core, packPartition(hash));
  if (chunks.length === 0) return undefined;
  const text = chunks.map((chunk) => String(chunk['text'])).join('');
  if (hashOfText(text) !== hash) throw new Error(`The chunks of PACK#${hash} do not have this hash`);
  return JSON.parse(text);
}

function itemOf({ PK: _partition, SK: _sortKey, ...item }: StoredItem): PackItem {
  return item as PackItem;
}

function canonicalText(pack: object): string {
  const text = canonicalize(pack);
  if (text === undefined) throw new Error('A pack has no canonical form');
  return text;
}

function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Cuts between characters: the bytes of one never stand in two chunks. */
function chunksOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length;) {
    let end = Math.min(start + chunkBytes, bytes.length);
    while (end < bytes.length && isInsideCharacter(bytes[end])) end -= 1;
    chunks.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return chunks;
}

/** In UTF-8 every byte of a character but its first begins with the bits 10. */
function isInsideCharacter(byte: number | undefined): boolean {
  return byte !== undefined && byte >> 6 === 0b10;
}
