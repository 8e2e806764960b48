/** Counts what is under way, so that a virtual clock can wait for quiet. */
export type Activity = {
  /** Counts `work` as under way until it settles. */
  readonly during: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly inFlight: () => number;
  /** Resolves when nothing is under way and nothing has begun in a whole turn of the event loop. */
  readonly idle: () => Promise<void>;
};

export function createActivity(): Activity {
  let inFlight = 0;
  let begun = 0;
  let waiting: (() => void)[] = [];

  const settled = (): Promise<void> =>
    inFlight === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve));

  return {
    async during(work) {
      inFlight += 1;
      begun += 1;
      try {
        return await work();
      } finally {
        inFlight -= 1;
        if (inFlight === 0) {
          for (const wake of waiting) wake();
          waiting = [];
        }
      }
    },
    inFlight: () => inFlight,
    async idle() {
      for (;;) {
        await settled();
        const before = begun;
        // Between two states the interpreter runs on microtasks alone; they have all run when this comes back.
        await new Promise((resolve) => setImmediate(resolve));
        if (inFlight === 0 && begun === before) return;
      }
    },
  };
}
