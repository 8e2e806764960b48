import { createServer, type Server } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalFiles, rewrite } from '#infra/local/portalFiles.ts';

describe('the rewrite', () => {
  const build = new Set(['/index.html', '/roadmap.html', '/200.html', '/favicon.svg']);

  it.each([
    ['/', '/index.html'],
    ['/roadmap', '/roadmap.html'],
    ['/roadmap/', '/roadmap.html'],
    ['/programmes/abc/gates/gate0', '/200.html'],
    ['/favicon.svg', '/favicon.svg'],
    ['/missing.js', undefined],
    ['/../secret.txt', undefined],
  ])('leads %s to %s', (path, file) => {
    expect(rewrite(path, build)).toBe(file);
  });
});

describe('the files of a build', () => {
  let directory = '';
  let origin = '';
  let server: Server;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'waymark-portal-'));
    await mkdir(join(directory, '_app/immutable'), { recursive: true });
    await writeFile(join(directory, '200.html'), '<!doctype html>fallback');
    await writeFile(join(directory, '_app/immutable/a.js'), 'export {}');
    const serve = await portalFiles(directory);
    server = createServer((request, response) => void serve(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.close();
    await rm(directory, { recursive: true });
  });

  it('keeps hashed files for a year and asks again for pages', async () => {
    const script = await fetch(`${origin}/_app/immutable/a.js`);
    const page = await fetch(`${origin}/anything`);

    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    expect(await page.text()).toBe('<!doctype html>fallback');
  });

  it('answers a page that did not change without its body', async () => {
    const etag = (await fetch(`${origin}/`)).headers.get('etag') ?? '';

    expect((await fetch(`${origin}/`, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('does not leave the build', async () => {
    expect((await fetch(`${origin}/%2e%2e/%2e%2e/etc/passwd.txt`)).status).toBe(404);
  });

  it('names the command that makes a missing build', async () => {
    await expect(portalFiles(join(directory, 'none'))).rejects.toThrow('run "npm run build"');
  });
});
