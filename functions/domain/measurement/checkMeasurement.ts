import type { Kpi, KpiUnit, Measurement, MeasurementState } from '#domain/kpi/kpi.ts';
import { ratioValue } from '#domain/kpi/ratioValue.ts';
import { readSeries } from '#domain/kpi/series.ts';
import type { Programme } from '#domain/programme/programme.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import { periodMarks, periodPlaces, type PeriodRefusal } from './periodPlace.ts';

/** The largest size a number may have, and the smallest beside 0: within these every double is exact enough to store. */
export const largestNumber = 9e15;
export const smallestNumber = 1e-9;

/** One value as it comes in. `kpi` and `segment` are ids (`all` for the whole); state is final where none is given. */
export type MeasurementEntry = {
  readonly kpi: string;
  readonly segment: string;
  readonly period: Period;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly sampleSize?: number;
  readonly state?: MeasurementState;
};

/** Why an entry cannot be taken. All that is wrong with it is listed, so that it needs mending once. */
export type EntryRefusal =
  | { readonly code: 'unknownKpi'; readonly kpi: string }
  | { readonly code: 'unknownSegment'; readonly segment: string }
  | PeriodRefusal
  | { readonly code: 'valueMissing' }
  | { readonly code: 'valueUnexpected' }
  | { readonly code: 'partMissing'; readonly part: 'numerator' | 'denominator' }
  | { readonly code: 'notANumber' }
  | { readonly code: 'outOfBounds' }
  | { readonly code: 'zeroDenominator' }
  /** The same KPI, segment and period came before: at this place of the list, or on this line of the file. */
  | { readonly code: 'duplicate'; readonly of: number };

/**
 * What is worth saying about an entry that is taken: before the programme's start, after its end, in a period that still
 * runs, in place of an earlier value, a per cent outside 0 to 100, or a ratio without its parts.
 */
export const entryMarks = [...periodMarks, 'correction', 'percentImplausible', 'partsMissing'] as const;
export type EntryMark = (typeof entryMarks)[number];

/** `unchanged` says that the very same measurement stands there already: nothing needs writing. */
export type EntryVerdict =
  | {
      readonly verdict: 'accepted';
      readonly measurement: Measurement;
      readonly marks: readonly EntryMark[];
      readonly before?: Measurement;
    }
  | { readonly verdict: 'unchanged'; readonly measurement: Measurement }
  | { readonly verdict: 'refused'; readonly refusals: readonly EntryRefusal[] };

/** The parts of a programme that entries are checked against. */
export type CheckedAgainst = Pick<ProgrammeView, 'kpis' | 'segments'> & {
  readonly programme: Pick<Programme, 'charter' | 'endedAt'>;
};

/** Checks one entry. For many of one programme make `entryChecker` once. */
export function checkMeasurement(view: CheckedAgainst, entry: MeasurementEntry, on: PlainDate): EntryVerdict {
  return entryChecker(view, on)(entry);
}

/** Checks entries that came in together, a verdict each; the second of two for the same place is a duplicate. */
export function checkMeasurements(
  view: CheckedAgainst,
  entries: readonly MeasurementEntry[],
  on: PlainDate,
): readonly EntryVerdict[] {
  const check = entryChecker(view, on);
  const firstAt = new Map<string, number>();
  return entries.map((entry, place) => {
    const key = `${entry.kpi} ${entry.segment} ${entry.period}`;
    const of = firstAt.get(key);
    if (of !== undefined) return { verdict: 'refused', refusals: [{ code: 'duplicate', of }] };
    firstAt.set(key, place);
    return check(entry);
  });
}

/**
 * Makes the check of entries against one programme on one day; each series is unpacked once, so that 10,000 entries are
 * checked in well under a second.
 */
