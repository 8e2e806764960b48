import { languageOf } from '#domain/criterion/language.ts';
import { celTypeOf, unfilled } from '#domain/criterion/registerFields.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import type { RegisterTemplate, Tally } from '#domain/methodology/registerTemplate.ts';
import type { RegisterDelta } from './evolveRegister.ts';
import { allValues, type Counts, type Entry, type FieldValues } from './register.ts';

/** An entry as expressions see it: every field there, and the list of those that are filled in. */
export type EntryFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What expressions see of an entry; of one that does not exist, nothing is filled in. */
export function entryFacts(
  template: Pick<RegisterTemplate, 'fields'>,
  entry: Pick<Entry, 'number' | 'preloaded' | 'values' | 'texts'> | null,
): EntryFacts {
  const values: FieldValues = entry === null ? {} : allValues(entry);
  const fields = template.fields.map(({ key, type }) => {
    const kind = celTypeOf(type);
    const value = values[key];
    // An entry written under another version of the method may hold another kind of value: it counts as not filled in.
    return [key, typeof value === typeof unfilled[kind] ? value : unfilled[kind]] as const;
  });
  return {
    ...(Object.fromEntries(fields) as EntryFacts),
    number: entry?.number ?? 0,
    preloaded: entry?.preloaded ?? '',
    filled: template.fields.map(({ key }) => key).filter((key) => values[key] !== undefined),
  };
}

type Counted = {
  readonly flags: readonly string[];
  readonly tallies: readonly {
    readonly tally: string;
    readonly combination: string;
    readonly amount: number;
  }[];
  readonly links: readonly { readonly field: string; readonly target: string }[];
};

const nothing: Counted = { flags: [], tallies: [], links: [] };

/** What an entry adds to its register's counts. */
export function countEntry(pack: Pack, template: RegisterTemplate, entry: Entry | null): Counted {
  if (entry === null) return nothing;
  const facts = entryFacts(template, entry);
  const language = languageOf(pack);
  const scope = { entry: template.key };
  const holds = (expression: string): boolean =>
    language.compile(expression, scope)({ entry: facts }) === true;
  return {
    flags: template.flags.filter(({ when }) => holds(when)).map(({ key }) => key),
    tallies: template.tallies
      .filter(({ when }) => when === undefined || holds(when))
      .flatMap((tally) => {
        const combination = combinationOf(tally, facts);
        const amount = tally.sum === undefined ? 1 : Number(facts[tally.sum]);
        return combination === null || amount === 0 ? [] : [{ tally: tally.key, combination, amount }];
      }),
    links: template.fields.flatMap(({ key, type }) => {
      const target = entry.values[key];
      return type === 'link' && typeof target === 'string' ? [{ field: key, target }] : [];
    }),
  };
}

/** The fields' values joined, a date by its month; `null` where one of them is not filled in: it belongs to none. */
function combinationOf({ by = [] }: Tally, facts: EntryFacts): string | null {
  const filled = facts['filled'] as readonly string[];
  const parts = by.map((field) => {
    if (field === 'number' || field === 'preloaded') return String(facts[field]);
    const value = facts[field];
    if (!filled.includes(field) || value === undefined) return '';
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value.slice(0, 7) : String(value);
  });
  return parts.includes('') ? null : parts.join('|');
}

/** What changes in a register's counts when an entry becomes another; `null` is not there. */
export function deltaOf(
  number: number,
  before: Counted & { readonly exists: boolean },
  after: Counted & { readonly exists: boolean },
): RegisterDelta {
  const marked = after.flags.filter((flag) => !before.flags.includes(flag));
  const unmarked = before.flags.filter((flag) => !after.flags.includes(flag));
  const numbers = (flags: readonly string[]) => Object.fromEntries(flags.map((flag) => [flag, [number]]));
  return {
    added: Number(after.exists) - Number(before.exists),
    marked: numbers(marked),
    unmarked: numbers(unmarked),
    tallies: sums([
      ...after.tallies.map(({ tally, combination, amount }) => [tally, combination, amount] as const),
      ...before.tallies.map(({ tally, combination, amount }) => [tally, combination, -amount] as const),
    ]),
    links: sums([
      ...after.links.map(({ field, target }) => [field, target, 1] as const),
      ...before.links.map(({ field, target }) => [field, target, -1] as const),
    ]),
  };
}

/** Two deltas as one. Marks of different entries never meet: a number changes once a commit. */
export function joined(one: RegisterDelta, other: RegisterDelta): RegisterDelta {
  const next = other.next ?? one.next;
  return {
    added: one.added + other.added,
    ...(next !== undefined && { next }),
    marked: lists(one.marked, other.marked),
    unmarked: lists(one.unmarked, other.unmarked),
    tallies: sums([...triples(one.tallies), ...triples(other.tallies)]),
    links: sums([...triples(one.links), ...triples(other.links)]),
    preloaded: { ...one.preloaded, ...other.preloaded },
  };
}

type Nested = { readonly [key: string]: Counts };

function triples(nested: Nested = {}): readonly (readonly [string, string, number])[] {
  return Object.entries(nested).flatMap(([key, counts]) =>
    Object.entries(counts).map(([combination, amount]) => [key, combination, amount] as const),
  );
}

function sums(amounts: readonly (readonly [string, string, number])[]): Nested {
  // Combinations are what people wrote, `constructor` as well.
  const all = new Map<string, Map<string, number>>();
  for (const [key, combination, amount] of amounts) {
    const counts = all.get(key) ?? new Map<string, number>();
    all.set(key, counts.set(combination, (counts.get(combination) ?? 0) + amount));
  }
  const kept = [...all].map(([key, counts]) => {
    const differing = [...counts].filter(([, amount]) => amount !== 0);
    return [key, Object.fromEntries(differing)] as const;
  });
  return Object.fromEntries(kept.filter(([, counts]) => Object.keys(counts).length > 0));
}

type Lists = { readonly [key: string]: readonly number[] };

function lists(one: Lists = {}, other: Lists = {}): Lists {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, [...(one[key] ?? []), ...(other[key] ?? [])]]));
}
