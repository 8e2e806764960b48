import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import { openHttp } from '#infra/local/http.ts';
import { startRuntime, type LocalRuntime } from '#infra/local/runtime.ts';
import { silentLogger } from '#runtime/logger.ts';
import { readSession } from '#store/sessions.ts';
import { CookieJar, signInAs } from '#test/support/localSignIn.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'waymark-runtime-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('the local runtime', () => {
  it('goes on after a restart: whoever was signed in still is', async () => {
    const jar = new CookieJar();
    const first = await start();
    await signInAs(jar, first.origin, 'demo-leader');
    await first.runtime.stop();

    const second = await start();
    const { store } = second.runtime.backend.dependenciesOf('test');
    const at = new Date().toISOString();
    const session = await readSession(store, jar.get(SESSION_COOKIE) ?? '', at);
    await second.runtime.stop();

    expect(session).toBeDefined();
  });

  it('serves the portal beside the API and comes to rest', async () => {
    const { runtime, origin } = await start();
    const page = await (await fetch(`${origin}/programmes/p1`)).text();
    await runtime.backend.quiet();
    await runtime.stop();

    expect(page).toBe('portal');
    await expect(fetch(origin)).rejects.toThrow('fetch failed');
  });
});

async function start(): Promise<{ readonly runtime: LocalRuntime; readonly origin: string }> {
  const http = await openHttp({ port: 0, logger: silentLogger });
  const runtime = await startRuntime({
    http,
    sink: () => undefined,
    databasePath: join(directory, 'waymark.db'),
    cursorPath: join(directory, 'streamCursor.json'),
  });
  await runtime.open((_request, response) => void response.end('portal'));
  return { runtime, origin: http.origin };
}
