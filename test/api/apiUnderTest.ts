import { gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import { createHandlers } from '#api/handlers.ts';
import type { FieldProblem } from '#contract/problem.ts';
import type {
  CommandAnswer,
  ImportRow,
  InboxAnswer,
  LedgerAnswer,
  MeasurementsAnswer,
  ProgrammeAnswer,
} from '#contract/responses.ts';
import { routes, type RouteName } from '#contract/routes.ts';
import type { Route } from '#contract/routes.ts';
import type { Clock, Ids } from '#domain/time.ts';
import { dependenciesIn, type Dependencies } from '#runtime/dependencies.ts';
import { createPerson } from '#store/people.ts';
import { createSession } from '#store/sessions.ts';
import { withEngine } from '#test/support/engine.ts';

const origin = 'https://waymark.example.com';

const environment = {
  WAYMARK_CORE_TABLE: 'waymark-core',
  WAYMARK_LEDGER_TABLE: 'waymark-ledger',
  WAYMARK_SESSION_TABLE: 'waymark-session',
  WAYMARK_PROGRAMME_MACHINE_ARN: 'arn:aws:states:local:000000000000:stateMachine:programme',
  WAYMARK_STAGE_MACHINE_ARN: 'arn:aws:states:local:000000000000:stateMachine:stage',
  WAYMARK_ISSUER: 'https://issuer.example.com',
  WAYMARK_CLIENT_ID: 'waymark',
  WAYMARK_CLIENT_SECRET: 'secret',
  WAYMARK_ORIGIN: origin,
  WAYMARK_SEAL_KEY: Buffer.alloc(32, 7).toString('base64url'),
};

export type Sent = {
  /** Who sends it; nobody is signed in when left out. */
  readonly person?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body as it goes over the wire, in place of `body`. */
  readonly raw?: string;
  readonly base64?: boolean;
  readonly headers?: Readonly<Record<string, string | undefined>>;
};

export type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: Seen;
  readonly text: string;
};

/** What may stand in an answer or a problem; a test looks at what its route answers. */
export type Seen = Readonly<Record<string, unknown>> &
  CommandAnswer &
  Pick<ProgrammeAnswer, 'snapshots' | 'viewer'> &
  Pick<LedgerAnswer, 'entries'> &
  Pick<MeasurementsAnswer, 'verdicts'> & {
    readonly id: string;
    readonly code: string;
    readonly detail: string;
    readonly fields: readonly FieldProblem[];
    readonly rows: readonly ImportRow[];
    readonly programmes: InboxAnswer['programmes'];
  };

/** The whole API over a real engine with a clock that stands still until it is moved. */
export function withApi(startsAt = '2027-03-01T09:00:00.000Z') {
  const engine = withEngine();
  let now = startsAt;
  let wall = startsAt;
  let counted = 0;
  const clock: Clock = { now: () => now };
  // 22 characters like real ids, and in the order they were made.
  const ids: Ids = { next: () => `id${String((counted += 1)).padStart(20, '0')}` };
  const lines: string[] = [];
  let made:
    { readonly dependencies: Dependencies; readonly handlers: ReturnType<typeof createHandlers> } | undefined;

  const parts = () => {
    made ??= make();
    return made;
  };
  function make() {
    const dependencies: Dependencies = {
      ...dependenciesIn(
        {
          environment,
          clock,
          ids,
          connection: {
            dynamoEndpoint: engine.endpoint,
            stepFunctionsEndpoint: 'http://127.0.0.1:9',
            region: 'local',
            credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
          },
          sink: (line) => lines.push(line),
        },
        'test',
      ),
      // Sessions do not age with the demo's clock.
      wallClock: { now: () => wall },
    };
    return { dependencies, handlers: createHandlers(dependencies) };
  }

  async function send(name: RouteName, sent: Sent = {}): Promise<Got> {
    const route = routeOf(name);
    const result = await parts().handlers[name](eventOf(route, sent), { awsRequestId: 'test' } as Context);
    const bytes = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
    const text = (result.headers?.['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString(
      'utf8',
    );
    return {
      status: result.statusCode ?? 200,
      headers: (result.headers ?? {}) as Record<string, string>,
      text,
      json: (text === '' ? undefined : JSON.parse(text)) as Seen,
    };
  }

  return {
    send,
    /** Sends and expects it to go through. */
    async done(name: RouteName, sent: Sent = {}): Promise<Got> {
      const got = await send(name, sent);
      if (got.status >= 300)
        throw new Error(`${name} was answered ${got.status}: ${got.text}\n${lines.at(-1) ?? ''}`);
      return got;
    },
    /** Enters people into the directory and signs them in; a person's session is called after them. */
    async signIn(people: readonly string[], admins: readonly string[] = []): Promise<void> {
      const { store } = parts().dependencies;
      for (const id of people) {
        await createPerson(store, {
          id,
          name: `Person ${id}`,
          email: `${id}@example.com`,
          locale: 'en',
          admin: admins.includes(id),
          issuer: environment.WAYMARK_ISSUER,
          subject: id,
        });
        await signInAgain(id);
      }
    },
    signInAgain,
    moveTo(instant: string): void {
      now = instant;
    },
    /** Lets sessions grow old. */
    moveWallClockTo(instant: string): void {
      wall = instant;
    },
    get dependencies() {
      return parts().dependencies;
    },
    lines,
    engine,
  };

  async function signInAgain(id: string): Promise<void> {
    const opaqueId = `${id} ${wall}`;
    await createSession(parts().dependencies.store, opaqueId, {
      person: id,
      at: wall,
      limits: sessionLimits,
    });
    sessions.set(id, opaqueId);
  }
}

const sessions = new Map<string, string>();

export function routeOf(name: RouteName): Route {
  const route = routes.find((one) => one.name === name);
  if (route === undefined) throw new Error(`There is no route ${name}`);
  return route;
}

function eventOf(route: Route, sent: Sent): APIGatewayProxyEventV2 {
  const { person, params = {}, query, body, raw, base64 = false, headers = {} } = sent;
  const path = route.path.replace(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
  const change =
    route.method === 'GET' ? {} : { 'x-waymark': '1', 'content-type': 'application/json', origin };
  const given = Object.entries({ 'accept-encoding': 'gzip', ...change, ...headers });
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    version: '2.0',
    routeKey: `${route.method} ${route.path}`,
    rawPath: path,
    rawQueryString: '',
    ...(person !== undefined && { cookies: [`__Host-waymark=${sessions.get(person) ?? person}`] }),
    headers: Object.fromEntries(given.filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ...(query && { queryStringParameters: query }),
    pathParameters: Object.fromEntries(
      Object.entries(params).filter(([key]) => route.path.includes(`{${key}}`)),
    ),
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'waymark.example.com',
      domainPrefix: 'waymark',
      http: { method: route.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: `${route.method} ${route.path}`,
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    ...(text !== undefined && { body: text }),
    isBase64Encoded: base64,
  };
}
