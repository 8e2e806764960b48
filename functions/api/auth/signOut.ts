import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import { problemOf } from '#contract/problem.ts';
import type { SignedOutAnswer } from '#contract/responses.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { endSession } from '#store/sessions.ts';
import { SESSION_COOKIE, clearedCookie, cookieOf } from './cookies.ts';
import type { Issuer } from './issuer.ts';

/**
 * `POST /auth/sign-out`: ends the session on the server, takes its cookie away, and names the page of the issuer on which
 * its own session ends, so that nobody signs in again without being asked. It asks for the header `X-Waymark: 1`, which no
 * other site can send.
 */
export function signOut({ store, config, logger }: Dependencies, issuer: Issuer) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId } = event.requestContext;
    const { origin, 'sec-fetch-site': began = 'same-origin' } = event.headers;
    const isOurs = (origin === undefined || origin === config.signIn.origin) && began === 'same-origin';
    if (event.headers['x-waymark'] !== '1' || !isOurs) return refusal(requestId);
    const sessionId = cookieOf(event, SESSION_COOKIE);
    if (sessionId !== undefined && sessionId !== '') await endSession(store, sessionId);
    logger.info('signedOut', { requestId });
    const answer: SignedOutAnswer = await issuersPage(requestId);
    return {
      statusCode: 200,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        // The method and the portal's files are all that it may have kept; a browser may keep more than it was told.
        'clear-site-data': '"cache"',
      },
      cookies: [clearedCookie(SESSION_COOKIE)],
      body: JSON.stringify(answer),
    };
  };

  /** OpenID Connect RP-Initiated Logout; a user pool calls the way back `logout_uri`. No ID token goes along: it names the person. */
  async function issuersPage(requestId: string): Promise<SignedOutAnswer> {
    try {
      const found = await issuer();
      if (found.serverMetadata().end_session_endpoint === undefined) return {};
      // Registered with the issuer (infra/stacks/identity.ts); without a session it shows the page of signing in.
      const back = `${config.signIn.origin}/`;
      const page = openid.buildEndSessionUrl(found, { post_logout_redirect_uri: back, logout_uri: back });
      return { issuersPage: page.href };
    } catch (fault) {
      // The session here has ended all the same.
      logger.error('issuerUnreachable', { requestId }, fault);
      return {};
    }
  }
}

function refusal(requestId: string): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: 403,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify({
      ...problemOf({ code: 'foreignOrigin' }, requestId),
      detail: 'Sign out with the button in Waymark.',
    }),
  };
}
