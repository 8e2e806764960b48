import type { LedgerEntry } from '#contract/responses.ts';

/** One line of the history: a single event, or the numbers a person entered at one time. */
export type EntryRow = { readonly first: LedgerEntry; readonly entries: readonly LedgerEntry[] };

/**
 * Puts numbers that one person, or one machine in their name, entered at the same instant into one row: a month's paste is
 * one thing that happened.
 */
export function entryRows(entries: readonly LedgerEntry[]): readonly EntryRow[] {
  const rows: { first: LedgerEntry; entries: LedgerEntry[] }[] = [];
  for (const entry of entries.filter((one) => !isEcho(one, entries))) {
    const last = rows.at(-1);
    if (last !== undefined && belongs(last.first, entry)) last.entries.push(entry);
    else rows.push({ first: entry, entries: [entry] });
  }
  return rows;
}

/** The programme notes a closed period beside the publication itself: one thing that happened, told once. */
function isEcho(entry: LedgerEntry, entries: readonly LedgerEntry[]): boolean {
  return (
    entry.type === 'periodClosed' &&
    entries.some(({ type, at }) => type === 'periodPublished' && at === entry.at)
  );
}

function belongs(first: LedgerEntry, next: LedgerEntry): boolean {
  return (
    first.type === 'measured' &&
    next.type === 'measured' &&
    first.person === next.person &&
    first.apiToken?.id === next.apiToken?.id &&
    first.at === next.at
  );
}
