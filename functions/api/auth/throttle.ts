import { createHmac } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Dependencies } from '#runtime/dependencies.ts';
import { takeToken } from '#store/tokenBuckets.ts';
import { clientAddress, isOwnMachine } from './clientAddress.ts';
import type { AuthHandler } from './handlers.ts';
import { tooManyPage } from './page.ts';

/** Twenty at once and one more every 15 s: an office behind one address signs in unhindered, a script does not. */
const perAddress = { capacity: 20, refillPerSecond: 20 / (5 * 60) };

/** Limits how often one address may come to a page of sign-in. */
export function throttled(
  { store, wallClock, config, logger }: Dependencies,
  page: string,
  handler: AuthHandler,
): AuthHandler {
  /** Keyed, and another one every day: who reads the table learns no address, and cannot follow one. */
  const bucketOf = (address: string, at: string): string =>
    createHmac('sha256', config.signIn.clientSecret)
      .update(JSON.stringify([page, at.slice(0, 10), address]))
      .digest('base64url');

  return async (event: APIGatewayProxyEventV2) => {
    const address = clientAddress(event);
    if (isOwnMachine(address)) return handler(event);
    const at = wallClock.now();
    const taken = await takeToken(store, bucketOf(address, at), perAddress, at);
    if (taken.ok) return handler(event);
    logger.warn('signInThrottled', { requestId: event.requestContext.requestId, page });
    return tooManyPage(event, taken.retryAfterSeconds);
  };
}
