// Serves the portal's static build the way CloudFront does: same rewrite, same cache rules.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fileHeaders, listFiles } from '#infra/portal/files.ts';
import { FALLBACK, shellOf } from '#infra/portal/shell.ts';
import { answerProblem } from './http/problem.ts';

const compress = promisify(gzip);

const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt', '.webmanifest']);

type PortalFile = {
  readonly type: string;
  readonly cacheControl: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly zipped?: Buffer;
};

/** Which file of the build answers a path: itself, `<path>.html`, or the fallback; undefined for a missing file. */
export function rewrite(path: string, files: ReadonlySet<string>): string | undefined {
  return files.has(path) ? path : shellOf(path, [...files], FALLBACK);
}

/**
 * Answers with the files of a finished build. The listing is taken once, so a path can name nothing outside of it, and
 * each file is read and compressed once.
 * @throws Error when there is no build
 */
export async function portalFiles(
  directory: string,
): Promise<(request: IncomingMessage, response: ServerResponse) => Promise<void>> {
  const listed = new Set(await listFiles(directory));
  if (!listed.has(FALLBACK))
    throw new Error(`The portal's build in ${directory} is incomplete: run "npm run build".`);
  const loaded = new Map<string, Promise<PortalFile>>();

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const detail = 'Pages are only read.';
      answerProblem(
        response,
        { status: 405, code: 'methodNotAllowed', title: 'Method not allowed', detail },
        '-',
      );
      return;
    }
    const path = rewrite(decoded(request.url ?? '/'), listed);
    if (path === undefined) {
      const detail = 'There is no such file.';
      answerProblem(response, { status: 404, code: 'notFound', title: 'Not found', detail }, '-');
      return;
    }
    const loading = loaded.get(path) ?? load(directory, path);
    loaded.set(path, loading);
    send(request, response, await loading);
  };
}

function send(request: IncomingMessage, response: ServerResponse, file: PortalFile): void {
  response.setHeader('etag', file.etag);
  response.setHeader('cache-control', file.cacheControl);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const takesGzip = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const zipped = takesGzip ? file.zipped : undefined;
  if (zipped !== undefined) response.setHeader('content-encoding', 'gzip');
  const body = zipped ?? file.plain;
  response.writeHead(200, { 'content-type': file.type, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function load(directory: string, path: string): Promise<PortalFile> {
  const plain = await readFile(join(directory, path));
  return {
    ...fileHeaders(path),
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`,
    plain,
    ...(COMPRESSED.has(extname(path)) ? { zipped: await compress(plain, { level: 9 }) } : {}),
  };
}

function decoded(url: string): string {
  const [path = '/'] = url.split('?', 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
