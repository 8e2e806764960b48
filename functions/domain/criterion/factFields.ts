/**
 * The vocabulary of criteria: every fact's name and CEL type. The TypeScript types and the typed CEL environment are
 * both made from these tables, so that an expression can name nothing that `factsOf` does not fill.
 * Numbers are doubles; compare them with decimals (`rank == 1.0`).
 */
export const programmeFields = {
  state: 'string',
  hasVision: 'bool',
  hasDefinition: 'bool',
  hasMandate: 'bool',
  /** A sponsor's seat is held today. */
  hasSponsor: 'bool',
  hasDiagnosis: 'bool',
  /** Leaders have ranked what matters to them, and where the customer stood; 0 while they have not. */
  hasCustomerPriority: 'bool',
  customerRank: 'double',
  customerRankMonthsOld: 'double',
  horizonMonths: 'double',
  /** Pairs of stages whose planned months overlap. */
  overlappingPairs: 'double',
  /** Measurement classes, in words, that no judged KPI with an owner covers (element 58). */
  classesMissing: 'list<string>',
  /** Members whose role is leader. */
  leaders: 'list<string>',
  /** Share of judged KPIs that look at most a quarter ahead, 0 to 100 (element 25). */
  quarterWeightPercent: 'double',
  /** Exit gates in a row, from the last decided backwards, that were decided after their approved date (element 44). */
  lateDecisions: 'double',
} as const;

export const stageFields = {
  id: 'string',
  state: 'string',
  started: 'bool',
  passed: 'bool',
  sustaining: 'bool',
  /** A stage lead's seat for it is held today. */
  hasOwner: 'bool',
  /** At least one KPI has an owner, a baseline from before this stage's start, and a target (element 20). */
  hasMetricsReady: 'bool',
  /** Its judged KPIs, and the fewest due periods that one of them is without a value; 999 when none was measured. */
  kpis: 'list<string>',
  periodsBehind: 'double',
  /** What of this month's effort it is to get and, by the leaders' last word, gets; 0 to 100 (element 10). */
  emphasisKnown: 'bool',
  emphasisPlanned: 'double',
  emphasisActual: 'double',
  /** Months since its start decision; 0 while it has not started. */
  monthsSinceStart: 'double',
  /** Months since its exit gate approved; 0 while it has not. */
  monthsSincePassed: 'double',
} as const;

export const gateFields = {
  id: 'string',
  number: 'double',
  state: 'string',
  /** The last decision in one word, empty while there is none. */
  outcome: 'string',
  passed: 'bool',
  monthsSincePassed: 'double',
  openConditions: 'double',
  overdueConditions: 'double',
} as const;

export const kpiFields = {
  id: 'string',
  /** The library's KPI it came from; empty where it is the company's own. */
  template: 'string',
  stage: 'string',
  class: 'string',
  rung: 'string',
  role: 'string',
  /** Shown, never judged. */
  context: 'bool',
  /** An owner seat is named, and somebody holds it today. */
  hasOwner: 'bool',
  ownerHeld: 'bool',
  hasBaseline: 'bool',
  /** Its baseline was measured and written down before the programme's start. */
  baselineBeforeStart: 'bool',
  /** Its baseline was measured and written down before its stage's start. */
  baselineBeforeStageStart: 'bool',
  /** The first day on which a start may rest on a baseline of it; empty while it has none (element 20). */
  baselineReadyOn: 'string',
  hasTarget: 'bool',
  /** An objective names it. */
  hasObjective: 'bool',
  /** A competitor's or the market's value stands beside it (element 58). */
  hasBenchmark: 'bool',
  /** Any value at all, ever. */
  measured: 'bool',
  horizon: 'string',
  /** Ids of the KPIs it moves, after a lag (element 46). */
  drives: 'list<string>',
  /** Votes at gates that cite it (element 76). */
  citedBy: 'double',
  /** Defined after the programme's start: marked for ever (element 20). */
  late: 'bool',
  /** Segments beside the whole that it is steered or measured in. */
  segments: 'list<string>',
  /** Segments, the whole included, that it has a target for. */
  targetSegments: 'list<string>',
  /** The last due period is answered in every segment, be it "not available"; also true while nothing was due. */
  measuredInLastPeriod: 'bool',
  /** Due periods since the last value, 0 when the last one is in; 999 when one of its segments never had a value. */
  periodsBehind: 'double',
} as const;

