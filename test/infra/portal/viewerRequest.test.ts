import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { rewrite } from '#infra/local/portalFiles.ts';
import { listFiles } from '#infra/portal/files.ts';

type Handler = (event: { readonly request: { uri: string } }) => { readonly uri: string };

const small = [
  '/index.html',
  '/sign-in.html',
  '/programmes/new.html',
  '/200.html',
  '/favicon.svg',
  '/_app/immutable/a.js',
];

/** The source as a synthesis writes it: by Node's own reading of TypeScript, not by the test runner's. */
async function sourceOf(paths: readonly string[]): Promise<string> {
  const script = `import { viewerRequestSource } from '#infra/portal/viewerRequest.ts';
    process.stdout.write(viewerRequestSource(${JSON.stringify(paths)}));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return stdout;
}

function handlerIn(source: string): Handler {
  return runInNewContext(`${source}; handler`) as Handler;
}

const asked = [
  '/',
  '/sign-in',
  '/sign-in/',
  '/programmes/new',
  '/programmes/new/',
  '/programmes/abc',
  '/programmes/abc/decisions/gate0',
  '/programmes/a.b/roadmap',
  '/missing.js',
  '/_app/immutable/gone.js',
  '/200.html',
  '/deployment',
  '//',
];

describe('the function at the edge', () => {
  let source = '';
  beforeAll(async () => {
    source = await sourceOf(small);
  });

  it.each(asked)('leads %s where the local runtime leads it', (uri) => {
    const local = rewrite(uri, new Set(small));

    // A missing file stays as it was asked for: the bucket answers that there is none.
    expect(handlerIn(source)({ request: { uri } }).uri).toBe(local ?? uri);
  });

  it.each([
    ['/', '/index.html'],
    ['/programmes/new', '/programmes/new.html'],
    ['/programmes/abc/roadmap', '/200.html'],
    ['/missing.js', '/missing.js'],
  ])('leads %s to %s', (uri, page) => {
    expect(handlerIn(source)({ request: { uri } }).uri).toBe(page);
  });

  it('passes on all else of a request', () => {
    const request = { uri: '/', method: 'GET', querystring: { week: { value: '2' } } };

    expect(handlerIn(source)({ request })).toEqual({ ...request, uri: '/index.html' });
  });

  it('is plain JavaScript that asks for nothing and fits the edge’s 10 KB', () => {
    expect(source).not.toMatch(/import|require|: string|process|\?\?/);
    expect(source.length).toBeLessThan(10_240);
  });
});

describe.runIf(existsSync('web/build/200.html'))('the portal’s own build', () => {
  it('has each file and each page found alike at the edge and locally', async () => {
    const files = await listFiles('web/build');
    const handle = handlerIn(await sourceOf(files));
    const pages = files.filter((file) => file.endsWith('.html')).map((file) => file.replace(/\.html$/, ''));

    expect(files.length).toBeGreaterThan(50);
    for (const uri of [...files, ...pages, ...asked])
      expect(handle({ request: { uri } }).uri, uri).toBe(rewrite(uri, new Set(files)) ?? uri);
  });
});
