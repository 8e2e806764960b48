import { startRun, type StartDependencies } from '#runtime/execution/startRun.ts';
import { refOf, RollOverPayload } from './payload.ts';

/** Starts the run after the one that asks, on the same machine and so on its newest document. */
export async function rollOver(deps: StartDependencies, payload: unknown): Promise<{ readonly run: number }> {
  const { input, machine } = RollOverPayload.parse(payload);
  return { run: await startRun(deps, { machineArn: machine, ref: refOf(input), after: input.run }) };
}
