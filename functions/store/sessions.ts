import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store, StoredItem } from './client.ts';
import { wentThrough } from './condition.ts';
import { sessionHandle, sessionKey, sessionKeyOf } from './keys.ts';
import { queryPages } from './query.ts';

/** Somebody signed in at one browser. Only the hash of its opaque id is stored. */
export type Session = {
  /** Names the session to its own person; the hash of its opaque id, which opens nothing. */
  readonly handle: string;
  readonly person: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  /** When it ends however busy it is. */
  readonly endsAt: Instant;
  /** How long it may rest. */
  readonly idleMs: number;
  /** When the person last proved who they are, as the issuer says. */
  readonly authenticatedAt: Instant;
  /** `Chromium on Linux`: how the person tells their browsers apart. Nothing finer is kept. */
  readonly device: string;
};

type SessionItem = Omit<Session, 'person' | 'handle'> & {
  readonly PK: string;
  readonly sessionPerson: string;
};

/** How long a session lasts without a request, and at most. */
export type SessionLimits = { readonly idleMs: number; readonly absoluteMs: number };

/** What is known when a session is opened. The sign-in counts from `at` where nothing else is said. */
export type OpenedSession = {
  readonly person: string;
  readonly at: Instant;
  readonly limits: SessionLimits;
  readonly authenticatedAt?: Instant;
  readonly device?: string;
};

/** Being seen again within a minute is not written: it would make a write of every read. */
const seenEveryMs = 60_000;

/** Opens a session under a fresh opaque id (at least 128 random bits). */
export async function createSession(
  { documents, tables }: Store,
  opaqueId: string,
  { person, at, limits, authenticatedAt = at, device = '' }: OpenedSession,
): Promise<Session> {
  const endsAtMs = Date.parse(at) + limits.absoluteMs;
  const endsAt = new Date(endsAtMs).toISOString();
  const { idleMs } = limits;
  const session = { createdAt: at, lastSeenAt: at, endsAt, idleMs, authenticatedAt, device };
  const expiresAt = Math.ceil(endsAtMs / 1000);
  await documents.send(
    new PutCommand({
      TableName: tables.session,
      Item: { ...sessionKey(opaqueId), sessionPerson: person, ...session, expiresAt },
      ConditionExpression: 'attribute_not_exists(PK)',
    }),
  );
  return { handle: sessionHandle(opaqueId), person, ...session };
}

/** The session behind an opaque id; undefined when there is none or it has ended. One strongly consistent Get. */
export async function readSession(
  { documents, tables }: Store,
  opaqueId: string,
  at: Instant,
): Promise<Session | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.session, Key: sessionKey(opaqueId), ConsistentRead: true }),
  );
  return Item === undefined ? undefined : openSession(Item, at);
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

/** Ends one session of a person by its handle. @returns false when they have no such session */
export function endSessionOf({ documents, tables }: Store, person: string, handle: string): Promise<boolean> {
  return wentThrough(
    documents.send(
      new DeleteCommand({
        TableName: tables.session,
        Key: sessionKeyOf(handle),
        ConditionExpression: 'sessionPerson = :person',
        ExpressionAttributeValues: { ':person': person },
      }),
    ),
  );
}

/** A person's open sessions, the latest first, through an index that follows within about a second. */
export async function listSessions(store: Store, person: string, at: Instant): Promise<Session[]> {
  const items = await sessionItemsOf(store, person);
  return items
    .flatMap((item) => openSession(item, at) ?? [])
    .toSorted((one, other) => other.lastSeenAt.localeCompare(one.lastSeenAt));
}

/**
 * Ends the sessions of a person, as when they leave or their role changes.
 * @param which all of them, all but one, or those opened before an instant: who signed in afterwards did so under the new role
 * @returns how many there were
 */
export async function endSessionsOf(
  { documents, tables }: Store,
  person: string,
  which: { readonly but?: string; readonly openedBefore?: Instant } = {},
): Promise<number> {
  const items = (await sessionItemsOf({ documents, tables }, person)).filter(
    ({ PK, createdAt }) =>
      PK !== (which.but === undefined ? undefined : sessionKeyOf(which.but).PK) &&
      (which.openedBefore === undefined || String(createdAt) < which.openedBefore),
  );
  for (const { PK } of items) {
    await documents.send(new DeleteCommand({ TableName: tables.session, Key: { PK } }));
  }
  return items.length;
}

/** Sets how long a person's sessions may rest from now on. */
export async function setIdleLimit(store: Store, person: string, idleMs: number): Promise<void> {
  const { documents, tables } = store;
  for (const { PK, idleMs: before } of await sessionItemsOf(store, person)) {
    if (before === idleMs) continue;
    await wentThrough(
      documents.send(
        new UpdateCommand({
          TableName: tables.session,
          Key: { PK },
          UpdateExpression: 'SET idleMs = :idleMs',
          // One that was ended meanwhile stays ended.
          ConditionExpression: 'attribute_exists(PK)',
          ExpressionAttributeValues: { ':idleMs': idleMs },
        }),
      ),
    );
  }
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

/** DynamoDB deletes an expired item within days, so the end is checked here. */
function openSession(item: StoredItem, at: Instant): Session | undefined {
  const { PK, sessionPerson, createdAt, lastSeenAt, endsAt, idleMs, authenticatedAt, device } =
    item as SessionItem;
  // Opened by an earlier release, which kept no limit in it: the person signs in once more.
  if (typeof idleMs !== 'number') return undefined;
  const isOver = at >= endsAt || Date.parse(at) - Date.parse(lastSeenAt) >= idleMs;
  if (isOver) return undefined;
  const handle = PK.slice(sessionKeyOf('').PK.length);
  return { handle, person: sessionPerson, createdAt, lastSeenAt, endsAt, idleMs, authenticatedAt, device };
}
