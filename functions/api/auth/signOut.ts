import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Dependencies } from '#runtime/dependencies.ts';
import { endSession } from '#store/sessions.ts';
import { SESSION_COOKIE, clearedCookie, cookieOf } from './cookies.ts';

/**
 * `POST /auth/sign-out`: ends the session on the server and takes its cookie away. It asks for the header
 * `X-Waymark: 1`, which no other site can send.
 */
export function signOut({ store, config }: Dependencies) {
  return async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { origin } = event.headers;
    if (event.headers['x-waymark'] !== '1' || (origin !== undefined && origin !== config.signIn.origin)) {
      return refusal(event.requestContext.requestId);
    }
    const sessionId = cookieOf(event, SESSION_COOKIE);
    if (sessionId !== undefined && sessionId !== '') await endSession(store, sessionId);
    return {
      statusCode: 204,
      headers: { 'cache-control': 'no-store' },
      cookies: [clearedCookie(SESSION_COOKIE)],
    };
  };
}

function refusal(requestId: string): APIGatewayProxyStructuredResultV2 {
  const detail = 'Sign out with the button in Waymark.';
  return {
    statusCode: 403,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
    body: JSON.stringify({
      type: 'about:blank',
      status: 403,
      code: 'foreignOrigin',
      title: 'Not from Waymark',
      detail,
      requestId,
    }),
  };
}
