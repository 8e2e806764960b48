import * as fc from 'fast-check';
import type { Json } from './bodies.ts';

/** What no field expects. */
const hostile: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    0,
    -1,
    1.5,
    1e16,
    -1e16,
    1e-10,
    Number.MAX_VALUE,
    2 ** 53,
    '',
    ' ',
    [],
    {},
    [[]],
    [null],
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'NaN',
    'null',
    'undefined',
    'all',
    '0',
    '\u0000',
    'a\u0000b',
    '\u001f',
    '\ud800',
    'x\udfff',
    '\uffff',
    'e\u0301',
    '\u212b',
    '\ufeff',
    '\u2028',
    '../../etc/passwd',
    '%00',
    '${7*7}',
    '{{7*7}}',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    'a#b',
    'PROG',
    '0000-00-00',
    '2027-02-30',
    '9999-12-31',
    '+010000-01-01',
    '2027-W53',
    '2027-13',
    '0999-01',
    '9999-12',
    '9999-Q4',
    'http://',
    'http://a/\ud800',
    'http://a/e\u0301',
    'javascript:alert(1)',
    'https://x/ y',
    '2027-01-01T00:00:00Z',
  ),
  fc.constantFrom(500, 5000, 60_000).map((length) => 'x'.repeat(length)),
  fc.constantFrom(31, 200, 3000).map((length) => Array.from({ length }, () => 1)),
  fc.constantFrom(10, 500).map((depth) => nested(depth)),
  fc.jsonValue() as fc.Arbitrary<Json>,
);

const strangeKeys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  '',
  ' ',
  'id',
  'version',
  '$ref',
  'a.b',
  '\ud800',
  '\u0000',
  'ñ',
];

function nested(depth: number): Json {
  return Array.from({ length: depth }).reduce<Json>(
    (inner, _, place) => (place % 2 === 0 ? [inner] : { a: inner }),
    0,
  );
}

/** A body with one thing wrong somewhere in it. */
export function mutated(valid: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc
    .tuple(
      valid,
      fc.nat(),
      fc.constantFrom('drop', 'replace', 'add', 'wrap', 'repeat'),
      hostile,
      fc.constantFrom(...strangeKeys),
    )
    .map(([value, place, way, bad, key]) => {
      const places = placesIn(value);
      return changedAt(value, places[place % places.length] ?? [], (old) => change(old, way, bad, key));
    });
}

const gone = Symbol('gone');

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function change(old: Json, way: string, bad: Json, key: string): Json | typeof gone {
  if (way === 'drop') return gone;
  if (way === 'wrap') return [old];
  if (way === 'repeat' && isList(old)) return Array.from({ length: 40 }, () => old[0] ?? bad);
  if (way === 'add' && typeof old === 'object' && old !== null && !isList(old)) return withKey(old, key, bad);
  return bad;
}

/** Also where the key is `__proto__`, which a plain assignment would swallow. */
function withKey(object: object, key: string, value: Json): Json {
  const copy = { ...object };
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

type Place = readonly (string | number)[];

function placesIn(value: Json, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inner = isList(value)
    ? value.slice(0, 5).flatMap((one: Json, place) => placesIn(one, [...at, place]))
    : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, key]));
  return [at, ...inner];
}

function changedAt(value: Json, [first, ...rest]: Place, with_: (old: Json) => Json | typeof gone): Json {
  if (first === undefined) {
    const made = with_(value);
    return made === gone ? null : made;
  }
  const old = (value as Readonly<Record<string | number, Json>>)[first] ?? null;
  if (rest.length > 0) return set(value, first, changedAt(old, rest, with_));
  const made = with_(old);
  return made === gone ? without(value, first) : set(value, first, made);
}

function set(value: Json, key: string | number, one: Json): Json {
  if (isList(value)) return value.map((old: Json, place) => (place === key ? one : old));
  return withKey(value as object, String(key), one);
}

function without(value: Json, key: string | number): Json {
  if (isList(value)) return value.filter((_, place) => place !== key);
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key));
}

/** Bodies that are no JSON, or JSON that reads strangely. */
export const rawBodies: fc.Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom<string | Buffer>(
    '',
    ' ',
    'null',
    'true',
    '0',
    '""',
    '[]',
    '{}',
    '{',
    '[1,',
    '{"a":1,}',
    "{'a':1}",
    '{"a":1}{"b":2}',
    '\ufeff{}',
    'NaN',
    '{"items":1e400}',
    '{"items":-0}',
    '{"items":[{}]}',
    '{"changes":{"__proto__":{"admin":true}}}',
    '{"reason":"\\ud800"}',
    '{"reason":"a","reason":"b"}',
    '{"reason":"\\u0000"}',
    `{"items":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    '['.repeat(60_000),
    `{"reason":"${'x'.repeat(300_000)}"}`,
    'a=b&c=d',
    '<xml/>',
    Buffer.from([0xff, 0xfe, 0x7b, 0x7d]),
    Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]),
    Buffer.from([0x1f, 0x8b, 0x08, 0x00]),
  ),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
);
