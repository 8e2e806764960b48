import type { ProgrammeView } from '#domain/programme/programmeView.ts';

/** The name of a segment; empty for the whole, which needs none beside its KPI. */
export function segmentLabel(view: ProgrammeView, segment: string): string {
  return view.segments.find(({ id }) => id === segment)?.name ?? '';
}
