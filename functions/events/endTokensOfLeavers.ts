import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Instant } from '#domain/time.ts';
import { endApiTokensOf } from '#store/apiTokens.ts';
import type { Store } from '#store/client.ts';
import { programmeOfPartition } from '#store/keys.ts';

/** Somebody's membership ended. */
export type Leaver = { readonly programme: string; readonly person: string; readonly at: Instant };

/** The memberships that these records of the ledger's stream end. */
export function leaversIn({ Records }: DynamoDBStreamEvent): readonly Leaver[] {
  return Records.flatMap(({ dynamodb: { NewImage } = {} }) => {
    const programme = programmeOfPartition(NewImage?.['PK']?.S ?? '');
    const person = NewImage?.['id']?.S;
    const at = NewImage?.['at']?.S;
    const isEnd = NewImage?.['type']?.S === 'memberRemoved';
    return isEnd && programme !== undefined && person !== undefined && at !== undefined
      ? [{ programme, person, at }]
      : [];
  });
}

/**
 * Takes the tokens of whoever left a programme out of the table. They were of no use from the commit on (api/stack/bearer.ts
 * asks for the membership); this way none of them comes back with its person on the same day. An old event harms nothing:
 * tokens made after it stay.
 */
export async function endTokensOfLeavers(store: Store, leavers: readonly Leaver[]): Promise<void> {
  for (const leaver of leavers) await endApiTokensOf(store, leaver);
}
