import type { Snippet } from 'svelte';

/** One column of a Table. `sortBy` makes it sortable; a number column aligns right and keeps its figures tabular. */
export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: Snippet<[Row]>;
  readonly sortBy?: (row: Row) => string | number;
  readonly number?: boolean;
  /** The cell that names the row: read out before the others and set as the card's head on a phone. */
  readonly heads?: boolean;
  readonly width?: string;
  /** Left out on a phone. */
  readonly wideOnly?: boolean;
};

export type Sorting = { readonly key: string; readonly descending: boolean };

/** Rows in the order of one column; equal rows keep the order they came in, which is the page's own: worst first. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  by: Sorting | undefined,
): readonly Row[] {
  const value = columns.find((each) => each.key === by?.key)?.sortBy;
  if (!by || !value) return rows;
  const sign = by.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(value(a), value(b)));
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));
}
