import { request as nodeRequest } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { IMPORT_BODY_LIMIT, openHttp, type LocalHttp, type LocalRoute } from '#infra/local/http.ts';
import { silentLogger } from '#runtime/logger.ts';

const opened: LocalHttp[] = [];
afterEach(async () => {
  for (const http of opened.splice(0)) await http.stop();
});

describe('who may ask', () => {
  it.each([
    { what: 'its own address', headers: {}, status: 200 },
    { what: 'its own origin', headers: { origin: 'OWN' }, status: 200 },
    { what: 'a name that was rebound to 127.0.0.1', headers: { host: 'evil.example' }, status: 421 },
    { what: 'its address with another port', headers: { host: '127.0.0.1:1' }, status: 421 },
    { what: 'another site', headers: { origin: 'https://evil.example' }, status: 403 },
    { what: 'a sandboxed page', headers: { origin: 'null' }, status: 403 },
    { what: 'an image on another site', headers: { 'sec-fetch-site': 'cross-site' }, status: 403 },
    { what: 'another port of this machine', headers: { 'sec-fetch-site': 'same-site' }, status: 403 },
  ])('answers $what with $status', async ({ headers, status }) => {
    const http = await open();
    const own = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'OWN' ? http.origin : value]),
    );

    expect((await ask(http, { path: '/api/echo/1', headers: own })).status).toBe(status);
  });

  it('lets a link on another site lead in', async () => {
    const http = await open();
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };

    expect((await ask(http, { path: '/', headers })).status).toBe(200);
  });

  it('brings a page asked for at localhost to the one address that cookies belong to', async () => {
    const http = await open();
    const { port } = new URL(http.origin);
    const answer = await ask(http, { path: '/roadmap?x=1', headers: { host: `localhost:${port}` } });

    expect([answer.status, answer.headers['location']]).toEqual([307, `${http.origin}/roadmap?x=1`]);
  });

  it('puts the strict headers on every answer, refusals too', async () => {
    const http = await open();
    const refused = await ask(http, { path: '/', headers: { host: 'evil.example' } });

    expect(refused.headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'same-origin',
    });
  });
});

describe('bodies', () => {
  const megabyte = 1024 * 1024;

  it('takes 1 MB and refuses a byte more', async () => {
    const http = await open();
    const fits = await ask(http, { method: 'POST', path: '/api/echo', body: 'x'.repeat(megabyte) });
    const tooLong = await ask(http, { method: 'POST', path: '/api/echo', body: 'x'.repeat(megabyte + 1) });

    expect([fits.status, tooLong.status]).toEqual([200, 413]);
    expect(JSON.parse(tooLong.body)).toMatchObject({
      code: 'tooLarge',
      detail: 'Send at most 1 MB in one request.',
    });
  });

  it('takes 5 MB where a route says so', async () => {
    const http = await open();
    const body = 'x'.repeat(IMPORT_BODY_LIMIT);

    expect((await ask(http, { method: 'POST', path: '/api/imports', body })).status).toBe(200);
  });

  it('refuses a body of unknown length as soon as it grows too large', async () => {
    const http = await open();
    const answer = await ask(http, {
      method: 'POST',
      path: '/api/echo',
      body: 'x'.repeat(10 * megabyte),
      chunked: true,
    });

    expect(answer.status).toBe(413);
  });

  it('answers others while a body dawdles', async () => {
    const http = await open();
    const { port } = new URL(http.origin);
    const slow = connect(Number(port), '127.0.0.1');
    slow.write(`POST /api/echo HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000\r\n\r\nx`);

    expect((await ask(http, { path: '/api/echo/1' })).status).toBe(200);
    slow.destroy();
  });
});

describe('routes', () => {
  it('hands over what API Gateway would', async () => {
    const http = await open();
    const answer = await ask(http, {
      path: '/api/echo/a%20b?q=1&q=2',
      headers: { cookie: 'one=1; two=2', 'x-waymark': '1' },
    });

    expect(JSON.parse(answer.body)).toMatchObject({
      version: '2.0',
      routeKey: 'GET /api/echo/{id}',
      rawPath: '/api/echo/a%20b',
      rawQueryString: 'q=1&q=2',
      queryStringParameters: { q: '1,2' },
      pathParameters: { id: 'a b' },
      cookies: ['one=1', 'two=2'],
      headers: { 'x-waymark': '1' },
      isBase64Encoded: false,
    });
  });

  it.each([
    { method: 'GET', path: '/api/nothing', status: 404 },
    { method: 'GET', path: '/api/echo/%E0%A4%A', status: 404 },
    { method: 'DELETE', path: '/api/echo', status: 405 },
    { method: 'GET', path: '/api/fault', status: 500 },
  ])('answers $method $path with $status as a problem', async ({ method, path, status }) => {
    const answer = await ask(await open(), { method, path });

    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(answer.body).not.toContain('secret of the fault');
  });

  it('says that it is starting until there is something to serve', async () => {
    const http = await openHttp({ port: 0, logger: silentLogger });
    opened.push(http);

    expect((await ask(http, { path: '/' })).status).toBe(503);
  });
});

describe('the port', () => {
  it('names the port and the way out when another program holds it', async () => {
    const first = await open();
    const port = Number(new URL(first.origin).port);

    await expect(openHttp({ port, logger: silentLogger })).rejects.toThrow(
      `Port ${port} is taken by another program: stop that program, or choose another port with "npm start -- --port ${port + 1}"`,
    );
  });
});

async function open(): Promise<LocalHttp> {
  const echo: LocalRoute['handler'] = async (event) => ({
    statusCode: 200,
    body: JSON.stringify({ ...event, body: undefined }),
  });
  const http = await openHttp({ port: 0, logger: silentLogger });
  opened.push(http);
  http.serve({
    routes: [
      { method: 'GET', path: '/api/echo/{id}', name: 'echo', handler: echo },
      { method: 'POST', path: '/api/echo', name: 'echo', handler: echo },
      { method: 'POST', path: '/api/imports', name: 'echo', handler: echo, bodyLimit: IMPORT_BODY_LIMIT },
      {
        method: 'GET',
        path: '/api/fault',
        name: 'fault',
        handler: () => Promise.reject(new Error('secret of the fault')),
      },
    ],
    mounts: [],
    portal: (_request, response) => void response.end('portal'),
  });
  return http;
}

type Ask = {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly chunked?: boolean;
};
type Answered = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: string };

// fetch neither sets Host nor Sec-Fetch-Site; node's own client does what it is told.
function ask(
  http: LocalHttp,
  { method = 'GET', path, headers = {}, body = '', chunked = false }: Ask,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const length = body === '' || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asking = nodeRequest(
      `${http.origin}${path}`,
      { method, headers: { ...length, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asking.on('error', reject);
    asking.end(body);
  });
}
