import * as fc from 'fast-check';
import type { RegisterField, RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { addDays } from '#domain/calendar/plainDate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { currentPack } from '#methodology/packs.ts';
import { dateBetween, prose, type Json } from './bodies.ts';
import type { Situation } from './hints.ts';
import { heldOf, type Known } from './knowledge.ts';

const pack = currentPack;
const sentence = prose.map((said) => `Because ${said}`);

/** Names that every object has, and numbers that are none to speak of. */
export const oddNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
] as const;
export const oddNumber: fc.Arbitrary<number> = fc.constantFrom(
  1e308,
  -1e308,
  5e-324,
  -0,
  0.1,
  1 / 3,
  -1,
  2 ** 53,
  1e21,
);

/** Written so that `__proto__` becomes a key like any other. */
export function record(entries: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(entries);
}

/** Rows of a list, new, changed or preloaded; now and then as many as there may be, or one more. */
export function savedEntries({ programme, params, today }: Situation): fc.Arbitrary<Json> | undefined {
  const template = pack.registers.find(({ key }) => key === params['r']);
  if (template === undefined) return undefined;
  const known = programme.entries.get(template.key) ?? [];
  const place = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 3,
      arbitrary: fc.constantFrom({}, ...known.map(({ number, version }) => ({ number, version }))),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom({ number: 1 }, { number: 2, version: 1 }, { number: 999_999, version: 9 }),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom({}, ...template.preloaded.map(({ key }) => ({ preloaded: key }))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...oddNames.map((preloaded) => ({ preloaded }))) },
  );
  const row = fc
    .tuple(place, valuesFor(template, programme, today))
    .map(([where, values]): Json => ({ ...where, values }));
  const many = fc
    .tuple(row, fc.constantFrom(25, 26))
    .map(([one, length]) => Array.from({ length }, () => one));
  const items = fc.oneof(
    { weight: 20, arbitrary: fc.array(row, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: many },
  );
  return fc.record({ items });
}

/** Fits its fields but for one in eight, and now and then names one that is not there. */
function valuesFor(template: RegisterTemplate, programme: Known, today: string): fc.Arbitrary<Json> {
  const fields = template.fields.map((field) => {
    const value = fc.oneof(
      { weight: 30, arbitrary: fitting(field, programme, today) },
      { weight: 1, arbitrary: unfitting },
    );
    return value.map((one) => [field.key, one] as const);
  });
  const required = new Set(template.fields.filter((one) => one.required).map(({ key }) => key));
  const stray = fc.tuple(fc.constantFrom(...oddNames, 'number', 'preloaded', 'filled', 'x'), unfitting);
  return fc
    .tuple(
      fc.tuple(...fields),
      fc.array(fc.boolean(), { minLength: fields.length, maxLength: fields.length }),
      fc.oneof(
        { weight: 12, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(stray, { maxLength: 2 }) },
      ),
    )
    .map(([all, isKept, strays]) => {
      const kept = all.filter(([key], at) => required.has(key) || isKept[at] === true);
      return record([...kept, ...strays]);
    });
}

const unfitting: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    false,
    '',
    ' ',
    'x'.repeat(2000),
    'x'.repeat(2001),
    '\u0000',
    '\ud800',
    'needs-0001',
  ),
  fc.constantFrom<Json>([], {}, [1], '9999-12-31', '2199-12-31', 'javascript:alert(1)', '=1+1', 'a|b', '|'),
  fc.constantFrom<Json>(...oddNames),
  oddNumber,
);

function fitting(field: RegisterField, programme: Known, today: string): fc.Arbitrary<Json> {
  const { type, options = [], least, most } = field;
  switch (type) {
    case 'text':
      return fc.oneof(
        { weight: 9, arbitrary: sentence },
        { weight: 1, arbitrary: fc.constantFrom(...oddNames) },
      );
    case 'choice':
      return fc.constantFrom(...options.map(({ key }) => key));
    case 'link':
      return linkTo(field.to ?? '', programme);
    case 'date':
      return dateBetween(addDays(today, -400), addDays(today, 400));
    case 'url':
      return fc.constantFrom('https://example.com/a', 'https://example.com/?q=ñ#x', 'http://[::1]/');
    case 'yesNo':
      return fc.boolean();
    case 'percent':
      return fc.integer({ min: least ?? 0, max: most ?? 100 });
    case 'score':
      return fc.integer({ min: least ?? 0, max: most ?? 5 });
    case 'number':
    case 'money':
      return fc.integer({ min: least ?? 0, max: Math.min(most ?? 1e6, 1e6) });
  }
}

/** Most often to something of the programme; now and then to another's, or to nothing. */
function linkTo(to: string, programme: Known): fc.Arbitrary<Json> {
  const own = ownOf(to, programme);
  const foreign = fc.constantFrom(
    'unknown',
    'all',
    `${to}-0001`,
    `${to}-2000`,
    'PROG#x',
    ...programme.strangers,
  );
  return own.length === 0
    ? foreign
    : fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...own) }, { weight: 1, arbitrary: foreign });
}

/** Ids of what a link may lead to. */
export function ownOf(to: string, programme: Known): readonly string[] {
  if (to === 'stage') return stageKeys;
  if (to === 'gate') return gateKeys;
  if (to === 'question') return pack.questions.map(({ key }) => key);
  if (to === 'segment' || to === 'kpi' || to === 'objective' || to === 'milestone' || to === 'seat')
    return heldOf(programme, to).map(({ id }) => id);
  return (programme.entries.get(to) ?? []).map(({ id }) => id);
}

export function removedEntries({ programme, params }: Situation): fc.Arbitrary<Json> {
  const known = programme.entries.get(params['r'] ?? '') ?? [];
  const number = fc.oneof(fc.constantFrom(...numbersOf(known)), fc.constantFrom(1, 7, 999_999));
  const few = fc.array(number, { minLength: 1, maxLength: 3 });
  const many = fc
    .constantFrom(25, 26)
    .chain((length) => fc.array(number, { minLength: length, maxLength: length }));
  return fc.record({
    numbers: fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: many }),
    reason: sentence,
  });
}

function numbersOf(known: readonly { readonly number: number }[]): readonly [number, ...number[]] {
  return [1, ...known.map(({ number }) => number)];
}
