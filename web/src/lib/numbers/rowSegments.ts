import type { Kpi } from '#domain/kpi/kpi.ts';
import { askedSegments } from '#domain/kpi/status.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';

/**
 * The segments a KPI has rows for: those whose values are asked for, and where that is wanted the whole and every segment
 * of the programme after them, so that each can get its first value.
 */
export function rowSegments(
  view: Pick<ProgrammeView, 'segments'>,
  kpi: Kpi,
  everySegment: boolean,
): readonly string[] {
  const asked = askedSegments(kpi);
  const others = everySegment ? ['all', ...view.segments.map(({ id }) => id)] : [];
  return [...asked, ...others.filter((segment) => !asked.includes(segment))];
}
