import { isThroughFrontDoor } from '#api/stack/throughFrontDoor.ts';
import { problemResult } from '#api/stack/representation.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { authRoutes, createAuthHandlers, type AuthHandler } from './handlers.ts';

/** One Lambda for the three routes of sign-in: API Gateway says in `routeKey` which one it is. */
export function routeAuth(dependencies: Dependencies): AuthHandler {
  const handlers = createAuthHandlers(dependencies);
  return async (event) => {
    if (!(await isThroughFrontDoor(event, dependencies))) {
      return problemResult({ code: 'notThroughFrontDoor' }, event.requestContext.requestId);
    }
    const route = authRoutes.find(({ method, path }) => event.routeKey === `${method} ${path}`);
    if (route === undefined) throw new Error(`Sign-in has no route ${event.routeKey}.`);
    return handlers[route.name](event);
  };
}
