// A whole local Waymark with its demo in a process of its own, to be killed: `node demoProcess.ts <directory>`. The portal
// is left out. Prints one line of JSON: where it answers, and a session of the leader.
import { join } from 'node:path';
import { SESSION_COOKIE } from '#api/auth/cookies.ts';
import { sessionLimits } from '#api/auth/sessionLimits.ts';
import { openDataDirectory } from '#infra/local/dataDirectory.ts';
import { openDemo } from '#infra/local/demo/demo.ts';
import { openHttp } from '#infra/local/http.ts';
import { startRuntime } from '#infra/local/runtime.ts';
import { randomIds } from '#runtime/ids.ts';
import { silentLogger } from '#runtime/logger.ts';
import { createSession } from '#store/sessions.ts';

const directory = process.argv[2] ?? '';
const data = openDataDirectory(directory);
const http = await openHttp({ port: 0, logger: silentLogger });
const demo = openDemo(data.path('demo.json'), { wanted: true });
const runtime = await startRuntime({
  http,
  sink: () => undefined,
  databasePath: join(directory, 'waymark.db'),
  cursorPath: data.path('streamCursor.json'),
  clock: demo.time.clock,
  timers: demo.time.timers,
  extras: { demo: demo.shown },
});
const played = await demo.begin(runtime);
await runtime.open((_request, response) => void response.end('portal'), demo.routes(runtime));

const { store, wallClock } = runtime.backend.dependenciesOf('test');
const sessionId = `${randomIds.next()}${randomIds.next()}`;
const person = runtime.people.get('demo-leader')?.id ?? '';
await createSession(store, sessionId, { person, at: wallClock.now(), limits: sessionLimits });
process.stdout.write(
  `${JSON.stringify({ origin: http.origin, cookie: `${SESSION_COOKIE}=${sessionId}`, played })}\n`,
);
