import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { uploadPortal } from '#infra/portal/upload.ts';
import { withBucket } from './bucket.ts';

const bucket = withBucket();
let directory = '';

const build = {
  '/200.html': 'fallback',
  '/index.html': 'start page',
  '/favicon.svg': '<svg/>',
  '/_app/version.json': '{"version":"1"}',
  '/_app/immutable/a.1.js': 'export {}',
  '/_app/immutable/b.1.css': 'body {}',
};

beforeEach(async () => {
  if (directory !== '') await rm(directory, { recursive: true });
  directory = await mkdtemp(join(tmpdir(), 'waymark-upload-'));
  await write(build);
});
afterAll(() => rm(directory, { recursive: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  }
}

const upload = (now = '2027-03-01T08:00:00.000Z') =>
  uploadPortal({ s3: bucket.s3, bucket: 'portal', directory, clock: { now: () => now } });

describe('the first upload', () => {
  it('sends chunks before pages, and the version last', async () => {
    const { uploaded, deleted } = await upload();

    expect(uploaded.slice(0, 2).toSorted()).toEqual(['/_app/immutable/a.1.js', '/_app/immutable/b.1.css']);
    expect(uploaded[2]).toBe('/favicon.svg');
    expect(uploaded.slice(3, 5).toSorted()).toEqual(['/200.html', '/index.html']);
    expect(uploaded[5]).toBe('/_app/version.json');
    expect(deleted).toEqual([]);
  });

  it('says of each file what it is and how long it holds', async () => {
    await upload();

    expect(bucket.kept.get('index.html')?.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect(bucket.kept.get('_app/immutable/a.1.js')?.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(bucket.kept.get('_app/immutable/a.1.js')?.body.toString()).toBe('export {}');
  });

  it('does not begin without a build', async () => {
    await rm(join(directory, '200.html'));

    await expect(upload()).rejects.toThrow('run "npm run build"');
    expect(bucket.calls).toEqual([]);
  });
});

describe('a later upload', () => {
  it('sends only what differs', async () => {
    await upload();
    await write({ '/index.html': 'another start page' });

    expect((await upload()).uploaded).toEqual(['/index.html']);
  });

  it('keeps what left the build for 30 days from that day, however old it is', async () => {
    await upload('2027-03-01T08:00:00.000Z');
    await rm(join(directory, '_app/immutable/a.1.js'));
    await write({ '/_app/immutable/a.2.js': 'export { one }' });

    expect((await upload('2027-06-01T08:00:00.000Z')).deleted).toEqual([]);
    // 1 June and 30 days are 1 July.
    expect((await upload('2027-07-01T08:00:00.000Z')).deleted).toEqual([]);
    expect((await upload('2027-07-01T08:00:00.001Z')).deleted).toEqual(['/_app/immutable/a.1.js']);
    expect([...bucket.kept.keys()]).not.toContain('_app/immutable/a.1.js');
    expect([...bucket.kept.keys()]).toContain('_app/immutable/a.2.js');
  });

  it('counts anew for a file that came back', async () => {
    await upload('2027-03-01T08:00:00.000Z');
    await rm(join(directory, 'favicon.svg'));
    await upload('2027-03-02T08:00:00.000Z');
    await write({ '/favicon.svg': '<svg/>' });
    await upload('2027-04-10T08:00:00.000Z');
    await rm(join(directory, 'favicon.svg'));

    expect((await upload('2027-04-11T08:00:00.000Z')).deleted).toEqual([]);
    expect([...bucket.kept.keys()]).toContain('favicon.svg');
  });
});
