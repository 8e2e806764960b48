import * as http from 'node:http';
import * as https from 'node:https';
import { gunzipSync } from 'node:zlib';

/** A request as it goes over the wire: the path is written already, odd as it may be. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

export type WireAnswer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
};

export type Wire = {
  /** @throws Error when no whole answer came in time */
  readonly send: (request: WireRequest) => Promise<WireAnswer>;
  readonly close: () => void;
};

/** Longer than the gateway waits for a Lambda. */
const mostMs = 31_000;

/** A client that neither mends nor follows: fetch would normalise paths and refuse odd headers. */
export function wireTo(origin: string): Wire {
  const { protocol, hostname, port } = new URL(origin);
  const { Agent, request: begin } = protocol === 'https:' ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });

  const once = ({ method, path, headers, body }: WireRequest): Promise<WireAnswer> =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
      const request = begin(
        { agent, hostname, port, method, path, headers: { ...headers, ...length }, timeout: mostMs },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.once('error', reject);
          response.once('end', () => {
            const whole = Buffer.concat(parts);
            const isZipped = response.headers['content-encoding'] === 'gzip';
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: isZipped ? gunzipSync(whole) : whole,
            });
          });
        },
      );
      request.once('timeout', () => request.destroy(new Error(`no answer within ${mostMs / 1000} s`)));
      request.once('error', reject);
      request.end(body);
    });

  return {
    send: async (request) => {
      try {
        return await once(request);
      } catch (fault) {
        // A kept connection may be closed by the other side just as it is used again.
        if ((fault as NodeJS.ErrnoException).code !== 'ECONNRESET') throw fault;
        return once(request);
      }
    },
    close: () => agent.destroy(),
  };
}
