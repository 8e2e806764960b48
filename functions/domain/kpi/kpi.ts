import type { Edits } from '#domain/programme/programme.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Instant, Period, PlainDate } from '#domain/time.ts';

export const kpiUnits = ['percent', 'count', 'money', 'score', 'days', 'hours', 'minutes', 'ratio'] as const;
export type KpiUnit = (typeof kpiUnits)[number];

export const kpiDirections = ['up', 'down'] as const;
/** Which way is better. */
export type KpiDirection = (typeof kpiDirections)[number];

export const cadences = ['week', 'month', 'quarter'] as const;
export type Cadence = (typeof cadences)[number];

/** The six measurement classes (element 58). */
export const kpiClasses = [
  'people',
  'processes',
  'profitability',
  'proposition',
  'channel',
  'customer',
] as const;
export type KpiClass = (typeof kpiClasses)[number];

/** The six rungs of metrics maturity, a to f (element 23). */
export const kpiRungs = [
  'product',
  'place',
  'programme',
  'revenue',
  'satisfaction',
  'lifetimeValue',
] as const;
export type KpiRung = (typeof kpiRungs)[number];

/** What a KPI is in the chain from what we steer to what we earn (element 46). */
export const kpiRoles = ['driver', 'outcome', 'profit'] as const;
export type KpiRole = (typeof kpiRoles)[number];

/** A value that is known before the change, with the period it was measured in and when it was recorded as such. */
export type Baseline = {
  readonly value: number;
  readonly period: Period;
  readonly on: PlainDate;
  readonly source: string;
};

/** A curve by points, straight between them, flat before the first and after the last. Needs one point or more. */
export type Curve = readonly { readonly period: Period; readonly value: number }[];

/**
 * How far an actual may stay behind its trajectory: up to `atRisk` it is on track, up to `offTrack` at risk, beyond off
 * track. `ratio` measures against the expected value (0.05 is 5 %), `points` in the KPI's own unit.
 */
export type Tolerance = {
  readonly measure: 'ratio' | 'points';
  readonly atRisk: number;
  readonly offTrack: number;
};

/** A KPI that this one moves, and after how many months that shows (element 46). */
export type Drive = { readonly kpi: string; readonly lagMonths: number };

/** What others reach: "much better than the competition" can only be said beside their number (element 58). */
export type Benchmark = {
  readonly name: string;
  readonly value: number;
  readonly on: PlainDate;
  readonly source: string;
};

/** What is measured, how, and how it is judged. `segment` keys are segment ids or `all`. */
export type KpiDefinition = {
  readonly name: string;
  /** Key of the library template it came from. */
  readonly template?: string;
  readonly formula: string;
  readonly unit: KpiUnit;
  /** Decimal places shown and the label of the unit where the unit alone does not say it (`CDs`). */
  readonly unitLabel?: string;
  readonly decimals: number;
  readonly direction: KpiDirection;
  readonly cadence: Cadence;
  /** `value`: one number a period; `ratio`: a numerator and a denominator are entered. */
  readonly entry: 'value' | 'ratio';
  readonly stage: StageKey;
  readonly ownerSeat?: string;
  readonly class: KpiClass;
  readonly rung: KpiRung;
  readonly role: KpiRole;
  readonly horizon: 'short' | 'long';
  readonly lagMonths: number;
  readonly tolerance: Tolerance;
  /** From driver to outcome to profit. */
  readonly drives?: readonly Drive[];
  readonly benchmark?: Benchmark;
  /** Context only: shown, never judged (a closed group falls by nature). */
  readonly context: boolean;
  readonly note?: string;
  readonly source?: string;
  /** By segment; `all` is the whole. */
  readonly baselines: { readonly [segment: string]: Baseline };
  readonly doNothing: { readonly [segment: string]: Curve };
  readonly trajectories: { readonly [segment: string]: Curve };
};

/** A KPI with its measurements, one packed string a segment (kpi/series.ts). */
export type Kpi = {
  readonly definition: KpiDefinition;
  readonly definitionVersion: number;
  readonly definedAt: Instant;
  readonly series: { readonly [segment: string]: string };
  readonly edits: Edits;
};

export const measurementStates = ['provisional', 'final', 'notAvailable'] as const;
export type MeasurementState = (typeof measurementStates)[number];

/** One measured value of one segment and period. A ratio keeps both parts; `notAvailable` has no value. */
export type Measurement = {
  readonly period: Period;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly sampleSize?: number;
  readonly state: MeasurementState;
  readonly definitionVersion: number;
};
