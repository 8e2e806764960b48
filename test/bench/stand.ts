import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import { createHandlers } from '#api/handlers.ts';
import { routes, type Route, type RouteName } from '#contract/routes.ts';
import { createTables, databaseName, localTables, startEngine } from '#infra/local/engine.ts';
import { dependenciesIn, type Dependencies } from '#runtime/dependencies.ts';
import { createPerson } from '#store/people.ts';
import { createSession } from '#store/sessions.ts';
import { countCalls, type CallCounter } from './callCounter.ts';

const origin = 'https://waymark.example.com';

/** What a request carries beside its route. */
export type Sent = {
  readonly params: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The handlers over the real engine with its file in a directory of its own, one person signed in, and the calls to DynamoDB counted. */
export type Stand = {
  readonly dependencies: Dependencies;
  readonly calls: CallCounter;
  readonly person: string;
  /** The time of the business; sessions live by the machine's own. */
  readonly moveTo: (instant: string) => void;
  /** An event, ready to be handed to the route's handler any number of times. */
  readonly eventFor: (name: RouteName, sent: Sent) => APIGatewayProxyEventV2;
  /** One request through the whole handler. @throws Error when it is not answered with this status */
  readonly request: (
    name: RouteName,
    event: APIGatewayProxyEventV2,
    status?: number,
  ) => Promise<APIGatewayProxyStructuredResultV2>;
  readonly stop: () => Promise<void>;
};

export async function openStand(): Promise<Stand> {
  const directory = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  const engine = await startEngine({ databasePath: join(directory, databaseName) });
  let now = '2027-03-01T09:00:00.000Z';
  let made = 0;
  const opened = new Date().toISOString();
  const dependencies: Dependencies = {
    ...dependenciesIn(
      {
        environment: environment(),
        clock: { now: () => now },
        // Lines are made, as on AWS, and go nowhere: what is printed is the report.
        sink: () => undefined,
        // Ids as long and as little alike as real ones, and the same in every run.
        ids: { next: () => idOf(`id ${(made += 1)}`) },
        connection: {
          dynamoEndpoint: engine.endpoint,
          stepFunctionsEndpoint: 'http://127.0.0.1:9',
          region: 'eu-central-1',
          credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
        },
      },
      'bench',
    ),
    // Stands still: a session that is seen again after a minute would be written once in a while.
    wallClock: { now: () => opened },
  };
  const { store } = dependencies;
  await createTables(store.documents, localTables);
  const person = idOf('the programme manager');
  const session = idOf('their session');
  await createPerson(store, aPerson(person));
  await createSession(store, session, { person, at: opened, limits: sessionLimits });

  const handlers = createHandlers(dependencies);
  const context = { awsRequestId: 'bench' } as Context;
  return {
    dependencies,
    calls: countCalls(store.documents),
    person,
    moveTo: (instant) => (now = instant),
    eventFor: (name, sent) => eventOf(routeNamed(name), session, sent),
    request: async (name, event, status = 200) => {
      const result = await handlers[name](event, context);
      if (result.statusCode !== status)
        throw new Error(`${name} was answered ${result.statusCode}: ${result.body}`);
      return result;
    },
    stop: async () => {
      store.documents.destroy();
      await engine.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** 22 characters of base64url, as ids are. */
export function idOf(seed: string): string {
  return createHash('sha256').update(seed).digest('base64url').slice(0, 22);
}

function environment(): Record<string, string> {
  return {
    WAYMARK_CORE_TABLE: localTables.core,
    WAYMARK_LEDGER_TABLE: localTables.ledger,
    WAYMARK_SESSION_TABLE: localTables.session,
    WAYMARK_ISSUER: 'https://issuer.example.com',
    WAYMARK_CLIENT_ID: 'waymark',
    WAYMARK_CLIENT_SECRET: 'secret',
    WAYMARK_ORIGIN: origin,
  };
}

function aPerson(id: string) {
  return {
    id,
    name: 'Programme manager',
    email: 'manager@example.com',
    locale: 'en',
    admin: false,
    issuer: 'https://issuer.example.com',
    subject: 'manager',
  };
}

function routeNamed(name: RouteName): Route {
  const route = routes.find((one) => one.name === name);
  if (route === undefined) throw new Error(`There is no route ${name}`);
  return route;
}

function eventOf(
  route: Route,
  session: string,
  { params, body, headers = {} }: Sent,
): APIGatewayProxyEventV2 {
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? '');
  const routeKey = `${route.method} ${route.path}`;
  const change =
    route.method === 'GET' ? {} : { 'x-waymark': '1', 'content-type': 'application/json', origin };
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: '',
    cookies: [`${SESSION_COOKIE}=${session}`],
    headers: { 'accept-encoding': 'gzip, deflate, br', ...change, ...headers },
    pathParameters: { ...params },
    requestContext: {
      accountId: '000000000000',
      apiId: 'bench',
      domainName: 'waymark.example.com',
      domainPrefix: 'waymark',
      http: { method: route.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'bench' },
      requestId: 'bench',
      routeKey,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}
