import type { Snapshot } from '#domain/ledger/aggregate.ts';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { aggregateOfSortKey, dueBucket, programmeOfPartition, type AggregateRef } from './keys.ts';
import { queryPages } from './query.ts';
import { readSnapshot } from './snapshot.ts';

/** An aggregate that carries a `dueAt`, in which programme; an import, which lives apart, says that itself. */
export type DueAggregate = AggregateRef & { readonly programme?: string; readonly dueAt: Instant };

/** A person's membership of one programme. */
export type Membership = { readonly programme: string; readonly member: Snapshot };

/** What has come due by an instant, earliest first; an index that follows within about a second. */
export async function loadDue(store: Store, by: Instant): Promise<DueAggregate[]> {
  const due: DueAggregate[] = [];
  for await (const page of queryPages(store, {
    TableName: store.tables.core,
    IndexName: 'byDue',
    KeyConditionExpression: 'dueBucket = :due AND dueAt <= :by',
    ExpressionAttributeValues: { ':due': dueBucket, ':by': by },
  })) {
    for (const { PK, SK, dueAt } of page) {
      const { kind, id } = aggregateOfSortKey(String(SK)) as AggregateRef;
      const place = kind === 'import' ? {} : { programme: programmeIn(PK) };
      due.push({ ...place, kind, id, dueAt: String(dueAt) });
    }
  }
  return due;
}

/** The programmes a person is a member of; an index that follows within about a second. */
export async function listMemberships(store: Store, person: string): Promise<Membership[]> {
  const memberships: Membership[] = [];
  for await (const page of queryPages(store, {
    TableName: store.tables.core,
    IndexName: 'byPerson',
    KeyConditionExpression: 'memberPerson = :person',
    ExpressionAttributeValues: { ':person': person },
  })) {
    memberships.push(
      ...page.map((item) => ({ programme: programmeIn(item['PK']), member: readSnapshot(item) })),
    );
  }
  return memberships;
}

function programmeIn(partition: unknown): string {
  const programme = programmeOfPartition(String(partition));
  if (programme === undefined)
    throw new Error(`The index holds ${String(partition)}, which is in no programme`);
  return programme;
}
