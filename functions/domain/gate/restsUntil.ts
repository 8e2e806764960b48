import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import { stageOfGate, type GateKey } from './gateKey.ts';

/**
 * The day until which a gate rests after a decision to pause, or `null` where it does not: the day has come, or its stage
 * was taken up again earlier by a decision.
 */
export function restsUntil(view: ProgrammeView, key: GateKey, on: PlainDate): PlainDate | null {
  const { decision } = view.gates[key];
  const until = decision?.outcome === 'hold' ? decision.holdUntil : undefined;
  if (until === undefined || until <= on) return null;
  const stage = stageOfGate[key];
  return stage === null || view.stages[stage].state === 'paused' ? until : null;
}
