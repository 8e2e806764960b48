import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as openid from 'openid-client';
import type { Dependencies } from '#runtime/dependencies.ts';
import { idleLimitOf } from '#store/idleLimit.ts';
import { findPersonBySubject, type Person } from '#store/people.ts';
import { createSession, endSessionOf } from '#store/sessions.ts';
import { admitPerson } from './admitPerson.ts';
import { DirectoryClaims } from './claims.ts';
import { SIGN_IN_COOKIE, clearedCookie, cookieOf, sessionCookie } from './cookies.ts';
import { deviceSummary } from './deviceSummary.ts';
import type { Issuer } from './issuer.ts';
import { endJourney, type SignInJourney } from './journey.ts';
import { authenticatedAt, strengthOf, whyNot } from './mayEnter.ts';
import { failurePage, onwardPage, type Failure } from './page.ts';
import { sessionLimits } from './sessionLimits.ts';
import { CALLBACK_PATH } from './signIn.ts';

/**
 * `GET /auth/callback`: changes the issuer's code for an ID token, enters the person it names, opens a session in place of
 * the one the browser had, and moves on to the page that was asked for. The tokens end here; the browser gets the
 * session's id alone.
 */
export function callback(dependencies: Dependencies, issuer: Issuer) {
  const { store, clock, wallClock, ids, config, logger } = dependencies;

  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { requestId } = event.requestContext;
    const journey = await endJourney(dependencies, cookieOf(event, SIGN_IN_COOKIE));
    if (journey === undefined) return failurePage(event, 'expired');
    const forgotten = [clearedCookie(SIGN_IN_COOKIE)];
    const failed = (failure: Failure, reason: string): APIGatewayProxyStructuredResultV2 => {
      logger.warn('signInFailed', { requestId, failure, reason });
      return failurePage(event, failure, { cookies: forgotten, journey });
    };

    let claims: DirectoryClaims;
    try {
      claims = await claimsFor(event, journey);
    } catch (fault) {
      return failed(isIssuersNo(fault) ? 'refused' : 'unreachable', reasonOf(fault));
    }
    const refusal = whyNot(config.signIn, claims, journey.since) ?? (await otherPerson(claims, journey));
    if (refusal !== undefined) return failed(refusal, refusal);

    const person = await admitPerson(dependencies, claims, event.headers['accept-language']);
    const sessionId = await open(event, person, claims, journey);
    logger.info('signedIn', {
      requestId,
      person: person.id,
      forDecision: journey.since !== undefined,
      strength: strengthOf(claims),
    });
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

  /** What was typed before a new sign-in belongs to the person who typed it. */
  async function otherPerson(
    { sub }: DirectoryClaims,
    { since, person }: SignInJourney,
  ): Promise<'otherPerson' | undefined> {
    if (since === undefined) return undefined;
    const known = await findPersonBySubject(store, config.signIn.directory, sub);
    return known?.id === person ? undefined : 'otherPerson';
  }

  async function open(
    event: APIGatewayProxyEventV2,
    person: Person,
    claims: DirectoryClaims,
    replaced: Pick<SignInJourney, 'session' | 'person'>,
  ): Promise<string> {
    const sessionId = `${ids.next()}${ids.next()}`;
    const at = wallClock.now();
    const said = authenticatedAt(claims);
    await createSession(store, sessionId, {
      person: person.id,
      at,
      limits: { ...sessionLimits, idleMs: await idleLimitOf(store, person.id, clock.now()) },
      // An issuer whose clock is ahead must not make a sign-in last longer.
      authenticatedAt: said === undefined || said > at ? at : said,
      device: deviceSummary(event.headers['user-agent']),
    });
    if (replaced.session !== undefined && replaced.person !== undefined) {
      await endSessionOf(store, replaced.person, replaced.session);
    }
    return sessionId;
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
