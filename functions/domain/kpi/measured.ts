import type { Period } from '#domain/time.ts';
import type { Kpi, Measurement } from './kpi.ts';
import { packSeries, readPacked, seriesWithSeries } from './series.ts';

/** One value that came in, with what stood there before; a note that was erased is `null`. */
export type MeasuredValue = {
  readonly segment: string;
  readonly measurement: Measurement;
  readonly before?: Measurement;
  readonly note?: string | null;
};

/** Text packed as a series (series.ts), by segment. */
type PackedBySegment = Readonly<Record<string, string>>;

/**
 * The data of a `measured` event: values of one KPI that came in together, and where they came from. Values are packed
 * as in the KPI's own series, some ten bytes each in place of a hundred: an import of thousands is one small event a KPI.
 */
export type Measured = {
  readonly series: PackedBySegment;
  /** What stood in the same periods before, where anything did. */
  readonly before?: PackedBySegment;
  /** Free text; it lives with the event only. */
  readonly notes?: Readonly<Record<string, Readonly<Record<Period, string | null>>>>;
  readonly source?: string;
  readonly import?: string;
};

/** The data of a `measured` event as it stands in the ledger; the first form listed its values, and is packed here. */
export function measuredIn(data: Readonly<Record<string, unknown>>): Measured {
  if (!('values' in data)) return data as unknown as Measured;
  return packMeasured(data['values'] as readonly MeasuredValue[], data);
}

/** Packs values that came in together, at most one for a segment and period. */
export function packMeasured(
  values: readonly MeasuredValue[],
  { source, import: id }: Pick<Measured, 'source' | 'import'>,
): Measured {
  const before = values.flatMap((one) => (one.before ? [{ ...one, measurement: one.before }] : []));
  const noted = values.filter(({ note }) => note !== undefined);
  return {
    series: packedBySegment(values),
    ...(before.length > 0 && { before: packedBySegment(before) }),
    ...(noted.length > 0 && { notes: notesBySegment(noted) }),
    ...(source !== undefined && { source }),
    ...(id !== undefined && { import: id }),
  };
}

/** The values of a `measured` event, by segment and period. */
export function measuredValues({ series, before = {}, notes = {} }: Measured): MeasuredValue[] {
  return Object.entries(series).flatMap(([segment, packed]) => {
    const earlier = new Map(readPacked(before[segment] ?? '').map((one) => [one.period, one]));
    return readPacked(packed).map((measurement) => {
      const was = earlier.get(measurement.period);
      const note = notes[segment]?.[measurement.period];
      return { segment, measurement, ...(was && { before: was }), ...(note !== undefined && { note }) };
    });
  });
}

/** A KPI's series with the values of a `measured` event put in. */
export function withMeasured(kept: Kpi['series'], { series }: Measured): Kpi['series'] {
  const changed = Object.entries(series).map(
    ([segment, packed]) => [segment, seriesWithSeries(kept[segment] ?? '', packed)] as const,
  );
  return { ...kept, ...Object.fromEntries(changed) };
}

function packedBySegment(values: readonly Pick<MeasuredValue, 'segment' | 'measurement'>[]): PackedBySegment {
  const packed = [...Map.groupBy(values, ({ segment }) => segment)].map(
    ([segment, ofSegment]) => [segment, packSeries(ofSegment.map(({ measurement }) => measurement))] as const,
  );
  return Object.fromEntries(packed);
}

function notesBySegment(values: readonly MeasuredValue[]): NonNullable<Measured['notes']> {
  const notes = [...Map.groupBy(values, ({ segment }) => segment)].map(
    ([segment, ofSegment]) =>
      [
        segment,
        Object.fromEntries(ofSegment.map(({ measurement, note = null }) => [measurement.period, note])),
      ] as const,
  );
  return Object.fromEntries(notes);
}
