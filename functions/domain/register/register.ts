import type { Edits, PackName } from '#domain/programme/programme.ts';

/** A field's value as stored; a field that is not filled in is absent. */
export type FieldValue = string | number | boolean;

/** Values by field key. */
export type FieldValues = { readonly [field: string]: FieldValue };

/**
 * One entry of a register, kept in the register's own partition. What people wrote freely stands apart from the rest:
 * the ledger keeps texts as hashes (ADR 0002).
 */
export type Entry = {
  readonly number: number;
  /** Numbers, dates, choices and links. */
  readonly values: FieldValues;
  /** Texts and addresses. */
  readonly texts: { readonly [field: string]: string };
  /** Key of the method's own entry it fills in; such an entry is never removed. */
  readonly preloaded?: string;
  /** Who made it. */
  readonly by: string;
  readonly edits: Edits;
};

/** Counts by combination of fields; combinations that count nothing are absent. */
export type Counts = { readonly [combination: string]: number };

/**
 * What of a register opens with the programme: how many entries there are and what criteria need of them, never the
 * entries themselves. Kept in step with the entries in their transaction.
 */
export type Register = {
  readonly count: number;
  /** The version of the method it was counted by: another one's flags and tallies may be others (`methodMark`). */
  readonly method: string;
  /** The number of the next new entry; numbers are never given twice. */
  readonly next: number;
  /** By flag: the numbers of the entries that carry it, packed (numberSet.ts). */
  readonly flags: { readonly [flag: string]: string };
  /** By tally: counts by combination; a tally without `by` has the one combination `''`. */
  readonly tallies: { readonly [tally: string]: Counts };
  /** By link field: how many entries point to each target. */
  readonly links: { readonly [field: string]: Counts };
  /** Numbers of the entries that fill in the method's own. */
  readonly preloaded: { readonly [key: string]: number };
};

export const emptyRegister: Register = {
  count: 0,
  method: '',
  next: 1,
  flags: {},
  tallies: {},
  links: {},
  preloaded: {},
};

/** What says by which version of a method a register was counted. */
export function methodMark({ id, version, hash }: PackName): string {
  return hash ?? `${id}@${version}`;
}

/** A register holds this many entries at most. */
export const MOST_ENTRIES = 2000;

/** All values of an entry, texts and others together. */
export function allValues({ values, texts }: Pick<Entry, 'values' | 'texts'>): FieldValues {
  return { ...values, ...texts };
}
