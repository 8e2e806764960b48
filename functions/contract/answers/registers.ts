import * as z from 'zod/mini';
import type { EntriesAnswer as Entries, EntryRowsAnswer as EntryRows } from '#contract/registers.ts';
import type { Register as RegisterState } from '#domain/register/register.ts';
import { Id } from '#contract/primitives.ts';
import { Coded, Count, describing } from './describing.ts';

const maybe = z.exactOptional;
const Values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const Counts = z.record(z.string(), z.number());

/** What opens with the programme of a list: how many entries, and what criteria need of them. */
export const RegisterCounts = describing<RegisterState>()(
  z.strictObject({
    count: Count,
    method: z.string(),
    next: Count,
    flags: z.record(z.string(), z.string()),
    tallies: z.record(z.string(), Counts),
    links: z.record(z.string(), Counts),
    preloaded: z.record(z.string(), Count),
  }),
);

export const EntriesAnswer = describing<Entries>()(
  z.strictObject({
    entries: z.array(
      z.strictObject({
        id: Id,
        number: Count,
        version: Count,
        values: Values,
        flags: z.array(z.string()),
        preloaded: maybe(z.string()),
        misfits: maybe(z.array(z.string())),
      }),
    ),
    cursor: maybe(z.string()),
    total: Count,
  }),
);

/** Why a row was not written is a word with its facts, and a sentence. */
export const EntryRowsAnswer = z.strictObject({
  revision: Count,
  rows: z.array(
    z.union([
      z.strictObject({ ok: z.literal(true), id: Id, number: Count, version: Count }),
      z.extend(Coded, { ok: z.literal(false), detail: z.string() }),
    ]),
  ),
}) satisfies z.core.$ZodType<EntryRows, unknown> | z.core.$ZodType;
