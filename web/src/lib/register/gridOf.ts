import type { RegisterField } from '#domain/methodology/registerTemplate.ts';
import type { GridCell, GridColumn, GridRow } from '#lib/grid/gridShape.ts';
import { register as text } from '#lib/i18n/text/register.ts';
import { cellText, choicesOf } from './cellText.ts';
import { isNew, titleField, type ListRow } from './entry.ts';
import { faultSentence } from './faultSentence.ts';
import type { ListDesk } from './listDesk.svelte.ts';
import { readCell } from './readCell.ts';

/** The column that says what is to be looked at; it is no field. */
export const marksColumn = 'marks?';

const figures: ReadonlySet<RegisterField['type']> = new Set(['number', 'money', 'percent', 'score']);

/** The columns of a list: its fields, those set aside only when asked for, and what is to be looked at. */
export function columnsOf({ template, cells }: ListDesk, everyField: boolean): readonly GridColumn[] {
  const { language, currency } = cells;
  const title = titleField(template);
  const shown = template.fields.filter(({ aside }) => everyField || aside !== true);
  const ordered = title ? [title, ...shown.filter((field) => field !== title)] : shown;
  const columns = ordered.map((field) => ({
    key: field.key,
    title: field.type === 'money' ? `${field.name[language]} (${currency})` : field.name[language],
    hint: field.hint?.[language],
    words: !figures.has(field.type),
    choices: choicesOf(field, cells),
    sortable: true,
    required: field.required,
    sticky: field === title,
  }));
  if (template.flags.length + template.preloaded.length === 0) return columns;
  // Beside the name, so that it is seen before the grid is moved sideways.
  const marks = { key: marksColumn, title: text.marks(), quiet: true, words: true };
  return [...columns.slice(0, 1), marks, ...columns.slice(1)];
}

/** A row's heading: its number, and the name it is spoken of by. */
export function gridRowOf(row: ListRow, { template, cells }: ListDesk): GridRow {
  return {
    key: row.key,
    title: rowName(row, template, cells),
    note: row.entry ? String(row.entry.number) : '',
  };
}

/** What a row is called: number and name, or that it is new. */
export function rowName(row: ListRow, template: ListDesk['template'], cells: ListDesk['cells']): string {
  const field = titleField(template);
  const name = field ? cellText(row.values[field.key], field, cells) : '';
  const number = row.entry ? String(row.entry.number) : '';
  if (number === '') return name === '' ? text.newEntry() : name;
  return name === '' ? `${capital(template.entryName[cells.language])} ${number}` : `${number} · ${name}`;
}

/** One cell: what is saved, what was typed over it with what is wrong in it, or what is to be looked at. */
export function cellOf(
  desk: ListDesk,
  key: string,
  column: string,
  { mayWrite, tried }: { readonly mayWrite: boolean; readonly tried: boolean },
): GridCell {
  if (column === marksColumn) return marksCell(desk, key);
  const field = desk.template.fields.find((one) => one.key === column);
  if (field === undefined) return { text: '', locked: true };
  const was = cellText(desk.rowOf(key)?.values[column], field, desk.cells);
  const typed = desk.draft[key]?.cells[column];
  const error = errorIn(desk, key, field, tried);
  if (typed === undefined) return { text: was, locked: !mayWrite, error };
  const read = readCell(typed, field, desk.cells);
  const guess =
    read.ok && read.guessed ? text.readAs(cellText(read.value ?? undefined, field, desk.cells)) : '';
  const note = [guess, was === '' ? '' : text.was(was)].filter(Boolean).join(', ');
  return { text: typed, state: error === undefined ? 'draft' : 'failed', locked: !mayWrite, error, note };
}

/** The server's sentence at its field, or what cannot be read here. Only once saving was tried is a gap a fault. */
function errorIn(desk: ListDesk, key: string, field: RegisterField, tried: boolean): string | undefined {
  const failure = desk.failures[key];
  const named = failure?.field ?? titleField(desk.template)?.key;
  if (failure && named === field.key) return failure.sentence;
  const fault = desk.draftedRow(key)?.faults[field.key];
  if (fault === undefined || (fault.fault === 'missing' && !tried)) return undefined;
  return faultSentence(fault, field, desk.cells);
}

function marksCell({ template, cells, rowOf }: ListDesk, key: string): GridCell {
  const row = rowOf(key);
  if (row === undefined || isNew(key)) return { text: '', locked: true };
  if (row.entry === undefined) return { text: text.toFillIn(), locked: true, tone: 'problem' };
  const flags = template.flags.filter((flag) => row.flags.includes(flag.key));
  return {
    text: flags.map(({ name }) => name[cells.language]).join(', '),
    note: flags.map(({ how }) => how[cells.language]).join(' '),
    locked: true,
    tone: flags.some(({ tone }) => tone === 'problem') ? 'problem' : undefined,
  };
}

/** A name that begins a line, with its first letter large. */
export function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase() + name.slice(1);
}
