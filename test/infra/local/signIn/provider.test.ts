import { globSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from '#infra/portal/build.ts';
import { createDemoProvider } from '#infra/local/signIn/provider.ts';

describe('the demo sign-in', () => {
  it.each([
    'http://192.168.0.2:4321',
    'http://0.0.0.0:4321',
    'https://127.0.0.1',
    'http://127.0.0.1.evil.example',
  ])('refuses to run at %s', (origin) => {
    expect(() => createDemoProvider(origin)).toThrow('runs on this machine only');
  });

  it('stands in no Lambda bundle', async () => {
    const entryPoints = globSync('functions/**/*.lambda.ts', { cwd: ROOT }).map((entry) => join(ROOT, entry));
    const { metafile } = await build({
      entryPoints,
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      outdir: 'unused',
      logLevel: 'silent',
    });
    const local = Object.keys(metafile.inputs).filter((input) =>
      /infra\/local\/|node_modules\/oidc-provider\//.test(input),
    );

    expect(entryPoints.length).toBeGreaterThan(0);
    expect(local).toEqual([]);
  });
});
