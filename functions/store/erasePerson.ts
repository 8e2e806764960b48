import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import { endApiTokensOf } from './apiTokens.ts';
import type { Store } from './client.ts';
import { eraseTexts } from './eraseTexts.ts';
import { programmesEverOf } from './everMember.ts';
import type { ExecuteDependencies } from './execute.ts';
import { directoryKey, erasureKey, erasurePartition, mailKey, personKey, subjectKey } from './keys.ts';
import type { Person } from './people.ts';
import { queryPartition } from './query.ts';
import { endSessionsOf } from './sessions.ts';

/** An erasure that is under way. */
export type Erasure = { readonly person: string; readonly at: Instant };

/**
 * The first step, all or nothing: name, address and the way from the directory's subject leave, and a mark stays until
 * the texts have left as well. The id stays, because ledgers name it; nobody is ever found by it again.
 *
 * @returns false when there is no such person (any more)
 */
export async function beginErasure(store: Store, person: Person, at: Instant): Promise<boolean> {
  const { documents, tables } = store;
  const TableName = tables.core;
  const { id, issuer, subject, email } = person;
  const replace = (key: Record<string, string>) => ({
    Put: {
      TableName,
      Item: { ...key, id, erasedAt: at },
      ConditionExpression: 'id = :id AND attribute_not_exists(erasedAt)',
      ExpressionAttributeValues: { ':id': id },
    },
  });
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          replace(personKey(id)),
          replace(directoryKey(id)),
          { Delete: { TableName, Key: subjectKey(issuer, subject) } },
          { Delete: { TableName, Key: mailKey(email) } },
          { Put: { TableName, Item: { ...erasureKey(id), person: id, at } satisfies Marked } },
        ],
      }),
    );
  } catch (fault) {
    const reasons = fault instanceof TransactionCanceledException ? (fault.CancellationReasons ?? []) : [];
    if (reasons.some(({ Code }) => Code === 'ConditionalCheckFailed')) return false;
    throw fault;
  }
  await endSessionsOf(store, id);
  return true;
}

type Marked = Erasure & Record<string, string>;

/**
 * The rest: sessions and tokens end, and what the person said leaves every programme. It may be cut off anywhere and done
 * again by anyone; the mark goes last.
 *
 * @param goesOn asked before each programme; the clock goes on where it says no
 * @returns whether it is finished
 */
export async function finishErasure(
  deps: ExecuteDependencies,
  { person, at }: Erasure,
  goesOn: () => boolean = () => true,
): Promise<boolean> {
  const { store } = deps;
  for (const programme of await programmesEverOf(store, person)) {
    if (!goesOn()) return false;
    await endApiTokensOf(store, { programme, person, at });
    await eraseTexts(deps, programme, person);
  }
  // Again: somebody may have been signing in while it began.
  await endSessionsOf(store, person);
  await store.documents.send(new DeleteCommand({ TableName: store.tables.core, Key: erasureKey(person) }));
  return true;
}

/** Erasures that were begun and not finished. */
export async function listErasures(store: Store): Promise<readonly Erasure[]> {
  const items = await queryPartition(store, store.tables.core, erasurePartition);
  return items.map(({ person, at }) => ({ person: String(person), at: String(at) }));
}
