import { periodStart } from '#domain/calendar/period.ts';
import type { Kpi, Measurement, MeasurementState } from '#domain/kpi/kpi.ts';
import { ratioValue } from '#domain/kpi/ratioValue.ts';
import { measurementIn, readSeries } from '#domain/kpi/series.ts';
import { readNumber, type DecimalMark } from '#domain/measurement/readNumber.ts';
import { closesOn } from '#domain/programme/due.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { isUnusual } from './outlier.ts';

export type Part = 'value' | 'numerator' | 'denominator';

/** A cell as typed; `mark` is set once somebody said which sign parts the decimals of an ambiguous number. */
export type CellDraft = { readonly text: string; readonly mark?: DecimalMark };

/** What is said of a value beside it. */
export type Saying = { readonly state?: MeasurementState; readonly note?: string };

/** Everything typed and not saved: cells by `<kpi>|<segment>|<part>@<period>`, sayings by `<kpi>|<segment>@<period>`. */
export type NumbersDraft = {
  readonly cells: Readonly<Record<string, CellDraft>>;
  readonly sayings: Readonly<Record<string, Saying>>;
};

export const emptyDraft: NumbersDraft = { cells: {}, sayings: {} };

export const rowKey = (kpi: string, segment: string, part: Part) => `${kpi}|${segment}|${part}`;
export const cellKey = (row: string, period: string) => `${row}@${period}`;
export const entryKey = (kpi: string, segment: string, period: string) => `${kpi}|${segment}@${period}`;

/** The entry a cell belongs to. */
export function entryOfCell(cell: string): string {
  const [row = '', period = ''] = cell.split('@');
  const [kpi = '', segment = ''] = row.split('|');
  return entryKey(kpi, segment, period);
}

export type CellReading =
  | { readonly kind: 'number'; readonly value: number; readonly guessed: boolean }
  | { readonly kind: 'notAvailable' }
  | { readonly kind: 'ambiguous'; readonly thousands: number; readonly decimals: number }
  | { readonly kind: 'notANumber' };

/**
 * Reads a cell. `1,234` asks, unless somebody said how it is meant, or the KPI shows no decimals: then only thousands make
 * sense. `n/a`, `n/d` and a lone dash say that there is no value.
 */
export function readCell({ text, mark }: CellDraft, locale: Locale, decimals: number): CellReading {
  if (/^(n\/?[ad]\.?|[-–—])$/i.test(text.trim())) return { kind: 'notAvailable' };
  const read = readNumber(text, locale, mark);
  if (read.ok) return { kind: 'number', value: read.value, guessed: mark !== undefined };
  if (read.code !== 'ambiguous') return { kind: 'notANumber' };
  const [thousands, fraction] = read.ambiguous;
  if (decimals === 0) return { kind: 'number', value: thousands, guessed: true };
  return { kind: 'ambiguous', thousands, decimals: fraction };
}

/** The decimal mark that makes an ambiguous text mean one of its two readings. */
export function markFor(text: string, meant: 'thousands' | 'decimals'): DecimalMark {
  const sign = text.includes(',') ? ',' : '.';
  if (meant === 'decimals') return sign;
  return sign === ',' ? '.' : ',';
}

export type EntryFault =
  'notANumber' | 'ambiguous' | 'partMissing' | 'zeroDenominator' | 'reasonMissing' | 'noteMissing';

/** One value that waits to be saved. */
export type Entry = {
  readonly key: string;
  readonly kpi: Held<Kpi>;
  readonly segment: string;
  readonly period: string;
  /** What it comes to; `null` is "not available", `undefined` cannot be read yet. */
  readonly value: number | null | undefined;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly state: MeasurementState;
  readonly note: string;
  readonly before: Measurement | null;
  /** Takes an earlier value's place in a period that has closed and was published. */
  readonly correctsClosed: boolean;
  readonly unusual: boolean;
  readonly fault: EntryFault | undefined;
  /** The cell to choose a reading for. */
  readonly ambiguous?: { readonly cell: string; readonly thousands: number; readonly decimals: number };
};

/** The entries a draft comes to, in the order they were typed. What is typed for a KPI that is gone is left out. */
export function entriesOf(
  draft: NumbersDraft,
  view: ProgrammeView,
  { locale, today }: { readonly locale: Locale; readonly today: string },
): readonly Entry[] {
  const keys = [...new Set(Object.keys(draft.cells).map(entryOfCell))];
  return keys.flatMap((key) => {
    const [place = '', period = ''] = key.split('@');
    const [id = '', segment = ''] = place.split('|');
    const kpi = view.kpis.find((one) => one.id === id);
    return kpi === undefined ? [] : [entryOf(draft, { key, kpi, segment, period }, view, locale, today)];
  });
}

type Place = {
  readonly key: string;
  readonly kpi: Held<Kpi>;
  readonly segment: string;
  readonly period: string;
};

