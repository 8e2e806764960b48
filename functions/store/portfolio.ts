import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { batchGet } from './batchGet.ts';
import type { Store, StoredItem } from './client.ts';
import { wentThrough } from './condition.ts';
import { portfolioKey, portfolioPartition } from './keys.ts';
import { queryPartition } from './query.ts';

/** One programme in the portfolio, as it stood at a revision. */
export type PortfolioRow = {
  readonly programme: string;
  readonly revision: number;
  readonly summary: Readonly<Record<string, unknown>>;
};

/** The summary is one JSON text, as a snapshot's state is. */
type PortfolioItem = Omit<PortfolioRow, 'summary'> & { readonly summary: string };

/** Writes a row unless a newer one is there: events may arrive twice and late. @returns whether it was written */
export function savePortfolioRow({ documents, tables }: Store, row: PortfolioRow): Promise<boolean> {
  return wentThrough(
    documents.send(
      new PutCommand({
        TableName: tables.core,
        Item: { ...portfolioKey(row.programme), ...row, summary: JSON.stringify(row.summary) },
        ConditionExpression: 'attribute_not_exists(PK) OR revision < :revision',
        ExpressionAttributeValues: { ':revision': row.revision },
      }),
    ),
  );
}

/** The rows of these programmes; a programme without one yet is absent. */
export async function loadPortfolioRows(
  store: Store,
  programmes: readonly string[],
): Promise<PortfolioRow[]> {
  return (await batchGet(store, [...new Set(programmes)].map(portfolioKey))).map(rowOf);
}

/** Every row, for whoever may see the whole portfolio and for the sweep. */
export async function listPortfolio(store: Store): Promise<PortfolioRow[]> {
  return (await queryPartition(store, store.tables.core, portfolioPartition)).map(rowOf);
}

function rowOf(item: StoredItem): PortfolioRow {
  const { programme, revision, summary } = item as PortfolioItem;
  return { programme, revision, summary: JSON.parse(summary) as PortfolioRow['summary'] };
}
