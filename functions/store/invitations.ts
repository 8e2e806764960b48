import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './client.ts';
import { directoryKey, personKey, subjectKey } from './keys.ts';
import type { Person } from './people.ts';

/** What stands in place of the issuer's subject for somebody who was entered before they first signed in. */
export function invitedSubject(email: string): string {
  return `invited:${email.toLowerCase()}`;
}

/**
 * Gives a person who was entered before the subject the issuer knows them by. Their id, and with it every membership and
 * seat, stays.
 *
 * @param invited as the store knows them, under {@link invitedSubject}
 * @param person the same id with what the directory says now
 * @returns false when somebody else was faster; nothing is written then
 */
export async function adoptInvited(
  { documents, tables }: Store,
  invited: Person,
  person: Person,
): Promise<boolean> {
  const TableName = tables.core;
  const replace = (key: Record<string, string>) => ({
    Put: {
      TableName,
      Item: { ...key, ...person },
      ConditionExpression: 'id = :id AND subject = :invited',
      ExpressionAttributeValues: { ':id': invited.id, ':invited': invited.subject },
    },
  });
  try {
    await documents.send(
      new TransactWriteCommand({
        TransactItems: [
          replace(personKey(person.id)),
          replace(directoryKey(person.id)),
          {
            Put: {
              TableName,
              Item: { ...subjectKey(person.issuer, person.subject), id: person.id },
              ConditionExpression: 'attribute_not_exists(PK)',
            },
          },
          { Delete: { TableName, Key: subjectKey(invited.issuer, invited.subject) } },
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
