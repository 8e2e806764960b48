// Every Lambda, called in this process. Names are those the handlers have on AWS.
import type { Context, ScheduledEvent } from 'aws-lambda';
import { authRoutes, createAuthHandlers } from '#api/auth/handlers.ts';
import { signal } from '#events/signal.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { awaitDecision } from '#workflow/awaitDecision.ts';
import { resume } from '#workflow/resume.ts';
import { rollOver } from '#workflow/rollOver.ts';
import type { LocalRoute } from './http.ts';
import type { Consumer } from './queue.ts';
import type { StreamReader } from './streamPoller.ts';

export type LocalFunctions = {
  readonly routes: readonly LocalRoute[];
  /** The task functions of the state machines, by name. */
  readonly tasks: Readonly<Record<string, (payload: unknown) => Promise<unknown>>>;
  /** The readers of the ledger's stream, by name. */
  readonly readers: Readonly<Record<string, StreamReader['handler']>>;
  /** The consumers behind the queues, by the names of their queues. */
  readonly consumers: Readonly<Record<string, Consumer>>;
  readonly clock: (event: ScheduledEvent, context: Context) => Promise<void>;
};

/** @param send puts a message on the queue of this name */
export function localFunctions(
  dependenciesOf: (name: string) => Dependencies,
  _send: (queue: string, body: string) => Promise<void>,
): LocalFunctions {
  const auth = createAuthHandlers(dependenciesOf('auth'));
  const forTasks = dependenciesOf('workflow');
  const forSignal = dependenciesOf('signal');

  return {
    routes: authRoutes.map((route) => ({ ...route, handler: auth[route.name] })),
    tasks: {
      resume: (payload) => resume(forTasks, payload),
      awaitDecision: (payload) => awaitDecision(forTasks, payload),
      rollOver: (payload) => rollOver(forTasks, payload),
    },
    readers: { signal: (event) => signal(forSignal, event) },
    consumers: {},
    clock: async () => undefined,
  };
}
