import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from './batchGet.ts';
import type { Store } from './client.ts';
import { directoryKey, directoryPartition, personKey, subjectKey } from './keys.ts';
import { queryPartition } from './query.ts';

/** Somebody the directory lets in. Everything else knows them by `id` alone, so that they can be erased. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** A BCP 47 tag, such as `en` or `es`. */
  readonly locale: string;
  readonly admin: boolean;
  /** Who vouches for them, and the name the issuer knows them by. */
  readonly issuer: string;
  readonly subject: string;
};

/** Enters a person. @returns false when the id or the issuer's subject is already known; nothing is written then */
export function createPerson(store: Store, person: Person): Promise<boolean> {
  return write(store, person, 'attribute_not_exists(PK)');
}

/** Replaces what is known of a person. @returns false when there is no such person, or the subject differs */
export function updatePerson(store: Store, person: Person): Promise<boolean> {
  return write(store, person, 'id = :id');
}

export async function loadPerson({ documents, tables }: Store, id: string): Promise<Person | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName: tables.core, Key: personKey(id), ConsistentRead: true }),
  );
  return Item === undefined || isErased(Item) ? undefined : personOf(Item);
}

/** The people with these ids, by id. Unknown ids, and those of people who were erased, are absent. */
export async function loadPeople(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const items = await batchGet(store, [...new Set(ids)].map(personKey));
  const people = items.filter((item) => !isErased(item)).map(personOf);
  return new Map(people.map((person) => [person.id, person]));
}

export async function findPersonBySubject(
  store: Store,
  issuer: string,
  subject: string,
): Promise<Person | undefined> {
  const { Item } = await store.documents.send(
    new GetCommand({
      TableName: store.tables.core,
      Key: subjectKey(issuer, subject),
      ConsistentRead: true,
    }),
  );
  return Item && loadPerson(store, String(Item['id']));
}

/** The whole directory, by id. */
export async function listPeople(store: Store): Promise<readonly Person[]> {
  return (await readDirectory(store)).people;
}

/** The whole directory, and the ids of those who were erased from it: pages that speak of the past say so. */
export async function readDirectory(
  store: Store,
): Promise<{ readonly people: readonly Person[]; readonly erased: readonly string[] }> {
  const items = await queryPartition(store, store.tables.core, directoryPartition);
  return {
    people: items.filter((item) => !isErased(item)).map(personOf),
    erased: items.filter(isErased).map(({ id }) => String(id)),
  };
}

function isErased(item: Readonly<Record<string, unknown>>): boolean {
  return item['erasedAt'] !== undefined;
}

/** The person, their line in the directory and the way from the issuer's subject to them, or none of the three. */
async function write({ documents, tables }: Store, person: Person, condition: string): Promise<boolean> {
  const put = (Item: Record<string, unknown>) => ({
    Put: {
      TableName: tables.core,
      Item,
      ConditionExpression: condition,
      ...(condition.includes(':id') && { ExpressionAttributeValues: { ':id': person.id } }),
    },
  });
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          put({ ...personKey(person.id), ...person }),
          put({ ...directoryKey(person.id), ...person }),
          put({ ...subjectKey(person.issuer, person.subject), id: person.id }),
        ],
      }),
    );
    return true;
  } catch (fault) {
    const reasons = fault instanceof TransactionCanceledException ? (fault.CancellationReasons ?? []) : [];
    if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return false;
    throw fault;
  }
}

function personOf(item: Readonly<Record<string, unknown>>): Person {
  const { id, name, email, locale, admin, issuer, subject } = item as unknown as Person;
  return { id, name, email, locale, admin, issuer, subject };
}
