import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Dependencies } from '#runtime/dependencies.ts';
import { callback } from './callback.ts';
import { createIssuer } from './issuer.ts';
import { signIn } from './signIn.ts';
import { signOut } from './signOut.ts';
import { throttled } from './throttle.ts';

export type AuthHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** The routes of sign-in: pages of a browser, not part of the JSON API and its OpenAPI document. */
export const authRoutes = [
  { method: 'GET', path: '/auth/sign-in', name: 'signIn' },
  { method: 'GET', path: '/auth/callback', name: 'callback' },
  { method: 'POST', path: '/auth/sign-out', name: 'signOut' },
] as const;

export type AuthRouteName = (typeof authRoutes)[number]['name'];

/** The handlers of sign-in by the names of their routes. The issuer is asked for its endpoints at the first sign-in. */
export function createAuthHandlers(dependencies: Dependencies): Readonly<Record<AuthRouteName, AuthHandler>> {
  const issuer = createIssuer(() => dependencies.config.signIn);
  return {
    signIn: throttled(dependencies, 'signIn', signIn(dependencies, issuer)),
    callback: throttled(dependencies, 'callback', callback(dependencies, issuer)),
    signOut: signOut(dependencies, issuer),
  };
}