function entryOf(
  draft: NumbersDraft,
  place: Place,
  view: ProgrammeView,
  locale: Locale,
  today: string,
): Entry {
  const { kpi, segment, period, key } = place;
  const before = measurementIn(kpi.series[segment] ?? '', period);
  const saying = draft.sayings[key] ?? {};
  const typed = whatIsTyped(draft, place, before, locale);
  const isMissing = saying.state === 'notAvailable' || typed.value === null;
  const told: Told = isMissing ? { value: null, fault: undefined } : typed;
  const note = saying.note?.trim() ?? '';
  const correctsClosed =
    before !== null && before.value !== told.value && closesOn(period, view.programme.limits) <= today;
  return {
    ...place,
    ...told,
    state: isMissing ? 'notAvailable' : (saying.state ?? 'final'),
    note,
    before,
    correctsClosed,
    unusual: typeof told.value === 'number' && isUnusual(valuesBefore(kpi, segment, period), told.value),
    fault: told.fault ?? (note === '' ? unexplained(isMissing, correctsClosed) : undefined),
  };
}

/** What a value without a note still owes. */
function unexplained(isMissing: boolean, correctsClosed: boolean): EntryFault | undefined {
  if (isMissing) return 'reasonMissing';
  return correctsClosed ? 'noteMissing' : undefined;
}

type Told = Pick<Entry, 'value' | 'fault' | 'ambiguous'> & { numerator?: number; denominator?: number };

/** The parts an entry is read from: a ratio's own two, unless its value alone was typed. */
function partsTyped(draft: NumbersDraft, { kpi, segment, period }: Place): readonly Part[] {
  const isTyped = (part: Part) => draft.cells[cellKey(rowKey(kpi.id, segment, part), period)] !== undefined;
  const ratio = ['numerator', 'denominator'] as const;
  return kpi.definition.entry === 'ratio' && (ratio.some(isTyped) || !isTyped('value')) ? ratio : ['value'];
}

/** What the cells of an entry say. A part that was not typed is the one that stands there already. */
function whatIsTyped(draft: NumbersDraft, place: Place, before: Measurement | null, locale: Locale): Told {
  const { kpi, segment, period } = place;
  const { definition } = kpi;
  const parts = partsTyped(draft, place);
  const numbers: Partial<Record<Part, number>> = {};
  for (const part of parts) {
    const cell = cellKey(rowKey(kpi.id, segment, part), period);
    const typed = draft.cells[cell];
    const known = part === 'value' ? undefined : before?.[part];
    if (typed === undefined) {
      if (known !== undefined) numbers[part] = known;
      continue;
    }
    // Parts are counts: only thousands make sense in them.
    const read = readCell(typed, locale, part === 'value' ? definition.decimals : 0);
    if (read.kind === 'notAvailable') return { value: null, fault: undefined };
    if (read.kind === 'notANumber') return { value: undefined, fault: 'notANumber' };
    if (read.kind === 'ambiguous')
      return { value: undefined, fault: 'ambiguous', ambiguous: { cell, ...pick(read) } };
    numbers[part] = read.value;
  }
  if (parts.includes('value')) return { value: numbers.value, fault: undefined };
  const { numerator, denominator } = numbers;
  if (numerator === undefined || denominator === undefined) return { value: undefined, fault: 'partMissing' };
  if (denominator === 0) return { value: undefined, fault: 'zeroDenominator' };
  return {
    value: ratioValue(definition.unit, numerator, denominator),
    fault: undefined,
    numerator,
    denominator,
  };
}

function pick({ thousands, decimals }: { thousands: number; decimals: number }) {
  return { thousands, decimals };
}

function valuesBefore(kpi: Held<Kpi>, segment: string, period: string): readonly number[] {
  const start = periodStart(period);
  return readSeries(kpi.series[segment] ?? '', kpi.definition.cadence).flatMap((one) =>
    one.value !== null && periodStart(one.period) < start ? [one.value] : [],
  );
}

/** A row of POST …/measurements. */
export function bodyOfEntry(entry: Entry) {
  const { kpi, segment, period, state, note } = entry;
  return {
    kpi: kpi.id,
    segment,
    period,
    ...figuresOf(entry),
    state,
    ...(note === '' ? {} : { note }),
  };
}

/** Parts go without their quotient: the server divides them. */
function figuresOf({ value, numerator, denominator }: Entry) {
  if (numerator !== undefined && denominator !== undefined) return { numerator, denominator };
  return typeof value === 'number' ? { value } : {};
}

/** The draft without these entries: they were saved, or thrown away. */
export function withoutEntries(draft: NumbersDraft, keys: ReadonlySet<string>): NumbersDraft {
  return {
    cells: Object.fromEntries(Object.entries(draft.cells).filter(([cell]) => !keys.has(entryOfCell(cell)))),
    sayings: Object.fromEntries(Object.entries(draft.sayings).filter(([key]) => !keys.has(key))),
  };
}
