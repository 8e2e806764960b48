import { periodAt, periodIndex, periodKind, type PeriodKind } from '#domain/calendar/period.ts';
import type { Period } from '#domain/time.ts';
import type { Cadence, Measurement } from './kpi.ts';
import { readEntry, writeEntry } from './seriesEntry.ts';

// The packed form of a series, one string a segment: the first period, then one entry a period without gaps, parted by
// `;`. An empty entry is a period without a measurement: `2026-01;12.5;13.1p;;7/100%;x`. A change of one measurement
// changes one entry. The form of an entry is in seriesEntry.ts. A series without measurements is the empty string.

type Row = { readonly kind: PeriodKind; readonly first: number; readonly entries: readonly string[] };

/**
 * All measurements of a packed series, oldest first. Throws when the series is of another cadence or not readable: both
 * are faults of the record.
 */
export function readSeries(packed: string, cadence: Cadence): Measurement[] {
  const kind = rowOf(packed)?.kind ?? cadence;
  if (kind !== cadence) throw new Error(`A series by ${kind} was read by ${cadence}: ${packed}`);
  return readPacked(packed);
}

/** As `readSeries`, of whatever cadence. */
export function readPacked(packed: string): Measurement[] {
  const row = rowOf(packed);
  if (row === null) return [];
  return row.entries.flatMap((entry, place) =>
    entry === '' ? [] : [readEntry(entry, periodAt(row.kind, row.first + place))],
  );
}

/** The series with one measurement set; an earlier one of the same period is replaced. */
export function seriesWith(packed: string, measurement: Measurement): string {
  return seriesWithAll(packed, [measurement]);
}

/**
 * The series with many measurements set, unpacked once; of two for one period the later in the list stays. Throws when
 * periods of two kinds meet, or a measurement is none (value missing though available, not finite).
 */
export function seriesWithAll(packed: string, measurements: readonly Measurement[]): string {
  const [any] = measurements;
  if (any === undefined) return packed;
  const row = rowOf(packed) ?? { kind: kindOf(any.period), first: periodIndex(any.period), entries: [] };
  const placed = measurements.map((one) => {
    if (kindOf(one.period) !== row.kind) throw new Error(`${one.period} in a series by ${row.kind}`);
    return { index: periodIndex(one.period), entry: writeEntry(one) };
  });
  return withPlaced(row, placed);
}

/** The series with every measurement of another one set. Throws when they are of two kinds. */
export function seriesWithSeries(packed: string, other: string): string {
  const added = rowOf(other);
  if (added === null) return packed;
  const row = rowOf(packed) ?? { ...added, entries: [] };
  if (added.kind !== row.kind) throw new Error(`A series by ${added.kind} in one by ${row.kind}`);
  const placed = added.entries.map((entry, place) => ({ index: added.first + place, entry }));
  return withPlaced(
    row,
    placed.filter(({ entry }) => entry !== ''),
  );
}

type Placed = { readonly index: number; readonly entry: string };

function withPlaced(row: Row, placed: readonly Placed[]): string {
  const first = placed.reduce((least, { index }) => Math.min(least, index), row.first);
  const last = placed.reduce((most, { index }) => Math.max(most, index), row.first + row.entries.length - 1);
  const entries = new Array<string>(last - first + 1).fill('');
  row.entries.forEach((entry, place) => (entries[row.first - first + place] = entry));
  for (const { index, entry } of placed) entries[index - first] = entry;
  return [periodAt(row.kind, first), ...entries].join(';');
}

/** Packs measurements in any order. */
export function packSeries(measurements: readonly Measurement[]): string {
  return seriesWithAll('', measurements);
}

/** The measurement of a period, or `null`. Reads only that entry. */
export function measurementIn(packed: string, period: Period): Measurement | null {
  const row = rowOf(packed);
  if (row === null || row.kind !== kindOf(period)) return null;
  const entry = row.entries[periodIndex(period) - row.first];
  return entry === undefined || entry === '' ? null : readEntry(entry, period);
}

/** How many periods from `first` to `last` hold a measurement, "not available" included. No entry is unpacked. */
export function countMeasured(packed: string, first: Period, last: Period): number {
  const row = rowOf(packed);
  if (row === null || row.kind !== kindOf(first)) return 0;
  const from = Math.max(0, periodIndex(first) - row.first);
  const after = periodIndex(last) - row.first + 1;
  return after <= from ? 0 : row.entries.slice(from, after).filter((entry) => entry !== '').length;
}

/** The value measured in a period, or `null` where there is none. */
export function valueIn(packed: string, period: Period): number | null {
  return measurementIn(packed, period)?.value ?? null;
}

/** The latest measurement of any state, up to and including `until` where given; `null` where there is none. */
export function latest(packed: string, until?: Period): Measurement | null {
  return lastEntry(packed, until, () => true);
}

/** The latest measurement that has a value, up to and including `until` where given. */
export function latestWithValue(
  packed: string,
  until?: Period,
): (Measurement & { readonly value: number }) | null {
  const found = lastEntry(packed, until, ({ value }) => value !== null);
  return found === null || found.value === null ? null : { ...found, value: found.value };
}

function lastEntry(
  packed: string,
  until: Period | undefined,
  wanted: (one: Measurement) => boolean,
): Measurement | null {
  const row = rowOf(packed);
  if (row === null) return null;
  const end = row.entries.length - 1;
  const from = until === undefined ? end : Math.min(end, periodIndex(until) - row.first);
  for (let place = from; place >= 0; place -= 1) {
    const entry = row.entries[place];
    if (entry === undefined || entry === '') continue;
    const measurement = readEntry(entry, periodAt(row.kind, row.first + place));
    if (wanted(measurement)) return measurement;
  }
  return null;
}

function rowOf(packed: string): Row | null {
  if (packed === '') return null;
  const [start = '', ...entries] = packed.split(';');
  return { kind: kindOf(start), first: periodIndex(start), entries };
}

function kindOf(period: Period): PeriodKind {
  const kind = periodKind(period);
  if (kind === null) throw new Error(`A series holds no period ${period}`);
  return kind;
}
