import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { signInKey } from './keys.ts';

/** What the callback has to find again: the PKCE verifier, the nonce, where to go afterwards. */
export type SignIn = Readonly<Record<string, string>>;

/** Keeps the state of a sign-in round trip until the issuer sends the browser back. */
export async function saveSignIn(
  { documents, tables }: Store,
  opaqueState: string,
  signIn: SignIn,
  endsAt: Instant,
): Promise<void> {
  const expiresAt = Math.ceil(Date.parse(endsAt) / 1000);
  await documents.send(
    new PutCommand({
      TableName: tables.session,
      Item: { ...signInKey(opaqueState), signIn, endsAt, expiresAt },
      ConditionExpression: 'attribute_not_exists(PK)',
    }),
  );
}

/** Takes the state out: a callback works once. Undefined when it is unknown, used, or too late. */
export async function takeSignIn(
  { documents, tables }: Store,
  opaqueState: string,
  at: Instant,
): Promise<SignIn | undefined> {
  const { Attributes } = await documents.send(
    new DeleteCommand({ TableName: tables.session, Key: signInKey(opaqueState), ReturnValues: 'ALL_OLD' }),
  );
  if (Attributes === undefined || at >= Attributes['endsAt']) return undefined;
  return Attributes['signIn'] as SignIn;
}
