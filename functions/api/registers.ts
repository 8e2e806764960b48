import type {
  EntriesAnswer,
  EntryAnswer,
  EntryRowAnswer,
  EntryRowsAnswer,
  RemovedEntries,
  SavedEntries,
} from '#contract/registers.ts';
import { MOST_ENTRIES_A_PAGE } from '#contract/registers.ts';
import { entrySentence } from '#contract/entrySentences.ts';
import type { ApiRefusal } from '#contract/problem.ts';
import type { Told } from '#contract/told.ts';
import { factsOf } from '#domain/criterion/facts.ts';
import { votingClass } from '#domain/gate/whoMayVote.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { hasEnded, type Programme } from '#domain/programme/programme.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import { unfitOf } from '#domain/register/checkValue.ts';
import { countEntry } from '#domain/register/countEntry.ts';
import {
  decideEntries,
  decideEntryRemovals,
  type EntriesDecided,
  type EntryKnowledge,
  type EntryVerdict,
  type HeldEntry,
} from '#domain/register/decideEntries.ts';
import { entryId, entryOfId } from '#domain/register/entryId.ts';
import { mayEditEntries } from '#domain/register/mayEditEntries.ts';
import {
  allValues,
  emptyRegister,
  methodMark,
  type Entry,
  type Register,
} from '#domain/register/register.ts';
import { packOf } from '#methodology/packs.ts';
import type { Dependencies } from '#runtime/dependencies.ts';
import { evaluating } from '#runtime/evaluating.ts';
import { loadPack } from '#runtime/packs.ts';
import { loadEntryPage } from '#store/entries.ts';
import { execute } from '#store/execute.ts';
import type { AggregateRef } from '#store/keys.ts';
import { loadSnapshots } from '#store/load.ts';
import { actorOf, handler, type Answer, type Call, type Handle, type Handler } from './call.ts';
import { recountRegister } from './recountRegister.ts';
import { changesIn, decidingIn, programmeIn, viewIn, type Deciding } from './commands.ts';

const usualEntries = 100;

/** GET …/registers/{r}/entries: a page in the order of numbers, each entry with the marks it carries. */
const entries: Handle = async (call, dependencies) => {
  const { store } = dependencies;
  const programme = call.params['p'] ?? '';
  const key = call.params['r'] ?? '';
  const asked = pageOf(call.query);
  if (asked === undefined) return refused({ code: 'invalidRequest', fields: [unreadablePage] });
  const [named, page] = await Promise.all([
    loadSnapshots(store, programme, [
      { kind: 'programme', id: programme },
      { kind: 'register', id: key },
    ]),
    loadEntryPage(store, programme, key, asked),
  ]);
  const itself = named.get('programme', programme)?.state as Programme | undefined;
  if (itself === undefined) return refused({ code: 'notFound' });
  const pack = await loadPack(store, itself.pack);
  const template = pack.registers.find((one) => one.key === key);
  if (template === undefined) return refused({ code: 'notFound' });
  const register = (named.get('register', key)?.state as Register | undefined) ?? emptyRegister;
  const json: EntriesAnswer = {
    entries: page.snapshots.map(({ id, version, state }) =>
      entryAnswer(pack, template, { id, version, entry: state as Entry }),
    ),
    total: register.count,
    ...(page.next !== undefined && { cursor: String(page.next) }),
  };
  return accepted({ json });
};

const unreadablePage = {
  path: ['query'],
  code: 'notAPage',
  message: 'cursor and limit are whole numbers, limit at most 200',
} as const;

function pageOf(
  query: Readonly<Record<string, string>>,
): { readonly after: number; readonly limit: number } | undefined {
  const { cursor = '0', limit = String(usualEntries) } = query;
  if (!/^\d{1,6}$/.test(cursor) || !/^[1-9]\d{0,3}$/.test(limit)) return undefined;
  return { after: Number(cursor), limit: Math.min(Number(limit), MOST_ENTRIES_A_PAGE) };
}

function entryAnswer(
  pack: Pack,
  template: RegisterTemplate,
  { id, version, entry }: HeldEntry & { readonly id: string },
): EntryAnswer {
  const values = allValues(entry);
  const misfits = Object.entries(values).flatMap(([key, value]) => {
    const field = template.fields.find((one) => one.key === key);
    return field === undefined || unfitOf(field, value) !== null ? [key] : [];
  });
  return {
    id,
    number: entry.number,
    version,
    values,
    flags: countEntry(pack, template, entry).flags,
    ...(entry.preloaded !== undefined && { preloaded: entry.preloaded }),
    ...(misfits.length > 0 && { misfits }),
  };
}

/** POST …/registers/{r}/entries. */
const save: Handle<SavedEntries> = async (call, dependencies) => {
  const register = call.params['r'] ?? '';
  const { items } = call.body;
  const numbers = items.flatMap(({ number }) => number ?? []);
  const linked = items.flatMap(({ values }) =>
    Object.values(values).filter(
      (value): value is string => typeof value === 'string' && entryOfId(value) !== null,
    ),
  );
  return writeRows(call, dependencies, { register, numbers, linked }, (knowledge) =>
    decideEntries(knowledge, items),
  );
};

