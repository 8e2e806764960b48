import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store, StoredItem } from './client.ts';
import { sessionKey } from './keys.ts';
import { queryPages } from './query.ts';

/** Somebody signed in at one browser. Only the hash of its opaque id is stored. */
export type Session = {
  readonly person: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  /** When it ends however busy it is. */
  readonly endsAt: Instant;
};

type SessionItem = Omit<Session, 'person'> & { readonly sessionPerson: string };

/** How long a session lasts without a request (30 minutes is usual), and at most (12 hours). */
export type SessionLimits = { readonly idleMs: number; readonly absoluteMs: number };

/** Being seen again within a minute is not written: it would make a write of every read. */
const seenEveryMs = 60_000;

/** Opens a session under a fresh opaque id (at least 128 random bits). */
export async function createSession(
  { documents, tables }: Store,
  opaqueId: string,
  opened: { readonly person: string; readonly at: Instant; readonly limits: SessionLimits },
): Promise<Session> {
  const { person, at, limits } = opened;
  const endsAtMs = Date.parse(at) + limits.absoluteMs;
  const endsAt = new Date(endsAtMs).toISOString();
  const session = { createdAt: at, lastSeenAt: at, endsAt };
  const expiresAt = Math.ceil(endsAtMs / 1000);
  await documents.send(
    new PutCommand({
      TableName: tables.session,
      Item: { ...sessionKey(opaqueId), sessionPerson: person, ...session, expiresAt },
      ConditionExpression: 'attribute_not_exists(PK)',
    }),
  );
  return { person, ...session };
}

/** The session behind an opaque id; undefined when there is none or it has ended. One strongly consistent Get. */
export async function readSession(
  { documents, tables }: Store,
  opaqueId: string,
  at: Instant,
  { idleMs }: SessionLimits,
): Promise<Session | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.session, Key: sessionKey(opaqueId), ConsistentRead: true }),
  );
  if (Item === undefined) return undefined;
  const session = sessionOf(Item);
  // DynamoDB deletes an expired item within days, so the end is checked here.
  const isOver = at >= session.endsAt || Date.parse(at) - Date.parse(session.lastSeenAt) >= idleMs;
  return isOver ? undefined : session;
}

/** Keeps a session from idling out. Writes once a minute at most, and never revives one that was ended. */
export async function touchSession(
  { documents, tables }: Store,
  opaqueId: string,
  { lastSeenAt }: Session,
  at: Instant,
): Promise<void> {
  if (Date.parse(at) - Date.parse(lastSeenAt) < seenEveryMs) return;
  try {
    await documents.send(
      new UpdateCommand({
        TableName: tables.session,
        Key: sessionKey(opaqueId),
        UpdateExpression: 'SET lastSeenAt = :at',
        ConditionExpression: 'lastSeenAt < :at',
        ExpressionAttributeValues: { ':at': at },
      }),
    );
  } catch (fault) {
    // It was ended, or another request was later: either way there is nothing to keep up.
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
}

/** Signs out. */
export async function endSession({ documents, tables }: Store, opaqueId: string): Promise<void> {
  await documents.send(new DeleteCommand({ TableName: tables.session, Key: sessionKey(opaqueId) }));
}

/** A person's sessions, through an index that follows within about a second. */
export async function listSessions(store: Store, person: string): Promise<Session[]> {
  return (await sessionItemsOf(store, person)).map(sessionOf);
}

/** Ends every session of a person, as when they leave. @returns how many there were */
export async function endSessionsOf(store: Store, person: string): Promise<number> {
  const { documents, tables } = store;
  const items = await sessionItemsOf(store, person);
  for (const { PK } of items) {
    await documents.send(new DeleteCommand({ TableName: tables.session, Key: { PK } }));
  }
  return items.length;
}

async function sessionItemsOf(store: Store, person: string): Promise<StoredItem[]> {
  const items: StoredItem[] = [];
  for await (const page of queryPages(store, {
    TableName: store.tables.session,
    IndexName: 'byPerson',
    KeyConditionExpression: 'sessionPerson = :person',
    ExpressionAttributeValues: { ':person': person },
  })) {
    items.push(...page);
  }
  return items;
}

function sessionOf(item: StoredItem): Session {
  const { sessionPerson, createdAt, lastSeenAt, endsAt } = item as SessionItem;
  return { person: sessionPerson, createdAt, lastSeenAt, endsAt };
}
