import { S3Client } from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

type Kept = { readonly body: Buffer; readonly headers: IncomingMessage['headers'] };

/** One bucket behind S3's own protocol, as much of it as the upload speaks; its list comes in pages of three. */
export function withBucket() {
  const kept = new Map<string, Kept>();
  const calls: string[] = [];
  let s3: S3Client | undefined;
  const server = createServer((request, response) => void answer(request, response));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://bucket');
    const key = decodeURIComponent(url.pathname.replace(/^\/portal\/?/, ''));
    if (key !== '') calls.push(`${request.method ?? ''} ${key}`);
    if (key === '') {
      response.end(listFrom(url.searchParams.get('continuation-token') ?? ''));
    } else if (request.method === 'PUT') {
      kept.set(key, { body: await bytesOf(request), headers: request.headers });
      response.end();
    } else if (request.method === 'DELETE') {
      kept.delete(key);
      response.writeHead(204).end();
    } else {
      const found = kept.get(key);
      if (found === undefined) response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
      else response.end(found.body);
    }
  };
  const listFrom = (from: string): string => {
    const keys = [...kept.keys()].toSorted().filter((key) => key > from);
    const entries = keys.slice(0, 3).map((key) => {
      const etag = createHash('md5')
        .update(kept.get(key)?.body ?? '')
        .digest('hex');
      return `<Contents><Key>${key}</Key><ETag>&quot;${etag}&quot;</ETag></Contents>`;
    });
    const next = keys.length > 3 ? `<NextContinuationToken>${keys[2] ?? ''}</NextContinuationToken>` : '';
    return `<ListBucketResult>${entries.join('')}${next}</ListBucketResult>`;
  };

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    s3 = new S3Client({
      region: 'eu-west-1',
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  });
  beforeEach(() => {
    kept.clear();
    calls.length = 0;
  });
  afterAll(() => {
    s3?.destroy();
    server.close();
  });

  return {
    kept,
    calls,
    get s3() {
      if (s3 === undefined) throw new Error('The bucket stands inside tests only.');
      return s3;
    },
  };
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
