import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { ApiRefusal } from '#contract/problem.ts';
import type { Route } from '#contract/routes.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Handler } from './call.ts';
import { access } from './stack/access.ts';
import { body } from './stack/body.ts';
import type { Exchange, HttpResult, Passing, Step } from './stack/exchange.ts';
import { freshSignIn } from './stack/freshSignIn.ts';
import { preconditions } from './stack/preconditions.ts';
import { problemResult, resultOf } from './stack/representation.ts';
import { sameOrigin } from './stack/sameOrigin.ts';
import { session } from './stack/session.ts';
import { throughFrontDoor } from './stack/throughFrontDoor.ts';

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * The one stack that every route goes through, in this order: whether it came through CloudFront, who sends it, whether they
 * may, whether it began on our own pages, whether they signed in just now where it decides something, what it says, on which
 * version. Only then the handler. The first refusal ends it, as a problem document; a fault is logged once and answered without
 * a word of its cause.
 */
export function httpHandler(route: Route, handler: Handler, dependencies: Dependencies): HttpHandler {
  // The gateway's own limit ends what takes too long; a timer a request would only stand in the way of a virtual clock.
  const stack = middy<APIGatewayProxyEventV2, HttpResult>({ timeoutEarlyInMillis: 0 })
    .before(opened)
    .before(step(throughFrontDoor))
    .before(step(session))
    .before(step(access))
    .before(step(sameOrigin))
    .before(step(freshSignIn))
    .before(step(body))
    .before(step(preconditions))
    .onError(faulted)
    .handler(async (event) => {
      const exchange = exchangeOf(event);
      const outcome = await handler.handle(exchange.call as never, dependencies);
      if (!outcome.ok) return refused(exchange, outcome.refusal);
      if (route.method !== 'GET') exchange.call.logger.info('answered', { route: route.name });
      return resultOf(event, outcome.value);
    });
  const exchanges = new WeakMap<APIGatewayProxyEventV2, Exchange>();

  function opened({ event }: Passing): void {
    const requestId = requestIdOf(event);
    const ifNoneMatch = event.headers['if-none-match'];
    exchanges.set(event, {
      route,
      handler,
      dependencies,
      event,
      call: {
        route,
        requestId,
        params: definedOnly(event.pathParameters),
        query: definedOnly(event.queryStringParameters),
        body: undefined,
        person: '',
        ...(ifNoneMatch !== undefined && { ifNoneMatch }),
        logger: dependencies.logger.with({ requestId }),
      },
    });
  }

  function step(of: Step) {
    return async ({ event }: Passing): Promise<HttpResult | undefined> => {
      const exchange = exchangeOf(event);
      const refusal = await of(exchange);
      return refusal === undefined ? undefined : refused(exchange, refusal);
    };
  }

  /** Told by its code alone: who tries doors that are closed to them shows in the log, and what they sent does not. */
  function refused({ call }: Exchange, refusal: ApiRefusal): HttpResult {
    call.logger.warn('refused', { route: route.name, code: refusal.code });
    return problemResult(refusal, call.requestId);
  }

  function faulted({ event, error }: Passing): HttpResult {
    const requestId = requestIdOf(event);
    dependencies.logger.error('requestFailed', { requestId, route: route.name }, error);
    return problemResult({ code: 'fault' }, requestId);
  }

  function exchangeOf(event: APIGatewayProxyEventV2): Exchange {
    const exchange = exchanges.get(event);
    if (exchange === undefined) throw new Error('A request passed the stack before it was opened');
    return exchange;
  }

  return (event, context) => stack(event, context);
}

/** The browser's own, so that a person can quote it even where no answer came back; else the gateway's. */
function requestIdOf({ headers, requestContext }: APIGatewayProxyEventV2): string {
  const sent = headers['x-request-id'];
  return sent !== undefined && /^[A-Za-z0-9_-]{16,64}$/.test(sent) ? sent : requestContext.requestId;
}

function definedOnly(
  values: Readonly<Record<string, string | undefined>> | undefined,
): Record<string, string> {
  const entries = Object.entries(values ?? {});
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
