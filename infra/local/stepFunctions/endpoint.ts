import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Activity } from './activity.ts';
import { StepFunctionsFault } from './fault.ts';

type Operations = ReadonlyMap<string, (request: Readonly<Record<string, unknown>>) => object>;

/** AWS takes requests to 1 MB. */
const largestBodyBytes = 1_048_576;
const targetPrefix = 'AWSStepFunctions.';

/**
 * Answers the Step Functions API over HTTP. It checks no signature, so it takes nothing a browser could send: no Origin
 * header at all, and no Host but those it is told to be.
 *
 * @param isAllowedHost whether this `host:port` is one of its own
 */
export function createEndpoint(
  operations: Operations,
  activity: Activity,
  isAllowedHost: (host: string) => boolean,
): RequestListener {
  return (request, response) => {
    void activity.during(async () => {
      try {
        answer(response, 200, perform(operations, request, await readBody(request, isAllowedHost)));
      } catch (fault) {
        refuse(response, fault);
      }
    });
  };
}

function perform(operations: Operations, request: IncomingMessage, body: string): object {
  const target = String(request.headers['x-amz-target'] ?? '');
  const operation = operations.get(target.startsWith(targetPrefix) ? target.slice(targetPrefix.length) : '');
  if (operation === undefined) {
    throw new StepFunctionsFault(
      'UnknownOperationException',
      `The local Step Functions endpoint does not know '${target}'.`,
    );
  }
  return operation(parseRequest(body));
}

function parseRequest(body: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null) return parsed as Readonly<Record<string, unknown>>;
  } catch {
    // Falls through to the one refusal below.
  }
  throw new StepFunctionsFault('SerializationException', 'The body is not a JSON object.');
}

async function readBody(request: IncomingMessage, isAllowedHost: (host: string) => boolean): Promise<string> {
  const { host, origin } = request.headers;
  if (host === undefined || !isAllowedHost(host) || origin !== undefined) {
    throw new StepFunctionsFault(
      'AccessDeniedException',
      'This endpoint serves Waymark on this machine only.',
    );
  }
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > largestBodyBytes)
      throw new StepFunctionsFault('RequestEntityTooLargeException', 'The body is over 1 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

const statusOf: Readonly<Record<string, number>> = {
  AccessDeniedException: 403,
  RequestEntityTooLargeException: 413,
};

function refuse(response: ServerResponse, fault: unknown): void {
  if (fault instanceof StepFunctionsFault) {
    answer(response, statusOf[fault.name] ?? 400, { __type: fault.name, message: fault.message });
    return;
  }
  // A fault of the local runtime itself: its message is all there is to find it by, and only Waymark reads it.
  const message = fault instanceof Error ? fault.message : String(fault);
  answer(response, 500, { __type: 'InternalServerException', message });
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}
