import type { KpiDefinition, Measurement } from '#domain/kpi/kpi.ts';
import type { StatusReason } from '#domain/kpi/status.ts';
import type { Objective } from '#domain/objective/objective.ts';
import type { Band } from '#domain/objective/range.ts';
import type { ObjectiveReason } from '#domain/objective/status.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { outcomes } from '#lib/i18n/text/outcomes.ts';
import { tags, type Measure } from '#lib/present/number.ts';
import { inSentence } from '#lib/present/inSentence.ts';
import { show } from '#lib/present/show.svelte.ts';

// The one place where figures of objectives and KPIs become words: the sentence on top, the row of a table and the page
// of the thing itself all say what these functions say.

/** How figures of a KPI are written, and which way is better. */
export type Said = { readonly measure: Measure; readonly direction: KpiDefinition['direction'] };

export type GapWords = { readonly text: string; readonly words: string; readonly good: boolean };

/** A gap with sign, unit and word: `+3.3 pts` and "above target, worse". */
export function gapWords(actual: number, target: number, { measure, direction }: Said): GapWords {
  const { decimals } = measure;
  // Taken between the figures as they are shown: 42.2 beside 38.9 differ by 3.3 on every page, whatever lies behind them.
  const [shownActual, shownTarget] = [rounded(actual, decimals), rounded(target, decimals)];
  const gap = show.gap(shownActual, shownTarget, measure, direction);
  return { ...gap, text: withGapUnit(gap.text, Math.abs(shownActual - shownTarget), measure) };
}

/** The size of a gap with its unit: `3.3 pts`, `€0.36`. */
export function gapSize(one: number, other: number, measure: Measure): string {
  const size = Math.abs(rounded(one, measure.decimals) - rounded(other, measure.decimals));
  return withGapUnit(show.number(size, measure), size, measure);
}

/** A change with its sign and unit: `+2.8 pts`, `−€0.36`. */
export function changeSize(change: number, measure: Measure): string {
  return withGapUnit(show.signed(change, measure), Math.abs(change), measure);
}

function withGapUnit(text: string, size: number, measure: Measure): string {
  if (measure.unit === 'percent') return `${text}\u00a0${outcomes.points(size)}`;
  const sign = /^[+\u2212]/.exec(text)?.[0] ?? '';
  return `${sign}${show.value(size, measure)}`;
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}

/** Between the ends of a range, which stay on one line. */
const dash = '\u00a0–\u00a0';

/** `23.0 – 24.1 %`; both ends with their unit where it stands before the figure. */
export function rangeText({ low, high }: Band, measure: Measure): string {
  const [least, most] = [show.value(low, measure), show.value(high, measure)];
  if (least === most) return most;
  return `${measure.unit === 'money' ? least : show.number(low, measure)}${dash}${most}`;
}

/** The period of a value that status is judged by; one that may still change is said to be provisional. */
export function whenText({ period, state }: Pick<Measurement, 'period' | 'state'>): string {
  const when = show.period(period);
  return state === 'provisional' ? outcomes.provisionalIn(when) : when;
}

/** Why a KPI stands as it does, in one sentence. */
export function kpiSentence(reason: StatusReason, said: Said): string {
  const { measure } = said;
  switch (reason.code) {
    case 'onPlan':
    case 'withinTolerance':
    case 'behind':
    case 'farBehind': {
      const gap = gapWords(reason.actual, reason.expected, said);
      const [actual, expected] = [show.value(reason.actual, measure), show.value(reason.expected, measure)];
      const size = gapSize(reason.actual, reason.expected, measure);
      const when = whenText(reason);
      return /[1-9]/.test(gap.text)
        ? outcomes.kpiAgainst(actual, when, `${size} ${gap.words}`, expected)
        : outcomes.kpiOnTarget(actual, when);
    }
    case 'context':
      return outcomes.kpiContext(show.value(reason.actual, measure), show.period(reason.period));
    case 'noTrajectory':
      return outcomes.kpiNoTrajectory(show.value(reason.actual, measure), show.period(reason.period));
    case 'noMeasurement':
    case 'notAvailable':
    case 'stale':
      return missingSentence(reason, measure);
  }
}

