import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { gateStates, type GateState } from '#domain/gate/gate.ts';
import { programmeStates, type ProgrammeState } from '#domain/programme/programme.ts';
import { stageStates, type StageKey, type StageState } from '#domain/stage/stageKey.ts';
import { programmeWord, stageWord, type ProgrammeWord, type StageWord } from '#domain/workflow/recordWord.ts';
import type { Store } from './client.ts';
import { loadSnapshots, type Snapshots } from './load.ts';

/** The record of a programme in words. */
export type RecordWords = {
  readonly programme: ProgrammeState;
  readonly programmeWord: () => ProgrammeWord;
  readonly stageWord: (stage: StageKey) => StageWord;
};

/**
 * Reads, strongly consistent, what the machines of these stages and of the programme itself wait on.
 * @param stages the stages asked about; `stageWord` knows no others
 * @returns undefined for a programme that does not exist
 * @throws Error naming the snapshot that is missing or has a state of another kind
 */
export async function loadRecordWords(
  store: Store,
  programme: string,
  stages: readonly StageKey[],
): Promise<RecordWords | undefined> {
  const snapshots = await loadSnapshots(store, programme, [
    { kind: 'programme', id: programme },
    { kind: 'gate', id: 'closing' },
    ...stages.map((id) => ({ kind: 'stage' as const, id })),
  ]);
  if (snapshots.get('programme', programme) === undefined) return undefined;
  const state = stateOf<ProgrammeState>(snapshots, 'programme', programme, programmeStates);
  return {
    programme: state,
    programmeWord: () => programmeWord(state, stateOf<GateState>(snapshots, 'gate', 'closing', gateStates)),
    stageWord: (stage) => stageWord(state, stateOf<StageState>(snapshots, 'stage', stage, stageStates)),
  };
}

function stateOf<State extends string>(
  snapshots: Snapshots,
  kind: AggregateKind,
  id: string,
  states: readonly State[],
): State {
  const held = snapshots.get(kind, id)?.state as { readonly state?: unknown } | undefined;
  const state = states.find((one) => one === held?.state);
  if (state === undefined)
    throw new Error(`The snapshot ${kind}#${id} has no state that a machine can wait on`);
  return state;
}
