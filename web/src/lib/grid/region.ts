import { splitCells } from '#lib/ui/pastedRows.ts';

/** A cell by its place in the grid, row and column counted from 0. */
export type Place = { readonly row: number; readonly column: number };

/** A rectangle of cells between two corners, either of which may be the upper left. */
export type Region = { readonly anchor: Place; readonly focus: Place };

export type CellChange = { readonly row: string; readonly column: string; readonly text: string };

/** The corners of a region in order, both included. */
export function bounds({ anchor, focus }: Region): {
  top: number;
  bottom: number;
  left: number;
  right: number;
} {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

export function holds(region: Region, place: Place): boolean {
  const { top, bottom, left, right } = bounds(region);
  return place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
}

/** A region inside a grid of so many rows and columns: a corner outside moves to the nearest edge. */
export function within({ anchor, focus }: Region, rows: number, columns: number): Region {
  const inside = ({ row, column }: Place): Place => ({
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  });
  return { anchor: inside(anchor), focus: inside(focus) };
}

/** Every place of a region, row by row. */
export function placesIn(region: Region): readonly Place[] {
  const { top, bottom, left, right } = bounds(region);
  const places: Place[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) places.push({ row, column });
  return places;
}

/** A region as a spreadsheet takes it: tabs between cells, line ends between rows. */
export function toTsv(region: Region, textAt: (place: Place) => string): string {
  const { top, bottom, left, right } = bounds(region);
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) cells.push(tsvCell(textAt({ row, column })));
    lines.push(cells.join('\t'));
  }
  return lines.join('\n');
}

/** A cell of several lines is quoted, as spreadsheets do it: it stays one cell. */
function tsvCell(text: string): string {
  return /[\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Where pasted lines go: from the region's upper left corner on; one single cell fills a whole selected region. Cells
 * that are locked or outside the grid are skipped and counted. Columns that only compare (`compares`) are passed over:
 * months that stand side by side in a spreadsheet land in months.
 */
export function planPaste(
  lines: readonly (readonly string[])[],
  region: Region,
  isOpen: (place: Place) => boolean,
  compares: (column: number) => boolean = () => false,
): { readonly cells: readonly { place: Place; text: string }[]; readonly skipped: number } {
  const single = lines.length === 1 && lines[0]?.length === 1 ? lines[0][0] : undefined;
  const { top, left } = bounds(region);
  const wanted =
    single !== undefined
      ? placesIn(region).map((place) => ({ place, text: single }))
      : lines.flatMap((line, row) =>
          line.map((text, column) => ({
            place: { row: top + row, column: entered(left, column, compares) },
            text,
          })),
        );
  const cells = wanted.filter(({ place }) => isOpen(place));
  return { cells, skipped: wanted.length - cells.length };
}

/** The column so many columns of entry right of `left`. Past the grid's end nothing compares, so it ends there. */
function entered(left: number, steps: number, compares: (column: number) => boolean): number {
  let column = left;
  for (let ahead = steps; ahead > 0; ahead--) {
    do column++;
    while (compares(column));
  }
  return column;
}

/** Where a key leads from a place, or undefined when it is no key of movement. Ctrl goes to the edge. */
export function moved(
  from: Place,
  key: string,
  ctrl: boolean,
  rows: number,
  columns: number,
): Place | undefined {
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: ctrl ? -rows : -1, column: 0 },
    ArrowDown: { row: ctrl ? rows : 1, column: 0 },
    ArrowLeft: { row: 0, column: ctrl ? -columns : -1 },
    ArrowRight: { row: 0, column: ctrl ? columns : 1 },
    PageUp: { row: -10, column: 0 },
    PageDown: { row: 10, column: 0 },
    Home: { row: ctrl ? -rows : 0, column: -columns },
    End: { row: ctrl ? rows : 0, column: columns },
  };
  const step = steps[key];
  if (!step) return undefined;
  const within = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
  return { row: within(from.row + step.row, rows), column: within(from.column + step.column, columns) };
}

/** What was pasted, in lines of cells. A single number may hold a comma: only tabs and line ends part cells here. */
export function linesOf(source: string): readonly (readonly string[])[] {
  if (source.includes('\t') || /^"[^"]*\n/m.test(source)) return splitCells(source, '\t');
  return source
    .trim()
    .split(/\r?\n/)
    .map((line) => [line.trim()]);
}
