import type { StageKey } from '#domain/stage/stageKey.ts';

/** The seven gates every programme has: its start decision, one exit gate a stage, and the closing decision. */
export const gateKeys = ['gate0', 'gate1', 'gate2', 'gate3', 'gate4', 'gate5', 'closing'] as const;
export type GateKey = (typeof gateKeys)[number];

/** The stage whose exit a gate decides, or `null` for the two gates of the whole programme. */
export const stageOfGate = {
  gate0: null,
  gate1: 'businessFocus',
  gate2: 'organisationalStructure',
  gate3: 'businessMetrics',
  gate4: 'customerInteraction',
  gate5: 'technology',
  closing: null,
} as const satisfies Record<GateKey, StageKey | null>;

/** The exit gate of each stage. */
export const gateOfStage = {
  businessFocus: 'gate1',
  organisationalStructure: 'gate2',
  businessMetrics: 'gate3',
  customerInteraction: 'gate4',
  technology: 'gate5',
} as const satisfies Record<StageKey, GateKey>;

/** Whether a gate decides about the whole programme: only there may the decision be to stop. */
export function isProgrammeGate(gate: GateKey): boolean {
  return stageOfGate[gate] === null;
}
