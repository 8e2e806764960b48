import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { Store } from './client.ts';
import { tokenBucketKey } from './keys.ts';

/** How many requests may come at once, and how many come back each second. */
export type TokenBucket = { readonly capacity: number; readonly refillPerSecond: number };

export type Taken = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

/**
 * Takes one token out of a bucket, or says when there will be one. A bucket is kept as the moment at which it will be full
 * again: each token taken puts that moment off by the time one takes to come back. DynamoDB can add but neither multiply
 * nor take the smaller of two numbers, and this way two requests at once can never take the same token.
 *
 * One write; a second one only where the bucket was not full. Refusing writes nothing. Example: of 20 tokens that come
 * back one every 15 s, the 21st request at once is told to wait 15 s.
 */
export async function takeToken(
  store: Store,
  key: string,
  { capacity, refillPerSecond }: TokenBucket,
  at: Instant,
): Promise<Taken> {
  const nowMs = Date.parse(at);
  // Whole milliseconds, so that adding them up leaves no crumbs.
  const tokenMs = Math.ceil(1000 / refillPerSecond);
  // A bucket with one token left is full again after the time of all the others.
  const latestMs = nowMs + (capacity - 1) * tokenMs;
  const expiresAt = Math.ceil((latestMs + tokenMs) / 1000);

  const fullAt = await putOff(store, key, {
    UpdateExpression: 'SET fullAtMs = :later, expiresAt = :expiresAt',
    ConditionExpression: 'attribute_not_exists(PK) OR fullAtMs <= :now',
    ExpressionAttributeValues: { ':now': nowMs, ':later': nowMs + tokenMs, ':expiresAt': expiresAt },
  });
  if (fullAt === undefined) return { ok: true };
  if (fullAt > latestMs) return notYet(fullAt - latestMs);

  const stillFullAt = await putOff(store, key, {
    UpdateExpression: 'SET fullAtMs = fullAtMs + :token, expiresAt = :expiresAt',
    ConditionExpression: 'fullAtMs <= :latest',
    ExpressionAttributeValues: { ':token': tokenMs, ':latest': latestMs, ':expiresAt': expiresAt },
  });
  return stillFullAt === undefined ? { ok: true } : notYet(stillFullAt - latestMs);
}

type Put = {
  readonly UpdateExpression: string;
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues: Record<string, number>;
};

/** @returns undefined when it was put off; else when the bucket is full as it is */
async function putOff({ documents, tables }: Store, key: string, put: Put): Promise<number | undefined> {
  try {
    await documents.send(
      new UpdateCommand({
        TableName: tables.session,
        Key: tokenBucketKey(key),
        ...put,
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    // TTL may have taken the item between the two writes: the bucket is full then, and the caller asks again.
    return Number(fault.Item?.['fullAtMs']?.N ?? Number.POSITIVE_INFINITY);
  }
}

function notYet(waitMs: number): Taken {
  return {
    ok: false,
    retryAfterSeconds: Number.isFinite(waitMs) ? Math.max(1, Math.ceil(waitMs / 1000)) : 1,
  };
}
