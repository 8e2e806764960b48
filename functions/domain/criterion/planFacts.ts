import { isPassed } from '#domain/gate/evolveGate.ts';
import { gateKeys, gateOfStage, type GateKey } from '#domain/gate/gateKey.ts';
import { kpiClasses } from '#domain/kpi/kpi.ts';
import type { Emphasis } from '#domain/programme/emphasis.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn } from '#domain/seat/seat.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import { wholeMonths, type FactDates } from './factDates.ts';
import type { GateFacts, KpiFacts, ProgrammeFacts, StageFacts } from './factFields.ts';

/** The programme itself as criteria see it. */
export function programmeFacts(
  view: ProgrammeView,
  kpis: readonly KpiFacts[],
  dates: FactDates,
): ProgrammeFacts {
  const { charter, diagnosis, customerPriority, state } = view.programme;
  const steered = kpis.filter(({ context, hasOwner }) => !context && hasOwner);
  return {
    state,
    hasVision: isWritten(charter.vision),
    hasDefinition: isWritten(charter.definition),
    hasMandate: isWritten(charter.mandate),
    hasSponsor: isHeld(view, dates, ({ kind }) => kind === 'sponsor'),
    hasDiagnosis:
      diagnosis !== undefined && isWritten(diagnosis.strengths) && isWritten(diagnosis.weaknesses),
    hasCustomerPriority: customerPriority !== undefined,
    customerRank: customerPriority?.rank ?? 0,
    customerRankMonthsOld: customerPriority === undefined ? 0 : wholeMonths(customerPriority.on, dates.today),
    horizonMonths: charter.horizonMonths,
    overlappingPairs: overlaps(view),
    classesMissing: kpiClasses.filter((name) => !steered.some((kpi) => kpi.class === name)),
    leaders: view.members.filter(({ role }) => role === 'leader').map(({ id }) => id),
    quarterWeightPercent: percentOf(
      kpis.filter(({ context, horizon }) => !context && horizon === 'short').length,
      kpis.filter(({ context }) => !context).length,
    ),
    lateDecisions: lateDecisions(view, dates),
  };
}

/** What a stage's facts rest on beside the stage. */
export type StageKnowledge = {
  readonly kpis: readonly KpiFacts[];
  readonly dates: FactDates;
  readonly emphasis: Emphasis;
};

/** A stage as criteria see it. */
export function stageFacts(
  view: ProgrammeView,
  key: StageKey,
  { kpis, dates, emphasis }: StageKnowledge,
): StageFacts {
  const stage = view.stages[key];
  const own = kpis.filter((kpi) => kpi.stage === key && !kpi.context);
  return {
    id: key,
    state: stage.state,
    started: stage.state !== 'notStarted',
    passed: isPassed(view.gates[gateOfStage[key]]),
    sustaining: stage.state === 'sustaining',
    hasOwner: isHeld(view, dates, (seat) => seat.kind === 'stageLead' && seat.stage === key),
    hasMetricsReady: own.some((kpi) => kpi.hasOwner && kpi.baselineBeforeStageStart && kpi.hasTarget),
    kpis: own.map(({ id }) => id),
    // 999 stands for "no KPI was ever measured", as in kpiFacts.
    periodsBehind: Math.min(999, ...own.map(({ periodsBehind }) => periodsBehind)),
    emphasisKnown: emphasis.actual !== null,
    emphasisPlanned: emphasis.planned[key],
    emphasisActual: emphasis.actual?.[key] ?? 0,
    monthsSinceStart:
      stage.startedAt === undefined ? 0 : wholeMonths(dates.dateOf(stage.startedAt), dates.today),
    monthsSincePassed:
      stage.passedAt === undefined ? 0 : wholeMonths(dates.dateOf(stage.passedAt), dates.today),
  };
}

/** A gate as criteria see it; `place` is its number, the closing decision counting as 6. */
export function gateFacts(view: ProgrammeView, key: GateKey, place: number, dates: FactDates): GateFacts {
  const gate = view.gates[key];
  const open = gate.conditions.filter(({ clearedAt }) => clearedAt === undefined);
  const passed = isPassed(gate);
  return {
    id: key,
    number: place,
    state: gate.state,
    outcome: gate.decision?.outcome ?? '',
    passed,
    monthsSincePassed:
      passed && gate.decision !== undefined ? wholeMonths(dates.dateOf(gate.decision.at), dates.today) : 0,
    openConditions: open.length,
    overdueConditions: open.filter(({ by }) => by < dates.today).length,
  };
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : (part / whole) * 100;
}

/** Gates decided in a row after their approved date, from the last decision backwards (element 44). */
function lateDecisions(view: ProgrammeView, dates: FactDates): number {
  const decided = gateKeys
    .map((key) => view.gates[key])
    .flatMap(({ due, decision }) => (decision === undefined ? [] : [{ at: decision.at, by: due.approved }]))
    .toSorted((one, other) => other.at.localeCompare(one.at));
  const inTime = decided.findIndex(({ at, by }) => dates.dateOf(at) <= by);
  return inTime === -1 ? decided.length : inTime;
}

function isWritten(text: string): boolean {
  return text.trim() !== '';
}

function isHeld(
  view: ProgrammeView,
  dates: FactDates,
  wanted: (seat: ProgrammeView['seats'][number]) => boolean,
): boolean {
  return view.seats.some((seat) => wanted(seat) && holderOn(seat, dates.today) !== null);
}

/** Pairs of the ten whose approved times share a day; the end of a stage is exclusive. */
function overlaps(view: ProgrammeView): number {
  const spans = stageKeys
    .map((key) => view.stages[key])
    .map(({ start, end }) => [start.approved, end.approved] as const);
  return spans.reduce(
    (pairs, [start, end], place) =>
      pairs + spans.slice(place + 1).filter(([from, to]) => start < to && from < end).length,
    0,
  );
}
