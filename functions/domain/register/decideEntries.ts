import type { Facts } from '#domain/criterion/facts.ts';
import { languageOf } from '#domain/criterion/language.ts';
import { registerFacts } from '#domain/criterion/registerFacts.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { isOn } from '#domain/methodology/levels.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { countEntry, deltaOf, entryFacts, joined } from './countEntry.ts';
import { entryId } from './entryId.ts';
import { stateRefusal, type Mover, type StateRefusal } from './entryStates.ts';
import { withDelta, type RegisterDelta } from './evolveRegister.ts';
import {
  emptyRegister,
  methodMark,
  MOST_ENTRIES,
  type Entry,
  type FieldValue,
  type Register,
} from './register.ts';
import { spendRefusal, type SpendRefusal } from './spendGuard.ts';
import { valueRefusal, type ValueKnowledge, type ValueRefusal } from './valueRefusal.ts';

/** Why one row is not written. */
export type EntryRefusal =
  | { readonly code: 'entryUnknown' }
  /** Somebody changed it since the person saw it. */
  | { readonly code: 'entryChanged'; readonly version: number }
  | { readonly code: 'registerFull'; readonly most: number }
  | { readonly code: 'ruleBroken'; readonly rule: string; readonly field: string }
  | { readonly code: 'preloadedUnknown' }
  | { readonly code: 'preloadedTaken'; readonly number: number }
  | { readonly code: 'keptByMethod' }
  | { readonly code: 'entryUsed'; readonly by: readonly string[] }
  | ValueRefusal
  | StateRefusal
  | SpendRefusal;

/** The whole of what was sent is refused: the person does not keep this list. */
export type ListRefusal = { readonly code: 'listNotYours' };

/** One row as sent: new without a number; `values` are changes, null clears a field. */
export type EntryRow = {
  readonly number?: number;
  readonly version?: number;
  readonly preloaded?: string;
  readonly values: { readonly [field: string]: FieldValue | null };
};

export type EntryVerdict = Outcome<{ readonly id: string; readonly number: number }, EntryRefusal>;

/** An entry as stored, with the version it stands at. */
export type HeldEntry = { readonly entry: Entry; readonly version: number };

/** What a decision about entries may know. */
export type EntryKnowledge = ValueKnowledge &
  Mover & {
    readonly pack: Pack;
    readonly facts: Facts;
    /** The entries the rows name, by number. */
    readonly entries: ReadonlyMap<number, HeldEntry>;
  };

export type EntriesDecided = {
  readonly verdicts: readonly EntryVerdict[];
  readonly happenings: readonly Happening[];
};

/**
 * Writes the rows of a table, each with its own verdict: good ones are written together, the others say what is wrong.
 * Each row is decided on what the rows before it have made of the register.
 */
export function decideEntries(knowledge: EntryKnowledge, rows: readonly EntryRow[]): EntriesDecided {
  const { template } = knowledge;
  const steps: Step[] = [];
  const verdicts: EntryVerdict[] = [];
  let register = registerIn(knowledge);
  for (const row of rows) {
    const decided = decideRow({ ...knowledge, register, taken: steps.map(({ number }) => number) }, row);
    if (!decided.ok) {
      verdicts.push(decided);
      continue;
    }
    steps.push(decided.value);
    register = withDelta(register, decided.value.delta);
    const { number } = decided.value;
    verdicts.push(accepted({ id: entryId(template.key, number), number }));
  }
  return { verdicts, happenings: happeningsOf(knowledge, steps) };
}

/** Removes entries that nothing links to; those of the method itself stay. */
export function decideEntryRemovals(
  knowledge: EntryKnowledge,
  numbers: readonly number[],
  reason: string,
): EntriesDecided {
  const { template, pack, entries } = knowledge;
  const steps: Step[] = [];
  const verdicts = numbers.map((number): EntryVerdict => {
    const held = entries.get(number);
    const id = entryId(template.key, number);
    if (held === undefined || steps.some((step) => step.number === number)) {
      return refused({ code: 'entryUnknown' });
    }
    if (held.entry.preloaded !== undefined) return refused({ code: 'keptByMethod' });
    const by = usersOf(knowledge, id);
    if (by.length > 0) return refused({ code: 'entryUsed', by });
    const before = { ...countEntry(pack, template, held.entry), exists: true };
    const after = { ...countEntry(pack, template, null), exists: false };
    const data = reason.trim() === '' ? {} : { reason: reason.trim() };
    steps.push({ number, event: { type: 'entryRemoved', data }, delta: deltaOf(number, before, after) });
    return accepted({ id, number });
  });
  return { verdicts, happenings: happeningsOf(knowledge, steps) };
}

