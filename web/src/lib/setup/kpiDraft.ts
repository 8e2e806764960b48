import { periodOf } from '#domain/calendar/period.ts';
import { isPlainDate } from '#domain/calendar/plainDate.ts';
import { isCurve } from '#domain/kpi/curve.ts';
import type { Curve, KpiDefinition } from '#domain/kpi/kpi.ts';
import { readPeriod } from '#domain/measurement/readPeriod.ts';
import { definitionFrom, type KpiTemplate } from '#domain/methodology/kpiTemplate.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { parseNumber } from '#lib/present/parseNumber.ts';
import { linkDraftOf, withLinks, type LinkDraft } from './linkDraft.ts';
import { plainText } from './plainText.ts';

/** A curve point as typed. */
export type PointDraft = { period: string; value: string };

/** What is known and wanted of one segment, as typed. */
export type CurveDraft = {
  baseline: string;
  baselineOn: string;
  baselineSource: string;
  target: string;
  targetOn: string;
  /** Points in place of the straight line from baseline to target. */
  byPoints: boolean;
  points: PointDraft[];
  doNothing: PointDraft[];
};

/** A KPI as it is being written. */
export type KpiDraft = Omit<
  KpiDefinition,
  | 'decimals'
  | 'lagMonths'
  | 'tolerance'
  | 'baselines'
  | 'doNothing'
  | 'trajectories'
  | 'ownerSeat'
  | 'unitLabel'
  | 'note'
  | 'source'
  | keyof LinkDraft
> & {
  ownerSeat: string;
  unitLabel: string;
  note: string;
  source: string;
  decimals: string;
  lagMonths: string;
  toleranceMeasure: 'ratio' | 'points';
  atRisk: string;
  offTrack: string;
  /** By segment id or `all`. */
  curves: Record<string, CurveDraft>;
} & LinkDraft;

export type KpiFault =
  | 'missing'
  | 'notANumber'
  | 'notWhole'
  | 'notADate'
  | 'notAPeriod'
  | 'pointsOutOfOrder'
  | 'toleranceReversed'
  | 'targetBeforeBaseline';

/** What is wrong by field; fields of a segment are `all.baseline`. */
export type KpiFaults = Readonly<Record<string, KpiFault>>;

export const emptyCurve = (targetOn: string, baselineOn = ''): CurveDraft => ({
  baseline: '',
  baselineOn,
  baselineSource: '',
  target: '',
  targetOn,
  byPoints: false,
  points: [],
  doNothing: [],
});

type DraftDefaults = {
  readonly locale: Locale;
  readonly targetOn: string;
  /** The last day of a month that is over: a baseline of a running period counts at no decision. */
  readonly baselineOn?: string;
};

/** The draft a library KPI begins as: only owner, baseline and target are left to fill in. */
export function draftFromTemplate(template: KpiTemplate, given: DraftDefaults): KpiDraft {
  const defaults = definitionFrom(template, given.locale);
  return draftOf({ ...defaults, baselines: {}, doNothing: {}, trajectories: {} }, given);
}

/** The draft of an own KPI: monthly, a number, better when higher. */
export function ownDraft(given: DraftDefaults): KpiDraft {
  const definition: KpiDefinition = {
    name: '',
    formula: '',
    unit: 'percent',
    decimals: 1,
    direction: 'up',
    cadence: 'month',
    entry: 'value',
    stage: 'businessFocus',
    class: 'customer',
    rung: 'revenue',
    role: 'outcome',
    horizon: 'short',
    lagMonths: 0,
    tolerance: { measure: 'ratio', atRisk: 0.05, offTrack: 0.1 },
    context: false,
    baselines: {},
    doNothing: {},
    trajectories: {},
  };
  return draftOf(definition, given);
}

/** A definition as the form shows it. */
export function draftOf(definition: KpiDefinition, given: DraftDefaults): KpiDraft {
  const { locale } = given;
  const { baselines, doNothing, trajectories, tolerance, decimals, lagMonths, ...rest } = definition;
  const write = (value: number) => plainText(value, locale);
  const segments = [
    ...new Set(['all', ...Object.keys(baselines), ...Object.keys(trajectories), ...Object.keys(doNothing)]),
  ];
  const factor = tolerance.measure === 'ratio' ? 100 : 1;
  return {
    ...rest,
    ...linkDraftOf(definition, write),
    ownerSeat: definition.ownerSeat ?? '',
    unitLabel: definition.unitLabel ?? '',
    note: definition.note ?? '',
    source: definition.source ?? '',
    decimals: String(decimals),
    lagMonths: String(lagMonths),
    toleranceMeasure: tolerance.measure,
    atRisk: write(round(tolerance.atRisk * factor)),
    offTrack: write(round(tolerance.offTrack * factor)),
    curves: Object.fromEntries(
      segments.map((segment) => [segment, curveOf(definition, segment, given, write)]),
    ),
  };
}

function curveOf(
  { baselines, doNothing, trajectories }: KpiDefinition,
  segment: string,
  { targetOn, baselineOn = '' }: DraftDefaults,
  write: (value: number) => string,
): CurveDraft {
  const baseline = baselines[segment];
  const trajectory = trajectories[segment] ?? [];
  const last = trajectory.at(-1);
  const byPoints = trajectory.length > 0 && !isStraight(trajectory, baseline);
  const written = (points: Curve) => points.map(({ period, value }) => ({ period, value: write(value) }));
  return {
    baseline: baseline === undefined ? '' : write(baseline.value),
    baselineOn: baseline?.on ?? baselineOn,
    baselineSource: baseline?.source ?? '',
    target: last === undefined ? '' : write(last.value),
    targetOn: byPoints ? targetOn : dateIn(last?.period, targetOn),
    byPoints,
    points: written(trajectory),
    doNothing: written(doNothing[segment] ?? []),
  };
}

