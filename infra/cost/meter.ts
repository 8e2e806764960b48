import { AsyncLocalStorage } from 'node:async_hooks';
import { performance } from 'node:perf_hooks';
import type { LogSink } from '#runtime/logger.ts';
import { functionCalls, type FunctionCall } from '#infra/local/functionCalls.ts';
import type { Backend } from '#infra/local/backend.ts';
import { dynamoUnits, type Units } from './consumedCapacity.ts';

/** What calls of one kind came to. */
export type Tally = {
  invocations: number;
  /** Time on this machine, not on AWS. */
  wallMs: number;
  /** The fastest of the calls: what others do on this machine slows the rest. */
  fastestMs: number;
  readUnits: number;
  writeUnits: number;
  databaseCalls: number;
  workflowCalls: number;
  logLines: number;
  logBytes: number;
};

export type Kept = { readonly when: string; readonly call: FunctionCall; readonly tally: Tally };

export type CallMeter = {
  /** Everything that was counted, by period and function. */
  readonly kept: () => readonly Kept[];
  /** Whatever is called within `work` counts under this name instead of the month. */
  readonly within: <Result>(when: string, work: () => Promise<Result>) => Promise<Result>;
  /** Counts what the functions of this backend ask of DynamoDB and Step Functions. */
  readonly attach: (backend: Backend) => void;
  readonly sink: LogSink;
  readonly stop: () => void;
};

type Running = { readonly tally: Tally; readonly startedAt: number };

/** Counts every call of a function on this machine. @param month of the virtual clock, where nothing else is said */
export function createCallMeter(month: () => string): CallMeter {
  const names = new AsyncLocalStorage<string>();
  const calls = new AsyncLocalStorage<FunctionCall>();
  const running = new WeakMap<FunctionCall, Running>();
  const tallies = new Map<string, Kept>();

  const tallyOf = (when: string, { lambda, route }: FunctionCall): Tally => {
    const key = `${when}|${lambda}|${route ?? ''}`;
    const found = tallies.get(key);
    if (found !== undefined) return found.tally;
    const call = { lambda, ...(route !== undefined && { route }) };
    const kept = { when, call, tally: noTally() };
    tallies.set(key, kept);
    return kept.tally;
  };
  const current = (): Tally | undefined => {
    const call = calls.getStore();
    return call && running.get(call)?.tally;
  };
  const watcher = {
    start(message: FunctionCall) {
      const tally = tallyOf(names.getStore() ?? month(), message);
      running.set(message, { tally, startedAt: performance.now() });
    },
    asyncEnd(message: FunctionCall) {
      const call = running.get(message);
      if (call === undefined) return;
      const tookMs = performance.now() - call.startedAt;
      call.tally.invocations += 1;
      call.tally.wallMs += tookMs;
      call.tally.fastestMs = Math.min(call.tally.fastestMs || tookMs, tookMs);
    },
    end: nothing,
    asyncStart: nothing,
    error: nothing,
  };
  functionCalls.start.bindStore(calls);
  functionCalls.subscribe(watcher);

  return {
    kept: () => [...tallies.values()],
    within: (when, work) => names.run(when, work),
    attach(backend) {
      const { store, stepFunctions } = backend.dependenciesOf('cost');
      dynamoUnits(store.documents, (units) => add(current(), units));
      stepFunctions.middlewareStack.add(
        (next) => async (given) => {
          const tally = current();
          if (tally !== undefined) tally.workflowCalls += 1;
          return next(given);
        },
        { step: 'initialize', name: 'countWorkflowCalls' },
      );
    },
    sink(line) {
      const tally = current();
      if (tally === undefined) return;
      tally.logLines += 1;
      tally.logBytes += Buffer.byteLength(line) + 1;
    },
    stop() {
      functionCalls.unsubscribe(watcher);
      functionCalls.start.unbindStore(calls);
    },
  };
}

function add(tally: Tally | undefined, { readUnits, writeUnits }: Units): void {
  if (tally === undefined) return;
  tally.databaseCalls += 1;
  tally.readUnits += readUnits;
  tally.writeUnits += writeUnits;
}

export function noTally(): Tally {
  return {
    invocations: 0,
    wallMs: 0,
    fastestMs: 0,
    readUnits: 0,
    writeUnits: 0,
    databaseCalls: 0,
    workflowCalls: 0,
    logLines: 0,
    logBytes: 0,
  };
}

export function tallySum(tallies: readonly Tally[]): Tally {
  const sum = noTally();
  for (const tally of tallies)
    for (const name of Object.keys(sum) as (keyof Tally)[]) sum[name] += tally[name];
  return sum;
}

export function tallyTimes(tally: Tally, factor: number): Tally {
  return Object.fromEntries(Object.entries(tally).map(([name, sum]) => [name, sum * factor])) as Tally;
}

function nothing(): void {
  // The channel asks for every moment of a call; only its end is counted.
}
