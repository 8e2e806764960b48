import { Script, createContext } from 'node:vm';

/** One for all: making another takes a millisecond and a half. */
const room: { work?: () => unknown } = {};
const surroundings = createContext(room);
const script = new Script('work()');

/**
 * Runs synchronous work and cuts it off when it takes too long. A timer cannot do that, as nothing else runs meanwhile; a
 * watchdog of node:vm stops whatever the script has called, functions from outside included (ADR 0021). What is cut off
 * meets no `catch` and no `finally`: it must be work that leaves no trace.
 *
 * @returns what the work came to, or undefined when it was cut off
 */
export function withinTime<Value>(mostMs: number, work: () => Value): { readonly value: Value } | undefined {
  room.work = () => ({ value: work() });
  try {
    return script.runInContext(surroundings, { timeout: mostMs }) as { readonly value: Value };
  } catch (fault) {
    // It is an Error of those surroundings, not of ours: `instanceof` does not know it.
    if ((fault as { readonly code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return undefined;
    throw fault;
  } finally {
    delete room.work;
  }
}
