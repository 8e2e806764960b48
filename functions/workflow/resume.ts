import { stageKeys } from '#domain/stage/stageKey.ts';
import type { Clock } from '#domain/time.ts';
import type { MachineRef } from '#domain/workflow/machine.ts';
import { isRolloverDue } from '#domain/workflow/rollover.ts';
import type { Logger } from '#runtime/logger.ts';
import type { Store } from '#store/client.ts';
import { loadMachineStates, type MachineStates } from '#store/machineStates.ts';
import { refOf, ResumePayload, type ResumeAnswer } from './payload.ts';

export type ResumeDependencies = {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
};

/**
 * The first step of every turn: reads the record and names the state to go on in. An execution that a newer run has
 * replaced is done; one that is old or has turned often rolls over. It writes nothing.
 *
 * @throws Error when the programme does not exist
 */
export async function resume(
  { store, clock, logger }: ResumeDependencies,
  payload: unknown,
): Promise<ResumeAnswer> {
  const { input: sent, limits } = ResumePayload.parse(payload);
  const { woken, ...input } = sent;
  const { goto, newestRun } = await read(store, refOf(input));
  const at = clock.now();
  const answer = { ...input, turns: input.turns + 1, startedAt: input.startedAt ?? at };
  const isOver = newestRun > input.run || goto === 'Done';
  const further = isRolloverDue(answer, limits, at) ? 'Rollover' : goto;
  const onward = isOver ? 'Done' : further;
  const { programme, stage, run } = input;
  for (const requestId of woken?.requests ?? []) {
    logger.info('wentOn', { requestId, programme, stage, run, goto: onward });
  }
  return { ...answer, goto: onward };
}

/** Where the record says the machine belongs, and the newest run that was claimed for it. */
async function read(
  store: Store,
  ref: MachineRef,
): Promise<{ readonly goto: string; readonly newestRun: number }> {
  const runs = ref.stage === undefined ? [ref, ...stages] : [ref];
  const states = await loadMachineStates(store, ref.programme, { states: [ref], runs });
  if (states === undefined) throw new Error(`The programme ${ref.programme} does not exist`);
  return { goto: routeOf(ref, states), newestRun: states.runOf(ref) };
}

const stages = stageKeys.map((stage) => ({ stage }));

/** A programme that runs, and no stage of which ever did, starts them; any later lack is the sweep's to mend. */
function routeOf(ref: MachineRef, states: MachineStates): string {
  const state = states.stateOf(ref);
  const isUnderWay = state === 'Oversee' || state === 'AwaitClose';
  const areStagesStarted = stages.some((stage) => states.runOf(stage) > 0);
  return isUnderWay && !areStagesStarted ? 'StartStages' : state;
}