/** POST …/registers/{r}/removals. */
const remove: Handle<RemovedEntries> = async (call, dependencies) => {
  const register = call.params['r'] ?? '';
  const { numbers, reason } = call.body;
  return writeRows(call, dependencies, { register, numbers, linked: [], reason }, (knowledge) =>
    decideEntryRemovals(knowledge, numbers, reason),
  );
};

type Rows = {
  readonly register: string;
  readonly numbers: readonly number[];
  readonly linked: readonly string[];
  /** Of a removal, which asks for one once the programme runs. */
  readonly reason?: string;
};

async function writeRows(
  call: Call<Told<unknown>>,
  dependencies: Dependencies,
  rows: Rows,
  decide: (knowledge: EntryKnowledge) => EntriesDecided,
): Promise<Outcome<Answer, ApiRefusal>> {
  const programme = call.params['p'] ?? '';
  const ids = [...rows.numbers.map((number) => entryId(rows.register, number)), ...rows.linked];
  let sentences: readonly EntryRowAnswer[] = [];
  let isStale = false;
  const executed = await execute<ApiRefusal>(dependencies, {
    programme,
    actor: actorOf(call),
    read: 'all',
    also: [...new Set(ids)].map((id): AggregateRef => ({ kind: 'entry', id })),
    ...(call.commandKey && { commandKey: call.commandKey }),
    told: () => JSON.stringify(sentences),
    prepare: (snapshots) => loadPack(dependencies.store, programmeIn(snapshots, programme).pack),
    decide: (loaded) => {
      const deciding = decidingIn(loaded, programme);
      const knowledge = knowledgeOf(call, deciding, rows);
      if (!knowledge.ok) return knowledge;
      isStale = isCountedOtherwise(knowledge.value);
      if (isStale) return accepted([]);
      const evaluated = evaluating(deciding.programme.pack, () => decide(knowledge.value));
      if (!evaluated.ok) return evaluated;
      const { verdicts, happenings } = evaluated.value;
      sentences = verdicts.map((verdict) => rowAnswer(verdict, knowledge.value.template));
      return accepted(changesIn(deciding, happenings));
    },
  });
  if (!executed.ok) return executed;
  if (isStale) {
    const counted = await recountRegister(call, dependencies, rows.register);
    return counted.ok ? writeRows(call, dependencies, rows, decide) : counted;
  }
  const told =
    executed.replayed === true ? (JSON.parse(executed.told ?? '[]') as readonly EntryRowAnswer[]) : sentences;
  const json: EntryRowsAnswer = {
    revision: executed.revision,
    rows: told.map((row) =>
      row.ok ? { ...row, version: executed.versions[`entry#${row.id}`] ?? row.version } : row,
    ),
  };
  return accepted({ json });
}

/** An adoption was cut off before it came to this list: its counts are another version's. */
function isCountedOtherwise({ view, template }: EntryKnowledge): boolean {
  const register = view.registers.find(({ id }) => id === template.key);
  return register !== undefined && register.method !== methodMark(view.programme.pack);
}

function rowAnswer(verdict: EntryVerdict, template: RegisterTemplate): EntryRowAnswer {
  // The version is the commit's to say; where nothing was written the row was as it stood.
  if (verdict.ok) return { ok: true, ...verdict.value, version: 1 };
  return { ok: false, detail: entrySentence(verdict.refusal, template), ...verdict.refusal };
}

function knowledgeOf(
  call: Call<Told<unknown>>,
  deciding: Deciding,
  rows: Rows,
): Outcome<EntryKnowledge, ApiRefusal> {
  const { programme, snapshots, today } = deciding;
  if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
  const pack = packOf(programme.pack);
  const template = pack.registers.find(({ key }) => key === rows.register);
  if (template === undefined) return refused({ code: 'notFound' });
  if (rows.reason?.trim() === '' && programme.startedAt !== undefined)
    return refused({ code: 'reasonMissing' });
  const view = viewIn(snapshots);
  const role = call.role ?? 'auditor';
  const approves = seatsHeldBy(view, call.person, today).flatMap((seat) => votingClass(seat) ?? []);
  if (!mayEditEntries(template, { role, approves })) return refused({ code: 'listNotYours' });
  const held = rows.numbers.flatMap((number): (readonly [number, HeldEntry])[] => {
    const found = snapshots.get('entry', entryId(template.key, number));
    return found === undefined ? [] : [[number, { entry: found.state as Entry, version: found.version }]];
  });
  return accepted({
    view,
    pack,
    template,
    facts: factsOf(view, today, pack),
    entries: new Map(held),
    exists: (id) => snapshots.get('entry', id) !== undefined,
    person: call.person,
    approves,
  });
}

/** Lists that people keep: entries by page, and rows written with a verdict each. */
export const registers = {
  entries: handler(entries),
  saveEntries: handler(save),
  removeEntries: handler(remove),
} satisfies Readonly<Record<string, Handler>>;
