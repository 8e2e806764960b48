import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import { executionName, type MachineRef } from '#domain/workflow/machine.ts';
import type { Store } from '#store/client.ts';
import { claimRun, loadMachineRun } from '#store/machineRuns.ts';

export type StartDependencies = { readonly store: Store; readonly stepFunctions: SFNClient };

/** The version of the input that executions are started with; test/workflow/golden keeps a file of each. */
const inputVersion = 1;

/** Each used name costs a try; a hundred ended runs in a row are a fault, not bad luck. */
const mostTries = 100;

/**
 * Makes sure that a run after `after` has an execution, and starts one where it has none. Any number may call it at
 * once, or again after a crash between its steps: the run is claimed in the store, and a run has one name and one
 * input, which Step Functions takes as one execution while it runs.
 *
 * @param request.after the run that is over; 0 for the first start
 * @returns the run
 * @throws Error when no free name was found
 */
export async function startRun(
  { store, stepFunctions }: StartDependencies,
  request: { readonly machineArn: string; readonly ref: MachineRef; readonly after: number },
): Promise<number> {
  const { machineArn, ref } = request;
  let { after } = request;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const run = await claimAfter(store, ref, after);
    if (await startOrAdopt(stepFunctions, machineArn, ref, run)) return run;
    after = run;
  }
  throw new Error(`${executionName(ref, after)} and the names before it are used`);
}

/** The newest run if it is after `after`, else a new one. Whoever loses the claim goes on with the winner's. */
async function claimAfter(store: Store, ref: MachineRef, after: number): Promise<number> {
  const { run } = await loadMachineRun(store, ref);
  if (run > after) return run;
  await claimRun(store, ref, after + 1);
  return after + 1;
}

/** False when the run's name is used by an execution that has ended. */
async function startOrAdopt(
  stepFunctions: SFNClient,
  stateMachineArn: string,
  ref: MachineRef,
  run: number,
): Promise<boolean> {
  const name = executionName(ref, run);
  const input = JSON.stringify({ schemaVersion: inputVersion, ...ref, run, turns: 0 });
  try {
    await stepFunctions.send(new StartExecutionCommand({ stateMachineArn, name, input }));
    return true;
  } catch (fault) {
    if (!(fault instanceof ExecutionAlreadyExists)) throw fault;
    // It may still run, started with the input of another release.
    return isRunning(stepFunctions, stateMachineArn, name);
  }
}

/** Whether the machine has an execution of this name that has not ended. */
export async function isRunning(
  stepFunctions: SFNClient,
  machineArn: string,
  name: string,
): Promise<boolean> {
  const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  try {
    const { status } = await stepFunctions.send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING';
  } catch (fault) {
    if (fault instanceof ExecutionDoesNotExist) return false;
    throw fault;
  }
}
