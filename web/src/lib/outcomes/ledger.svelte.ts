import type { LedgerAnswer, LedgerEntry } from '#contract/responses.ts';
import { read } from '#lib/api/client.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';

// A KPI of 60 months and four segments has at most 240 values; five pages of 100 events hold those and their corrections.
const pagesAtMost = 5;

/** What happened to one KPI or objective, newest first; `failure` where it could not be read. */
export type Happened = { readonly entries: readonly LedgerEntry[] | undefined; readonly failure: unknown };

/** Reads the history of aggregates now and whenever the programme has moved on. Call it while a component is being set up. */
export function useHappened(page: ProgrammePage, aggregates: () => readonly string[]): Happened {
  let entries = $state.raw<readonly LedgerEntry[]>();
  let failure = $state.raw<unknown>();

  // An effect, because it asks the server: it runs anew when the revision or the subject is another.
  $effect(() => {
    const wanted = aggregates();
    const gone = new AbortController();
    void page.open.answer.revision;
    Promise.all(wanted.map((aggregate) => readAll(page, aggregate, gone.signal)))
      .then((all) => {
        entries = all.flat().toSorted((one, other) => other.revision - one.revision);
        failure = undefined;
      })
      .catch((caught: unknown) => {
        if (!gone.signal.aborted) failure = caught;
      });
    return () => gone.abort();
  });

  return {
    get entries() {
      return entries;
    },
    get failure() {
      return failure;
    },
  };
}

async function readAll(
  page: ProgrammePage,
  aggregate: string,
  signal: AbortSignal,
): Promise<readonly LedgerEntry[]> {
  const found: LedgerEntry[] = [];
  let cursor: string | undefined;
  for (let at = 0; at < pagesAtMost; at += 1) {
    const query = new URLSearchParams({ aggregate, limit: '100', ...(cursor !== undefined && { cursor }) });
    const { body } = await read<LedgerAnswer>(page.path(`/ledger?${query.toString()}`), { signal });
    found.push(...body.entries);
    cursor = body.cursor;
    if (cursor === undefined) break;
  }
  return found;
}
