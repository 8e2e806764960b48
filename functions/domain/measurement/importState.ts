import type { Kpi } from '#domain/kpi/kpi.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { CheckedAgainst } from './checkMeasurement.ts';
import { decideMeasurements, type NotedEntry } from './decideMeasurements.ts';

/** A confirmed import: its rows are stored, and go into the series part after part. */
export type Import = {
  readonly programme: string;
  /** The file's name, as its author called it. */
  readonly title: string;
  readonly person: string;
  /** The API token of the machine that confirmed it in the person's name. */
  readonly apiToken?: string;
  readonly confirmedAt: Instant;
  readonly state: 'applying' | 'applied';
  /** Rows that were confirmed. */
  readonly rows: number;
  readonly parts: number;
  readonly partsApplied: number;
  /** Values written so far, and rows that had nothing left to write when their turn came. */
  readonly written: number;
  readonly passedOver: number;
};

/** A person confirms an import: from here on it is finished by whoever finds it, also after a crash. */
export function decideConfirmation(
  id: string,
  confirmed: Pick<Import, 'programme' | 'title' | 'person' | 'apiToken' | 'rows' | 'parts'> & {
    readonly at: Instant;
  },
): readonly Happening[] {
  const { at, ...facts } = confirmed;
  const data: Import = {
    ...facts,
    confirmedAt: at,
    state: 'applying',
    partsApplied: 0,
    written: 0,
    passedOver: 0,
  };
  return [{ kind: 'import', id, events: [{ type: 'importConfirmed', data }] }];
}

/**
 * Applies the next part of an import. Rows are checked again, for the programme may have changed since they were
 * confirmed; whether they were the person's to enter was decided then.
 */
export function decidePart(
  id: string,
  importing: Import,
  view: CheckedAgainst,
  part: { readonly number: number; readonly entries: readonly NotedEntry[]; readonly on: PlainDate },
): readonly Happening[] {
  const { verdicts, happenings } = decideMeasurements(view, part.entries, {
    on: part.on,
    isTheirs: (_kpi: Pick<Kpi, 'definition'>) => true,
    source: importing.title,
    import: id,
  });
  const written = verdicts.filter(({ code }) => code === 'written' || code === 'corrected').length;
  const data = {
    partsApplied: part.number,
    state: part.number === importing.parts ? 'applied' : 'applying',
    written: importing.written + written,
    passedOver: importing.passedOver + part.entries.length - written,
  } satisfies Partial<Import>;
  return [...happenings, { kind: 'import', id, events: [{ type: 'importPartApplied', data }] }];
}
