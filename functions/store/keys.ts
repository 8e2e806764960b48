// The only place that spells a key. Kinds and ids never hold a '#', except the last part of a sort key.
import { createHash } from 'node:crypto';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { entryOfId } from '#domain/register/entryId.ts';

export type ItemKey = { readonly PK: string; readonly SK: string };
export type AggregateRef = { readonly kind: AggregateKind; readonly id: string };

/** The sort key of HEAD. Upper case sorts before every kind, so a Query of the partition meets HEAD first. */
export const headSortKey = 'HEAD';

/** Twelve digits: a revision every second for 30,000 years. */
const revisionDigits = 12;

export function programmePartition(programme: string): string {
  return `PROG#${programme}`;
}

export function headKey(programme: string): ItemKey {
  return { PK: programmePartition(programme), SK: headSortKey };
}

/**
 * Where a snapshot lives. Publications, imports, entries and blind answers stay out of the programme's partition: they
 * would slow its one Query.
 */
export function snapshotKey(programme: string, aggregate: AggregateRef): ItemKey {
  return { PK: snapshotPartition(programme, aggregate), SK: aggregateName(aggregate) };
}

function snapshotPartition(programme: string, { kind, id }: AggregateRef): string {
  if (kind === 'publication') return `PUB#${programme}`;
  if (kind === 'entry') return registerPartition(programme, entryOfId(id)?.register ?? '');
  if (kind === 'answer') return answerPartition(programme);
  if (kind === 'import') return importRowsPartition(id);
  return programmePartition(programme);
}

/** Whether a programme's Query does not bring the aggregate. */
export function livesApart({ kind }: AggregateRef): boolean {
  return apart.includes(kind);
}

const apart: readonly AggregateKind[] = ['publication', 'import', 'entry', 'answer'];

/** The entries of one register, in the order of their numbers: a page of them is one Query. */
export function registerPartition(programme: string, register: string): string {
  return `REG#${programme}#${register}`;
}

/** What people answered unseen, each their own. */
export function answerPartition(programme: string): string {
  return `ANSWER#${programme}`;
}

/** One packed chunk of the rows of a part of an import, beside its snapshot. */
export function importRowsKey(id: string, part: number, chunk: number): ItemKey {
  return {
    PK: importRowsPartition(id),
    SK: `${importRowsStart}${revisionSortKey(part)}#${revisionSortKey(chunk)}`,
  };
}

export function importRowsPartition(id: string): string {
  return `IMPORT#${id}`;
}

/** What the sort keys of all rows of an import begin with. */
export const importRowsStart = 'rows#';

export function partOfRowsKey(sortKey: string): number {
  return Number(sortKey.split('#')[1]);
}

export function publicationPartition(programme: string): string {
  return `PUB#${programme}`;
}

/** The programme a snapshot, publication or HEAD key belongs to; undefined for other partitions. */
export function programmeOfPartition(partition: string): string | undefined {
  const match = /^(?:PROG|PUB|REG|ANSWER)#([^#]+)/.exec(partition);
  return match?.[1];
}

/** An aggregate's name within its programme, which is also its sort key. */
export function aggregateName({ kind, id }: AggregateRef): string {
  return `${kind}#${id}`;
}

/** What a snapshot's sort key names. */
export function aggregateOfSortKey(sortKey: string): { readonly kind: string; readonly id: string } {
  const split = sortKey.indexOf('#');
  return { kind: sortKey.slice(0, split), id: sortKey.slice(split + 1) };
}

export function revisionSortKey(revision: number): string {
  return String(revision).padStart(revisionDigits, '0');
}

export function revisionOfSortKey(sortKey: string): number {
  return Number(sortKey);
}

export function ledgerKey(programme: string, revision: number): ItemKey {
  return { PK: programmePartition(programme), SK: revisionSortKey(revision) };
}

/** The key of the index that lists one aggregate's events. */
export function aggregateKey(programme: string, aggregate: AggregateRef): string {
  return `${programmePartition(programme)}#${aggregateName(aggregate)}`;
}

/** Free text of one event, apart from the ledger, so that it can be erased. */
export function textKey(programme: string, revision: number): ItemKey {
  return { PK: textPartition(programme), SK: revisionSortKey(revision) };
}

export function textPartition(programme: string): string {
  return `TEXT#${programme}`;
}

/** The one value of `dueBucket`: the index of due items is sparse and small. */
export const dueBucket = 'DUE';

