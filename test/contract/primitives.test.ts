import type * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import {
  Finite,
  Id,
  Link,
  Name,
  Period,
  PlainDate,
  Prose,
  SomeProse,
  fileText,
  rows,
  text,
  whole,
} from '#contract/primitives.ts';

const verdict = (schema: z.ZodMiniType, value: unknown): unknown => {
  const read = schema.safeParse(value);
  return read.success ? read.data : read.error.issues[0]?.message;
};

describe('what a field takes', () => {
  it.each([
    ['a name', Name, '  Ana\u0301  ', 'An\u00e1'],
    ['an empty text', Prose, '', ''],
    ['line breaks', Prose, 'a\nb\tc', 'a\nb\tc'],
    ['a leap day', PlainDate, '2028-02-29', '2028-02-29'],
    ['a month', Period, '2027-03', '2027-03'],
    ['a quarter', Period, '2027-Q4', '2027-Q4'],
    ['a week', Period, '2026-W53', '2026-W53'],
    ['the largest number', Finite, 9e15, 9e15],
    ['the smallest', Finite, -1e-9, -1e-9],
    ['zero', Finite, 0, 0],
    ['an id', Id, 'aZ_9-', 'aZ_9-'],
    ['an address', Link, 'https://example.com/a', 'https://example.com/a'],
    ['an address that is put together', Link, 'https://example.com/e\u0301', 'https://example.com/\u00e9'],
    ['a file as it is, put together', fileText(9), ' e\u0301\n', ' \u00e9\n'],
  ] as const)('%s', (_what, schema, value, expected) => {
    expect(verdict(schema, value)).toEqual(expected);
  });
});

describe('what a field refuses', () => {
  it.each([
    ['a name of spaces', Name, '   ', 'tooShort'],
    ['a name too long', Name, 'x'.repeat(121), 'tooLong'],
    ['nothing said', SomeProse, ' ', 'tooShort'],
    ['a lone surrogate', Prose, '\ud800', 'notWellFormed'],
    ['a control character', Prose, '\u0007', 'controlCharacter'],
    ['30 February', PlainDate, '2027-02-30', 'notADate'],
    ['a month that is none', Period, '2027-13', 'notAPeriod'],
    ['a number too large', Finite, 9.1e15, 'outOfBounds'],
    ['a number too near zero', Finite, 1e-10, 'outOfBounds'],
    ['a number as text', Finite, '1', 'notANumber'],
    ['NaN', Finite, Number.NaN, 'notANumber'],
    ['infinity', Finite, Infinity, 'notANumber'],
    ['an id with a hash', Id, 'a#b', 'notAnId'],
    ['a date whose deadlines would need five digits', PlainDate, '9999-12-31', 'notADate'],
    ['a date before there were customers', PlainDate, '1000-01-01', 'notADate'],
    ['a period that ends in the year 10000', Period, '9999-Q4', 'notAPeriod'],
    ['the 53rd week of a year of 52', Period, '2027-W53', 'notAPeriod'],
    ['half a character in an address', Link, 'https://example.com/\ud800', 'notWellFormed'],
    ['half a character in a file', fileText(9), 'a,\ud800', 'notWellFormed'],
    ['a control character in a file', fileText(9), 'a,\u0000', 'controlCharacter'],
    ['a file too long', fileText(9), '0123456789', 'tooLong'],
    ['a script for an address', Link, 'javascript:alert(1)', 'notALink'],
    ['half a person', whole(0, 9), 0.5, 'notWhole'],
    ['31 rows', rows(text(9)), { items: Array.from({ length: 31 }, () => 'x') }, 'tooMany'],
    ['no rows', rows(text(9)), { items: [] }, 'empty'],
  ] as const)('%s', (_what, schema, value, expected) => {
    expect(verdict(schema, value)).toBe(expected);
  });
});
