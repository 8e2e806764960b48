import { join } from 'node:path';
import { openDemo } from '#infra/local/demo/demo.ts';
import { openHttp } from '#infra/local/http.ts';
import { portalFiles } from '#infra/local/portalFiles.ts';
import { startRuntime, type LocalRuntime } from '#infra/local/runtime.ts';
import { silentLogger } from '#runtime/logger.ts';

export type Waymark = {
  /** `http://127.0.0.1:34567` */
  readonly origin: string;
  readonly runtime: LocalRuntime;
  readonly stop: () => Promise<void>;
};

/**
 * A whole Waymark on a free port, put together as `npm start` does it.
 * @param options.directory its data; the demo is played where it is empty
 * @param options.portal the built portal
 */
export async function startWaymark(options: {
  readonly directory: string;
  readonly portal: string;
}): Promise<Waymark> {
  const { directory, portal } = options;
  const http = await openHttp({ port: 0, logger: silentLogger });
  const demo = openDemo(join(directory, 'demo.json'), { wanted: true });
  const runtime = await startRuntime({
    http,
    clock: demo.time.clock,
    timers: demo.time.timers,
    extras: { demo: demo.shown },
    sink: () => undefined,
    databasePath: join(directory, 'waymark.db'),
    cursorPath: join(directory, 'streamCursor.json'),
  });
  await demo.begin(runtime);
  await runtime.open(await portalFiles(portal), demo.routes(runtime));
  return { origin: http.origin, runtime, stop: runtime.stop };
}
