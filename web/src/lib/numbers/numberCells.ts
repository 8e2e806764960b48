import { previousPeriod } from '#domain/calendar/period.ts';
import { expectedIn } from '#domain/kpi/expected.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { latestWithValue, measurementIn } from '#domain/kpi/series.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { GridCell } from '#lib/grid/gridShape.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { numbers as text } from '#lib/i18n/text/numbers.ts';
import { measureOf } from '#lib/present/number.ts';
import { show } from '#lib/present/show.svelte.ts';
import { plainText } from '#lib/setup/plainText.ts';
import { cellKey, entryKey, readCell, type CellDraft, type NumbersDraft } from './entries.ts';
import { besideKeys, type NumberGrid, type NumberRow } from './gridOf.ts';

/** What the cells of the grids are drawn from. */
export type CellSources = {
  readonly view: ProgrammeView;
  readonly draft: NumbersDraft;
  /** Sentences of the server by the entry they refuse. */
  readonly failures: ReadonlyMap<string, string>;
  readonly mayWrite: (kpi: Held<Kpi>) => boolean;
};

/** One cell of a grid: a fact to compare with, what is saved, or what was typed over it. */
export function cellOf(sources: CellSources, grid: NumberGrid, rowKey: string, column: string): GridCell {
  const row = grid.rows.find(({ key }) => key === rowKey);
  if (!row) return { text: '', locked: true };
  if (column === besideKeys[0]) return { text: lastText(sources.view, row, grid.open), locked: true };
  if (column === besideKeys[1]) return { text: targetText(sources.view, row, grid.open), locked: true };
  const locked = !sources.mayWrite(row.kpi);
  const typed = sources.draft.cells[cellKey(row.key, column)];
  return typed
    ? { ...typedCell(sources, row, column, typed), locked }
    : { text: savedText(sources.view, row, column), locked };
}

/** What is saved for a row and period, as it is shown; empty where nothing is. */
export function savedText(view: ProgrammeView, row: NumberRow, period: string): string {
  const found = measurementIn(row.kpi.series[row.segment] ?? '', period);
  if (!found) return '';
  if (found.state === 'notAvailable') return 'n/a';
  const value = found[row.part];
  if (value === undefined || value === null) return '';
  if (row.part === 'value') return show.number(value, measureIn(view, row));
  return show.number(value, { unit: 'count', decimals: Number.isInteger(value) ? 0 : 2 });
}

/** The last value of the periods before the open one: what is typed now is compared with it. */
function lastText(view: ProgrammeView, row: NumberRow, open: string): string {
  const value = latestWithValue(row.kpi.series[row.segment] ?? '', previousPeriod(open))?.[row.part];
  if (value === undefined || value === null) return '–';
  const measure = measureIn(view, row);
  return show.number(value, row.part === 'value' ? measure : { ...measure, decimals: 0 });
}

/** The target is of the quotient: it stands once, on the upper row. */
function targetText(view: ProgrammeView, row: NumberRow, open: string): string {
  const expected = expectedIn(row.kpi.definition, row.segment, open);
  return expected === null || !row.isFirst ? '' : show.value(expected, measureIn(view, row));
}

function typedCell(
  { view, failures }: CellSources,
  row: NumberRow,
  period: string,
  typed: CellDraft,
): GridCell {
  const key = entryKey(row.kpi.id, row.segment, period);
  const read = readCell(typed, locale.current, row.part === 'value' ? row.kpi.definition.decimals : 0);
  const error = failures.get(key) ?? (read.kind === 'notANumber' ? text.faults.notANumber() : undefined);
  const was = savedText(view, row, period);
  const note = [
    read.kind === 'ambiguous' ? text.faults.ambiguous() : '',
    read.kind === 'number' ? text.readAs(plainText(read.value, locale.current)) : '',
    was === '' ? '' : text.was(was),
  ]
    .filter(Boolean)
    .join(', ');
  return { text: typed.text, state: failures.has(key) ? 'failed' : 'draft', error, note };
}

function measureIn(view: ProgrammeView, row: NumberRow) {
  return measureOf(row.kpi.definition, view.programme.charter.currency);
}
