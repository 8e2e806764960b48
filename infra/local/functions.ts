// Every Lambda, called in this process. Names are those the handlers have on AWS.
import type { DynamoDBStreamEvent } from 'aws-lambda';
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
import { watched } from './functionCalls.ts';
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
        handler: watched({ lambda: route.group, route: `${route.method} ${route.path}` }, api[route.name]),
        ...('largestBody' in route ? { bodyLimit: route.largestBody } : {}),
      })),
      ...authRoutes.map((route) => ({
        ...route,
        handler: watched({ lambda: 'auth', route: `${route.method} ${route.path}` }, auth[route.name]),
      })),
    ],
    tasks: {
      resume: watched({ lambda: 'resume' }, (payload: unknown) => resume(forTasks, payload)),
      awaitDecision: watched({ lambda: 'awaitDecision' }, (payload: unknown) =>
        awaitDecision(forTasks, payload),
      ),
      rollOver: watched({ lambda: 'rollOver' }, (payload: unknown) => rollOver(forTasks, payload)),
    },
    readers: {
      signal: watched({ lambda: 'signal' }, (event: DynamoDBStreamEvent) => signal(forSignal, event)),
      fanOut: watched({ lambda: 'fanOut' }, (event: DynamoDBStreamEvent) => fanOut(forFanOut, event)),
    },
    clock: watched({ lambda: 'clock' }, () => clock(forClock)),
  };
}
