/** A column of a pasted table. `aliases` are other headings under which a spreadsheet may name it. */
export type PasteColumn = {
  readonly key: string;
  readonly title: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly width?: string;
};

export type PastedRow = { readonly [column: string]: string };

/**
 * Rows out of what a person pastes from a spreadsheet (tabs) or a CSV file (`;` or `,`, with quoted cells). A first row
 * that names columns says which is which, in any order; without one the columns come in the order given. Blank rows fall away.
 */
export function readPasted(text: string, columns: readonly PasteColumn[]): readonly PastedRow[] {
  const lines = splitCells(text).filter((cells) => cells.some((cell) => cell !== ''));
  const named = headingOf(lines[0] ?? [], columns);
  const order = named ?? columns.map((column) => column.key);
  return lines.slice(named ? 1 : 0).map((cells) => {
    const row: Record<string, string> = {};
    for (const { key } of columns) row[key] = cells[order.indexOf(key)] ?? '';
    return row;
  });
}

/** The keys of a heading row, or undefined when fewer than half of its cells name a column: then it holds values. */
function headingOf(cells: readonly string[], columns: readonly PasteColumn[]): readonly string[] | undefined {
  const keys = cells.map((cell) => columns.find((column) => names(column).includes(fold(cell)))?.key ?? '');
  const known = keys.filter((key) => key !== '').length;
  return known > 0 && known * 2 >= Math.min(cells.length, columns.length) ? keys : undefined;
}

function names(column: PasteColumn): readonly string[] {
  return [column.key, column.title, ...(column.aliases ?? [])].map(fold);
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\s_-]/g, '')
    .toLowerCase();
}

/** Cells by line. Quotes hold separators, line ends and doubled quotes, as spreadsheets write them. */
export function splitCells(text: string, known?: string): readonly (readonly string[])[] {
  const separator = known ?? ['\t', ';', ','].find((each) => text.includes(each)) ?? '\t';
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    lines.at(-1)?.push(cell.trim());
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (quoted && sign === '"' && source[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (sign === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (quoted || (sign !== separator && sign !== '\n')) cell += sign;
    else {
      endCell();
      if (sign === '\n') lines.push([]);
    }
  }
  endCell();
  return lines;
}
