import type { LedgerAnswer, LedgerEntry } from '#contract/responses.ts';
import { read } from '#lib/api/client.ts';
import { isPast, matches, type HistoryFilter } from './historyFilter.ts';

// A page of the list, and how much is read at once to find it: the largest page the server gives.
const shownAtOnce = 40;
const readAtOnce = 200;

/** The history of a programme, newest first, read on until a page of what the filter shows is there. */
export type HistoryReader = {
  readonly shown: readonly LedgerEntry[];
  readonly more: boolean;
  readonly busy: boolean;
  readonly failure: unknown;
  /** Shows a filter; `anew` reads from the newest entry again. */
  readonly start: (filter: HistoryFilter, anew: boolean) => Promise<void>;
  readonly readOn: () => Promise<void>;
  /** Everything the filter shows, for an export. */
  readonly readAll: () => Promise<readonly LedgerEntry[]>;
};

/** @param path the API's path of the programme's ledger */
export function historyReader(path: () => string, timeZone: () => string): HistoryReader {
  let filter = $state.raw<HistoryFilter>({});
  let entries = $state.raw<readonly LedgerEntry[]>([]);
  let cursor = $state.raw<string | undefined>();
  let started = $state(false);
  let busy = $state(false);
  let failure = $state.raw<unknown>();
  let wanted = $state(shownAtOnce);
  // The list on screen stays until its replacement is here.
  let replacing = false;
  const matching = $derived(entries.filter((entry) => matches(filter, entry, timeZone())));
  const ended = $derived((started && cursor === undefined) || isPast(filter, entries.at(-1), timeZone()));

  async function readPage(): Promise<void> {
    const asked = {
      limit: String(readAtOnce),
      ...(cursor === undefined || replacing ? {} : { cursor }),
      ...(filter.aggregate === undefined ? {} : { aggregate: filter.aggregate }),
    };
    const query = Object.entries(asked).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const { body } = await read<LedgerAnswer>(`${path()}?${query.join('&')}`);
    entries = replacing ? body.entries : [...entries, ...body.entries];
    replacing = false;
    cursor = body.cursor;
    started = true;
  }
  async function until(enough: () => boolean): Promise<void> {
    busy = true;
    failure = undefined;
    try {
      while (replacing || (!enough() && !ended)) await readPage();
    } catch (caught) {
      failure = caught;
    } finally {
      busy = false;
    }
  }

  return {
    get shown() {
      return matching.slice(0, wanted);
    },
    get more() {
      return matching.length > wanted || !ended;
    },
    get busy() {
      return busy;
    },
    get failure() {
      return failure;
    },
    async start(next, anew) {
      replacing = anew || next.aggregate !== filter.aggregate;
      if (next !== filter) wanted = shownAtOnce;
      filter = next;
      await until(() => matching.length >= wanted);
    },
    async readOn() {
      wanted += shownAtOnce;
      await until(() => matching.length >= wanted);
    },
    async readAll() {
      await until(() => false);
      return matching;
    },
  };
}
