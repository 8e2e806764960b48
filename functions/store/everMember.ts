import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './client.ts';
import { aggregateKey } from './keys.ts';
import { listPortfolio } from './portfolio.ts';

/** At once; a deployment of a thousand programmes asks in fifty turns. */
const asksAtOnce = 20;

/**
 * The programmes that a person is or ever was a member of. Only members act, so that nothing they said stands elsewhere.
 * Through the index of the ledger, which follows within about a second.
 */
export async function programmesEverOf(store: Store, person: string): Promise<readonly string[]> {
  const programmes = (await listPortfolio(store)).map(({ programme }) => programme);
  const found: string[] = [];
  for (let start = 0; start < programmes.length; start += asksAtOnce) {
    const asked = programmes.slice(start, start + asksAtOnce);
    const answers = await Promise.all(asked.map((programme) => wasMember(store, programme, person)));
    found.push(...asked.filter((_, place) => answers[place]));
  }
  return found;
}

async function wasMember({ documents, tables }: Store, programme: string, person: string): Promise<boolean> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName: tables.ledger,
      IndexName: 'byAggregate',
      KeyConditionExpression: 'aggregateKey = :member',
      ExpressionAttributeValues: { ':member': aggregateKey(programme, { kind: 'member', id: person }) },
      Limit: 1,
    }),
  );
  return Items.length > 0;
}
