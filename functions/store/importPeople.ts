import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './client.ts';
import { listMemberships } from './indexes.ts';
import { invitedSubject } from './invitations.ts';
import { directoryKey, personKey, subjectKey } from './keys.ts';
import { createPerson, listPeople, loadPerson, type Person } from './people.ts';
import type { LineOf } from './programmeFile.ts';
import { endSessionsOf } from './sessions.ts';

/** What became of the people of a file (ADR 0015). */
export type EnteredPeople = {
  /** Known here under the same id. */
  readonly known: number;
  /** Entered under the id that stands in the ledger; their first sign-in finds them by their address. */
  readonly invited: number;
  /** Known here by their address and named in nothing yet: they took the ledger's id. */
  readonly renamed: number;
  /** Two ids for one address, each with a history: who has it here has to be given the seats of the other. */
  readonly doubled: readonly { readonly id: string; readonly here: string }[];
};

/** Enters the people of a file under the ids that stand in its ledger. It may be run again. */
export async function enterNamed(
  store: Store,
  named: AsyncIterable<LineOf<'person'>>,
  { directory }: { readonly directory: string },
): Promise<EnteredPeople> {
  const byAddress = new Map(
    (await listPeople(store))
      .filter(({ email }) => email !== '')
      .map((person) => [person.email.toLowerCase(), person]),
  );
  let known = 0;
  let invited = 0;
  let renamed = 0;
  const doubled: { id: string; here: string }[] = [];
  for await (const line of named) {
    const sameAddress = line.email === '' ? undefined : byAddress.get(line.email.toLowerCase());
    if ((await loadPerson(store, line.id)) !== undefined) {
      known += 1;
    } else if (sameAddress === undefined) {
      await createPerson(store, invitedPerson(line, directory));
      invited += 1;
    } else if ((await listMemberships(store, sameAddress.id)).length === 0) {
      await giveId(store, sameAddress, line.id);
      renamed += 1;
    } else {
      await createPerson(store, withoutAddress(line));
      doubled.push({ id: line.id, here: sameAddress.id });
    }
  }
  return { known, invited, renamed, doubled };
}

function invitedPerson({ id, name, email, locale }: LineOf<'person'>, directory: string): Person {
  const subject = email === '' ? unreachable(id) : invitedSubject(email);
  return { id, name, email, locale, admin: false, issuer: directory, subject };
}

/** A name for pages that speak of the past; nobody signs in as them. */
function withoutAddress({ id, name, locale }: LineOf<'person'>): Person {
  return { id, name, email: '', locale, admin: false, issuer: '', subject: unreachable(id) };
}

/** No issuer writes such a subject, and none can: the issuer is empty or the address is none. */
function unreachable(id: string): string {
  return `unreachable:${id}`;
}

/** Moves a person of the directory to another id. Their sessions end: those name the id of before. */
async function giveId({ documents, tables }: Store, person: Person, id: string): Promise<void> {
  const TableName = tables.core;
  const moved = { ...person, id };
  const put = (key: Record<string, string>) => ({
    Put: { TableName, Item: { ...key, ...moved }, ConditionExpression: 'attribute_not_exists(PK)' },
  });
  await documents.send(
    new TransactWriteCommand({
      TransactItems: [
        put(personKey(id)),
        put(directoryKey(id)),
        { Put: { TableName, Item: { ...subjectKey(person.issuer, person.subject), id } } },
        { Delete: { TableName, Key: personKey(person.id) } },
        { Delete: { TableName, Key: directoryKey(person.id) } },
      ],
    }),
  );
  await endSessionsOf({ documents, tables }, person.id);
}
