import { tracingChannel } from 'node:diagnostics_channel';

/** One call of a Lambda on this machine. */
export type FunctionCall = {
  /** The Lambda's name in the stacks: a group of routes, a task, a reader of the stream, `clock`. */
  readonly lambda: string;
  /** The route of the API, such as `GET /api/inbox`. */
  readonly route?: string;
};

/** Where calls of functions can be watched. Nobody does but `npm run cost`, and then a call costs nothing more. */
export const functionCalls = tracingChannel<FunctionCall>('waymark.function');

/** The same function, each call of which can be watched. */
export function watched<Arguments extends unknown[], Answer>(
  call: FunctionCall,
  run: (...given: Arguments) => Promise<Answer>,
): (...given: Arguments) => Promise<Answer> {
  // Each call has a message of its own: its start and its end are told with the same object.
  return (...given) => functionCalls.tracePromise(run, { ...call }, undefined, ...given);
}
