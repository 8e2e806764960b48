import type { EntryStates, RegisterField } from '#domain/methodology/registerTemplate.ts';
import type { ListRow } from './entry.ts';

/** A column of a board: an option of its field, or `''` for rows that say none of them. */
export type BoardColumn = { readonly key: string; readonly rows: readonly ListRow[] };

/** Rows by the options of a choice, in their order; a column without a key stands first, and only when something is in it. */
export function boardOf(rows: readonly ListRow[], field: RegisterField): readonly BoardColumn[] {
  const keys = (field.options ?? []).map(({ key }) => key);
  const by = Map.groupBy(rows, (row) => {
    const value = row.values[field.key];
    return typeof value === 'string' && keys.includes(value) ? value : '';
  });
  const none = by.get('');
  return [
    ...(none === undefined ? [] : [{ key: '', rows: none }]),
    ...keys.map((key) => ({ key, rows: by.get(key) ?? [] })),
  ];
}

/**
 * Where a row may be moved to. The field that is an entry's state follows the moves of its template; any other choice
 * may be any of its options.
 */
export function movesFrom(
  from: string,
  field: RegisterField,
  states: EntryStates | undefined,
): readonly string[] {
  const keys = (field.options ?? []).map(({ key }) => key);
  if (states?.field !== field.key) return keys.filter((key) => key !== from);
  // From a state the method no longer knows, any first state may follow.
  return states.moves[from] ?? states.first;
}
