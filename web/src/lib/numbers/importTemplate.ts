import type { Kpi } from '#domain/kpi/kpi.ts';
import { askedSegments } from '#domain/kpi/status.ts';
import { openPeriod } from '#domain/programme/due.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';

/** A CSV file to fill in: a row a KPI and segment, with its open period; ratios leave the value empty, the others the parts. */
export function templateFor(view: ProgrammeView, kpis: readonly Held<Kpi>[], today: string): string {
  const heading = ['kpi', 'segment', 'period', 'value', 'numerator', 'denominator', 'state', 'note'];
  const rows = kpis.flatMap((kpi) =>
    askedSegments(kpi).map((segment) => [
      kpi.definition.name,
      segment === 'all' ? '' : (view.segments.find(({ id }) => id === segment)?.name ?? segment),
      openPeriod(kpi.definition.cadence, today),
      // value, numerator, denominator, state and note are for the reader to fill in.
      ...Array<string>(5).fill(''),
    ]),
  );
  return [heading, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n') + '\r\n';
}

/** A cell that begins like a formula is quoted with an apostrophe, so that no spreadsheet runs it. */
function quoted(cell: string): string {
  const safe = /^[=+@\t-]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
