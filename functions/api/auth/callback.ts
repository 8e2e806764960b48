import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import type { Dependencies } from '#runtime/dependencies.ts';
import { createSession } from '#store/sessions.ts';
import { SIGN_IN_COOKIE, clearedCookie, cookieOf, sessionCookie } from './cookies.ts';
import { DirectoryClaims, admitPerson } from './admitPerson.ts';
import type { Issuer } from './issuer.ts';
import { endJourney, type SignInJourney } from './journey.ts';
import { failurePage, onwardPage } from './page.ts';
import { sessionLimits } from './sessionLimits.ts';
import { CALLBACK_PATH } from './signIn.ts';

/**
 * `GET /auth/callback`: changes the issuer's code for an ID token, enters the person it names, opens a session and moves
 * on to the page that was asked for. The tokens end here; the browser gets the session's id alone.
 */
export function callback(dependencies: Dependencies, issuer: Issuer) {
  const { store, wallClock, ids, config, logger } = dependencies;

  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId } = event.requestContext;
    const journey = await endJourney(dependencies, cookieOf(event, SIGN_IN_COOKIE));
    if (journey === undefined) return failurePage(event, 'expired');
    const forgotten = [clearedCookie(SIGN_IN_COOKIE)];

    let claims: DirectoryClaims;
    try {
      claims = await claimsFor(event, journey);
    } catch (fault) {
      const failure = isIssuersNo(fault) ? 'refused' : 'unreachable';
      logger.warn('signInFailed', { requestId, failure, reason: reasonOf(fault) });
      return failurePage(event, failure, forgotten);
    }

    const person = await admitPerson(dependencies, claims, event.headers['accept-language']);
    const sessionId = `${ids.next()}${ids.next()}`;
    await createSession(store, sessionId, { person: person.id, at: wallClock.now(), limits: sessionLimits });
    logger.info('signedIn', { requestId, person: person.id });
    return onwardPage(event, journey.returnPath, [sessionCookie(sessionId), ...forgotten]);
  };

  async function claimsFor(event: APIGatewayProxyEventV2, journey: SignInJourney): Promise<DirectoryClaims> {
    const current = new URL(`${config.signIn.origin}${CALLBACK_PATH}?${event.rawQueryString}`);
    const tokens = await openid.authorizationCodeGrant(await issuer(), current, {
      pkceCodeVerifier: journey.verifier,
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      idTokenExpected: true,
    });
    return DirectoryClaims.parse(tokens.claims());
  }
}

/** The issuer answered, and the answer is no: a cancelled sign-in, a used code, a state that is not ours. */
function isIssuersNo(fault: unknown): boolean {
  return (
    fault instanceof openid.AuthorizationResponseError ||
    fault instanceof openid.ResponseBodyError ||
    (fault instanceof openid.ClientError && fault.code !== 'OAUTH_TIMEOUT')
  );
}

function reasonOf(fault: unknown): string {
  if (fault instanceof openid.AuthorizationResponseError || fault instanceof openid.ResponseBodyError) {
    return fault.error;
  }
  return fault instanceof Error ? fault.name : 'unknown';
}
