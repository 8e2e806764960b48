import type { Measurement } from '#domain/kpi/kpi.ts';
import type { PlainDate } from '#domain/time.ts';
import {
  entryChecker,
  type CheckedAgainst,
  type EntryMark,
  type EntryRefusal,
  type MeasurementEntry,
} from './checkMeasurement.ts';
import { readHeader, type ColumnPlaces, type HeaderReading, type ImportColumn } from './importColumns.ts';
import { importNames, type ImportNames } from './importNames.ts';
import { decimalMarkIn } from './decimalMark.ts';
import { readNumber, type DecimalMark, type NumberLocale } from './readNumber.ts';

/** The most rows one import may have (design.md section 5). */
export const mostImportRows = 10_000;

/** As long as any prose; a cell that is longer is no note but a quote that was never closed. */
const mostNote = 2000;

/** Why a row cannot be taken: what an entry may lack, and what only a text can have wrong with it. */
export type RowRefusal =
  | EntryRefusal
  | { readonly code: 'textNotANumber'; readonly column: ImportColumn; readonly text: string }
  | {
      readonly code: 'ambiguousNumber';
      readonly column: ImportColumn;
      readonly text: string;
      readonly readings: readonly [number, number];
      readonly byLocale: number;
    }
  | { readonly code: 'unknownState'; readonly text: string }
  | { readonly code: 'noteTooLong'; readonly most: number }
  | { readonly code: 'ambiguousKpi'; readonly kpi: string; readonly ids: readonly string[] };

/** A row with its verdict. `line` counts rows of the file, the header being 1. */
export type RowVerdict =
  | ({ readonly verdict: 'accepted' } & AcceptedRow)
  | { readonly verdict: 'unchanged'; readonly line: number }
  | { readonly verdict: 'refused'; readonly line: number; readonly refusals: readonly RowRefusal[] };

/** What a good row comes to: ids in place of names, the measurement, and what stood there before. */
export type AcceptedRow = {
  readonly line: number;
  readonly kpi: string;
  readonly segment: string;
  readonly measurement: Measurement;
  readonly marks: readonly EntryMark[];
  readonly before?: Measurement;
  readonly note?: string;
};

/** The preview of an import. Nothing is written by it. */
export type ImportPreview =
  | {
      readonly ok: true;
      readonly rows: readonly RowVerdict[];
      readonly accepted: readonly AcceptedRow[];
      readonly counts: { readonly accepted: number; readonly unchanged: number; readonly refused: number };
      /** The decimal mark that was said, or that the file's own numbers show; `null` where neither. */
      readonly decimalMark: DecimalMark | null;
      /** Headings of columns that were not understood. */
      readonly ignored: readonly string[];
    }
  | Exclude<HeaderReading, { readonly ok: true }>
  | { readonly ok: false; readonly code: 'noRows' }
  | { readonly ok: false; readonly code: 'tooManyRows'; readonly limit: number };

export type ImportOptions = {
  readonly on: PlainDate;
  readonly locale: NumberLocale;
  /** Where the person said which sign parts the decimals, no number is ambiguous. */
  readonly decimalMark?: DecimalMark;
};

/**
 * Reads parsed CSV rows, header first, and gives a verdict for each; blank rows are passed over. A KPI is named by id,
 * name or template key, a segment by id or name (empty is the whole). Of two rows for one place the second is a duplicate.
 */
