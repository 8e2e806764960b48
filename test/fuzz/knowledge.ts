import type { PackLine } from '#contract/method.ts';
import type { EntriesAnswer, EntryRowsAnswer } from '#contract/registers.ts';
import type { CommandAnswer, PeopleAnswer, ProgrammeAnswer } from '#contract/responses.ts';
import { openSubmission } from '#domain/gate/evolveGate.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { heldOfKind, viewOf, type ProgrammeView } from '#domain/programme/programmeView.ts';

/** What a client knows of one programme from the answers it had. */
export type Known = {
  readonly id: string;
  view: ProgrammeView | undefined;
  /** Ids of imports that were previewed, with the file. */
  readonly imports: Map<string, object>;
  /** Ids of tokens that were made. */
  readonly tokens: string[];
  readonly etags: string[];
  /** Versions that commands told since the view was read, by `kind#id`. */
  readonly versions: Map<string, number>;
  /** Entries of lists, by list. */
  readonly entries: Map<string, readonly KnownEntry[]>;
  /** Ids that are another programme's. */
  readonly strangers: readonly string[];
};

export type KnownEntry = { readonly id: string; readonly number: number; readonly version: number };

/** Everything that was learned from answers, so that requests name what is really there. */
export class Knowledge {
  readonly programmes: Known[] = [];
  readonly people: string[] = [];
  /** People of the directory who take no part: what becomes of them hinders nobody. */
  readonly others: string[] = [];
  /** Methods that were imported. */
  readonly packs: Pick<PackLine, 'id' | 'version'>[] = [];
  /** Where people are signed in, by person. */
  readonly sessions = new Map<string, readonly string[]>();

  programme(id: string): Known {
    const known = this.programmes.find((one) => one.id === id);
    if (known !== undefined) return known;
    const fresh: Known = {
      id,
      view: undefined,
      imports: new Map(),
      tokens: [],
      etags: [],
      versions: new Map(),
      entries: new Map(),
      strangers: this.programmes.flatMap(({ view }) => view?.segments.map((one) => one.id) ?? []).slice(0, 8),
    };
    this.programmes.push(fresh);
    return fresh;
  }

  /** Remembers what an answer says. */
  learn(operation: string, path: string, sent: unknown, answer: unknown, etag: string | undefined): void {
    if (operation === 'addPeople') {
      for (const person of (answer as PeopleAnswer).people) keep(this.others, person.id);
    }
    if (operation === 'importPack') keep(this.packs, answer as PackLine);
    const id = /^\/api\/programmes\/([\w-]+)/.exec(path)?.[1];
    const known = this.programmes.find((one) => one.id === id);
    if (known === undefined) return;
    if (operation === 'programme') {
      const { snapshots, asOf, viewer } = answer as ProgrammeAnswer;
      if (asOf !== undefined || viewer.role === 'auditor') return;
      known.view = viewOf(snapshots);
      known.versions.clear();
      if (etag !== undefined) keep(known.etags, etag);
    }
    for (const { kind, id: changed, version } of (answer as Partial<CommandAnswer>).touched ?? []) {
      known.versions.set(`${kind}#${changed}`, version);
    }
    learnEntries(known, operation, path, answer);
    if (operation === 'previewImport') {
      const preview = answer as { readonly ok: boolean; readonly id: string };
      if (preview.ok) known.imports.set(preview.id, sent as object);
    }
    if (operation === 'makeToken') {
      keep(known.tokens, (answer as { readonly made: { readonly id: string } }).made.id);
    }
  }
}

/** What a page or a save tells of the entries of a list, the newest first. */
function learnEntries(known: Known, operation: string, path: string, answer: unknown): void {
  const [, register = ''] = /\/registers\/(\w+)\//.exec(path) ?? [];
  if (operation === 'entries') known.entries.set(register, (answer as EntriesAnswer).entries.slice(0, 12));
  if (operation !== 'saveEntries') return;
  const saved = (answer as EntryRowsAnswer).rows.filter((row) => row.ok);
  const ids = new Set(saved.map(({ id }) => id));
  const kept = (known.entries.get(register) ?? []).filter(({ id }) => !ids.has(id));
  known.entries.set(register, [...saved, ...kept].slice(0, 12));
}

/** Ids and their versions of a kind, as they were last seen. */
export function heldOf(
  { view, id }: Known,
  kind: AggregateKind,
): readonly { readonly id: string; readonly version: number }[] {
  if (view === undefined) return kind === 'programme' ? [{ id, version: 1 }] : [];
  return heldOfKind(view, kind);
}

/** The number of the request that is open at a gate, or the next one's. */
export function openNumber({ view }: Known, gate: string): number {
  const found = Object.values(view?.gates ?? {}).find(({ id }) => id === gate);
  return found === undefined ? 1 : (openSubmission(found)?.number ?? found.submissions.length + 1);
}

function keep<Value>(list: Value[], value: Value): void {
  list.push(value);
  if (list.length > 8) list.shift();
}
