import type { EntryRowAnswer, EntryRowsAnswer } from '#contract/registers.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { command, commandKey } from '#lib/api/client.ts';
import type { CellChange } from '#lib/grid/region.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { ProgrammePage } from '#lib/programme/loader.svelte.ts';
import {
  draftRows,
  emptyDraft,
  withTyped,
  withoutRows,
  type EntryItem,
  type RowDraft,
  type ListDraft,
} from './draft.ts';
import { entriesReader } from './entries.svelte.ts';
import { inMethodsOrder, byKey, isNew, rowOfEntry, toFillIn, type ListRow } from './entry.ts';
import { draftKey, keepDraft, keptDraft } from './keptDraft.ts';
import { cellsOf, linkedRegisters } from './linkTargets.ts';
import { failureOf, judged, type RowFailure } from './rowAnswers.ts';

// One request writes at most this many rows together.
const rowsAtOnce = 25;

/**
 * What a page of a list works with: its rows as saved, what is typed over them, and the ways to write. Call it while a
 * component is being set up.
 */
export function listDesk(page: ProgrammePage, template: RegisterTemplate, pack: Pack) {
  const at = (register: string) => page.path(`/registers/${encodeURIComponent(register)}/entries`);
  const reader = entriesReader(() => at(template.key));
  const linked = linkedRegisters(template, pack).map((key) => ({
    key,
    reader: entriesReader(() => at(key)),
  }));
  const kept = draftKey(page.open.viewer.person, page.open.answer.id, template.key);

  let draft = $state.raw<ListDraft>(emptyDraft);
  let failures = $state.raw<Readonly<Record<string, RowFailure>>>({});
  let progress = $state.raw<{ readonly done: number; readonly total: number }>();
  let restored = $state(0);

  const cells = $derived(
    cellsOf({ view: page.open.view, pack, language: locale.current }, (key) =>
      key === template.key ? reader.entries : (linked.find((one) => one.key === key)?.reader.entries ?? []),
    ),
  );
  const held = $derived(page.open.view.registers.find(({ id }) => id === template.key));
  const saved = $derived.by((): readonly ListRow[] => {
    const filled = Object.fromEntries(
      reader.entries.flatMap(({ preloaded, number }) =>
        preloaded === undefined ? [] : [[preloaded, number]],
      ),
    );
    const proposed = toFillIn(template, { ...held?.preloaded, ...filled }, locale.current);
    return inMethodsOrder(template, [...proposed, ...reader.entries.map(rowOfEntry)]);
  });
  const savedByKey = $derived(byKey(saved));
  const rowOf = (key: string): ListRow | undefined => savedByKey.get(key);
  const drafted = $derived(draftRows(draft, rowOf, template, cells));
  const draftedByKey = $derived(byKey(drafted));
  /** What was refused waits for a change. */
  const ready = $derived(
    drafted.filter(
      ({ key, faults }) =>
        Object.keys(faults).length === 0 && (failures[key] === undefined || failures[key].again === true),
    ),
  );
  function change(next: ListDraft) {
    draft = next;
    restored = 0;
    keepDraft(kept, next);
  }
  function post<Body>(rest: string, body: unknown): Promise<Body> {
    const path = `${page.path(`/registers/${encodeURIComponent(template.key)}`)}${rest}`;
    return command<Body>({ method: 'POST', path, body, key: commandKey() });
  }
  const write = (items: readonly EntryItem[]) => post<EntryRowsAnswer>('/entries', { items });
  const refusal = (row: EntryRowAnswer | undefined) =>
    row?.ok === false ? failureOf(row, template, locale.current) : undefined;
  /** The marks and counts of the programme change with the entries. */
  const readAnew = async () => {
    await Promise.all([reader.refresh(), page.refresh()]);
  };
  /** What was typed over an older version is meant for the newest one from now on: the row has said so. */
  function onNewest(keys: readonly string[]) {
    if (keys.length === 0) return;
    const renewed = keys.flatMap((key) => {
      const row = draft[key];
      const version = rowOf(key)?.entry?.version;
      return row === undefined || version === undefined ? [] : [[key, { ...row, version }] as const];
    });
    change({ ...draft, ...Object.fromEntries(renewed) });
  }

  return {
    template,
    reader,
    get cells() {
      return cells;
    },
    get saved() {
      return saved;
    },
    get draft() {
      return draft;
    },
    get drafted() {
      return drafted;
    },
    get ready() {
      return ready;
    },
    get failures() {
      return failures;
    },
    get progress() {
      return progress;
    },
    get restored() {
      return restored;
    },
    rowOf,
    draftedRow: (key: string) => draftedByKey.get(key),
    async start(): Promise<void> {
      draft = keptDraft(kept);
      restored = Object.keys(draft).length;
      await Promise.all([reader.start(), ...linked.map((one) => one.reader.readAll())]);
      // A search, a board or a pasted number looks at all entries; the first page is drawn meanwhile.
      await reader.readAll();
    },
    type(changes: readonly CellChange[]): void {
      const touched = changes.map(({ row }) => row);
      failures = Object.fromEntries(Object.entries(failures).filter(([key]) => !touched.includes(key)));
      change(withTyped(draft, changes, rowOf, template.fields, cells));
    },
    discard(): void {
      failures = {};
      change(emptyDraft);
    },
    /** The first number a new row may have: none that is in the draft. */
    nextNew(): number {
      return (
        Math.max(
          0,
          ...Object.keys(draft)
            .filter(isNew)
            .map((key) => Number(key.slice(4))),
        ) + 1
      );
    },
    /** Puts a row's draft back to what it was, such as when a form is given up. */
    restore(key: string, before: RowDraft | undefined): void {
      const { [key]: _, ...others } = draft;
      const { [key]: __, ...told } = failures;
      failures = told;
      change(before === undefined ? others : { ...others, [key]: before });
    },
    /**
     * Writes every row that can be written, or these alone, part by part; what is refused stays typed, with the server's
     * sentence.
     */
    async save(keys?: readonly string[]): Promise<{ readonly saved: number; readonly left: number }> {
      const sent = ready.filter(({ key }) => keys === undefined || keys.includes(key));
      let written = 0;
      let stale: readonly string[] = [];
      progress = { done: 0, total: sent.length };
      const asked = sent.map(({ key }) => key);
      failures = Object.fromEntries(Object.entries(failures).filter(([key]) => !asked.includes(key)));
      try {
        for (let from = 0; from < sent.length; from += rowsAtOnce) {
          const part = sent.slice(from, from + rowsAtOnce);
          const { rows: answers } = await write(part.map(({ item }) => item));
          const told = judged(
            part.map(({ key }) => key),
            answers,
            template,
            locale.current,
          );
          written += told.taken.length;
          stale = [...stale, ...told.stale];
          failures = { ...failures, ...told.refused };
          change(withoutRows(draft, told.taken));
          progress = { done: from + part.length, total: sent.length };
        }
      } finally {
        progress = undefined;
        await readAnew();
        onNewest(stale);
      }
      return { saved: written, left: Object.keys(draft).length };
    },
    /** Writes one change at once, as a board does; the sentence says why it was refused. Throws `Problem`. */
    async put(item: EntryItem): Promise<RowFailure | undefined> {
      const { rows } = await write([item]);
      await readAnew();
      return refusal(rows[0]);
    },
    async remove(number: number, reason: string): Promise<RowFailure | undefined> {
      const { rows } = await post<EntryRowsAnswer>('/removals', { numbers: [number], reason });
      await readAnew();
      return refusal(rows[0]);
    },
  };
}

export type ListDesk = ReturnType<typeof listDesk>;