export function importRows(
  rows: readonly (readonly string[])[],
  view: CheckedAgainst,
  options: ImportOptions,
): ImportPreview {
  const [header = [], ...body] = rows;
  const reading = readHeader(header);
  if (!reading.ok) return reading;
  const numbered = body
    .map((cells, place) => ({ cells, line: place + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (numbered.length === 0) return { ok: false, code: 'noRows' };
  if (numbered.length > mostImportRows) return { ok: false, code: 'tooManyRows', limit: mostImportRows };
  const decimalMark = options.decimalMark ?? decimalMarkIn(numbersIn(numbered, reading.places));
  const judge = rowJudge(view, reading.places, { ...options, shown: decimalMark });
  const verdicts = numbered.map(({ cells, line }) => judge(cells, line));
  const count = (verdict: RowVerdict['verdict']) => verdicts.filter((one) => one.verdict === verdict).length;
  return {
    ok: true,
    rows: verdicts,
    accepted: verdicts.flatMap((one) => {
      if (one.verdict !== 'accepted') return [];
      const { verdict: _verdict, ...row } = one;
      return [row];
    }),
    counts: { accepted: count('accepted'), unchanged: count('unchanged'), refused: count('refused') },
    decimalMark,
    ignored: reading.ignored,
  };
}

/** The options, with the decimal mark said or shown; a shown one speaks only for numbers that use no other sign. */
type ReadingOptions = ImportOptions & { readonly shown: DecimalMark | null };

const numberColumns = ['value', 'numerator', 'denominator', 'sampleSize'] as const;
type NumberColumn = (typeof numberColumns)[number];

function* numbersIn(
  rows: readonly { readonly cells: readonly string[] }[],
  places: ColumnPlaces,
): Generator<string> {
  for (const { cells } of rows) for (const column of numberColumns) yield cells[places[column] ?? -1] ?? '';
}

function markFor(text: string, { decimalMark, shown }: ReadingOptions): DecimalMark | undefined {
  if (decimalMark !== undefined || shown === null) return decimalMark;
  return text.includes(shown === '.' ? ',' : '.') ? undefined : shown;
}

function rowJudge(
  view: CheckedAgainst,
  places: ColumnPlaces,
  options: ReadingOptions,
): (cells: readonly string[], line: number) => RowVerdict {
  const check = entryChecker(view, options.on);
  const names = importNames(view);
  const firstLine = new Map<string, number>();
  return (cells, line) => {
    const { entry, refusals, note } = readRow(cells, places, names, options);
    const checked = check(entry);
    const all = [
      ...refusals,
      ...(checked.verdict === 'refused' ? unlessTold(checked.refusals, refusals) : []),
    ];
    const key = `${entry.kpi} ${entry.segment} ${entry.period}`;
    const of = firstLine.get(key);
    if (of === undefined) firstLine.set(key, line);
    else all.unshift({ code: 'duplicate', of });
    if (all.length > 0 || checked.verdict === 'refused') return { verdict: 'refused', line, refusals: all };
    if (checked.verdict === 'unchanged') return { verdict: 'unchanged', line };
    return { ...checked, line, kpi: entry.kpi, segment: entry.segment, ...(note !== '' && { note }) };
  };
}

/** A number that could not be read leaves the value missing too; the first of the two says it all. */
function unlessTold(found: readonly EntryRefusal[], told: readonly RowRefusal[]): readonly EntryRefusal[] {
  if (told.length === 0) return found;
  const numberTold = told.some(({ code }) => code === 'textNotANumber' || code === 'ambiguousNumber');
  const stateTold = told.some(({ code }) => code === 'unknownState');
  const kpiTold = told.some(({ code }) => code === 'ambiguousKpi');
  return found.filter(({ code }) => {
    if (code === 'valueMissing' || code === 'partMissing') return !numberTold && !stateTold;
    return code !== 'unknownKpi' || !kpiTold;
  });
}

type ReadRow = {
  readonly entry: MeasurementEntry;
  readonly refusals: readonly RowRefusal[];
  readonly note: string;
};

function readRow(
  cells: readonly string[],
  places: ColumnPlaces,
  names: ImportNames,
  options: ReadingOptions,
): ReadRow {
  const cell = (column: ImportColumn) => cells[places[column] ?? -1]?.trim() ?? '';
  const refusals: RowRefusal[] = [];
  const number = (column: NumberColumn) => {
    if (cell(column) === '') return {};
    const reading = readNumber(cell(column), options.locale, markFor(cell(column), options));
    if (reading.ok) return { [column]: reading.value };
    if (reading.code === 'notANumber') refusals.push({ code: 'textNotANumber', column, text: cell(column) });
    if (reading.code === 'ambiguous') {
      const { ambiguous: readings, byLocale } = reading;
      refusals.push({ code: 'ambiguousNumber', column, text: cell(column), readings, byLocale });
    }
    return {};
  };
  const state = names.state(cell('state'));
  if (state === undefined) refusals.push({ code: 'unknownState', text: cell('state') });
  const note = cell('note');
  if (note.length > mostNote) refusals.push({ code: 'noteTooLong', most: mostNote });
  const ids = names.kpis(cell('kpi')) ?? [cell('kpi')];
  if (ids.length > 1) refusals.push({ code: 'ambiguousKpi', kpi: cell('kpi'), ids });
  const entry: MeasurementEntry = {
    kpi: ids.length === 1 ? (ids[0] ?? '') : cell('kpi'),
    segment: names.segment(cell('segment')) ?? cell('segment'),
    period: names.period(cell('period')) ?? cell('period'),
    ...number('value'),
    ...number('numerator'),
    ...number('denominator'),
    ...number('sampleSize'),
    ...(state !== undefined && { state }),
  };
  return { entry, refusals, note };
}
