import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant, PlainDate } from '#domain/time.ts';
import { batchGet } from './batchGet.ts';
import type { Store } from './client.ts';
import { mailKey } from './keys.ts';

/** Why an address takes no mail: there is no such mailbox, or its owner called a mail of ours unwanted. */
export type MailReturn = 'bounced' | 'complained';

/** Notes that mail to an address comes back. The first day stays; of the address only its hash is kept. */
export async function noteReturnedMail(
  { documents, tables }: Store,
  { address, kind, at }: { readonly address: string; readonly kind: MailReturn; readonly at: Instant },
): Promise<void> {
  await documents.send(
    new UpdateCommand({
      TableName: tables.core,
      Key: mailKey(address),
      UpdateExpression: 'SET kind = :kind, firstAt = if_not_exists(firstAt, :at), lastAt = :at',
      ExpressionAttributeValues: { ':kind': kind, ':at': at },
    }),
  );
}

/** Since which day mail to these addresses comes back, by address; one that takes mail is absent. */
export async function mailReturnedOn(
  store: Store,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, PlainDate>> {
  const keys = new Map(addresses.map((address) => [mailKey(address).PK, mailKey(address)]));
  const items = await batchGet(store, [...keys.values()]);
  const days = new Map(items.map(({ PK, firstAt }) => [String(PK), String(firstAt).slice(0, 10)]));
  const found = addresses.map((address) => [address, days.get(mailKey(address).PK)] as const);
  return new Map(found.filter((one): one is readonly [string, PlainDate] => one[1] !== undefined));
}
