import * as z from 'zod/mini';
import type { Call } from '#api/call.ts';
import { httpHandler } from '#api/http.ts';
import type { SessionAnswer } from '#contract/responses.ts';
import type { Route } from '#contract/routes.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { systemClock } from '#runtime/clock.ts';
import { listPortfolio } from '#store/portfolio.ts';
import type { LocalRoute } from '../http.ts';
import type { LocalRuntime } from '../runtime.ts';
import { demoCalendar } from './calendar.ts';
import { clearProgramme } from './clear.ts';
import { moveClock, steps, type Step } from './clock.ts';
import { demoFile } from './demoState.ts';
import { createMovableTime, type MovableTime } from './movableTime.ts';
import { playDemo } from './play.ts';
import { demoBegins } from './scenes.ts';

type Playing = Pick<LocalRuntime, 'backend' | 'people'>;

export type Demo = {
  /** The business's time: the wall clock's, ahead by what the demo's clock was moved. */
  readonly time: MovableTime;
  /** The `demo` of GET /api/session, while there is one; asked once `begin` has ended. */
  readonly shown: () => SessionAnswer['demo'];
  /** Whether `begin` is going to play it. */
  readonly isDue: boolean;
  /** Plays the demo at the first start. To be called before anything else is done. @returns whether it was played */
  readonly begin: (runtime: Playing) => Promise<boolean>;
  /** The routes that move its clock and clear it. */
  readonly routes: (runtime: Playing) => readonly LocalRoute[];
};

const Move = z.strictObject({ by: z.enum(steps) });

const moveRoute: Route = {
  method: 'POST',
  path: '/api/demo/clock',
  name: 'moveDemoClock',
  group: 'session',
  access: 'signedIn',
  body: Move,
  summary: "Move the demo's clock on by a week or a month",
};
const clearRoute: Route = {
  method: 'POST',
  path: '/api/demo/clear',
  name: 'clearDemo',
  group: 'session',
  access: 'signedIn',
  summary: 'Clear the demo',
};

/**
 * The demo of a data directory.
 * @param path the file that keeps where it stands
 * @param options.wanted whether it is played when the directory is new
 */
export function openDemo(path: string, options: { readonly wanted: boolean }): Demo {
  const file = demoFile(path);
  const known = file.read();
  const isDue = known === undefined ? options.wanted : known.state === 'playing';
  const calendar = demoCalendar(systemClock.now());
  const time = createMovableTime(
    isDue ? { standsAt: demoBegins(calendar) } : { offsetMs: known?.state === 'played' ? known.offsetMs : 0 },
  );
  let programme = known?.state === 'played' ? known.programme : undefined;
  // One at a time: two moves at once would both reckon from the same now.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };

  async function begin({ backend, people }: Playing): Promise<boolean> {
    if (!isDue) {
      if (known === undefined) file.write({ state: 'none' });
      return false;
    }
    const dependencies = backend.dependenciesOf('demo');
    if (known?.state === 'playing' && known.programme !== undefined)
      await clearProgramme(dependencies, backend.stepFunctions.executions, known.programme);
    // A directory from before there was a demo: what is in it is somebody's own.
    const isOurs = (await listPortfolio(dependencies.store)).length === 0;
    if (isOurs) {
      file.write({ state: 'playing' });
      await playDemo({
        backend,
        time,
        people,
        calendar,
        founded: (id) => {
          programme = id;
          file.write({ state: 'playing', programme: id });
        },
      });
    }
    time.reset();
    if (programme === undefined) file.write({ state: 'none' });
    else file.write({ state: 'played', programme, playedAt: calendar.now, offsetMs: 0 });
    return isOurs;
  }

  function keep(offsetMs: number): void {
    const state = file.read();
    if (state?.state === 'played') file.write({ ...state, offsetMs });
  }

  function routes({ backend }: Playing): readonly LocalRoute[] {
    const dependencies = backend.dependenciesOf('demo');
    const move = (call: Call<{ readonly by: Step }>) =>
      inTurn(async () => {
        if (programme === undefined) return refused({ code: 'notFound' } as const);
        const now = await moveClock(time, backend, call.body.by, keep);
        return accepted({ json: { now, programme } });
      });
    const clear = () =>
      inTurn(async () => {
        if (programme === undefined) return refused({ code: 'notFound' } as const);
        await clearProgramme(dependencies, backend.stepFunctions.executions, programme);
        programme = undefined;
        file.write({ state: 'none' });
        time.reset();
        return accepted({ json: { now: time.clock.now() } });
      });
    return [
      { ...moveRoute, handler: httpHandler(moveRoute, { handle: move }, dependencies) },
      { ...clearRoute, handler: httpHandler(clearRoute, { handle: clear }, dependencies) },
    ];
  }

  return {
    time,
    isDue,
    shown: () => (programme === undefined ? undefined : { programme }),
    begin,
    routes,
  };
}
