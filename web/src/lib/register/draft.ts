import type { RegisterField, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { FieldValue } from '#domain/register/register.ts';
import type { CellChange } from '#lib/grid/region.ts';
import type { Cells } from './cells.ts';
import { cellText } from './cellText.ts';
import { isNew, type ListRow } from './entry.ts';
import { readCell, type CellFault } from './readCell.ts';

/** What was typed over a row: texts by field, and the version of the entry they were typed over. */
export type RowDraft = {
  readonly version?: number;
  readonly cells: Readonly<Record<string, string>>;
};

/** Everything typed in a list and not saved, by row. */
export type ListDraft = Readonly<Record<string, RowDraft>>;

export const emptyDraft: ListDraft = {};

/** A draft after cells were typed in. A cell that says what stands there already is no draft, nor is an empty new row. */
export function withTyped(
  draft: ListDraft,
  changes: readonly CellChange[],
  rowOf: (key: string) => ListRow | undefined,
  fields: readonly RegisterField[],
  cells: Cells,
): ListDraft {
  const next: Record<string, RowDraft> = { ...draft };
  for (const { row: key, column, text } of changes) {
    const field = fields.find((one) => one.key === column);
    const row = rowOf(key);
    if (field === undefined || (row === undefined && !isNew(key))) continue;
    const { [column]: _, ...others } = next[key]?.cells ?? {};
    const isSaved = text.trim() === cellText(row?.values[column], field, cells);
    const typed = isSaved ? others : { ...others, [column]: text.trim() };
    const version = next[key]?.version ?? row?.entry?.version;
    if (Object.keys(typed).length === 0) delete next[key];
    else next[key] = { ...(version === undefined ? {} : { version }), cells: typed };
  }
  return next;
}

export function withoutRows(draft: ListDraft, keys: readonly string[]): ListDraft {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(draft).filter(([key]) => !gone.has(key)));
}

/** One row of POST …/entries: `values` are changes, null clears. */
export type EntryItem = {
  readonly number?: number;
  readonly version?: number;
  readonly preloaded?: string;
  readonly values: Readonly<Record<string, FieldValue | null>>;
};

/** A row with something typed: what it sends, and which of its cells cannot be read or are missing. */
export type DraftRow = {
  readonly key: string;
  readonly item: EntryItem;
  readonly faults: Readonly<Record<string, { readonly fault: CellFault; readonly bound?: number }>>;
};

/** Rows of a draft in the order they were typed. What was typed over an entry that is gone is sent as a new one. */
export function draftRows(
  draft: ListDraft,
  rowOf: (key: string) => ListRow | undefined,
  template: Pick<RegisterTemplate, 'fields' | 'states'>,
  cells: Cells,
): readonly DraftRow[] {
  return Object.entries(draft).map(([key, { version, cells: texts }]) => {
    const row = rowOf(key);
    const values: Record<string, FieldValue | null> = {};
    const faults: Record<string, { fault: CellFault; bound?: number }> = {};
    for (const field of template.fields) {
      const text = texts[field.key];
      if (text === undefined) continue;
      const read = readCell(text, field, cells);
      if (read.ok) values[field.key] = read.value;
      else
        faults[field.key] = { fault: read.fault, ...(read.bound === undefined ? {} : { bound: read.bound }) };
    }
    for (const field of missing(template, row, values, faults)) faults[field] = { fault: 'missing' };
    // The method's own texts are written in the language in which they were filled in.
    const given = row?.entry === undefined ? row?.values : {};
    return { key, item: { ...identity(row, version), values: { ...given, ...values } }, faults };
  });
}

function identity(row: ListRow | undefined, version: number | undefined): Omit<EntryItem, 'values'> {
  if (row?.entry) return { number: row.entry.number, version: version ?? row.entry.version };
  return row?.preloaded === undefined ? {} : { preloaded: row.preloaded };
}

/** Required fields that stay empty. A new entry's state is the first one, unless it says another. */
function missing(
  { fields, states }: Pick<RegisterTemplate, 'fields' | 'states'>,
  row: ListRow | undefined,
  values: Readonly<Record<string, FieldValue | null>>,
  faults: Readonly<Record<string, unknown>>,
): readonly string[] {
  const isEmpty = (key: string) => (key in values ? values[key] === null : row?.values[key] === undefined);
  return fields
    .filter(({ key, required }) => required && !(key in faults))
    .filter(({ key }) => isEmpty(key) && (key !== states?.field || row?.entry !== undefined))
    .map(({ key }) => key);
}
