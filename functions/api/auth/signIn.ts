import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import type { Dependencies } from '#runtime/dependencies.ts';
import { readSession } from '#store/sessions.ts';
import { SESSION_COOKIE, cookieOf, signInCookie } from './cookies.ts';
import type { Issuer } from './issuer.ts';
import { JOURNEY_SECONDS, beginJourney, type SignInJourney } from './journey.ts';
import { failurePage } from './page.ts';
import { returnPathOf } from './returnPath.ts';
import { sessionLimits } from './sessionLimits.ts';

/** The portal's page with the button that begins a sign-in. */
const SIGN_IN_PAGE = '/sign-in';

/** The path the issuer sends the browser back to; it is registered there. */
export const CALLBACK_PATH = '/auth/callback';

/**
 * `GET /auth/sign-in?returnTo=/path[&stepUp=1]`: sends the browser to the issuer with state, nonce and a PKCE challenge,
 * and keeps their counterparts for ten minutes under a ticket in a cookie. With `stepUp` the issuer is to ask anew who it
 * is, however short ago it did.
 */
export function signIn(dependencies: Dependencies, issuer: Issuer) {
  const { config, logger, store, wallClock } = dependencies;
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { origin, assurance } = config.signIn;
    const returnPath = returnPathOf(event.queryStringParameters?.['returnTo'], origin);
    if (event.headers['sec-fetch-site'] === 'cross-site') return ownPage(returnPath);
    const found = await issuer().catch((fault: unknown) => {
      logger.error('issuerUnreachable', { requestId: event.requestContext.requestId }, fault);
      return undefined;
    });
    if (found === undefined) return failurePage(event, 'unreachable');

    const verifier = openid.randomPKCECodeVerifier();
    const state = openid.randomState();
    const nonce = openid.randomNonce();
    const asksAgain = event.queryStringParameters?.['stepUp'] === '1';

    const location = openid.buildAuthorizationUrl(found, {
      redirect_uri: `${origin}${CALLBACK_PATH}`,
      scope: 'openid profile email',
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
      ...(asksAgain ? askAgain : noOlderThanASession),
      ...(assurance?.claim === 'acr' && { acr_values: assurance.values.join(' ') }),
    });
    const replaced = await replacedSession(event, asksAgain);
    const ticket = await beginJourney(dependencies, { state, nonce, verifier, returnPath, ...replaced });
    return {
      statusCode: 302,
      headers: { location: location.href, 'cache-control': 'no-store' },
      cookies: [signInCookie(ticket, JOURNEY_SECONDS)],
    };
  };

  /** The browser sends its Strict cookie here, from our own page, and not to the callback, which the issuer leads to. */
  async function replacedSession(
    event: APIGatewayProxyEventV2,
    asksAgain: boolean,
  ): Promise<Pick<SignInJourney, 'session' | 'person' | 'since'>> {
    const opaqueId = cookieOf(event, SESSION_COOKIE);
    if (opaqueId === undefined || opaqueId === '') return {};
    const session = await readSession(store, opaqueId, wallClock.now());
    if (session === undefined) return {};
    const { handle, person, authenticatedAt } = session;
    return { session: handle, person, ...(asksAgain && { since: authenticatedAt }) };
  }
}

/** Another site may lead people here, but only they themselves begin a session: with the button on our own page. */
function ownPage(returnPath: string): APIGatewayProxyStructuredResultV2 {
  const location = `${SIGN_IN_PAGE}?${new URLSearchParams({ to: returnPath }).toString()}`;
  return { statusCode: 302, headers: { location, 'cache-control': 'no-store' } };
}

/** OpenID Connect Core 3.1.2.1: both ask for it, and `max_age` makes the issuer say when it was. */
const askAgain = { prompt: 'login', max_age: '0' };
/** The issuer remembers people too; this makes it say since when, and ask those who signed in before our longest session. */
const noOlderThanASession = { max_age: String(sessionLimits.absoluteMs / 1000) };