/** Why an objective stands as it does, in one sentence. */
export function objectiveSentence(reason: ObjectiveReason, measure: Measure): string {
  switch (reason.code) {
    case 'kpiMissing':
      return outcomes.objectiveKpiGone();
    case 'referenceMissing':
      return outcomes.objectiveNoReference();
    case 'withinBand':
    case 'beyondBand':
    case 'shortOfBand':
    case 'farFromBand': {
      const actual = show.value(reason.actual, measure);
      const [when, band] = [whenText(reason), rangeText(reason, measure)];
      if (reason.code === 'withinBand') return outcomes.withinBand(actual, when, band);
      const edge = reason.actual < reason.low ? reason.low : reason.high;
      const size = gapSize(reason.actual, edge, measure);
      const side = reason.actual < reason.low ? outcomes.belowBand() : outcomes.aboveBand();
      return reason.code === 'beyondBand'
        ? outcomes.beyondBand(actual, when, `${size} ${side}`, band)
        : outcomes.shortOfBand(actual, when, `${size} ${side}`, band);
    }
    case 'noMeasurement':
    case 'notAvailable':
    case 'stale':
      return missingSentence(reason, measure);
  }
}

type Missing = Extract<StatusReason, { readonly code: 'noMeasurement' | 'notAvailable' | 'stale' }>;

function missingSentence(reason: Missing, measure: Measure): string {
  switch (reason.code) {
    case 'noMeasurement':
      return outcomes.noMeasurement();
    case 'notAvailable':
      return outcomes.notAvailable(show.period(reason.period));
    case 'stale':
      return outcomes.stale(show.value(reason.actual, measure), show.period(reason.period));
  }
}

/** The objective as a sentence with a verb: "Increase repeat purchase rate by 5 – 10 % against doing nothing by 31 Dec 2027". */
export function objectiveGoal(objective: Objective, view: ProgrammeView, measure: Measure): string {
  const kpi = view.kpis.find(({ id }) => id === objective.kpi);
  const name = kpi === undefined ? objective.name : inSentence(kpi.definition.name);
  const what =
    objective.segment === 'all' ? name : outcomes.forSegment(name, segmentName(view, objective.segment));
  const against = objective.unit === 'value' ? '' : outcomes.against[objective.against]();
  const change = changeText(objective, measure);
  const by = show.date(objective.by);
  return objective.unit === 'value'
    ? outcomes.goalTo[objective.verb](what, change, by)
    : outcomes.goalBy[objective.verb](what, change, against, by);
}

function changeText({ from, to, unit, verb }: Objective, measure: Measure): string {
  if (unit === 'value') return rangeText({ low: Math.min(from, to), high: Math.max(from, to) }, measure);
  const word = unit === 'percent' ? '%' : outcomes.points();
  const write = (value: number) => plainNumber(value, verb === 'keep');
  return from === to ? `${write(from)}\u00a0${word}` : `${write(from)}${dash}${write(to)}\u00a0${word}`;
}

/** A change as it was agreed, with the decimals it was written with. */
function plainNumber(value: number, signed: boolean): string {
  return new Intl.NumberFormat(tags[locale.current], {
    maximumFractionDigits: 2,
    signDisplay: signed ? 'exceptZero' : 'auto',
  })
    .format(value)
    .replace('-', '\u2212');
}

/** A segment's name; `all` is the whole. */
export function segmentName(view: ProgrammeView, segment: string): string {
  if (segment === 'all') return outcomes.everyone();
  return view.segments.find(({ id }) => id === segment)?.name ?? outcomes.formerSegment();
}

/** A seat's name with nothing where none was named. */
export function ownerName(view: ProgrammeView, seat: string | undefined): string {
  return seat === undefined
    ? outcomes.nobody()
    : (view.seats.find(({ id }) => id === seat)?.name ?? outcomes.nobody());
}
