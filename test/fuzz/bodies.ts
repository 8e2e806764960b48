import * as fc from 'fast-check';
import type { Schema } from './document.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Values that fit a place better than chance would find them: ids that are there, dates of these years. */
export type Hints = {
  /** For a value, by the names of the keys that lead to it, the nearest last. */
  readonly valueAt: (path: readonly string[], schema: Schema) => fc.Arbitrary<Json> | undefined;
  /** For the keys of a record. */
  readonly keyAt: (path: readonly string[]) => fc.Arbitrary<string> | undefined;
};

const words = [
  'Reports',
  'customers',
  'come back',
  'más',
  'because',
  'we',
  'agreed',
  'naïve',
  '10 %',
  '«sí»',
  '日本',
];

/** Text as people write it, and as they paste it. */
export const prose: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 })
      .map((said) => said.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'e\u0301\u00e9 composed twice',
      '\u200e\u202e turned',
      '👩‍👩‍👧‍👦',
      '\ufeffbyte order',
      '=1+1',
      '<b>&amp;</b>',
    ),
  },
);

/** A value that the schema takes in, most often one that gets deep. */
export function valueOf(schema: Schema, hints: Hints, path: readonly string[] = []): fc.Arbitrary<Json> {
  const plain = bySchema(schema, hints, path);
  const hinted = hints.valueAt(path, schema);
  if (hinted === undefined || schema.enum !== undefined || schema.const !== undefined) return plain;
  return fc.oneof({ weight: 9, arbitrary: hinted }, { weight: 1, arbitrary: plain });
}

function bySchema(schema: Schema, hints: Hints, path: readonly string[]): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const as Json);
  if (schema.enum !== undefined) return fc.constantFrom(...(schema.enum as Json[]));
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return fc.oneof(...either.map((one) => valueOf(one, hints, path)));
  if (Array.isArray(schema.type)) {
    return fc.oneof(...(schema.type as string[]).map((type) => bySchema({ ...schema, type }, hints, path)));
  }
  const of = typeof schema.type === 'string' ? byType[schema.type] : undefined;
  return of === undefined ? anything : of(schema, hints, path);
}

const anything = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;

const byType: Readonly<
  Record<string, (schema: Schema, hints: Hints, path: readonly string[]) => fc.Arbitrary<Json>>
> = {
  object: objectOf,
  array: listOf,
  string: textOf,
  integer: wholeOf,
  number: numberOf,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
};

function objectOf(schema: Schema, hints: Hints, path: readonly string[]): fc.Arbitrary<Json> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema;
  if (typeof additionalProperties === 'object') {
    const key = hints.keyAt(path) ?? textOf(propertyNames ?? {});
    return fc.dictionary(key, valueOf(additionalProperties, hints, [...path, '*']), {
      maxKeys: 4,
    });
  }
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, one]) => [key, valueOf(one, hints, [...path, key])]),
  );
  return fc.record(fields, { requiredKeys: [...required] });
}

function listOf(schema: Schema, hints: Hints, path: readonly string[]): fc.Arbitrary<Json> {
  const { items = {}, minItems = 0, maxItems = 20 } = schema;
  const item = valueOf(items, hints, [...path, '[]']);
  const few = fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 3)) });
  // As many as there may be, of one and the same: a list of fresh values would take longer than the request.
  const full = item.map((one) => Array.from({ length: maxItems }, () => one));
  return fc.oneof({ weight: 30, arbitrary: few }, { weight: 1, arbitrary: full });
}

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom('https://example.com/a?b=ñ#c', 'http://[::1]/', 'https://example.com/%00'),
);

/** Some take long to make, and the same forms come again and again. */
const texts = new Map<string, fc.Arbitrary<string>>();

function textOf(schema: Schema): fc.Arbitrary<string> {
  const key = JSON.stringify(schema);
  const known = texts.get(key) ?? freshText(schema);
  texts.set(key, known);
  return known;
}

function freshText({ format, pattern, minLength = 0, maxLength }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return someDate;
  if (format === 'uri') return address;
  if (format === 'email') return fc.nat(1e9).map((number) => `person${number}@example.com`);
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  const most = maxLength ?? 2000;
  const fitted = prose.map((said) =>
    (said.trim().length >= minLength ? said : `${said} said`).slice(0, most),
  );
  const longest = fc.constantFrom('x', 'ñ', '😀').map((one) => one.repeat(Math.floor(most / one.length)));
  return fc.oneof({ weight: 24, arbitrary: fitted }, { weight: 1, arbitrary: longest });
}

/** From the first year that there is to the last. */
const someDate = fc.oneof(
  { weight: 8, arbitrary: dateBetween('2020-01-01', '2036-12-31') },
  { weight: 1, arbitrary: dateBetween('1000-01-01', '9999-12-31') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('1000-01-01', '9999-12-31', '2028-02-29', '9999-12-01', '1969-12-31'),
  },
);

export function dateBetween(first: string, last: string): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(`${first}T00:00:00Z`), max: new Date(`${last}T00:00:00Z`), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

function wholeOf({ minimum = -9e15, maximum = 9e15 }: Schema): fc.Arbitrary<number> {
  const [least, most] = [Math.ceil(minimum), Math.floor(maximum)];
  return fc.oneof(
    fc.integer({ min: Math.max(least, -(2 ** 31)), max: Math.min(most, 2 ** 31 - 1) }),
    fc.integer({ min: Math.max(least, 0), max: Math.min(most, Math.max(least, 0) + 4) }),
    fc.constantFrom(least, most),
  );
}

function numberOf({ minimum = -9e15, maximum = 9e15 }: Schema): fc.Arbitrary<number> {
  const edges = [0, -0, 1e-9, -1e-9, 1e-12, 5e-324, 0.1, 1 / 3, 100, 9e15, -9e15, minimum, maximum];
  return fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: Math.max(minimum, 0), max: Math.min(maximum, 100) }) },
    { weight: 3, arbitrary: fc.double({ min: minimum, max: maximum, noNaN: true }) },
    { weight: 2, arbitrary: fc.constantFrom(...edges.filter((one) => one >= minimum && one <= maximum)) },
  );
}
