import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store, StoredItem } from './client.ts';
import { aggregateKey, programmePartition, revisionSortKey, type AggregateRef } from './keys.ts';
import { queryPages } from './query.ts';
import { withAllTexts, withTexts, type RecordedEvent } from './texts.ts';

export type HistoryPage = {
  /** Newest first, texts put back; an erased text is null. */
  readonly events: readonly RecordedEvent[];
  /** `before` of the next page; absent on the last one. */
  readonly next?: number;
};

/**
 * A page of what happened, newest first: to the whole programme, or to one aggregate (through an index, which follows
 * within about a second).
 *
 * @param page.before the revision before which the page begins; from the newest when absent
 * @param page.limit the most events on the page
 */
export async function loadHistory(
  store: Store,
  programme: string,
  page: { readonly aggregate?: AggregateRef; readonly before?: number; readonly limit: number },
): Promise<HistoryPage> {
  const { Items = [], LastEvaluatedKey } = await store.documents.send(
    new QueryCommand({
      ...ledgerOf(store, programme, page.aggregate),
      ...(page.before !== undefined && before(store, programme, page.aggregate, page.before)),
      ScanIndexForward: false,
      Limit: page.limit,
    }),
  );
  const events = await withTexts(store, programme, Items);
  const last = events.at(-1);
  return LastEvaluatedKey === undefined || last === undefined ? { events } : { events, next: last.revision };
}

/** The first `until` of a programme's events: how it stood at that instant, oldest first, texts put back. */
export async function loadAsOf(store: Store, programme: string, until: Instant): Promise<RecordedEvent[]> {
  const items: StoredItem[] = [];
  for await (const page of queryPages(store, { ...ledgerOf(store, programme), ConsistentRead: true })) {
    const prefix = page.filter(({ at }) => String(at) <= until);
    items.push(...prefix);
    // Instants never go back along the ledger, so the first later event ends the prefix.
    if (prefix.length < page.length) break;
  }
  return withAllTexts(store, programme, items);
}

/** What happened after a revision, oldest first, texts put back: what a consumer of the stream may have missed. */
export async function loadEventsAfter(
  store: Store,
  programme: string,
  revision: number,
): Promise<RecordedEvent[]> {
  const items: StoredItem[] = [];
  for await (const page of queryPages(store, {
    TableName: store.tables.ledger,
    ConsistentRead: true,
    KeyConditionExpression: 'PK = :partition AND SK > :revision',
    ExpressionAttributeValues: {
      ':partition': programmePartition(programme),
      ':revision': revisionSortKey(revision),
    },
  })) {
    items.push(...page);
  }
  return withTexts(store, programme, items);
}

function ledgerOf(store: Store, programme: string, aggregate?: AggregateRef): QueryCommandInput {
  return {
    TableName: store.tables.ledger,
    ...(aggregate && { IndexName: 'byAggregate' }),
    KeyConditionExpression: `${aggregate ? 'aggregateKey' : 'PK'} = :partition`,
    ExpressionAttributeValues: { ':partition': partitionOf(programme, aggregate) },
  };
}

function before(
  store: Store,
  programme: string,
  aggregate: AggregateRef | undefined,
  revision: number,
): Partial<QueryCommandInput> {
  const { KeyConditionExpression, ExpressionAttributeValues } = ledgerOf(store, programme, aggregate);
  return {
    KeyConditionExpression: `${KeyConditionExpression} AND SK < :before`,
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ':before': revisionSortKey(revision) },
  };
}

function partitionOf(programme: string, aggregate: AggregateRef | undefined): string {
  return aggregate ? aggregateKey(programme, aggregate) : programmePartition(programme);
}