/** From the baseline to the target and nothing between: the form draws it again from these two. */
function isStraight(trajectory: Curve, baseline: KpiDefinition['baselines'][string] | undefined): boolean {
  const [first] = trajectory;
  return trajectory.length === 2 && first?.value === baseline?.value && first?.period === baseline?.period;
}

/** A date within a month, so that the same period comes out of it again; other periods keep the proposed date. */
function dateIn(period: string | undefined, proposed: string): string {
  if (period === undefined || period === proposed.slice(0, 7)) return proposed;
  return /^\d{4}-\d{2}$/.test(period) ? `${period}-01` : proposed;
}

/** The definition a draft comes to, or what keeps it from being one. Segments left wholly empty are left out. */
export function definitionOf(
  draft: KpiDraft,
  locale: Locale,
):
  | { readonly ok: true; readonly definition: KpiDefinition }
  | { readonly ok: false; readonly faults: KpiFaults } {
  const faults: Record<string, KpiFault> = {};
  const number = (field: string, text: string): number => {
    const parsed = parseNumber(text, locale);
    if (parsed.kind === 'number') return parsed.value;
    faults[field] = parsed.kind === 'empty' ? 'missing' : 'notANumber';
    return 0;
  };
  const whole = (field: string, text: string): number => {
    if (!/^\d{1,2}$/.test(text.trim())) faults[field] = 'notWhole';
    return Number(text) || 0;
  };
  if (draft.name.trim() === '') faults['name'] = 'missing';
  if (draft.ownerSeat === '') faults['ownerSeat'] = 'missing';
  const factor = draft.toleranceMeasure === 'ratio' ? 100 : 1;
  const tolerance = {
    measure: draft.toleranceMeasure,
    atRisk: round(number('atRisk', draft.atRisk) / factor),
    offTrack: round(number('offTrack', draft.offTrack) / factor),
  };
  if (tolerance.offTrack < tolerance.atRisk) faults['offTrack'] = 'toleranceReversed';

  const baselines: Record<string, KpiDefinition['baselines'][string]> = {};
  const doNothing: Record<string, Curve> = {};
  const trajectories: Record<string, Curve> = {};
  for (const [segment, curve] of Object.entries(draft.curves)) {
    const at = (field: string) => `${segment}.${field}`;
    if (curve.baseline.trim() !== '') {
      if (!isPlainDate(curve.baselineOn)) faults[at('baselineOn')] = 'notADate';
      else
        baselines[segment] = {
          value: number(at('baseline'), curve.baseline),
          period: periodOf(curve.baselineOn, draft.cadence),
          on: curve.baselineOn,
          source: curve.baselineSource.trim(),
        };
    }
    const trajectory = curve.byPoints
      ? pointsOf(curve.points, at('points'), locale, faults)
      : straightOf(curve, at, draft.cadence, baselines[segment], number, faults);
    if (trajectory.length > 0) trajectories[segment] = trajectory;
    const nothing = pointsOf(curve.doNothing, at('doNothing'), locale, faults);
    if (nothing.length > 0) doNothing[segment] = nothing;
  }
  const { curves: _curves, toleranceMeasure: _m, atRisk: _a, offTrack: _o, ...rest } = draft;
  const definition: KpiDefinition = {
    ...withLinks(rest, { number, whole, faults }),
    name: draft.name.trim(),
    formula: draft.formula.trim(),
    decimals: whole('decimals', draft.decimals),
    lagMonths: whole('lagMonths', draft.lagMonths),
    tolerance,
    baselines,
    doNothing,
    trajectories,
  };
  return Object.keys(faults).length > 0
    ? { ok: false, faults }
    : { ok: true, definition: withoutEmpty(definition) };
}

/** Optional texts that say nothing are left out, as the contract wants it. */
function withoutEmpty(definition: KpiDefinition): KpiDefinition {
  return Object.fromEntries(
    Object.entries(definition).filter(
      ([key, value]) => !(['unitLabel', 'note', 'source', 'template'].includes(key) && value === ''),
    ),
  ) as unknown as KpiDefinition;
}

function straightOf(
  curve: CurveDraft,
  at: (field: string) => string,
  cadence: KpiDefinition['cadence'],
  baseline: KpiDefinition['baselines'][string] | undefined,
  number: (field: string, text: string) => number,
  faults: Record<string, KpiFault>,
): Curve {
  if (curve.target.trim() === '') return [];
  const value = number(at('target'), curve.target);
  if (!isPlainDate(curve.targetOn)) {
    faults[at('targetOn')] = 'notADate';
    return [];
  }
  const end = { period: periodOf(curve.targetOn, cadence), value };
  if (baseline === undefined) return [end];
  const line = [{ period: baseline.period, value: baseline.value }, end];
  if (isCurve(line)) return line;
  faults[at('targetOn')] = 'targetBeforeBaseline';
  return [];
}

function pointsOf(
  points: readonly PointDraft[],
  field: string,
  locale: Locale,
  faults: Record<string, KpiFault>,
): Curve {
  const filled = points.filter(({ period, value }) => period.trim() !== '' || value.trim() !== '');
  const curve = filled.map(({ period, value }) => {
    const read = readPeriod(period);
    const parsed = parseNumber(value, locale);
    if (read === null) faults[field] = 'notAPeriod';
    else if (parsed.kind !== 'number') faults[field] = 'notANumber';
    return { period: read ?? '', value: parsed.kind === 'number' ? parsed.value : 0 };
  });
  if (curve.length > 0 && faults[field] === undefined && !isCurve(curve)) faults[field] = 'pointsOutOfOrder';
  return curve;
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
