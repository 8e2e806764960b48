import { addMonths } from '#domain/calendar/plainDate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import type { GateTemplate, Pack } from './pack.ts';

/** The horizon in which a pack states its months. */
export const PACK_HORIZON_MONTHS = 36;

/** The dates a pack proposes; `endOn` is exclusive, and a stage's gate is due on it. */
export type ProposedPlan = {
  readonly stages: readonly {
    readonly key: StageKey;
    readonly startOn: PlainDate;
    readonly endOn: PlainDate;
  }[];
  readonly gates: readonly { readonly key: GateKey; readonly dueOn: PlainDate }[];
};

/**
 * Proposes dates for a programme: the pack's months, scaled to the horizon and rounded to whole months. With 24 months a
 * stage of months 8 to 28 becomes 5 to 19 (8 x 24/36 = 5.3, 28 x 24/36 = 18.7). Overlaps stay as the method wants them.
 */
export function proposedPlan(pack: Pack, startOn: PlainDate, horizonMonths: number): ProposedPlan {
  const month = (offset: number) =>
    addMonths(startOn, Math.round((offset * horizonMonths) / PACK_HORIZON_MONTHS));
  const stages = pack.stages.map(({ key, startMonth, endMonth }) => ({
    key,
    startOn: month(startMonth),
    endOn: month(endMonth),
  }));
  const dueOn = (gate: GateTemplate): PlainDate => {
    if (gate.due === 'programmeStart') return startOn;
    if (gate.due === 'programmeEnd') return addMonths(startOn, horizonMonths);
    const stage = stages.find(({ key }) => key === gate.stage);
    if (stage === undefined) throw new Error(`Gate ${gate.key} ends no stage of the pack`);
    return stage.endOn;
  };
  return { stages, gates: pack.gates.map((gate) => ({ key: gate.key, dueOn: dueOn(gate) })) };
}
