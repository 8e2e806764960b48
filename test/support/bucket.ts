import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';

/** A bucket over HTTP as far as Waymark uses one: conditional PUT, GET, DELETE, list. Read its fields inside tests only. */
export function withBucket(): {
  readonly files: S3Client;
  readonly bucket: string;
  readonly objects: Map<string, string>;
} {
  const objects = new Map<string, string>();
  const server = createServer((request, response) => void answer(objects, request, response));
  let files: S3Client | undefined;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    files = new S3Client({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'local',
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
  });
  afterAll(async () => {
    files?.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    bucket: 'witness',
    objects,
    get files() {
      if (files === undefined) throw new Error('The bucket answers inside tests only.');
      return files;
    },
  };
}

async function answer(
  objects: Map<string, string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://bucket');
  const key = decodeURIComponent(url.pathname.split('/').slice(2).join('/'));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (request.method === 'PUT') {
    const copied = request.headers['x-amz-copy-source'];
    if (request.headers['if-none-match'] === '*' && objects.has(key))
      return void response.writeHead(412).end('<Error><Code>PreconditionFailed</Code></Error>');
    const source = decodeURIComponent(String(copied)).split('/').slice(1).join('/');
    objects.set(key, copied === undefined ? Buffer.concat(chunks).toString() : (objects.get(source) ?? ''));
    return void response.end(copied === undefined ? '' : '<CopyObjectResult></CopyObjectResult>');
  }
  if (request.method === 'DELETE') {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  if (key === '') return void response.end(listing(objects, url.searchParams.get('prefix') ?? ''));
  const found = objects.get(key);
  if (found === undefined) response.writeHead(404);
  response.end(found ?? '<Error><Code>NoSuchKey</Code></Error>');
}

function listing(objects: ReadonlyMap<string, string>, prefix: string): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted();
  const contents = keys.map((key) => `<Contents><Key>${key}</Key></Contents>`);
  return `<ListBucketResult>${contents.join('')}</ListBucketResult>`;
}
