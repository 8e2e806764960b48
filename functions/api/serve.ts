import { routes, type Route, type RouteNameOf } from '#contract/routes.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Handler } from './call.ts';
import { httpHandler, type HttpHandler } from './http.ts';

/**
 * One Lambda for all routes of a group: API Gateway says in `routeKey` which one it is. It is given the handlers of its
 * group alone, so that no Lambda carries the code of another.
 */
export function serve<Group extends Route['group']>(
  group: Group,
  handlers: Readonly<Record<RouteNameOf<Group>, Handler>>,
  dependencies: Dependencies,
): HttpHandler {
  const byName: Readonly<Record<string, Handler>> = handlers;
  const byKey = new Map<string, HttpHandler>(
    routes
      .filter((route) => route.group === group)
      .map((route) => {
        const handler = byName[route.name];
        if (handler === undefined) throw new Error(`The group ${group} has no handler ${route.name}`);
        return [`${route.method} ${route.path}`, httpHandler(route, handler, dependencies)] as const;
      }),
  );
  return async (event, context) => {
    const handle = byKey.get(event.routeKey);
    if (handle === undefined) throw new Error(`The group ${group} has no route ${event.routeKey}`);
    return handle(event, context);
  };
}
