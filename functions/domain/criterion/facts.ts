import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import { factDatesOf } from './factDates.ts';
import type {
  GateFacts,
  KpiFacts,
  MilestoneFacts,
  ObjectiveFacts,
  ProgrammeFacts,
  SeatFacts,
  SegmentFacts,
  StageFacts,
} from './factFields.ts';
import { kpiFacts } from './kpiFacts.ts';
import { gateFacts, programmeFacts, stageFacts } from './planFacts.ts';
import { milestoneFacts, objectiveFacts, seatFacts, segmentFacts } from './recordFacts.ts';

/** A programme as criteria see it: flat, plain, and the same in the browser and in a Lambda. */
export type Facts = {
  readonly programme: ProgrammeFacts;
  readonly stages: { readonly [key in StageKey]: StageFacts };
  readonly gates: { readonly [key in GateKey]: GateFacts };
  readonly stageList: readonly StageFacts[];
  readonly gateList: readonly GateFacts[];
  readonly kpis: readonly KpiFacts[];
  readonly objectives: readonly ObjectiveFacts[];
  readonly segments: readonly SegmentFacts[];
  readonly milestones: readonly MilestoneFacts[];
  readonly seats: readonly SeatFacts[];
};

/** Takes the facts of a programme on a date in its own time zone: seats, conditions and due periods are judged by it. */
export function factsOf(view: ProgrammeView, today: PlainDate): Facts {
  const dates = factDatesOf(view, today);
  const kpis = view.kpis.map((kpi) => kpiFacts(view, kpi, dates));
  const stageList = stageKeys.map((key) => stageFacts(view, key, kpis, dates));
  const gateList = gateKeys.map((key, place) => gateFacts(view, key, place, dates));
  const objectives = view.objectives.map((objective) => objectiveFacts(view, objective, dates));
  return {
    programme: programmeFacts(view, kpis, dates),
    stages: byKey(stageKeys, stageList),
    gates: byKey(gateKeys, gateList),
    stageList,
    gateList,
    kpis,
    objectives,
    segments: view.segments.map((segment) => segmentFacts(segment, kpis, objectives)),
    milestones: view.milestones.map((milestone) => milestoneFacts(milestone, dates)),
    seats: view.seats.map((seat) => seatFacts(seat, dates)),
  };
}

function byKey<Key extends string, Fact>(
  keys: readonly Key[],
  list: readonly Fact[],
): { readonly [key in Key]: Fact } {
  return Object.fromEntries(keys.map((key, place) => [key, list[place]])) as { readonly [key in Key]: Fact };
}