export const objectiveFields = {
  id: 'string',
  stage: 'string',
  kpi: 'string',
  segment: 'string',
  hasOwner: 'bool',
  /** Its KPI exists and has a baseline for the objective's segment. */
  hasBaseline: 'bool',
  /** A real range: two different ends. */
  isRange: 'bool',
  /** Written down on or after the day of the diagnosis. */
  afterDiagnosis: 'bool',
  /** onTrack, atRisk, offTrack or noData. */
  health: 'string',
} as const;

export const segmentFields = {
  id: 'string',
  focus: 'bool',
  hasValue: 'bool',
  hasBehaviours: 'bool',
  hasAttitudes: 'bool',
  /** Value, behaviours and attitudes are all three written down with a date and a source (element 52). */
  understood: 'bool',
  /** A KPI with an owner has a target for this very segment, or an objective is about it. */
  hasTarget: 'bool',
} as const;

export const milestoneFields = {
  id: 'string',
  stage: 'string',
  state: 'string',
  confirmed: 'bool',
  /** Its approved date has passed and it is not confirmed. */
  overdue: 'bool',
  /** The gate it endangers, empty when it endangers an objective. */
  endangersGate: 'string',
} as const;

export const seatFields = {
  id: 'string',
  kind: 'string',
  /** Empty where the seat has none. */
  stage: 'string',
  class: 'string',
  held: 'bool',
} as const;

/** What several people were asked, in the last period that has a result; of the whole company. */
export const assessmentFields = {
  answered: 'bool',
  n: 'double',
  /** Empty while there is no result. */
  on: 'string',
  /** 999 while there is no result. */
  monthsOld: 'double',
  /** Periods with a result. */
  periods: 'double',
  /** The option that stands highest, or the rung that is reached; empty while there is no result. */
  first: 'string',
  alpha: 'double',
  mean: 'map<string, double>',
  /** In force today; empty where none was set. */
  target: 'map<string, double>',
  /** The period before the last. */
  previous: 'map<string, double>',
  /** Subjects (units, segments) with a result in the last period. */
  subjects: 'list<string>',
} as const;

export const questionFields = {
  answered: 'bool',
  /** Answered with "not used, because" (element 40). */
  unused: 'bool',
  /** An initiative follows from it (element 43). */
  planned: 'bool',
} as const;

/** What customers say of the experiences that matter to them, as one vote (element 50). */
export const voiceFields = {
  /** none, tooFew, yes or no. */
  verdict: 'string',
  /** Weighted share of satisfied answers and its 95 % interval, 0 to 100. */
  score: 'double',
  low: 'double',
  high: 'double',
  n: 'double',
} as const;

export type CelType = 'string' | 'bool' | 'double' | 'list<string>' | 'map<string, double>';
type TypeScriptOf = {
  readonly string: string;
  readonly bool: boolean;
  readonly double: number;
  readonly 'list<string>': readonly string[];
  readonly 'map<string, double>': { readonly [key: string]: number };
};

/** The TypeScript shape of a table of fields. */
export type FactsFrom<Fields extends Readonly<Record<string, CelType>>> = {
  readonly [name in keyof Fields]: TypeScriptOf[Fields[name]];
};

export type ProgrammeFacts = FactsFrom<typeof programmeFields>;
export type StageFacts = FactsFrom<typeof stageFields>;
export type GateFacts = FactsFrom<typeof gateFields>;
export type KpiFacts = FactsFrom<typeof kpiFields>;
export type ObjectiveFacts = FactsFrom<typeof objectiveFields>;
export type SegmentFacts = FactsFrom<typeof segmentFields>;
export type MilestoneFacts = FactsFrom<typeof milestoneFields>;
export type SeatFacts = FactsFrom<typeof seatFields>;
export type AssessmentFacts = FactsFrom<typeof assessmentFields>;
export type QuestionFacts = FactsFrom<typeof questionFields>;
export type VoiceFacts = FactsFrom<typeof voiceFields>;
