import type { StageKey } from '#domain/stage/stageKey.ts';

/** A state machine of a programme: its own, or that of one of its stages. */
export type MachineRef = { readonly programme: string; readonly stage?: StageKey };

/** The kinds of state machine there are. */
export type MachineKind = 'programme' | 'stage';

export function machineKindOf({ stage }: MachineRef): MachineKind {
  return stage === undefined ? 'programme' : 'stage';
}

/**
 * The name of an execution: `<programme>-r<run>` or `<programme>-<stage>-r<run>`. AWS takes 80 characters and refuses a
 * used name for 90 days, so each run has its own. With an id of 22 and the longest stage of 23, 32 are left for the run.
 */
export function executionName({ programme, stage }: MachineRef, run: number): string {
  return stage === undefined ? `${programme}-r${run}` : `${programme}-${stage}-r${run}`;
}
