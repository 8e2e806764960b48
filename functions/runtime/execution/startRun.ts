import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  StartExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Clock } from '#domain/time.ts';
import { executionName, type MachineRef } from '#domain/workflow/machine.ts';
import type { Store } from '#store/client.ts';
import { claimMachineRun, loadMachineRun, recordExecution, type MachineRun } from '#store/machineRuns.ts';

export type StartDependencies = {
  readonly store: Store;
  readonly clock: Clock;
  readonly stepFunctions: SFNClient;
};

/** The execution of a run, and whether this call began it. */
export type StartedRun = { readonly run: number; readonly execution: string };

/** The version of the input that executions are started with; test/workflow/golden keeps one file a version. */
export const inputVersion = 1;

/** Each used name costs one; a hundred closed runs in a row are a fault, not bad luck. */
const mostTries = 100;

/**
 * Makes sure that a run after `after` has an execution, and starts one where it has none. Any number may call it at
 * once, or again after a crash between its steps: the run's number and start instant are claimed in the store first, so
 * all start the same name with the same input, which Step Functions takes as one.
 *
 * @param request.after the run that is over; 0 for the first start
 * @throws Error when no free name was found
 */
export async function startRun(
  deps: StartDependencies,
  request: { readonly machineArn: string; readonly ref: MachineRef; readonly after: number },
): Promise<StartedRun> {
  const { machineArn, ref } = request;
  let { after } = request;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const claimed = await claimAfter(deps, ref, after);
    const execution = await startOrAdopt(deps.stepFunctions, machineArn, ref, claimed);
    if (execution !== undefined) {
      const { run, startedAt } = claimed;
      await recordExecution(deps.store, ref, { run, startedAt, execution });
      return { run, execution };
    }
    after = claimed.run;
  }
  throw new Error(`${executionName(ref, after)} and the names before it are used`);
}

/** The newest run if it is after `after`, else a new one. */
async function claimAfter(
  { store, clock }: StartDependencies,
  ref: MachineRef,
  after: number,
): Promise<MachineRun> {
  const known = await loadMachineRun(store, ref);
  if (known !== undefined && known.run > after) return known;
  const claim = { run: after + 1, startedAt: clock.now() };
  if (await claimMachineRun(store, ref, claim)) return { ...ref, ...claim };
  const winner = await loadMachineRun(store, ref);
  if (winner === undefined) throw new Error(`The run ${executionName(ref, after + 1)} cannot be claimed`);
  return winner;
}

/** The ARN of the run's execution; undefined when its name is used by one that has ended. */
async function startOrAdopt(
  stepFunctions: SFNClient,
  machineArn: string,
  ref: MachineRef,
  { run, startedAt }: MachineRun,
): Promise<string | undefined> {
  const name = executionName(ref, run);
  const input = JSON.stringify({ schemaVersion: inputVersion, ...ref, run, turns: 0, startedAt });
  try {
    const started = await stepFunctions.send(
      new StartExecutionCommand({ stateMachineArn: machineArn, name, input }),
    );
    return executionArn(machineArn, name, started.executionArn);
  } catch (fault) {
    if (!(fault instanceof ExecutionAlreadyExists)) throw fault;
    const arn = executionArn(machineArn, name);
    return (await isRunning(stepFunctions, arn)) ? arn : undefined;
  }
}

function executionArn(machineArn: string, name: string, told?: string): string {
  return told ?? `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
}

/** Whether there is such an execution and it has not ended. */
export async function isRunning(stepFunctions: SFNClient, executionArn: string): Promise<boolean> {
  try {
    const { status } = await stepFunctions.send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING';
  } catch (fault) {
    if (fault instanceof ExecutionDoesNotExist) return false;
    throw fault;
  }
}
