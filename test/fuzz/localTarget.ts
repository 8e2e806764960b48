import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import { openDemo } from '#infra/local/demo/demo.ts';
import { openHttp } from '#infra/local/http.ts';

import { startRuntime } from '#infra/local/runtime.ts';
import { strictHeaders } from '#infra/portal/headers.ts';
import { silentLogger } from '#runtime/logger.ts';
import { listPortfolio } from '#store/portfolio.ts';
import { replay } from '#store/replay.ts';
import { createSession } from '#store/sessions.ts';
import { listProgrammes, verifyProgramme } from '#store/verify.ts';
import { fuzzSubjects, parts, type Part, type Target } from './target.ts';

export type LocalTarget = Target & {
  /**
   * What is wrong with what the requests left behind: a broken ledger, a HEAD or snapshot that does not follow from it, a
   * fault that was only logged.
   */
  readonly aftermath: () => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};

/** A whole Waymark on a free port with the demo played, as the first `npm start` leaves it. */
export async function startLocalTarget(): Promise<LocalTarget> {
  const directory = mkdtempSync(join(tmpdir(), 'waymark-fuzz-'));
  const faults: string[] = [];
  const http = await openHttp({ port: 0, logger: silentLogger });
  const demo = openDemo(join(directory, 'demo.json'), { wanted: true });
  const runtime = await startRuntime({
    http,
    clock: demo.time.clock,
    timers: demo.time.timers,
    extras: { demo: demo.shown },
    sink: (line) => {
      if (line.includes('"level":"error"')) faults.push(line);
    },
    databasePath: join(directory, 'waymark.db'),
    cursorPath: join(directory, 'streamCursor.json'),
  });
  const { backend } = runtime;
  await demo.begin(runtime);
  await runtime.open((_request, response) => void response.writeHead(404).end('none'));
  const { store, ids, wallClock } = backend.dependenciesOf('fuzz');

  const signIn = async (part: Part): Promise<Readonly<Record<string, string>>> => {
    const opaqueId = `${ids.next()}${ids.next()}`;
    const person = runtime.people.get(fuzzSubjects[part])?.id ?? '';
    await createSession(store, opaqueId, { person, at: wallClock.now(), limits: sessionLimits });
    return { cookie: `${SESSION_COOKIE}=${opaqueId}` };
  };
  const people = await Promise.all(parts.map(async (part) => [part, await signIn(part)] as const));

  return {
    origin: http.origin,
    people: Object.fromEntries(people) as Target['people'],
    signIn,
    programmes: (await listPortfolio(store)).map(({ programme }) => programme),
    headerRule: {
      ...Object.fromEntries(Object.keys(strictHeaders).map((name) => [name, /./])),
      'x-content-type-options': /^nosniff$/,
      'cache-control': /^(no-store|private, (no-cache|max-age=\d+, immutable))$/,
    },
    explain: (requestId) => faults.find((line) => line.includes(requestId)),
    aftermath: async () => {
      await backend.quiet();
      await backend.runClock();
      await backend.quiet();
      const verified = await Promise.all(
        (await listProgrammes(store)).map((programme) => verifyProgramme(store, programme, replay)),
      );
      return [...faults, ...verified.flatMap(({ fault }) => fault ?? [])];
    },
    stop: async () => {
      await runtime.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
