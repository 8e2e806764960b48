import type { RegisterField, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { folded, type Cells } from './cells.ts';
import { cellText } from './cellText.ts';
import type { ListRow } from './entry.ts';

/** What of a list is shown. `flag` is a flag's key, or `toFillIn` for what the method proposes and nobody filled in. */
export type ListFilter = {
  readonly search: string;
  readonly flag: string;
  readonly state: string;
};

export type ListSorting = { readonly key: string; readonly descending: boolean };

export const toFillInFlag = 'toFillIn';

export const isFiltered = ({ search, flag, state }: ListFilter): boolean =>
  search.trim() !== '' || flag !== '' || state !== '';

/** The rows that a filter shows; every word of the search must stand somewhere in the row, as it is shown. */
export function filtered(
  rows: readonly ListRow[],
  template: RegisterTemplate,
  { search, flag, state }: ListFilter,
  cells: Cells,
): readonly ListRow[] {
  const words = search.split(/\s+/).map(folded).filter(Boolean);
  const stateField = template.states?.field;
  return rows.filter((row) => {
    if (flag === toFillInFlag && (row.entry !== undefined || row.preloaded === undefined)) return false;
    if (flag !== '' && flag !== toFillInFlag && !row.flags.includes(flag)) return false;
    if (state !== '' && stateField !== undefined && row.values[stateField] !== state) return false;
    if (words.length === 0) return true;
    const text = [row.key, ...template.fields.map((field) => cellText(row.values[field.key], field, cells))]
      .map(folded)
      .join(' ');
    return words.every((word) => text.includes(word));
  });
}

/** Rows by one field, empty ones last in either direction; a choice sorts in the order of its options. */
export function sortedRows(
  rows: readonly ListRow[],
  template: RegisterTemplate,
  by: ListSorting | undefined,
  cells: Cells,
): readonly ListRow[] {
  const field = template.fields.find(({ key }) => key === by?.key);
  if (by === undefined || field === undefined) return rows;
  const sign = by.descending ? -1 : 1;
  const ranked = rows.map((row) => ({ row, rank: rankOf(row, field, cells) }));
  return ranked
    .toSorted((one, other) => {
      if (one.rank === undefined || other.rank === undefined)
        return Number(one.rank === undefined) - Number(other.rank === undefined);
      return sign * compare(one.rank, other.rank);
    })
    .map(({ row }) => row);
}

function rankOf(row: ListRow, field: RegisterField, cells: Cells): string | number | undefined {
  const value = row.values[field.key];
  if (value === undefined || value === '') return undefined;
  if (field.type === 'choice') return field.options?.findIndex(({ key }) => key === value) ?? -1;
  if (typeof value === 'boolean') return value ? 0 : 1;
  return field.type === 'link' ? cellText(value, field, cells) : value;
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), undefined, { numeric: true });
}
