import { isPlainDate } from '#domain/calendar/plainDate.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { programmeEnd } from '#domain/programme/time.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { changeUnits, objectiveVerbs, type Objective } from './objective.ts';
import { targetRange, type RangeParts } from './range.ts';

/** What an objective still lacks, or what contradicts itself in it. Each is one sentence on screen. */
export type ObjectiveFlaw =
  | 'nameMissing'
  | 'verbMissing'
  | 'kpiMissing'
  | 'kpiUnknown'
  | 'kpiIsContext'
  | 'segmentUnknown'
  | 'rangeMissing'
  | 'rangeReversed'
  | 'rangeNegative'
  | 'rangeWithoutChange'
  | 'rangeAgainstVerb'
  | 'unitMissing'
  | 'dateMissing'
  | 'dateInvalid'
  | 'dateBeforeStart'
  | 'dateAfterEnd'
  | 'baselineMissing'
  | 'doNothingMissing';

/** An objective as it is being written: anything may be missing yet. */
export type ObjectiveDraft = Partial<Omit<Objective, 'edits'>>;

/**
 * Everything that keeps a draft from being an objective (element 67), in the order of the form; none means it may be
 * recorded. "Improve relations" as a name alone lacks a verb, a KPI, a range, a unit and a date.
 */
export function checkObjective(view: ProgrammeView, draft: ObjectiveDraft): readonly ObjectiveFlaw[] {
  const kpi = view.kpis.find(({ id }) => id === draft.kpi);
  return [
    ...when((draft.name ?? '').trim() === '', 'nameMissing'),
    ...when(!objectiveVerbs.some((verb) => verb === draft.verb), 'verbMissing'),
    ...kpiFlaws(view, draft, kpi),
    ...rangeFlaws(draft),
    ...when(!changeUnits.some((unit) => unit === draft.unit), 'unitMissing'),
    ...dateFlaws(view, draft),
    ...(kpi === undefined ? [] : referenceFlaws(draft, kpi)),
  ];
}

function kpiFlaws(view: ProgrammeView, draft: ObjectiveDraft, kpi: Held<Kpi> | undefined): ObjectiveFlaw[] {
  const { segment } = draft;
  const known = segment === undefined || segment === 'all' || view.segments.some(({ id }) => id === segment);
  return [
    ...when((draft.kpi ?? '') === '', 'kpiMissing'),
    ...when((draft.kpi ?? '') !== '' && kpi === undefined, 'kpiUnknown'),
    // A context KPI is never judged, so nothing can be promised by it.
    ...when(kpi?.definition.context === true, 'kpiIsContext'),
    ...when(!known, 'segmentUnknown'),
  ];
}

function rangeFlaws({ from, to, unit, verb }: ObjectiveDraft): ObjectiveFlaw[] {
  if (from === undefined || to === undefined || !Number.isFinite(from) || !Number.isFinite(to))
    return ['rangeMissing'];
  if (from > to) return ['rangeReversed'];
  if (verb === 'keep' || unit === 'value') return [];
  // "Increase by -5 %" is a reduction in disguise; the verb says which way.
  if (from < 0) return ['rangeNegative'];
  return when(to === 0, 'rangeWithoutChange');
}

function dateFlaws(view: ProgrammeView, { by }: ObjectiveDraft): ObjectiveFlaw[] {
  const { charter } = view.programme;
  if (by === undefined || by === '') return ['dateMissing'];
  if (!isPlainDate(by)) return ['dateInvalid'];
  return [
    ...when(by < charter.startOn, 'dateBeforeStart'),
    ...when(by > programmeEnd(charter), 'dateAfterEnd'),
  ];
}

function referenceFlaws(draft: ObjectiveDraft, kpi: Held<Kpi>): ObjectiveFlaw[] {
  const { verb, unit, from, to, by } = draft;
  const segment = draft.segment ?? 'all';
  const against = draft.against ?? 'baseline';
  const { baselines, doNothing } = kpi.definition;
  const lacking: ObjectiveFlaw[] = [
    // The baseline is asked for even where values are stated: the way to the range begins there (element 20).
    ...when(against === 'baseline' && baselines[segment] === undefined, 'baselineMissing'),
    ...when(against === 'doNothing' && (doNothing[segment]?.length ?? 0) === 0, 'doNothingMissing'),
  ];
  if (lacking.length > 0 || verb === undefined || unit !== 'value') return lacking;
  if (from === undefined || to === undefined || by === undefined || !isPlainDate(by)) return lacking;
  return when(contradicts({ verb, unit, from, to, by, segment, against }, kpi), 'rangeAgainstVerb');
}

/** Whether a range stated in values lies on the wrong side of where it starts: "increase to 30-35" from 40. */
function contradicts(parts: RangeParts, kpi: Held<Kpi>): boolean {
  const target = targetRange(parts, kpi.definition);
  if (target === null || target.reference === null) return false;
  if (parts.verb === 'increase') return target.high <= target.reference;
  return parts.verb === 'reduce' && target.low >= target.reference;
}

function when(flawed: boolean, flaw: ObjectiveFlaw): ObjectiveFlaw[] {
  return flawed ? [flaw] : [];
}
