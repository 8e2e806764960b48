/** Opaque: what the timers in use hand out. */
export type TimerHandle = unknown;

/** The timers the interpreter runs on: the system's, or those of a virtual clock. */
export type Timers = {
  readonly setTimeout: (callback: () => void, milliseconds: number) => TimerHandle;
  readonly clearTimeout: (handle: TimerHandle) => void;
};

/** They hold no process open: a wait of seven days must not keep a stopped server alive. */
export const systemTimers: Timers = {
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds).unref(),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
};

/** A timer keeps its delay in 31 bits of milliseconds, 24.8 days; anything longer fires at once. */
const longestDelayMs = 2 ** 31 - 1;

/** Timers without that limit: a longer delay is waited for in parts. */
export function withoutDelayLimit(timers: Timers): Timers {
  return {
    setTimeout(callback, milliseconds) {
      const long: { handle: TimerHandle } = { handle: undefined };
      const wait = (left: number): void => {
        const part = Math.min(left, longestDelayMs);
        long.handle = timers.setTimeout(() => (left > part ? wait(left - part) : callback()), part);
      };
      wait(milliseconds);
      return long;
    },
    clearTimeout(handle) {
      if (isLong(handle)) timers.clearTimeout(handle.handle);
    },
  };
}

/** The interpreter clears timers it never set. */
function isLong(handle: TimerHandle): handle is { handle: TimerHandle } {
  return typeof handle === 'object' && handle !== null && 'handle' in handle;
}
