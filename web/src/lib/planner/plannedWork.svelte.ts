import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { listFor, plannedWork, type PlannedWork } from '#domain/programme/plannedWork.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';
import { entriesReader, type EntriesReader } from '#lib/register/entries.svelte.ts';

/** What is being worked on, once all of it is read. */
export type WorkReading = {
  readonly work: PlannedWork | undefined;
  readonly failure: unknown;
  readonly again: () => void;
};

const purposes = ['initiatives', 'steps'] as const;

/**
 * Reads initiatives and steps to the end, and anew when somebody changed either. A list that never held an entry is not
 * asked for. Call it while a component is being set up.
 */
export function useWork(page: ProgrammePage): WorkReading {
  const keys = $derived.by(() => {
    const { pack } = page;
    return pack === undefined ? [] : purposes.flatMap((one) => listFor(pack, one)?.key ?? []);
  });
  const held = $derived(page.open.view.registers.filter(({ id }) => keys.includes(id)));
  const standing = $derived(held.map(({ id, version }) => `${id}:${version}`).join());
  const readers = new SvelteMap<string, EntriesReader>();

  function look() {
    for (const { id } of held) {
      const reader = readers.get(id);
      if (reader) void reader.refresh();
      else bring(id);
    }
  }
  function bring(register: string) {
    const reader = entriesReader(() => page.path(`/registers/${encodeURIComponent(register)}/entries`));
    readers.set(register, reader);
    void reader.readAll();
  }
  // Another version of a list is another reading of it.
  $effect(() => {
    void standing;
    untrack(look);
  });

  const complete = $derived(page.pack !== undefined && held.every(({ id }) => readers.get(id)?.complete));
  return {
    get work() {
      if (!complete || page.pack === undefined) return undefined;
      return plannedWork(page.pack, (key) => readers.get(key)?.entries ?? []);
    },
    get failure() {
      return [...readers.values()].find(({ failure }) => failure !== undefined)?.failure;
    },
    again: look,
  };
}
