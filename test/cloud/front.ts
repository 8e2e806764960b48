import { createServer, request } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Cloud } from './deployed.ts';

export type Front = { readonly origin: string; readonly stop: () => Promise<void> };

/**
 * Stands where CloudFront stands, byte for byte: the emulator's own dials origins on port 443 only (ADR 0019). It adds the
 * origin header and the viewer's address, and passes all else on as it came.
 */
export async function openFront(cloud: Cloud): Promise<Front> {
  const edge = await cloud.edgeHeaders();
  const api = new URL(cloud.api);
  const server = createServer((asked, answer) => {
    const { host: _host, connection: _connection, ...headers } = asked.headers;
    const passed = request(
      {
        hostname: api.hostname,
        port: api.port,
        method: asked.method,
        path: `${api.pathname}${asked.url ?? '/'}`,
        headers: { ...headers, ...edge, 'x-forwarded-for': asked.socket.remoteAddress ?? '' },
      },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers);
        response.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
