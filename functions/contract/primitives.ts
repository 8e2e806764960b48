import * as z from 'zod/mini';
import { periodKind } from '#domain/calendar/period.ts';
import { isPlainDate } from '#domain/calendar/plainDate.ts';

/** Well-formed Unicode without control characters but tabs and ends of lines. */
const readable = z
  .string()
  .check(z.refine((value) => value.isWellFormed(), { error: 'notWellFormed' }))
  .check(
    z.refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value), {
      error: 'controlCharacter',
    }),
  );

/** A file as text, made NFC; what its cells hold may be stored. */
export function fileText(most: number) {
  return z.pipe(
    readable.check(z.minLength(1, { error: 'tooShort' }), z.maxLength(most, { error: 'tooLong' })),
    z.transform((value: string) => value.normalize('NFC')),
  );
}

/** Text as people write it: well-formed Unicode, made NFC, outer spaces removed; `most` counts UTF-16 units. */
export function text(most: number, least = 0) {
  return z.pipe(
    readable,
    z.pipe(
      z.transform((value: string) => value.normalize('NFC').trim()),
      z.string().check(z.minLength(least, { error: 'tooShort' }), z.maxLength(most, { error: 'tooLong' })),
    ),
  );
}

/** A name of something: one line, 1 to 120 characters. */
export const Name = text(120, 1);

/** A sentence or a few: up to 2,000 characters, may be empty. */
export const Prose = text(2000);

/** Prose that must say something. */
export const SomeProse = text(2000, 1);

/** Years that a programme can mean. Ends and deadlines are reckoned from dates, and must not run out of four digits. */
const isNearYear = (value: string): boolean => value >= '1900' && value < '2200';

/** A real calendar date from 1900 to 2199, `2027-02-28`. */
export const PlainDate = z
  .string()
  .check(z.refine((value) => isPlainDate(value) && isNearYear(value), { error: 'notADate' }));

/** An ISO period from 1900 to 2199: month, quarter, week or year. Whether it fits the cadence is the domain's to say. */
export const Period = z.string().check(
  z.regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-W(0[1-9]|[1-4]\d|5[0-3]))?$/, {
    error: 'notAPeriod',
    abort: true,
  }),
  z.refine((value) => periodKind(value) !== null && isNearYear(value), { error: 'notAPeriod' }),
);

/** An id or key: 1 to 64 of letters, digits, `-` and `_`. */
export const Id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'notAnId' }));

/** A finite number the store can keep: |x| <= 9e15, and 0 or at least 1e-9. Text is never taken for a number. */
export const Finite = z.number({ error: 'notANumber' }).check(
  z.refine((value) => Math.abs(value) <= 9e15 && (value === 0 || Math.abs(value) >= 1e-9), {
    error: 'outOfBounds',
  }),
);

/** A whole number between two bounds. */
export function whole(least: number, most: number) {
  return z
    .int({ error: 'notWhole' })
    .check(z.gte(least, { error: 'tooSmall' }), z.lte(most, { error: 'tooLarge' }));
}

/** An https or http address, kept as typed, in NFC like all that is stored. */
export const Link = z.pipe(
  readable.check(
    z.maxLength(2000, { error: 'tooLong' }),
    z.refine(
      (value) => {
        const url = URL.parse(value);
        return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
      },
      { error: 'notALink' },
    ),
  ),
  z.transform((value: string) => value.normalize('NFC')),
);

/** Up to 30 rows: one commit holds at most 30 aggregates. */
export function rows<Schema extends z.core.$ZodType>(row: Schema) {
  return z.strictObject({
    items: z.array(row).check(z.minLength(1, { error: 'empty' }), z.maxLength(30, { error: 'tooMany' })),
  });
}
