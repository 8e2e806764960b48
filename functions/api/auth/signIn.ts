import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import type { Dependencies } from '#runtime/dependencies.ts';
import { signInCookie } from './cookies.ts';
import type { Issuer } from './issuer.ts';
import { JOURNEY_SECONDS, beginJourney } from './journey.ts';
import { failurePage } from './page.ts';
import { returnPathOf } from './returnPath.ts';

/** The path the issuer sends the browser back to; it is registered there. */
export const CALLBACK_PATH = '/auth/callback';

/**
 * `GET /auth/sign-in?returnTo=/path`: sends the browser to the issuer with state, nonce and a PKCE challenge, and keeps
 * their counterparts for ten minutes under a ticket in a cookie.
 */
export function signIn(dependencies: Dependencies, issuer: Issuer) {
  const { config, logger } = dependencies;
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { origin } = config.signIn;
    const found = await issuer().catch((fault: unknown) => {
      logger.error('issuerUnreachable', { requestId: event.requestContext.requestId }, fault);
      return undefined;
    });
    if (found === undefined) return failurePage(event, 'unreachable');

    const verifier = openid.randomPKCECodeVerifier();
    const state = openid.randomState();
    const nonce = openid.randomNonce();
    const returnPath = returnPathOf(event.queryStringParameters?.['returnTo'], origin);

    const location = openid.buildAuthorizationUrl(found, {
      redirect_uri: `${origin}${CALLBACK_PATH}`,
      scope: 'openid profile email',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    const ticket = await beginJourney(dependencies, { state, nonce, verifier, returnPath });
    return {
      statusCode: 302,
      headers: { location: location.href, 'cache-control': 'no-store' },
      cookies: [signInCookie(ticket, JOURNEY_SECONDS)],
    };
  };
}
