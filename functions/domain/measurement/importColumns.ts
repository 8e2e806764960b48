/** The columns an import may have, in any order; `kpi`, `period` and a value or both parts of a ratio it must have. */
export const importColumns = [
  'kpi',
  'period',
  'segment',
  'value',
  'numerator',
  'denominator',
  'sampleSize',
  'state',
  'note',
] as const;
export type ImportColumn = (typeof importColumns)[number];

const namesOf: { readonly [column in ImportColumn]: readonly string[] } = {
  kpi: ['kpi', 'indicator', 'indicador'],
  period: ['period', 'periodo', 'month', 'mes', 'quarter', 'trimestre', 'week', 'semana'],
  segment: ['segment', 'segmento'],
  value: ['value', 'valor'],
  numerator: ['numerator', 'numerador'],
  denominator: ['denominator', 'denominador'],
  sampleSize: ['sample size', 'samplesize', 'sample', 'n', 'muestra', 'tamano de muestra'],
  state: ['state', 'status', 'estado'],
  note: ['note', 'comment', 'nota', 'comentario'],
};

const columnOf = new Map(
  importColumns.flatMap((column) => namesOf[column].map((name) => [name, column] as const)),
);

/** Where each column stands in a row. */
export type ColumnPlaces = { readonly [column in ImportColumn]?: number };

export type HeaderReading =
  | { readonly ok: true; readonly places: ColumnPlaces; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly code: 'columnsMissing'; readonly missing: readonly ImportColumn[] }
  | { readonly ok: false; readonly code: 'columnRepeated'; readonly column: ImportColumn };

/** Reads the header in English or Spanish, whatever its order, case and accents. Unknown columns are named and ignored. */
export function readHeader(cells: readonly string[]): HeaderReading {
  const places: { [column in ImportColumn]?: number } = {};
  const ignored: string[] = [];
  for (const [place, cell] of cells.entries()) {
    const column = columnOf.get(folded(cell));
    if (column === undefined) {
      if (cell.trim() !== '') ignored.push(cell.trim());
      continue;
    }
    if (places[column] !== undefined) return { ok: false, code: 'columnRepeated', column };
    places[column] = place;
  }
  const missing = missingColumns(places);
  return missing.length > 0 ? { ok: false, code: 'columnsMissing', missing } : { ok: true, places, ignored };
}

/** A text as names are compared: without accents, case, doubled spaces and a byte order mark. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\uFEFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

function missingColumns(places: ColumnPlaces): readonly ImportColumn[] {
  const parts = places.numerator !== undefined || places.denominator !== undefined;
  const whole: readonly ImportColumn[] = parts ? [] : ['value'];
  const valued = parts && places.value === undefined ? (['numerator', 'denominator'] as const) : whole;
  return (['kpi', 'period', ...valued] as const).filter((column) => places[column] === undefined);
}
