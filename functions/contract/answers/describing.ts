import * as z from 'zod/mini';
import type { Told } from '#contract/told.ts';

/** Lets a schema through whose values are of this type. */
export function describing<Value>() {
  return <Schema extends z.core.$ZodType>(
    schema: Schema & (Told<z.output<Schema>> extends Value ? unknown : never),
  ): Schema => schema;
}

/** A moment in UTC, `2027-03-01T10:00:00.000Z`. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** A count, a place or a version. */
export const Count = z.int().check(z.gte(0));

/** A word that the portal has a sentence for, with its facts, which differ from word to word. */
export const Coded = z.looseObject({ code: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)) });
