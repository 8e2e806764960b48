import type { Clock } from '#domain/time.ts';
import type { MachineRef } from '#domain/workflow/machine.ts';
import { isRolloverDue } from '#domain/workflow/rollover.ts';
import type { Store } from '#store/client.ts';
import { loadMachineRun, loadMachineRuns } from '#store/machineRuns.ts';
import { loadMachineStates } from '#store/machineStates.ts';
import { refOf, ResumePayload, type ResumeAnswer } from './payload.ts';

export type ResumeDependencies = { readonly store: Store; readonly clock: Clock };

/** Where the record says the machine belongs, and the newest run that was claimed for it. */
type Reading = { readonly goto: string; readonly newestRun: number };

/**
 * The first step of every turn: reads the record and names the state to go on in. An execution that a newer run has
 * replaced is done; one that is old or has turned often rolls over. It writes nothing.
 *
 * @throws Error when the programme does not exist
 */
export async function resume({ store, clock }: ResumeDependencies, payload: unknown): Promise<ResumeAnswer> {
  const { input, limits } = ResumePayload.parse(payload);
  const { goto, newestRun } = await read(store, refOf(input));
  const at = clock.now();
  const answer = { ...input, turns: input.turns + 1, startedAt: input.startedAt ?? at };

  if (newestRun > input.run || goto === 'Done') return { ...answer, goto: 'Done' };
  return { ...answer, goto: isRolloverDue(answer, limits, at) ? 'Rollover' : goto };
}

function read(store: Store, ref: MachineRef): Promise<Reading> {
  return ref.stage === undefined ? readProgramme(store, ref) : readStage(store, ref, ref.stage);
}

async function readStage(
  store: Store,
  ref: MachineRef,
  stage: NonNullable<MachineRef['stage']>,
): Promise<Reading> {
  const [states, newest] = await Promise.all([
    loadMachineStates(store, ref.programme, [stage]),
    loadMachineRun(store, ref),
  ]);
  return { goto: known(states, ref).of(ref), newestRun: newest.run };
}

/** A programme that runs, and no stage of which ever did, starts them; any later lack is the sweep's to mend. */
async function readProgramme(store: Store, ref: MachineRef): Promise<Reading> {
  const [states, runs] = await Promise.all([
    loadMachineStates(store, ref.programme, []),
    loadMachineRuns(store, ref.programme),
  ]);
  const state = known(states, ref).of(ref);
  const areStagesStarted = runs.some(({ stage }) => stage !== undefined);
  const isUnderWay = state === 'Oversee' || state === 'AwaitClose';
  const newestRun = runs.find(({ stage }) => stage === undefined)?.run ?? 0;
  return { goto: isUnderWay && !areStagesStarted ? 'StartStages' : state, newestRun };
}

function known<States>(states: States | undefined, { programme }: MachineRef): States {
  if (states === undefined) throw new Error(`The programme ${programme} does not exist`);
  return states;
}
