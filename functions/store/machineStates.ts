import { gateStates } from '#domain/gate/gate.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { programmeStates, type ProgrammeState } from '#domain/programme/programme.ts';
import { stageStates } from '#domain/stage/stageKey.ts';
import type { MachineRef } from '#domain/workflow/machine.ts';
import { programmeMachineState, stageMachineState } from '#domain/workflow/machineState.ts';
import { batchGet } from './batchGet.ts';
import type { Store, StoredItem } from './client.ts';
import { snapshotKey, tokenPartition, type AggregateRef } from './keys.ts';
import { snapshotsOf, type Snapshots } from './load.ts';
import { machineKey, readMachineRun } from './machineRuns.ts';

/** Where the record says the machines of a programme belong. */
export type MachineStates = {
  readonly programme: ProgrammeState;
  /** The name of the state of a machine that was asked about. */
  readonly stateOf: (machine: Machine) => string;
  /** The newest run of a machine whose run was asked for; 0 when none was claimed. */
  readonly runOf: (machine: Machine) => number;
};

/** A machine within its programme. */
type Machine = Pick<MachineRef, 'stage'>;

/** Which machines' states to read, and of which the newest run too. */
export type Asked = { readonly states: readonly Machine[]; readonly runs?: readonly Machine[] };

/**
 * Reads, strongly consistent and in one call, what machines go by.
 * @returns undefined for a programme that does not exist
 * @throws Error naming the snapshot that is missing or has a state of another kind
 */
export async function loadMachineStates(
  store: Store,
  programme: string,
  { states, runs = [] }: Asked,
): Promise<MachineStates | undefined> {
  const records: readonly AggregateRef[] = [
    { kind: 'programme', id: programme },
    ...states.map(({ stage }) => (stage === undefined ? closingGate : { kind: 'stage' as const, id: stage })),
  ];
  const items = await batchGet(store, [
    ...records.map((record) => snapshotKey(programme, record)),
    ...runs.map((machine) => machineKey({ programme, ...machine })),
  ]);
  const isRun = ({ PK }: StoredItem): boolean => PK === tokenPartition(programme);
  const known = items.filter(isRun).map((item) => readMachineRun(programme, item));
  const snapshots = snapshotsOf(items.filter((item) => !isRun(item)));

  if (snapshots.get('programme', programme) === undefined) return undefined;
  const state = stateIn(snapshots, 'programme', programme, programmeStates);
  return {
    programme: state,
    stateOf: ({ stage }) =>
      stage === undefined
        ? programmeMachineState(state, stateIn(snapshots, closingGate.kind, closingGate.id, gateStates))
        : stageMachineState(state, stateIn(snapshots, 'stage', stage, stageStates)),
    runOf: ({ stage }) => known.find((run) => run.stage === stage)?.run ?? 0,
  };
}

const closingGate = { kind: 'gate', id: 'closing' } as const;

function stateIn<State extends string>(
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
