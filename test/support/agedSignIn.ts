import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '#store/client.ts';
import { sessionKeyOf } from '#store/keys.ts';
import { listSessions } from '#store/sessions.ts';

/**
 * Lets a person's sign-ins have been some minutes ago. The issuer's clock is the machine's, so that the past is moved and
 * not the clock.
 */
export async function ageSignIns(store: Store, person: string, minutes: number): Promise<void> {
  const now = new Date().toISOString();
  const ago = new Date(Date.parse(now) - minutes * 60_000).toISOString();
  for (const { handle } of await listSessions(store, person, now)) {
    await store.documents.send(
      new UpdateCommand({
        TableName: store.tables.session,
        Key: sessionKeyOf(handle),
        UpdateExpression: 'SET authenticatedAt = :ago',
        ExpressionAttributeValues: { ':ago': ago },
      }),
    );
  }
}
