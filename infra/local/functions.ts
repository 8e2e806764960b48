// Every Lambda, called in this process. Names are those the handlers have on AWS.
import { authRoutes, createAuthHandlers } from '#api/auth/handlers.ts';
import { createHandlers, type Extras } from '#api/handlers.ts';
import { routes } from '#contract/routes.ts';
import { clock } from '#events/clock.ts';
import { fanOut } from '#events/fanOut.ts';
import { signal } from '#events/signal.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { awaitDecision } from '#workflow/awaitDecision.ts';
import { resume } from '#workflow/resume.ts';
import { rollOver } from '#workflow/rollOver.ts';
import type { LocalRoute } from './http.ts';
import type { StreamReader } from './streamPoller.ts';

export type LocalFunctions = {
  readonly routes: readonly LocalRoute[];
  /** The task functions of the state machines, by name. */
  readonly tasks: Readonly<Record<string, (payload: unknown) => Promise<unknown>>>;
  /** The readers of the ledger's stream, by name. */
  readonly readers: Readonly<Record<string, StreamReader['handler']>>;
  /** What the schedule calls every 15 minutes. */
  readonly clock: () => Promise<void>;
};

/** @param extras what only this machine adds to the API */
export function localFunctions(
  dependenciesOf: (name: string) => Dependencies,
  extras: Extras,
): LocalFunctions {
  const api = createHandlers(dependenciesOf('api'), extras);
  const auth = createAuthHandlers(dependenciesOf('auth'));
  const forTasks = dependenciesOf('workflow');
  const forSignal = dependenciesOf('signal');
  const forFanOut = dependenciesOf('fanOut');
  const forClock = dependenciesOf('clock');

  return {
    routes: [
      ...routes.map((route) => ({
        method: route.method,
        path: route.path,
        name: route.name,
        handler: api[route.name],
        ...('largestBody' in route ? { bodyLimit: route.largestBody } : {}),
      })),
      ...authRoutes.map((route) => ({ ...route, handler: auth[route.name] })),
    ],
    tasks: {
      resume: (payload) => resume(forTasks, payload),
      awaitDecision: (payload) => awaitDecision(forTasks, payload),
      rollOver: (payload) => rollOver(forTasks, payload),
    },
    readers: { signal: (event) => signal(forSignal, event), fanOut: (event) => fanOut(forFanOut, event) },
    clock: () => clock(forClock),
  };
}