export function entryChecker(view: CheckedAgainst, on: PlainDate): (entry: MeasurementEntry) => EntryVerdict {
  const kpis = new Map(view.kpis.map((kpi) => [kpi.id, kpi]));
  const segments = new Set(['all', ...view.segments.map(({ id }) => id)]);
  const placeOf = periodPlaces(view.programme, on);
  const measured = measuredValues();
  return (entry) => {
    const kpi = kpis.get(entry.kpi);
    const place = kpi === undefined ? null : placeOf(entry.period, kpi.definition.cadence);
    const valued = valueOf(entry, kpi);
    const refusals: EntryRefusal[] = [
      ...(kpi === undefined ? [{ code: 'unknownKpi', kpi: entry.kpi } as const] : []),
      ...(segments.has(entry.segment) ? [] : [{ code: 'unknownSegment', segment: entry.segment } as const]),
      ...(place === null || place.refusal === null ? [] : [place.refusal]),
      ...('code' in valued ? [valued] : []),
    ];
    if (kpi === undefined || 'code' in valued || refusals.length > 0) return { verdict: 'refused', refusals };
    const before = measured(kpi, entry.segment).get(entry.period);
    const measurement = { period: entry.period, ...valued, definitionVersion: kpi.definitionVersion };
    if (before !== undefined && same(before, measurement))
      return { verdict: 'unchanged', measurement: before };
    const marks = [...(place?.marks ?? []), ...marksOf(kpi, measurement, before !== undefined)];
    return { verdict: 'accepted', measurement, marks, ...(before !== undefined && { before }) };
  };
}

type Valued = Omit<Measurement, 'period' | 'definitionVersion'>;

function valueOf(entry: MeasurementEntry, kpi: Held<Kpi> | undefined): Valued | EntryRefusal {
  const { value, numerator, denominator, sampleSize, state = 'final' } = entry;
  const numbers = [value, numerator, denominator, sampleSize].filter((one) => one !== undefined);
  const sample = sampleSize === undefined ? {} : { sampleSize };
  if (numbers.some((one) => !Number.isFinite(one))) return { code: 'notANumber' };
  if (!numbers.every(isInBounds)) return { code: 'outOfBounds' };
  if (state === 'notAvailable')
    return value === undefined && numerator === undefined && denominator === undefined
      ? { value: null, ...sample, state }
      : { code: 'valueUnexpected' };
  if (numerator !== undefined || denominator !== undefined) {
    const quotient = quotientOf(entry, kpi?.definition.unit ?? 'ratio');
    return 'code' in quotient ? quotient : { ...quotient, ...sample, state };
  }
  return value === undefined ? { code: 'valueMissing' } : { value, ...sample, state };
}

/** The parts are what was measured; a value typed beside them is only their quotient, rounded by someone. */
function quotientOf(
  { numerator, denominator }: MeasurementEntry,
  unit: KpiUnit,
): Pick<Measurement, 'value' | 'numerator' | 'denominator'> | EntryRefusal {
  if (numerator === undefined) return { code: 'partMissing', part: 'numerator' };
  if (denominator === undefined) return { code: 'partMissing', part: 'denominator' };
  if (denominator === 0) return { code: 'zeroDenominator' };
  const value = ratioValue(unit, numerator, denominator);
  return isInBounds(value) ? { value, numerator, denominator } : { code: 'outOfBounds' };
}

function isInBounds(number: number): boolean {
  const size = Math.abs(number);
  return size === 0 || (size >= smallestNumber && size <= largestNumber);
}

function marksOf(
  { definition }: Held<Kpi>,
  { value, numerator }: Measurement,
  corrects: boolean,
): EntryMark[] {
  return [
    ...(corrects ? (['correction'] as const) : []),
    ...(definition.unit === 'percent' && value !== null && (value < 0 || value > 100)
      ? (['percentImplausible'] as const)
      : []),
    ...(definition.entry === 'ratio' && value !== null && numerator === undefined
      ? (['partsMissing'] as const)
      : []),
  ];
}

/** Unpacks a series at its first use and keeps it. */
function measuredValues(): (kpi: Held<Kpi>, segment: string) => ReadonlyMap<Period, Measurement> {
  const known = new Map<string, ReadonlyMap<Period, Measurement>>();
  return (kpi, segment) => {
    const key = `${kpi.id} ${segment}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const series = readSeries(kpi.series[segment] ?? '', kpi.definition.cadence);
    const byPeriod = new Map(series.map((one) => [one.period, one]));
    known.set(key, byPeriod);
    return byPeriod;
  };
}

function same(one: Measurement, other: Measurement): boolean {
  return (
    one.value === other.value &&
    one.numerator === other.numerator &&
    one.denominator === other.denominator &&
    one.sampleSize === other.sampleSize &&
    one.state === other.state
  );
}
