import { randomBytes, timingSafeEqual } from 'node:crypto';
import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { ApiTokenScope } from '#domain/programme/apiToken.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { BesideWrite } from './change.ts';
import type { Store, StoredItem } from './client.ts';
import { wentThrough } from './condition.ts';
import { apiTokenHash, apiTokenIdOf, apiTokenKey, apiTokensOwner } from './keys.ts';
import { queryPages } from './query.ts';
import type { TableNames } from './tables.ts';

/** A machine's token for one programme, in the name of the person who made it. */
export type ApiToken = {
  readonly id: string;
  readonly programme: string;
  readonly person: string;
  /** The day the person's membership began; another membership brings no token back. */
  readonly memberSince: PlainDate;
  readonly name: string;
  readonly scopes: readonly ApiTokenScope[];
  /** The last four characters, by which a person tells their tokens apart. */
  readonly tail: string;
  readonly createdAt: Instant;
  readonly endsOn: PlainDate;
  /** The instant from which it no longer works: when its last day is over. */
  readonly endsAt: Instant;
  readonly lastUsedAt?: Instant;
};

type ApiTokenItem = Omit<ApiToken, 'id' | 'programme'> & {
  readonly apiToken: string;
  readonly programme: string;
  readonly hash: string;
};

/** Scanners of leaked secrets know a token by this, and people by its length. */
const form = /^wmk_[A-Za-z0-9_-]{43}$/;

/** That a token was used is written once an hour at most: it would make a write of every request. */
const usedEveryMs = 3_600_000;

/** A fresh token: 32 random bytes are 43 characters. Only its hash is ever stored. */
export function mintApiToken(): { readonly text: string; readonly id: string; readonly tail: string } {
  const text = `wmk_${randomBytes(32).toString('base64url')}`;
  return { text, id: apiTokenIdOf(text), tail: text.slice(-4) };
}

/** The write that makes a token, as part of the commit that tells of it. */
export function makeApiToken(
  tables: TableNames,
  text: string,
  { id, ...token }: Omit<ApiToken, 'lastUsedAt'>,
): BesideWrite {
  return {
    Put: {
      TableName: tables.session,
      Item: {
        ...apiTokenKey(id),
        ...token,
        apiToken: id,
        hash: apiTokenHash(text),
        sessionPerson: apiTokensOwner(token.programme),
        expiresAt: Math.ceil(Date.parse(token.endsAt) / 1000),
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    },
  };
}

/** The write that ends a token, as part of the commit that tells of it. */
export function endApiToken(tables: TableNames, id: string): BesideWrite {
  return {
    Delete: {
      TableName: tables.session,
      Key: apiTokenKey(id),
      ConditionExpression: 'attribute_exists(PK)',
    },
  };
}

/** The token of this text; undefined when there is none or it has ended. At most one strongly consistent Get. */
export async function findApiToken(store: Store, text: string, at: Instant): Promise<ApiToken | undefined> {
  if (!form.test(text)) return undefined;
  const found = await getItem(store, apiTokenIdOf(text));
  if (found === undefined) return undefined;
  // The id is half of the hash. The other half is compared as well, in the same time whatever differs.
  const isIt = timingSafeEqual(Buffer.from(String(found['hash'])), Buffer.from(apiTokenHash(text)));
  const token = apiTokenOf(found);
  // DynamoDB deletes an expired item within days, so the end is checked here.
  return isIt && at < token.endsAt ? token : undefined;
}

/** A programme's token by its id, also one that has just ended. */
export async function loadApiToken(
  store: Store,
  programme: string,
  id: string,
): Promise<ApiToken | undefined> {
  const found = await getItem(store, id);
  return found?.['programme'] === programme ? apiTokenOf(found) : undefined;
}

/** A programme's tokens, soonest to end first, through an index that follows within about a second. */
export async function listApiTokens(store: Store, programme: string, at: Instant): Promise<ApiToken[]> {
  const tokens: ApiToken[] = [];
  for await (const page of queryPages(store, {
    TableName: store.tables.session,
    IndexName: 'byPerson',
    KeyConditionExpression: 'sessionPerson = :owner',
    ExpressionAttributeValues: { ':owner': apiTokensOwner(programme) },
  })) {
    tokens.push(...page.map(apiTokenOf).filter(({ endsAt }) => at < endsAt));
  }
  return tokens.toSorted((one, other) => Date.parse(one.endsAt) - Date.parse(other.endsAt));
}

/** Notes that a token was used. Never brings back one that was ended. */
export async function touchApiToken(
  { documents, tables }: Store,
  { id, lastUsedAt }: ApiToken,
  at: Instant,
): Promise<void> {
  if (lastUsedAt !== undefined && Date.parse(at) - Date.parse(lastUsedAt) < usedEveryMs) return;
  // Where it does not go through the token was ended meanwhile, or a later request has noted itself.
  await wentThrough(
    documents.send(
      new UpdateCommand({
        TableName: tables.session,
        Key: apiTokenKey(id),
        UpdateExpression: 'SET lastUsedAt = :at',
        ConditionExpression:
          'attribute_exists(PK) AND (attribute_not_exists(lastUsedAt) OR lastUsedAt < :at)',
        ExpressionAttributeValues: { ':at': at },
      }),
    ),
  );
}

/** Ends the tokens a person made for a programme before they left it. @returns how many there were */
export async function endApiTokensOf(
  store: Store,
  left: { readonly programme: string; readonly person: string; readonly at: Instant },
): Promise<number> {
  const { documents, tables } = store;
  const theirs = (await listApiTokens(store, left.programme, left.at)).filter(
    ({ person, createdAt }) => person === left.person && createdAt <= left.at,
  );
  for (const { id } of theirs) {
    await documents.send(new DeleteCommand({ TableName: tables.session, Key: apiTokenKey(id) }));
  }
  return theirs.length;
}

async function getItem({ documents, tables }: Store, id: string): Promise<StoredItem | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.session, Key: apiTokenKey(id), ConsistentRead: true }),
  );
  return Item;
}

function apiTokenOf(item: StoredItem): ApiToken {
  const {
    apiToken,
    programme,
    person,
    memberSince,
    name,
    scopes,
    tail,
    createdAt,
    endsOn,
    endsAt,
    lastUsedAt,
  } = item as ApiTokenItem;
  return {
    id: apiToken,
    programme,
    person,
    memberSince,
    name,
    scopes,
    tail,
    createdAt,
    endsOn,
    endsAt,
    ...(lastUsedAt !== undefined && { lastUsedAt }),
  };
}
