import type { Kpi } from '#domain/kpi/kpi.ts';
import { readSeries } from '#domain/kpi/series.ts';
import type { Part } from './entries.ts';

/**
 * The rows of a KPI for one segment. A ratio is entered by its parts; where values came in without them, as from a file,
 * they stand on a row of their own above.
 */
export function rowParts({ definition, series }: Kpi, segment: string): readonly Part[] {
  if (definition.entry === 'value') return ['value'];
  const measured = readSeries(series[segment] ?? '', definition.cadence);
  const isBare = measured.some(({ value, numerator }) => value !== null && numerator === undefined);
  return isBare ? ['value', 'numerator', 'denominator'] : ['numerator', 'denominator'];
}
