import type { Evolve } from '#domain/ledger/change.ts';
import { edited } from '#domain/ledger/record.ts';
import { numbersIn, packNumbers } from './numberSet.ts';
import { emptyRegister, type Counts, type Entry, type FieldValue, type Register } from './register.ts';

/** How entries changed what their register counts: sums to add, numbers to mark and to unmark. */
export type RegisterDelta = {
  readonly added: number;
  readonly method?: string;
  readonly next?: number;
  readonly marked?: { readonly [flag: string]: readonly number[] };
  readonly unmarked?: { readonly [flag: string]: readonly number[] };
  readonly tallies?: { readonly [tally: string]: Counts };
  readonly links?: { readonly [field: string]: Counts };
  /** A key's number; `null` where its entry is gone. */
  readonly preloaded?: { readonly [key: string]: number | null };
};

type Values = { readonly [field: string]: FieldValue | null };

/** Folds `entriesCounted`, and `registerRecounted`, which replaces all counts after another method was adopted. */
export const evolveRegister: Evolve<Register> = (state, event) => {
  const register = state ?? emptyRegister;
  if (event.type === 'registerRecounted') return event.data as unknown as Register;
  if (event.type !== 'entriesCounted') return state;
  return withDelta(register, event.data as unknown as RegisterDelta);
};

/** A register after its entries changed. */
export function withDelta(register: Register, delta: RegisterDelta): Register {
  return {
    count: register.count + delta.added,
    method: delta.method ?? register.method,
    next: delta.next ?? register.next,
    flags: withMarks(register.flags, delta),
    tallies: merged(register.tallies, delta.tallies),
    links: merged(register.links, delta.links),
    preloaded: withoutNulls({ ...register.preloaded, ...delta.preloaded }),
  };
}

function withMarks(
  flags: Register['flags'],
  { marked = {}, unmarked = {} }: Pick<RegisterDelta, 'marked' | 'unmarked'>,
): Register['flags'] {
  const keys = new Set([...Object.keys(flags), ...Object.keys(marked)]);
  const packed = [...keys].map((key) => {
    const gone = new Set(unmarked[key]);
    const numbers = [...numbersIn(flags[key] ?? ''), ...(marked[key] ?? [])];
    return [
      key,
      packNumbers(numbers.filter((one) => !gone.has(one) || (marked[key] ?? []).includes(one))),
    ] as const;
  });
  return Object.fromEntries(packed.filter(([, numbers]) => numbers !== ''));
}

function merged(
  counts: { readonly [key: string]: Counts },
  deltas: { readonly [key: string]: Counts } = {},
): { readonly [key: string]: Counts } {
  const sums = Object.entries(deltas).map(([key, delta]) => [key, plus(counts[key] ?? {}, delta)] as const);
  return Object.fromEntries(
    Object.entries({ ...counts, ...Object.fromEntries(sums) }).filter(
      ([, one]) => Object.keys(one).length > 0,
    ),
  );
}

/** Sums of decimals drift; what counts nothing to nine places is nothing. */
function plus(counts: Counts, delta: Counts): Counts {
  const sums = Object.entries(delta).map(
    ([key, more]) =>
      [key, Number(((Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + more).toFixed(9))] as const,
  );
  return Object.fromEntries(
    Object.entries({ ...counts, ...Object.fromEntries(sums) }).filter(([, sum]) => sum !== 0),
  );
}

function withoutNulls<Value>(record: { readonly [key: string]: Value | null }): {
  readonly [key: string]: Value;
} {
  const kept = Object.entries(record).filter((one): one is [string, Value] => one[1] !== null);
  return Object.fromEntries(kept);
}

/** Folds what happened to one entry: `entryAdded`, `entryChanged` (null clears a field), `entryRemoved`. */
export const evolveEntry: Evolve<Entry> = (state, event, recorded) => {
  if (event.type === 'entryRemoved') return null;
  if (event.type === 'entryAdded') {
    const record = event.data['record'] as Omit<Entry, 'by' | 'edits'>;
    return { ...record, by: recorded.person, edits: edited({}, recorded) };
  }
  if (state === null || event.type !== 'entryChanged') return state;
  const { values = {}, texts = {} } = event.data['changes'] as { values?: Values; texts?: Values };
  return {
    ...state,
    values: withoutNulls({ ...state.values, ...values }),
    texts: withoutNulls({ ...state.texts, ...(texts as { [field: string]: string | null }) }),
    edits: edited(state.edits, recorded),
  };
};
