import type { RegisterField, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import type { CellChange } from '#lib/grid/region.ts';
import { folded, type Cells } from './cells.ts';
import { fileText } from './cellText.ts';
import type { ListRow } from './entry.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** The heading of the column with an entry's number, in both languages; files name it so. */
export const numberHeading: Readonly<Record<Locale, string>> = { en: 'No.', es: 'N.º' };

// Excel splits a file by the sign its language does not use in numbers.
const separators: Readonly<Record<Locale, string>> = { en: ',', es: ';' };
const byteOrderMark = '\uFEFF';

/**
 * Rows as a CSV file: a heading of the fields' names in the user's language, then a line a row. The byte order mark tells
 * Excel that the file is UTF-8.
 */
export function listCsv(template: RegisterTemplate, rows: readonly ListRow[], cells: Cells): string {
  const { language } = cells;
  const heading = [numberHeading[language], ...template.fields.map(({ name }) => name[language])];
  const lines = rows.map((row) => [
    row.entry ? String(row.entry.number) : '',
    ...template.fields.map((field) => fileText(row.values[field.key], field, cells)),
  ]);
  const separator = separators[language];
  const written = [heading, ...lines].map((line) =>
    line.map((cell) => csvCell(cell, separator)).join(separator),
  );
  return `${byteOrderMark}${written.join('\r\n')}\r\n`;
}

/**
 * A cell of a CSV file. One that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV injection); a plain
 * number such as -3,5 is none.
 */
export function csvCell(text: string, separator = ','): string {
  const isFormula = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return safe.includes(separator) || /["\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The apostrophe that kept a spreadsheet from running a cell is no part of its text. */
const unquoted = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');

/** A table read from a file or pasted: changes by cell, and the columns nobody knows. */
export type TableRead = {
  readonly changes: readonly CellChange[];
  readonly rows: number;
  readonly unknown: readonly string[];
};

/**
 * A table with a heading that names fields, in either language and any order, as changes of cells: a line with an
 * entry's number changes that entry, one that says what a proposed entry says fills that one in, every other is new.
 * `undefined` where the first line names no fields.
 */
export function readTable(
  lines: readonly (readonly string[])[],
  template: RegisterTemplate,
  known: readonly ListRow[],
  firstNew: number,
): TableRead | undefined {
  const [heading = [], ...rest] = lines;
  const columns = heading.map((name) => columnOf(name, template));
  const named = columns.filter((one) => one !== undefined && one !== 'number').length;
  const filled = heading.filter((name) => name.trim() !== '').length;
  if (named === 0 || named * 2 < Math.min(filled, template.fields.length)) return undefined;
  const body = rest.filter((line) => line.some((cell) => cell.trim() !== ''));
  const taken = new Set<string>();
  let next = firstNew;
  const changes = body.flatMap((line) => {
    const row = rowFor(line, columns, known, taken) ?? `new:${next++}`;
    taken.add(row);
    return columns.flatMap((column, at): CellChange[] =>
      column === undefined || column === 'number'
        ? []
        : [{ row, column: column.key, text: unquoted(line[at] ?? '').trim() }],
    );
  });
  const unknown = heading.filter((name, at) => name.trim() !== '' && columns[at] === undefined);
  return { changes, rows: body.length, unknown };
}

type Column = RegisterField | 'number' | undefined;

function columnOf(name: string, { fields }: RegisterTemplate): Column {
  const bare = folded(name.replace(/^\uFEFF/, ''));
  if (['no', 'nº', 'n', 'number', 'numero', '#', ...Object.values(numberHeading).map(folded)].includes(bare))
    return 'number';
  return fields.find((field) =>
    [field.key, field.name.en, field.name.es].some((one) => folded(one) === bare),
  );
}

/** The row a line is about: its number, or the text that the method gave a proposed entry. */
function rowFor(
  line: readonly string[],
  columns: readonly Column[],
  known: readonly ListRow[],
  taken: ReadonlySet<string>,
): string | undefined {
  const number = line[columns.indexOf('number')]?.trim();
  const same = known.find(({ key }) => number !== undefined && number !== '' && key === number);
  if (same) return same.key;
  const proposed = known.filter(({ key, entry }) => entry === undefined && !taken.has(key));
  return proposed.find(({ preloaded, values }) => {
    if (preloaded === undefined) return false;
    const texts = Object.entries(values).filter(([, value]) => typeof value === 'string');
    return (
      texts.length > 0 &&
      texts.every(([field, value]) => {
        const at = columns.findIndex((column) => typeof column === 'object' && column.key === field);
        return at >= 0 && folded(line[at] ?? '') === folded(String(value));
      })
    );
  })?.key;
}
