import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '#domain/time.ts';
import { fileHeaders, isImmutable, listFiles } from './files.ts';
import { FALLBACK } from './shell.ts';

/** A browser that has been open since an earlier deployment still asks for that one's files. */
const keptDays = 30;

/** Since when a file is in no build any more, by its path. The edge leads its name to a page: nobody reads it there. */
const leftKey = 'left-the-build';

/** Few at once: a laptop's line is the limit, not S3. */
const atOnce = 8;

export type PortalUpload = {
  readonly s3: S3Client;
  readonly bucket: string;
  /** The finished build. */
  readonly directory: string;
  readonly clock: Clock;
};

export type Uploaded = { readonly uploaded: readonly string[]; readonly deleted: readonly string[] };

/**
 * Brings the bucket up to a build: files whose content differs, those that pages name before the pages that name them.
 * A file that is in no build any more goes after 30 days. Nothing has to be invalidated: a name holds its content's hash, or
 * the file is asked for anew each time.
 *
 * @throws Error when there is no build
 */
export async function uploadPortal({ s3, bucket, directory, clock }: PortalUpload): Promise<Uploaded> {
  const files = await listFiles(directory);
  if (!files.includes(FALLBACK))
    throw new Error(`The portal's build in ${directory} is incomplete: run "npm run build".`);
  const there = await listBucket(s3, bucket);

  const uploaded: string[] = [];
  for (const turn of inTurns(files)) {
    await eachOf(turn, async (path) => {
      const body = await readFile(join(directory, path));
      if (there.get(path) === createHash('md5').update(body).digest('hex')) return;
      const { type, cacheControl } = fileHeaders(path);
      const ContentType = type;
      await s3.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: keyOf(path),
          Body: body,
          ContentType,
          CacheControl: cacheControl,
        }),
      );
      uploaded.push(path);
    });
  }
  const deleted = await deleteOld(s3, bucket, {
    stale: [...there.keys()].filter((path) => path !== `/${leftKey}` && !files.includes(path)),
    now: clock.now(),
  });
  return { uploaded, deleted };
}

/** What others name first: chunks, then loose files, then pages, last the version that open pages compare theirs with. */
function inTurns(files: readonly string[]): readonly (readonly string[])[] {
  const turnOf = (path: string): number => {
    if (isImmutable(path)) return 0;
    if (path === '/_app/version.json') return 3;
    return path.endsWith('.html') ? 2 : 1;
  };
  return [0, 1, 2, 3].map((turn) => files.filter((path) => turnOf(path) === turn));
}

/** The paths in the bucket, each with the MD5 of its content: what S3 answers as ETag of a file sent in one piece. */
async function listBucket(s3: S3Client, bucket: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  let from: string | undefined;
  do {
    const page = await s3.send(new ListObjectsV2Command({ Bucket: bucket, ContinuationToken: from }));
    for (const { Key = '', ETag = '' } of page.Contents ?? []) found.set(`/${Key}`, ETag.replaceAll('"', ''));
    from = page.NextContinuationToken;
  } while (from !== undefined);
  return found;
}

async function deleteOld(
  s3: S3Client,
  bucket: string,
  { stale, now }: { readonly stale: readonly string[]; readonly now: string },
): Promise<readonly string[]> {
  const before = await readLeft(s3, bucket);
  const left = new Map(stale.map((path) => [path, before[path] ?? now]));
  const oldest = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  const old = stale.filter((path) => (left.get(path) ?? now) < oldest);
  await eachOf(old, async (path) => {
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: keyOf(path) }));
    left.delete(path);
  });
  const Body = JSON.stringify(Object.fromEntries(left));
  await s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: leftKey,
      Body,
      ContentType: 'application/json',
      CacheControl: 'no-store',
    }),
  );
  return old;
}

async function readLeft(s3: S3Client, bucket: string): Promise<Readonly<Record<string, string>>> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: leftKey }));
    return JSON.parse((await Body?.transformToString()) ?? '{}') as Record<string, string>;
  } catch (fault) {
    if (fault instanceof NoSuchKey) return {};
    throw fault;
  }
}

function keyOf(path: string): string {
  return path.slice(1);
}

async function eachOf(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const waiting = [...paths];
  const lane = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await work(path);
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
