import { gateStates } from '#domain/gate/gate.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { programmeStates, type ProgrammeState } from '#domain/programme/programme.ts';
import { stageStates, type StageKey } from '#domain/stage/stageKey.ts';
import type { MachineRef } from '#domain/workflow/machine.ts';
import { programmeMachineState, stageMachineState } from '#domain/workflow/machineState.ts';
import type { Store } from './client.ts';
import { loadSnapshots, type Snapshots } from './load.ts';

/** Where the record says the machines of a programme belong. */
export type MachineStates = {
  readonly programme: ProgrammeState;
  /** The name of the state; of a stage only when it was asked about. */
  readonly of: (machine: Pick<MachineRef, 'stage'>) => string;
};

/**
 * Reads, strongly consistent, what the programme's machine and those of these stages go by.
 * @returns undefined for a programme that does not exist
 * @throws Error naming the snapshot that is missing or has a state of another kind
 */
export async function loadMachineStates(
  store: Store,
  programme: string,
  stages: readonly StageKey[],
): Promise<MachineStates | undefined> {
  const snapshots = await loadSnapshots(store, programme, [
    { kind: 'programme', id: programme },
    { kind: 'gate', id: 'closing' },
    ...stages.map((id) => ({ kind: 'stage' as const, id })),
  ]);
  if (snapshots.get('programme', programme) === undefined) return undefined;
  const state = stateOf(snapshots, 'programme', programme, programmeStates);
  return {
    programme: state,
    of: ({ stage }) =>
      stage === undefined
        ? programmeMachineState(state, stateOf(snapshots, 'gate', 'closing', gateStates))
        : stageMachineState(state, stateOf(snapshots, 'stage', stage, stageStates)),
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
  if (state === undefined) throw new Error(`The snapshot ${kind}#${id} has no state that a machine goes by`);
  return state;
}
