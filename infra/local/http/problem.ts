import type { ServerResponse } from 'node:http';

/** A refusal of the HTTP layer itself, in the shape that the API's problems have (RFC 9457). */
export type EdgeProblem = {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
};

/** Answers with `application/problem+json`; the request id lets a person quote the refusal. */
export function answerProblem(
  response: ServerResponse,
  problem: EdgeProblem,
  requestId: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = JSON.stringify({ type: 'about:blank', ...problem, requestId });
  response.writeHead(problem.status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