/** The attribute that puts a member's snapshot into the index by person. */
export function memberAttributes(person: string): { readonly memberPerson: string } {
  return { memberPerson: person };
}

export function tokenPartition(programme: string): string {
  return `TOKEN#${programme}`;
}

/** One waiting place of a programme: the machine, and the stage it serves where it is a stage machine. */
export function tokenKey(programme: string, machine: string, stage?: string): ItemKey {
  return { PK: tokenPartition(programme), SK: stage === undefined ? machine : `${machine}#${stage}` };
}

/** An imported method, in chunks; its content's hash is its name, so that nothing under it ever changes. */
export function packPartition(hash: string): string {
  return `PACK#${hash}`;
}

export function packChunkKey(hash: string, chunk: number): ItemKey {
  return { PK: packPartition(hash), SK: revisionSortKey(chunk) };
}

/** The imported methods, a line each. */
export const packsPartition = 'PACKS';

export function packLineKey({ id, version }: { readonly id: string; readonly version: string }): ItemKey {
  return { PK: packsPartition, SK: `${id}@${version}` };
}

export const portfolioPartition = 'PORTFOLIO';

export function portfolioKey(programme: string): ItemKey {
  return { PK: portfolioPartition, SK: programme };
}

/** How far a consumer of the ledger's stream has come in a programme. */
export function cursorKey(consumer: string, programme: string): ItemKey {
  return { PK: `CURSOR#${consumer}`, SK: programme };
}

export function personKey(person: string): ItemKey {
  return { PK: `PERSON#${person}`, SK: 'PERSON' };
}

/** The person's line in the directory, kept beside the person so that people can be listed without a scan. */
export function directoryKey(person: string): ItemKey {
  return { PK: directoryPartition, SK: person };
}

export const directoryPartition = 'PEOPLE';

/** Erasures that are under way: the clock goes on with them. */
export const erasurePartition = 'ERASURE';

export function erasureKey(person: string): ItemKey {
  return { PK: erasurePartition, SK: person };
}

/** Who the issuer's subject is. Hashed: issuers write addresses and URLs of any length into a subject. */
export function subjectKey(issuer: string, subject: string): ItemKey {
  return { PK: `SUBJECT#${hashOf(issuer, subject)}`, SK: 'SUBJECT' };
}

/** What is known of an address that takes no mail. It can be looked up, not read out. */
export function mailKey(address: string): ItemKey {
  return { PK: `MAIL#${hashOf(address.toLowerCase())}`, SK: 'MAIL' };
}

export function commandHash(actor: string, route: string, key: string): string {
  return hashOf(actor, route, key);
}

export function commandItemKey(hash: string): { readonly PK: string } {
  return { PK: `COMMAND#${hash}` };
}

/** A session is found by the hash of its opaque id: who reads the table cannot sign in with what is there. */
export function sessionKey(opaqueId: string): { readonly PK: string } {
  return sessionKeyOf(sessionHandle(opaqueId));
}

/** Names a session without opening it. */
export function sessionHandle(opaqueId: string): string {
  return hashOf(opaqueId);
}

export function sessionKeyOf(handle: string): { readonly PK: string } {
  return { PK: `SESSION#${handle}` };
}

/** The state of a sign-in round trip. */
export function signInKey(opaqueState: string): { readonly PK: string } {
  return { PK: `SIGNIN#${hashOf(opaqueState)}` };
}

/** A token bucket of the session table. Hashed: the key may be an address or an id that nobody needs to read there. */
export function tokenBucketKey(key: string): { readonly PK: string } {
  return { PK: `BUCKET#${hashOf(key)}` };
}

/** A machine's token. Its id is 128 bits of the token's hash: 22 characters like every id, and no way back to the token. */
export function apiTokenKey(id: string): { readonly PK: string } {
  return { PK: `APITOKEN#${id}` };
}

export function apiTokenIdOf(text: string): string {
  return createHash('sha256').update(text).digest().subarray(0, 16).toString('base64url');
}

/** What of a token is stored. Its 256 bits are random, so that one round of SHA-256 keeps them. */
export function apiTokenHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whose tokens they are, in the index of sessions by person: no person's id holds a '#'. */
export function apiTokensOwner(programme: string): string {
  return `APITOKENS#${programme}`;
}

/** The parts as JSON, so that no part can reach into the next. */
function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
