import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import { elementsOn } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { parametersIn } from '#domain/methodology/parameters.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import { assessmentFacts, questionFacts, voiceFacts } from './askFacts.ts';
import { emphasisOn } from '#domain/programme/emphasis.ts';
import { factDatesOf } from './factDates.ts';
import type {
  AssessmentFacts,
  GateFacts,
  KpiFacts,
  MilestoneFacts,
  ObjectiveFacts,
  ProgrammeFacts,
  QuestionFacts,
  SeatFacts,
  SegmentFacts,
  StageFacts,
  VoiceFacts,
} from './factFields.ts';
import { kpiFacts } from './kpiFacts.ts';
import { gateFacts, programmeFacts, stageFacts } from './planFacts.ts';
import { milestoneFacts, objectiveFacts, seatFacts, segmentFacts } from './recordFacts.ts';
import { registerFacts, type RegisterFacts } from './registerFacts.ts';

/** A programme as criteria see it: flat, plain, and the same in the browser and in a Lambda. */
export type Facts = {
  readonly today: PlainDate;
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
  readonly registers: { readonly [key: string]: RegisterFacts };
  readonly assessments: { readonly [key: string]: AssessmentFacts };
  readonly questions: { readonly [key: string]: QuestionFacts };
  readonly voice: VoiceFacts;
  readonly parameters: { readonly [key: string]: number };
  /** Elements that are on; no word of the language, but what decides whether an item takes part. */
  readonly elements: ReadonlySet<number>;
};

/**
 * Takes the facts of a programme on a date in its own time zone: seats, conditions and due periods are judged by it. What
 * lists, questions and assessments there are, the method says.
 */
export function factsOf(view: ProgrammeView, today: PlainDate, pack: Pack): Facts {
  const dates = factDatesOf(view, today);
  const kpis = view.kpis.map((kpi) => kpiFacts(view, kpi, dates));
  const emphasis = emphasisOn(view, pack, today);
  const stageList = stageKeys.map((key) => stageFacts(view, key, { kpis, dates, emphasis }));
  const gateList = gateKeys.map((key, place) => gateFacts(view, key, place, dates));
  const objectives = view.objectives.map((objective) => objectiveFacts(view, objective, dates));
  return {
    today,
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
    registers: registersOf(view, pack),
    assessments: assessmentFacts(view, pack, today),
    questions: questionFacts(view, pack),
    voice: voiceFacts(view, pack),
    parameters: parametersIn(view.programme, pack),
    elements: elementsOn(view, pack, today),
  };
}

function registersOf(view: ProgrammeView, pack: Pack): Facts['registers'] {
  const kept = new Map(view.registers.map((register) => [register.id, register]));
  return Object.fromEntries(
    pack.registers.map((template) => [template.key, registerFacts(template, kept.get(template.key))]),
  );
}

function byKey<Key extends string, Fact>(
  keys: readonly Key[],
  list: readonly Fact[],
): { readonly [key in Key]: Fact } {
  return Object.fromEntries(keys.map((key, place) => [key, list[place]])) as { readonly [key in Key]: Fact };
}
