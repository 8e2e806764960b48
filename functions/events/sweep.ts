import { stageKeys } from '#domain/stage/stageKey.ts';
import type { ProgrammeState } from '#domain/programme/programme.ts';
import { executionName, machineKindOf, type MachineRef } from '#domain/workflow/machine.ts';
import { isRunning, startRun, type StartDependencies } from '#runtime/execution/startRun.ts';
import type { Logger } from '#runtime/logger.ts';
import { loadMachineStates } from '#store/machineStates.ts';

export type SweepDependencies = StartDependencies & {
  readonly logger: Logger;
  /** The ARNs of the two machines. */
  readonly config: { readonly machines: { readonly programme: string; readonly stage: string } };
};

/** A machine whose execution was gone, and the run that goes on in its place. */
export type Resumed = MachineRef & { readonly run: number };

/**
 * Looks whether every machine that the record of these programmes asks for has a running execution, and starts the next
 * run where it has none: after a failure, a lost start, or a restart of the local runtime, which keeps executions in
 * memory only. Nothing is repaired by that; the next run reads the record and goes on.
 *
 * It asks Step Functions once a machine, one after the other: DescribeExecution refills at 15 a second.
 */
export async function sweep(
  deps: SweepDependencies,
  programmes: Iterable<string>,
): Promise<readonly Resumed[]> {
  const resumed: Resumed[] = [];
  for (const programme of programmes) {
    const states = await loadMachineStates(deps.store, programme, { states: [], runs: allMachines });
    for (const ref of states === undefined ? [] : machinesAskedFor(programme, states.programme)) {
      const next = await runInsteadOf(deps, ref, states?.runOf(ref) ?? 0);
      if (next === undefined) continue;
      deps.logger.info('resumed', { ...ref, run: next });
      resumed.push({ ...ref, run: next });
    }
  }
  return resumed;
}

const allMachines = [{}, ...stageKeys.map((stage) => ({ stage }))];

/** An ended programme needs none: its executions end by themselves. The stages' begin with Gate 0. */
function machinesAskedFor(programme: string, state: ProgrammeState): readonly MachineRef[] {
  switch (state) {
    case 'closed':
    case 'stopped':
      return [];
    case 'draft':
      return [{ programme }];
    case 'running':
    case 'paused':
      return [{ programme }, ...stageKeys.map((stage) => ({ programme, stage }))];
  }
}

/** The next run; undefined when this one is running. A run claimed this very moment by another is done at its Resume. */
async function runInsteadOf(
  deps: SweepDependencies,
  ref: MachineRef,
  run: number,
): Promise<number | undefined> {
  const machineArn = deps.config.machines[machineKindOf(ref)];
  if (run > 0 && (await isRunning(deps.stepFunctions, machineArn, executionName(ref, run)))) return undefined;
  return startRun(deps, { machineArn, ref, after: run });
}
