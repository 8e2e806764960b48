import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#runtime/clock.ts';
import { createLogger } from '#runtime/logger.ts';
import { openDataDirectory } from './dataDirectory.ts';
import { openDemo } from './demo/demo.ts';
import { openHttp, type LocalHttp } from './http.ts';
import { logFile } from './logFile.ts';
import { buildPortal, isPortalStale, PORTAL_BUILD, ROOT } from '#infra/portal/build.ts';
import { portalFiles } from './portalFiles.ts';
import { startRuntime } from './runtime.ts';
import { welcome } from './welcome.ts';

const DEFAULT_PORT = 4321;

type Options = {
  readonly port: number;
  readonly directory: string;
  readonly isDev: boolean;
  /** Begin without the demo. */
  readonly isEmpty: boolean;
};

/** Ends what was started, last first. */
const endings: (() => void | Promise<void>)[] = [];

async function main(): Promise<void> {
  const { port, directory, isDev, isEmpty } = readOptions();
  const data = openDataDirectory(directory);
  endings.push(data.release);
  const log = logFile(data.path('waymark.log'));
  endings.push(log.close);

  const http = await openHttp({ port, logger: createLogger('http', systemClock, log.sink) });
  endings.push(http.stop);

  // The build needs half a minute of one core, the first time; the rest starts beside it.
  const building = isDev ? Promise.resolve() : refreshPortal();
  building.catch(() => undefined);
  const engineEndpoint = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  const demo = openDemo(data.path('demo.json'), { wanted: !isEmpty });
  const runtime = await startRuntime({
    http,
    clock: demo.time.clock,
    timers: demo.time.timers,
    extras: { demo: demo.shown },
    sink: log.sink,
    databasePath: data.path('waymark.db'),
    cursorPath: data.path('streamCursor.json'),
    ...(engineEndpoint === undefined ? {} : { engineEndpoint }),
  });
  endings.push(runtime.stop);
  void runtime.backend.engineEnded.then(() =>
    end(1, 'The local database ended by itself: start Waymark again.'),
  );

  if (demo.isDue) say('Playing the demo, a few seconds, this once.');
  await demo.begin(runtime);
  await building;
  await runtime.open(await portalOf(http, isDev), demo.routes(runtime));
  data.announce({ address: http.origin, engineEndpoint: runtime.backend.engineEndpoint });
  say(welcome(http.origin, { isDev }));
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      dev: { type: 'boolean', default: false },
      data: { type: 'string' },
      empty: { type: 'boolean', default: false },
    },
  });
  const wanted = values.port ?? process.env['WAYMARK_PORT'] ?? String(DEFAULT_PORT);
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port > 65_535)
    throw new Error(`"${wanted}" is no port: name one from 1 to 65535.`);
  return {
    port,
    directory: values.data ?? process.env['WAYMARK_DATA'] ?? join(ROOT, '.waymark'),
    isDev: values.dev,
    isEmpty: values.empty,
  };
}

async function refreshPortal(): Promise<void> {
  if (!(await isPortalStale())) return;
  say('Building the portal, about 20 s the first time.');
  const build = new AbortController();
  endings.push(() => build.abort());
  await buildPortal(build.signal);
}

async function portalOf(http: LocalHttp, isDev: boolean): ReturnType<typeof portalFiles> {
  if (!isDev) return portalFiles(PORTAL_BUILD);
  // Vite takes a second to load, which the built portal does not need.
  const { startDevPortal } = await import('./devPortal.ts');
  const dev = await startDevPortal(http);
  endings.push(dev.stop);
  return async (request, response) => dev.portal(request, response);
}

let isEnding = false;

async function end(code: number, sentence?: string): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
  for (const ending of endings.toReversed()) {
    try {
      await ending();
    } catch (fault) {
      process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    }
  }
  process.exit(code);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // A second Ctrl-C does not wait; the engine's guard ends the engine.
    if (isEnding) process.exit(130);
    void end(0);
  });
}
process.on('uncaughtException', (fault) => void end(1, `Waymark stopped: ${sentenceOf(fault)}`));

main().catch((fault: unknown) => end(1, sentenceOf(fault)));