type Step = {
  readonly number: number;
  readonly event: { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
  readonly delta: RegisterDelta;
};

type RowKnowledge = EntryKnowledge & { readonly register: Register; readonly taken: readonly number[] };

function registerIn({ view, template }: EntryKnowledge): Register {
  return view.registers.find(({ id }) => id === template.key) ?? emptyRegister;
}

function happeningsOf({ template, view }: EntryKnowledge, steps: readonly Step[]): readonly Happening[] {
  const [first, ...more] = steps.map(({ delta }) => delta);
  if (first === undefined) return [];
  const delta = { ...more.reduce(joined, first), method: methodMark(view.programme.pack) };
  return [
    { kind: 'register', id: template.key, events: [{ type: 'entriesCounted', data: { ...delta } }] },
    ...steps.map(({ number, event }): Happening => ({
      kind: 'entry',
      id: entryId(template.key, number),
      events: [event],
    })),
  ];
}

function decideRow(knowledge: RowKnowledge, row: EntryRow): Outcome<Step, EntryRefusal> {
  const { template, pack } = knowledge;
  const held = heldFor(knowledge, row);
  if (!held.ok) return held;
  const before = held.value?.entry ?? null;
  const made = before === null ? newEntry(knowledge, row) : accepted(changedEntry(template, before, row));
  if (!made.ok) return made;
  const after = made.value;
  const refusal =
    valueRefusal(knowledge, row.values, after) ??
    stateRefusal(template, knowledge, before, after) ??
    ruleRefusal(knowledge, before, after) ??
    spendRefusal(knowledge, before, after);
  if (refusal !== null) return refused(refusal);
  const delta = deltaOf(
    after.number,
    { ...countEntry(pack, template, before), exists: before !== null },
    { ...countEntry(pack, template, after), exists: true },
  );
  if (before !== null) return accepted({ number: after.number, event: changeEvent(before, after), delta });
  const { by: _by, edits: _edits, ...record } = after;
  return accepted({
    number: after.number,
    event: { type: 'entryAdded', data: { record } },
    delta: {
      ...delta,
      next: after.number + 1,
      ...(after.preloaded !== undefined && { preloaded: { [after.preloaded]: after.number } }),
    },
  });
}

function heldFor(
  { entries, taken }: RowKnowledge,
  { number, version }: EntryRow,
): Outcome<HeldEntry | null, EntryRefusal> {
  if (number === undefined) return accepted(null);
  const held = entries.get(number);
  if (held === undefined) return refused({ code: 'entryUnknown' });
  if (taken.includes(number) || (version !== undefined && version !== held.version)) {
    return refused({ code: 'entryChanged', version: held.version });
  }
  return accepted(held);
}

function newEntry(
  { template, register, person }: RowKnowledge,
  { preloaded, values }: EntryRow,
): Outcome<Entry, EntryRefusal> {
  if (register.count >= MOST_ENTRIES) return refused({ code: 'registerFull', most: MOST_ENTRIES });
  const own = template.preloaded.find(({ key }) => key === preloaded);
  if (preloaded !== undefined && own === undefined) return refused({ code: 'preloadedUnknown' });
  const taken = register.preloaded[preloaded ?? ''];
  if (taken !== undefined) return refused({ code: 'preloadedTaken', number: taken });
  const given = own === undefined ? {} : ownValues(own.values);
  const blank: Entry = {
    number: register.next,
    values: {},
    texts: {},
    ...(preloaded !== undefined && { preloaded }),
    by: person,
    edits: {},
  };
  const { states } = template;
  const first = states === undefined ? {} : { [states.field]: states.first[0] ?? '' };
  return accepted(changedEntry(template, blank, { values: { ...first, ...given, ...values } }));
}

/** The method's own values where none were sent: its texts in English, unless the person's page sent them in theirs. */
function ownValues(values: RegisterTemplate['preloaded'][number]['values']): EntryRow['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, typeof value === 'object' ? value.en : value]),
  );
}

/** Texts apart from the rest; an empty text clears its field. */
function changedEntry(template: RegisterTemplate, entry: Entry, { values }: Pick<EntryRow, 'values'>): Entry {
  const typeOf = new Map(template.fields.map(({ key, type }) => [key, type]));
  const kept = { values: { ...entry.values }, texts: { ...entry.texts } };
  for (const [field, given] of Object.entries(values)) {
    const value = given === '' ? null : given;
    const type = typeOf.get(field);
    const isText = type === 'text' || type === 'url';
    delete kept.values[field];
    delete kept.texts[field];
    if (value === null) continue;
    if (isText && typeof value === 'string') kept.texts[field] = value;
    else kept.values[field] = value;
  }
  return { ...entry, ...kept };
}

function changeEvent(before: Entry, after: Entry): Step['event'] {
  const values = differing(before.values, after.values);
  const texts = differing(before.texts, after.texts);
  return {
    type: 'entryChanged',
    data: {
      changes: { values: values.after, texts: texts.after },
      before: { values: values.before, texts: texts.before },
    },
  };
}

type Differing = Readonly<Record<string, FieldValue | null>>;

function differing(
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): { readonly before: Differing; readonly after: Differing } {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => before[key] !== after[key],
  );
  const of = (values: Readonly<Record<string, FieldValue>>): Differing =>
    Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  return { before: of(before), after: of(after) };
}

function ruleRefusal(knowledge: RowKnowledge, before: Entry | null, after: Entry): EntryRefusal | null {
  const { template, pack, register } = knowledge;
  const language = languageOf(pack);
  const facts = {
    ...knowledge.facts,
    registers: { ...knowledge.facts.registers, [template.key]: registerFacts(template, register) },
    entry: entryFacts(template, after),
    before: entryFacts(template, before),
  };
  const holds = (expression: string): boolean =>
    language.compile(expression, { rule: template.key })(facts) === true;
  // A rule of an element that is off asks nothing.
  const asked = template.rules.filter((rule) => isOn(rule, knowledge.facts.elements));
  const broken = asked.find(({ when, require }) => (when === undefined || holds(when)) && !holds(require));
  return broken === undefined ? null : { code: 'ruleBroken', rule: broken.id, field: broken.field };
}

/** What links to an entry: registers by the name of their field, and questions whose plan names it. */
function usersOf({ view, pack }: EntryKnowledge, id: string): readonly string[] {
  const registers = pack.registers.flatMap(({ key, fields }) => {
    const links = view.registers.find((one) => one.id === key)?.links ?? {};
    return fields.some(({ key: field }) => (links[field]?.[id] ?? 0) > 0) ? [key] : [];
  });
  const questions = view.questions.filter(({ plan }) => plan.includes(id)).map((question) => question.id);
  return [...registers, ...questions];
}
