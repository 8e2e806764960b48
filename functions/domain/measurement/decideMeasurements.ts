import { packMeasured, type MeasuredValue } from '#domain/kpi/measured.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import {
  checkMeasurements,
  type CheckedAgainst,
  type EntryMark,
  type EntryRefusal,
  type MeasurementEntry,
} from './checkMeasurement.ts';

/** An entry with what its author has to say about it. */
export type NotedEntry = MeasurementEntry & { readonly note?: string };

/** Beside what is wrong with an entry itself: it is another's to enter, or a missing value needs its reason. */
export type MeasurementRefusal =
  EntryRefusal | { readonly code: 'notYours'; readonly kpi: string } | { readonly code: 'reasonMissing' };

/** What became of each entry, in order. */
export type MeasurementVerdict =
  | { readonly code: 'written' | 'corrected'; readonly marks: readonly EntryMark[] }
  | { readonly code: 'unchanged' }
  | { readonly code: 'refused'; readonly refusals: readonly MeasurementRefusal[] };

/** Beside the entries: the day, whose numbers they may be, and where they came from. */
export type MeasuringFacts = {
  readonly on: PlainDate;
  readonly isTheirs: (kpi: Pick<Kpi, 'definition'>) => boolean;
  readonly source?: string;
  readonly import?: string;
};

/**
 * Decides entries that came in together: each has its own verdict, those without a flaw become one `measured` event a
 * KPI. What is the same as before is not written again; what takes an earlier value's place carries that value.
 */
export function decideMeasurements(
  view: CheckedAgainst,
  entries: readonly NotedEntry[],
  facts: MeasuringFacts,
): { readonly verdicts: readonly MeasurementVerdict[]; readonly happenings: readonly Happening[] } {
  const kpis = new Map(view.kpis.map((kpi) => [kpi.id, kpi]));
  const values = new Map<string, MeasuredValue[]>();
  const checked = checkMeasurements(view, entries, facts.on);
  const verdicts = entries.map((entry, place): MeasurementVerdict => {
    const check = checked[place];
    const kpi = kpis.get(entry.kpi);
    if (check === undefined) throw new Error('An entry has no verdict');
    if (kpi !== undefined && !facts.isTheirs(kpi)) return refusedFor({ code: 'notYours', kpi: entry.kpi });
    if (check.verdict === 'refused') return { code: 'refused', refusals: check.refusals };
    if (check.verdict === 'unchanged') return { code: 'unchanged' };
    const note = entry.note?.trim() ?? '';
    if (entry.state === 'notAvailable' && note === '') return refusedFor({ code: 'reasonMissing' });
    const { measurement, before, marks } = check;
    const value: MeasuredValue = {
      segment: entry.segment,
      measurement,
      ...(before !== undefined && { before }),
      ...(note !== '' && { note }),
    };
    const ofKpi = values.get(entry.kpi);
    if (ofKpi === undefined) values.set(entry.kpi, [value]);
    else ofKpi.push(value);
    return { code: before === undefined ? 'written' : 'corrected', marks };
  });
  return { verdicts, happenings: [...values].map(([kpi, ofKpi]) => measured(kpi, ofKpi, facts)) };
}

function refusedFor(refusal: MeasurementRefusal): MeasurementVerdict {
  return { code: 'refused', refusals: [refusal] };
}

function measured(kpi: string, values: readonly MeasuredValue[], facts: MeasuringFacts): Happening {
  return { kind: 'kpi', id: kpi, events: [{ type: 'measured', data: packMeasured(values, facts) }] };
}
