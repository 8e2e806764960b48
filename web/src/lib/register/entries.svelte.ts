import type { EntriesAnswer, EntryAnswer } from '#contract/registers.ts';
import { read } from '#lib/api/client.ts';

// The first page is what is drawn first; the rest comes in the largest pages the server gives.
const firstPage = 100;
const nextPages = 200;

/** The entries of a list, read page by page in the order of their numbers. */
export type EntriesReader = {
  readonly entries: readonly EntryAnswer[];
  readonly total: number;
  /** The first page is there. */
  readonly started: boolean;
  readonly complete: boolean;
  readonly failure: unknown;
  readonly start: () => Promise<void>;
  /** Everything, for what looks at all entries: a search, a board, a file. */
  readonly readAll: () => Promise<void>;
  /** Reads anew as much as was read; what is shown stays until then. */
  readonly refresh: () => Promise<void>;
};

/** @param path the API's path of the list's entries */
export function entriesReader(path: () => string): EntriesReader {
  let entries = $state.raw<readonly EntryAnswer[]>([]);
  let cursor = $state.raw<string | undefined>();
  let total = $state(0);
  let started = $state(false);
  let failure = $state.raw<unknown>();
  // Readings follow each other, so that none adds to what another has replaced.
  let turn: Promise<void> = Promise.resolve();

  function inTurn(reading: () => Promise<void>): Promise<void> {
    turn = turn.then(async () => {
      try {
        failure = undefined;
        await reading();
      } catch (caught) {
        failure = caught;
      }
    });
    return turn;
  }
  async function page(from: string | undefined): Promise<EntriesAnswer> {
    const query =
      from === undefined ? `limit=${firstPage}` : `limit=${nextPages}&cursor=${encodeURIComponent(from)}`;
    return (await read<EntriesAnswer>(`${path()}?${query}`)).body;
  }
  async function first(atLeast: number): Promise<void> {
    let answer = await page(undefined);
    let found = answer.entries;
    while (answer.cursor !== undefined && found.length < atLeast) {
      answer = await page(answer.cursor);
      found = [...found, ...answer.entries];
    }
    entries = found;
    cursor = answer.cursor;
    total = answer.total;
    started = true;
  }

  return {
    get entries() {
      return entries;
    },
    get total() {
      return total;
    },
    get started() {
      return started;
    },
    get complete() {
      return started && cursor === undefined;
    },
    get failure() {
      return failure;
    },
    start: () => inTurn(() => first(0)),
    refresh: () => inTurn(() => first(cursor === undefined ? Infinity : entries.length)),
    readAll: () =>
      inTurn(async () => {
        if (!started) return first(Infinity);
        while (cursor !== undefined) {
          const answer = await page(cursor);
          entries = [...entries, ...answer.entries];
          cursor = answer.cursor;
          total = answer.total;
        }
      }),
  };
}
