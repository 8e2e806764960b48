import * as z from 'zod/mini';
import type { EntryRefusal } from '#domain/register/decideEntries.ts';
import type { FieldValue } from '#domain/register/register.ts';
import { Finite, Id, Prose, text, whole } from './primitives.ts';

/** A page of a register holds at most this many entries; a save at most this many rows: a commit holds 30 aggregates. */
export const MOST_ENTRIES_A_PAGE = 200;
const MOST_ROWS = 25;

const Number = whole(1, 999_999);

/** A field's value as sent; what fits which field is the method's to say. */
const Value = z.union([text(2000), Finite, z.boolean(), z.null()]);

/** Body of POST …/registers/{r}/entries: new rows without a number, changes with one; `null` clears a field. */
export const SavedEntries = z.strictObject({
  items: z
    .array(
      z.strictObject({
        number: z.optional(Number),
        version: z.optional(whole(1, 9_999_999)),
        preloaded: z.optional(Id),
        values: z.record(Id, Value),
      }),
    )
    .check(z.minLength(1, { error: 'empty' }), z.maxLength(MOST_ROWS, { error: 'tooMany' })),
});
export type SavedEntries = z.infer<typeof SavedEntries>;

/** Body of POST …/registers/{r}/removals. */
export const RemovedEntries = z.strictObject({
  numbers: z
    .array(Number)
    .check(z.minLength(1, { error: 'empty' }), z.maxLength(MOST_ROWS, { error: 'tooMany' })),
  reason: Prose,
});
export type RemovedEntries = z.infer<typeof RemovedEntries>;

/** One entry as pages show it. `misfits` are fields whose value another version of the method no longer takes. */
export type EntryAnswer = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly values: { readonly [field: string]: FieldValue };
  readonly flags: readonly string[];
  readonly preloaded?: string;
  readonly misfits?: readonly string[];
};

/** GET …/registers/{r}/entries: a page in the order of numbers; `cursor` asks for the next. */
export type EntriesAnswer = {
  readonly entries: readonly EntryAnswer[];
  readonly cursor?: string;
  readonly total: number;
};

/** What became of one row. */
export type EntryRowAnswer =
  | { readonly ok: true; readonly id: string; readonly number: number; readonly version: number }
  | ({ readonly ok: false; readonly detail: string } & EntryRefusal);

/** Answer of a save or a removal: rows in the order they were sent; good ones are written, together. */
export type EntryRowsAnswer = { readonly revision: number; readonly rows: readonly EntryRowAnswer[] };
