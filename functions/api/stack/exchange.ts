import type { Request } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { ApiRefusal } from '#contract/problem.ts';
import type { Route } from '#contract/routes.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Call, Handler } from '#api/call.ts';

/** What the steps of the stack know of one request and hand on to each other. */
export type Exchange = {
  readonly route: Route;
  readonly handler: Handler;
  readonly dependencies: Dependencies;
  readonly event: APIGatewayProxyEventV2;
  call: Call;
};

/** One step: it completes the call, or refuses it. */
export type Step = (exchange: Exchange) => Promise<ApiRefusal | undefined> | ApiRefusal | undefined;

export type HttpResult = APIGatewayProxyStructuredResultV2;

/** middy's own view of a request; `internal` lives as long as the request does. */
export type Passing = Request<APIGatewayProxyEventV2, HttpResult, Error>;
