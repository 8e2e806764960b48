import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strictHeaders } from '#infra/portal/headers.ts';
import type { Logger } from '#runtime/logger.ts';
import { loopbackHosts, refusalOf } from './http/admission.ts';
import { discardRest, readBody } from './http/body.ts';
import { answerResult, contextOf, eventOf, type HttpHandler } from './http/gateway.ts';
import { answerProblem } from './http/problem.ts';
import { routeTable, type MatchedRoute } from './http/routeTable.ts';

const MEGABYTE = 1024 * 1024;
/** Bodies to 1 MB, imports to 5 MB. */
const DEFAULT_BODY_LIMIT = MEGABYTE;
export const IMPORT_BODY_LIMIT = 5 * MEGABYTE;

/** A handler at a path template; `name` is the Lambda it stands for. */
export type LocalRoute = {
  readonly method: string;
  readonly path: string;
  readonly name: string;
  readonly handler: HttpHandler;
  /** Bytes; 1 MB when left out. */
  readonly bodyLimit?: number;
};

/** Something that answers node requests itself: the demo sign-in, the portal's files, Vite. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>;

export type Content = {
  readonly routes: readonly LocalRoute[];
  /** Whole folders of paths, asked before the portal. */
  readonly mounts: readonly { readonly prefix: string; readonly listener: NodeListener }[];
  readonly portal: NodeListener;
  /** Called after a change went through, so that the stream is read at once. */
  readonly afterChange?: () => void;
};

export type LocalHttp = {
  /** `http://127.0.0.1:4321` */
  readonly origin: string;
  readonly server: Server;
  /** Until it is called every request is answered 503 "starting". */
  readonly serve: (content: Content) => void;
  readonly stop: () => Promise<void>;
};

/** A port that another program holds. Its message is a sentence for the person who started Waymark. */
export class BusyPort extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken by another program: stop that program, or choose another port with ` +
        `"npm start -- --port ${port + 1}" or WAYMARK_PORT=${port + 1}.`,
    );
    this.name = 'BusyPort';
  }
}

/**
 * Opens the one address of a local Waymark, on 127.0.0.1 only. Port 0 takes any free one.
 * @throws BusyPort
 */
export async function openHttp(options: {
  readonly port: number;
  readonly logger: Logger;
}): Promise<LocalHttp> {
  let handle: NodeListener = (_request, response) =>
    answerProblem(response, starting, 'starting', { 'retry-after': '1' });
  let hosts: readonly string[] = [];

  const server = createServer(
    // A request has 20 s to arrive, its headers 5 s; node answers 408 and closes, checking every 2 s.
    {
      requestTimeout: 20_000,
      headersTimeout: 5_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 30_000,
    },
    (request, response) => {
      for (const [name, value] of Object.entries(strictHeaders)) response.setHeader(name, value);
      const refusal = refusalOf(request, hosts);
      if (refusal !== undefined) {
        answerProblem(response, refusal, randomUUID(), { connection: 'close' });
        discardRest(request);
        return;
      }
      void answer(handle, request, response, options.logger);
    },
  );
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  hosts = loopbackHosts(port);
  const origin = `http://127.0.0.1:${port}`;

  return {
    origin,
    server,
    serve: (content) => {
      handle = createDispatcher(content, origin, options.logger);
    },
    stop: () => stop(server),
  };
}

const starting = {
  status: 503,
  code: 'starting',
  title: 'Starting',
  detail: 'Waymark is starting; try again in a second.',
};
const notFound = {
  status: 404,
  code: 'notFound',
  title: 'Not found',
  detail: 'There is nothing at this address.',
};

function createDispatcher(content: Content, origin: string, logger: Logger): NodeListener {
  const table = routeTable(
    content.routes.map((route) => ({ method: route.method, path: route.path, target: route })),
  );
  return async (request, response) => {
    const url = new URL(request.url ?? '/', origin);
    const isOurs = url.pathname.startsWith('/api/') || url.pathname.startsWith('/auth/');
    const isPage = !url.pathname.startsWith('/api/') && request.method === 'GET';
    // Cookies belong to one host name: everybody is brought to the same one before signing in.
    if (isPage && `http://${request.headers.host}` !== origin) {
      response.writeHead(307, { location: `${origin}${url.pathname}${url.search}` }).end();
      return;
    }
    const mount = content.mounts.find(({ prefix }) => url.pathname.startsWith(`${prefix}/`));
    if (mount !== undefined) return mount.listener(request, response);
    if (!isOurs) return content.portal(request, response);

    const requestId = randomUUID();
    const match = table.match(request.method ?? 'GET', url.pathname);
    if (match.target !== undefined)
      return invoke(match, { request, response, url, requestId, content, logger });
    discardRest(request);
    if (match.methods.length === 0) return answerProblem(response, notFound, requestId);
    const detail = `This address takes ${match.methods.join(', ')}.`;
    const problem = { status: 405, code: 'methodNotAllowed', title: 'Method not allowed', detail };
    answerProblem(response, problem, requestId, { allow: match.methods.join(', ') });
  };
}

type Call = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly requestId: string;
  readonly content: Content;
  readonly logger: Logger;
};

async function invoke(match: MatchedRoute<LocalRoute>, call: Call): Promise<void> {
  const { request, response, url, requestId, content } = call;
  const limit = match.target.bodyLimit ?? DEFAULT_BODY_LIMIT;
  const body = await readBody(request, limit);
  if (!body.ok) {
    const detail = `Send at most ${limit / MEGABYTE} MB in one request.`;
    const problem = { status: 413, code: 'tooLarge', title: 'Too large', detail };
    answerProblem(response, problem, requestId, { connection: 'close' });
    discardRest(request);
    return;
  }
  const event = eventOf(request, url, match, body.bytes, requestId, new Date());
  // The gateway waits 29 s for a Lambda.
  const result = await match.target.handler(event, contextOf(match.target.name, requestId, 29, Date.now));
  answerResult(response, result);
  if (request.method !== 'GET') content.afterChange?.();
}

async function answer(
  handle: NodeListener,
  request: IncomingMessage,
  response: ServerResponse,
  logger: Logger,
): Promise<void> {
  try {
    await handle(request, response);
  } catch (fault) {
    if (request.destroyed && !request.complete) return;
    const requestId = randomUUID();
    logger.error('requestFailed', { requestId, method: request.method }, fault);
    const detail = `Something went wrong in Waymark. Quote ${requestId} when you report it.`;
    answerProblem(response, { status: 500, code: 'fault', title: 'Fault', detail }, requestId);
  }
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new BusyPort(port) : fault),
    );
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
}

async function stop(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
