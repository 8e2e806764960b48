import { Cron } from 'croner';
import type { Extras } from '#api/handlers.ts';
import type { Clock } from '#domain/time.ts';
import { systemClock } from '#runtime/clock.ts';
import { randomIds } from '#runtime/ids.ts';
import { createLogger, type LogSink } from '#runtime/logger.ts';
import type { Person } from '#store/people.ts';
import { startBackend, type Backend } from './backend.ts';
import type { LocalHttp, LocalRoute, NodeListener } from './http.ts';
import { DEMO_ADMIN_GROUP, DEMO_DIRECTORY } from './signIn/demoPeople.ts';
import { enterDemoPeople } from './signIn/enterDemoPeople.ts';
import { createDemoSignIn } from './signIn/demoSignIn.ts';
import { systemTimers, type Timers } from './stepFunctions/timers.ts';

export type RuntimeOptions = {
  /** The address, taken already: a busy port is told before anything else starts. The runtime closes it. */
  readonly http: LocalHttp;
  readonly sink: LogSink;
  readonly databasePath?: string;
  readonly cursorPath?: string;
  readonly engineEndpoint?: string;
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly extras?: Extras;
};

export type LocalRuntime = {
  readonly backend: Backend;
  /** The demo people as the directory knows them, by their subjects. */
  readonly people: ReadonlyMap<string, Person>;
  /**
   * From now on requests are answered, the stream is read and what is due is done, now and every 15 minutes.
   * `more` are routes that only this machine has.
   */
  readonly open: (portal: NodeListener, more?: readonly LocalRoute[]) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/**
 * A whole Waymark on one machine.
 * @throws Error with one sentence when the engine cannot start
 */
export async function startRuntime(options: RuntimeOptions): Promise<LocalRuntime> {
  const { http, sink, clock = systemClock, timers = systemTimers, ...files } = options;
  const logger = createLogger('local', clock, sink);
  const signIn = createDemoSignIn(http.origin);
  const backend = await startBackend({
    ...files,
    clock,
    timers,
    ids: randomIds,
    sink,
    signIn: {
      ...signIn.client,
      origin: http.origin,
      directory: DEMO_DIRECTORY,
      adminGroup: DEMO_ADMIN_GROUP,
    },
  });

  const people = await enterDemoPeople(backend.dependenciesOf('signIn'));

  const runClock = async (): Promise<void> => {
    await backend.runClock().catch((fault: unknown) => logger.error('clockFailed', {}, fault));
    backend.poller.wake();
  };
  // As the schedule on AWS; a run that takes longer than that is not overtaken by the next.
  const schedule = new Cron('*/15 * * * *', { paused: true, protect: true, unref: true }, runClock);

  return {
    backend,
    people,
    open: async (portal, more = []) => {
      http.serve({
        routes: [...backend.functions.routes, ...more],
        mounts: [signIn],
        portal,
        afterChange: backend.poller.wake,
      });
      backend.poller.start();
      schedule.resume();
      await runClock();
    },
    stop: async () => {
      schedule.stop();
      await http.stop();
      await backend.stop();
    },
  };
}
