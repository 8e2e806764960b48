import type { GateState } from '#domain/gate/gate.ts';
import type { ProgrammeState } from '#domain/programme/programme.ts';
import type { StageState } from '#domain/stage/stageKey.ts';

/** The states of the stage machine that the record leads to, by their names in its document. */
export type StageMachineState = 'AwaitStart' | 'Deliver' | 'GateReview' | 'Paused' | 'Sustain' | 'Done';

/** The states of the programme machine that the record leads to, by their names in its document. */
export type ProgrammeMachineState = 'AwaitGateZero' | 'Oversee' | 'AwaitClose' | 'Done';

const stateOfStage = {
  notStarted: 'AwaitStart',
  active: 'Deliver',
  inReview: 'GateReview',
  paused: 'Paused',
  sustaining: 'Sustain',
} as const satisfies Record<StageState, StageMachineState>;

/**
 * Where a stage's machine belongs. An ended programme ends it, and a paused one holds it, whatever the stage's own
 * state: a stage at work in a paused programme is `Paused`.
 */
export function stageMachineState(programme: ProgrammeState, stage: StageState): StageMachineState {
  switch (programme) {
    case 'closed':
    case 'stopped':
      return 'Done';
    case 'paused':
      return 'Paused';
    case 'draft':
    case 'running':
      return stateOfStage[stage];
  }
}

/** Where a programme's machine belongs. A pause does not move it: it still oversees. */
export function programmeMachineState(
  programme: ProgrammeState,
  closingGate: GateState,
): ProgrammeMachineState {
  switch (programme) {
    case 'closed':
    case 'stopped':
      return 'Done';
    case 'draft':
      return 'AwaitGateZero';
    case 'paused':
    case 'running':
      return closingGate === 'inReview' ? 'AwaitClose' : 'Oversee';
  }
}
