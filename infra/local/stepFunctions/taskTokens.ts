import { randomBytes } from 'node:crypto';
import { StepFunctionsFault } from './fault.ts';
import type { Timers } from './timers.ts';

/** How a waiting task ends from outside, and the execution it belongs to. */
type Waiter = {
  readonly execution: string;
  readonly resolve: (output: unknown) => void;
  readonly reject: (fault: Error) => void;
};

/** The tokens of the tasks that wait for a callback. */
export type TaskTokens = {
  readonly mint: () => string;
  /** Waits until the token is answered. A token whose time is over is never answered: the interpreter ends the task. */
  readonly waitFor: (token: string, execution: string, timeoutSeconds: number) => Promise<unknown>;
  /** @throws StepFunctionsFault when the token is not open */
  readonly succeed: (token: string, output: unknown) => void;
  /** @throws StepFunctionsFault when the token is not open */
  readonly fail: (token: string, name: string, cause: string) => void;
  /** A heartbeat changes nothing. @throws StepFunctionsFault when the token is not open */
  readonly heartbeat: (token: string) => void;
  readonly isOpen: (token: string) => boolean;
  /** Ends the waits of an execution that was stopped. */
  readonly release: (execution: string) => void;
};

export function createTaskTokens(timers: Timers): TaskTokens {
  const open = new Map<string, Waiter>();
  const prefix = randomBytes(12).toString('base64url');
  let minted = 0;

  function openWaiter(token: string): Waiter {
    const waiter = open.get(token);
    if (waiter === undefined) throw closedFault(token);
    return waiter;
  }

  function take(token: string): Waiter {
    const waiter = openWaiter(token);
    open.delete(token);
    return waiter;
  }

  function closedFault(token: string): StepFunctionsFault {
    const number = token.startsWith(`${prefix}.`) ? Number(token.slice(prefix.length + 1)) : NaN;
    return number <= minted
      ? new StepFunctionsFault('TaskTimedOut', 'Task Timed Out: the task has ended or its time is over.')
      : new StepFunctionsFault('InvalidToken', 'Invalid Token: no task was given this token.');
  }

  return {
    mint() {
      minted += 1;
      return `${prefix}.${String(minted)}`;
    },
    waitFor(token, execution, timeoutSeconds) {
      return new Promise((resolve, reject) => {
        // The interpreter ends the task by a timer of its own, set right after this one; the token closes with it.
        const expiry = timers.setTimeout(() => open.delete(token), timeoutSeconds * 1_000);
        const settle =
          <Value>(end: (value: Value) => void) =>
          (value: Value): void => {
            timers.clearTimeout(expiry);
            end(value);
          };
        open.set(token, { execution, resolve: settle(resolve), reject: settle(reject) });
      });
    },
    succeed: (token, output) => take(token).resolve(output),
    fail: (token, name, cause) => take(token).reject(new StepFunctionsFault(name, cause)),
    heartbeat: (token) => void openWaiter(token),
    isOpen: (token) => open.has(token),
    release(execution) {
      for (const [token, waiter] of open) if (waiter.execution === execution) take(token).resolve(null);
    },
  };
}
