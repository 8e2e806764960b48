import type { LedgerEntry } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import { isPlainDate } from '#domain/calendar/plainDate.ts';
import { aggregateKinds, type AggregateKind } from '#domain/ledger/aggregate.ts';
import type { PlainDate } from '#domain/time.ts';

/** What of the history is shown. Days are days in the programme's time zone, both included. */
export type HistoryFilter = {
  readonly person?: string;
  readonly kind?: AggregateKind;
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  /** One thing alone, as `kind/id`; this one the server filters by. */
  readonly aggregate?: string;
};

/** Reads a filter from an address; what is not understood is left out. */
export function readFilter(query: Pick<URLSearchParams, 'get'>): HistoryFilter {
  const person = query.get('person') ?? '';
  const kind = aggregateKinds.find((one) => one === query.get('kind'));
  const from = query.get('from') ?? '';
  const to = query.get('to') ?? '';
  const aggregate = query.get('aggregate') ?? '';
  return {
    ...(person === '' ? {} : { person }),
    ...(kind === undefined ? {} : { kind }),
    ...(isPlainDate(from) ? { from } : {}),
    ...(isPlainDate(to) ? { to } : {}),
    ...(/^[a-z]+\/[A-Za-z0-9_-]{1,64}$/.test(aggregate) ? { aggregate } : {}),
  };
}

/** The query of an address that shows this filter; empty for none. */
export function queryOf(filter: HistoryFilter): string {
  const query = new URLSearchParams(Object.entries(filter)).toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether an entry is shown. */
export function matches(filter: HistoryFilter, entry: LedgerEntry, timeZone: string): boolean {
  if (filter.person !== undefined && entry.person !== filter.person) return false;
  if (filter.kind !== undefined && entry.kind !== filter.kind) return false;
  if (filter.from === undefined && filter.to === undefined) return true;
  const day = dateIn(timeZone, entry.at);
  return (filter.from === undefined || day >= filter.from) && (filter.to === undefined || day <= filter.to);
}

/** Whether everything from here on is older than what is asked for: the list comes newest first. */
export function isPast({ from }: HistoryFilter, oldest: LedgerEntry | undefined, timeZone: string): boolean {
  return from !== undefined && oldest !== undefined && dateIn(timeZone, oldest.at) < from;
}
