import type { RegisterField, RegisterTemplate, RegisterView } from '#domain/methodology/registerTemplate.ts';
import { boundsOf } from '#domain/register/checkValue.ts';
import type { Cells } from './cells.ts';
import { cellText } from './cellText.ts';
import type { ListRow } from './entry.ts';

export type MatrixView = Extract<RegisterView, { kind: 'matrix' }>;
export type MatrixHead = { readonly key: string; readonly name: string };

/** One crossing: its rows, and what is read there, a count or the third field's values. */
export type MatrixCell = {
  readonly rows: readonly ListRow[];
  readonly text: string;
  /** 0 to 1: how strong it is beside the strongest; undefined where there is nothing to compare. */
  readonly strength?: number;
};

export type Matrix = {
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  readonly cell: (row: string, column: string) => MatrixCell;
};

/**
 * Rows crossed by two fields. Every option and every link's target has its line, filled or not, so that a gap shows; rows
 * that say nothing in one of the fields stand under `''`.
 */
export function matrixOf(
  rows: readonly ListRow[],
  template: RegisterTemplate,
  view: MatrixView,
  cells: Cells,
): Matrix {
  const field = (key: string) => template.fields.find((one) => one.key === key);
  const down = field(view.rows);
  const across = field(view.columns);
  const shown = view.cell === 'count' ? undefined : field(view.cell);
  const at = Map.groupBy(rows, (row) => `${keyIn(row, view.rows)}|${keyIn(row, view.columns)}`);
  const figures = [...at.values()].map((found) => figureOf(found, shown));
  const most = Math.max(0, ...figures.filter((one) => one !== undefined));
  return {
    // Scores go upward like the axis of a chart: the strongest stands on top.
    rows: headsOf(rows, down, cells, down?.type === 'score'),
    columns: headsOf(rows, across, cells),
    cell: (row, column) => {
      const found = at.get(`${row}|${column}`) ?? [];
      const figure = figureOf(found, shown);
      return {
        rows: found,
        text: textOf(found, shown, cells),
        ...(figure === undefined || most === 0 ? {} : { strength: figure / most }),
      };
    },
  };
}

function keyIn(row: ListRow, field: string): string {
  return String(row.values[field] ?? '');
}

function headsOf(
  rows: readonly ListRow[],
  field: RegisterField | undefined,
  cells: Cells,
  upward = false,
): readonly MatrixHead[] {
  if (field === undefined) return [];
  const used = [...new Set(rows.map((row) => keyIn(row, field.key)))];
  const offered = upward ? offeredBy(field, cells).toReversed() : offeredBy(field, cells);
  const others = used.filter((key) => key !== '' && !offered.some((one) => one.key === key));
  return [
    ...offered,
    ...others.map((key) => ({ key, name: cellText(key, field, cells) })),
    ...(used.includes('') ? [{ key: '', name: '' }] : []),
  ];
}

/** What the field could say, whether or not anything says it. */
function offeredBy(field: RegisterField, { language, targets }: Cells): readonly MatrixHead[] {
  if (field.type === 'choice')
    return (field.options ?? []).map(({ key, name }) => ({ key, name: name[language] }));
  if (field.type === 'link') return targets(field.to ?? '').map(({ id, name }) => ({ key: id, name }));
  if (field.type === 'score') {
    const { least, most } = boundsOf(field);
    return Array.from({ length: most - least + 1 }, (_, at) => String(least + at)).map((key) => ({
      key,
      name: key,
    }));
  }
  return [];
}

/** A count, or the sum of a figure; words are not compared. */
function figureOf(rows: readonly ListRow[], field: RegisterField | undefined): number | undefined {
  if (rows.length === 0) return undefined;
  if (field === undefined) return rows.length;
  const values = rows.map((row) => row.values[field.key]).filter((one) => typeof one === 'number');
  return values.length === 0 ? undefined : Math.max(...values);
}

function textOf(rows: readonly ListRow[], field: RegisterField | undefined, cells: Cells): string {
  if (rows.length === 0) return '';
  if (field === undefined) return String(rows.length);
  const texts = rows.map((row) => cellText(row.values[field.key], field, cells) || '–');
  return [...new Set(texts)].join(', ');
}
