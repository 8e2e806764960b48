import type { ImportPreviewAnswer, ImportRow } from '#contract/responses.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import type { ImportPreview, RowVerdict } from '#domain/measurement/importRows.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';

type Flawed = {
  readonly verdict: 'refused';
  readonly line: number;
  readonly refusals: readonly { readonly code: string }[];
};

/** A file as it was read, with the rows of KPIs that are another's to enter turned down. */
export type Reading =
  | (Omit<Extract<ImportPreview, { ok: true }>, 'rows'> & {
      readonly rows: readonly (Exclude<RowVerdict, { verdict: 'refused' }> | Flawed)[];
    })
  | Extract<ImportPreview, { ok: false }>
  | { readonly ok: false; readonly code: 'unreadable' };

/** More lines than this nobody reads on a page. */
const mostShown = 500;

export function withoutOthers(
  preview: ImportPreview,
  view: ProgrammeView,
  isTheirs: (kpi: Pick<Kpi, 'definition'>) => boolean,
): Reading {
  if (!preview.ok) return preview;
  const foreign = new Set(view.kpis.filter((kpi) => !isTheirs(kpi)).map(({ id }) => id));
  if (foreign.size === 0) return preview;
  const rows = preview.rows.map((row) =>
    row.verdict === 'accepted' && foreign.has(row.kpi)
      ? { verdict: 'refused' as const, line: row.line, refusals: [{ code: 'notYours', kpi: row.kpi }] }
      : row,
  );
  const accepted = preview.accepted.filter(({ kpi }) => !foreign.has(kpi));
  const moved = preview.accepted.length - accepted.length;
  const { counts } = preview;
  return {
    ...preview,
    rows,
    accepted,
    counts: { ...counts, accepted: counts.accepted - moved, refused: counts.refused + moved },
  };
}

/** What a preview shows: every flaw first, then the rows that would be taken. */
export function previewAnswer(id: string, reading: Reading): ImportPreviewAnswer {
  if (!reading.ok) return reading;
  const flawed = reading.rows.filter((row) => row.verdict === 'refused').slice(0, mostShown);
  const taken = reading.accepted
    .slice(0, mostShown)
    .map(({ line, kpi, segment, measurement, before, marks }): ImportRow => ({
      line,
      verdict: 'accepted',
      kpi,
      segment,
      period: measurement.period,
      value: measurement.value,
      ...(before !== undefined && { before: before.value }),
      marks,
    }));
  return { ok: true, id, counts: reading.counts, ignored: reading.ignored, rows: [...flawed, ...taken] };
}
