import * as fc from 'fast-check';
import type { Pack } from '#domain/methodology/pack.ts';
import type { Json } from './bodies.ts';
import { mutated } from './mutations.ts';

/** Copies of a shipped method under names of their own: as it is, with a strange expression, name or number, or broken. */
export function strangePacks(shipped: Pack, number: number): fc.Arbitrary<Json> {
  const named = fc
    .tuple(fc.constantFrom('harbour', 'lighthouse', shipped.id), fc.nat(1e6))
    .map(([id, one]): Pack => ({ ...shipped, id, version: `9.${number}.${one}` }));
  return fc.oneof(
    { weight: 4, arbitrary: named },
    {
      weight: 6,
      arbitrary: fc
        .tuple(named, expressions, fc.nat(2))
        .map(([pack, text, place]) => withExpression(pack, text, place)),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(named, fc.constantFrom(...oddKeys), fc.nat(4))
        .map(([pack, key, place]) => withKey(pack, key, place)),
    },
    { weight: 4, arbitrary: mutated(named) },
  );
}

const oddKeys = [
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
  'in',
  'true',
  'entry',
  'a.b',
  'a-b',
  'x'.repeat(80),
  '',
];

const again = (text: string, times: number): string => text.repeat(times);

/** What a criterion may hold that is no criterion: too deep, too long, too slow, out of reach. */
const expressions: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(50, 249, 251, 1300, 1999).map((depth) => `${again('(', depth)}true${again(')', depth)}`),
  fc.constantFrom(100, 3999).map((depth) => `${again('!', depth)}true`.slice(0, 4000)),
  fc.constantFrom(100, 1990).map((depth) => `size(${again('[', depth)}${again(']', depth)}) > 0`),
  fc
    .constantFrom(100, 900)
    .map((depth) => `true ${again('? true : ', 1)}${again('true ? true : ', depth)}true`.slice(0, 4000)),
  fc.constantFrom(200, 700).map((times) => `true${again(' && true', times)}`.slice(0, 4000)),
  fc.constantFrom(200, 900).map((times) => `1.0${again(' + 1.0', times)} > 0.0`.slice(0, 4000)),
  fc.constantFrom(
    'programme.name.matches("(a+)+$")',
    '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!".matches("^(a|aa)+$")',
    'kpis.all(k, kpis.all(l, kpis.all(m, kpis.all(n, k.id != n.id))))',
    'kpis.all(k, milestones.all(m, k.id != m.id))',
    'milestones.all(m, milestones.all(n, m.id != n.id))',
    'size(milestones.map(m, milestones.map(n, n.id))) > 0',
    '[1,2,3,4,5,6,7,8,9,0].all(a, [1,2,3,4,5,6,7,8,9,0].all(b, a != b || true))',
    'registers.needs.constructor != ""',
    'programme.__proto__ == 1.0',
    'programme["constructor"] == 1.0',
    'parameters.constructor > 0.0',
    'parameters.toString == ""',
    'constructor.constructor("return process")() == 1',
    'globalThis == 1',
    'process.exit() == 1',
    'kpis[999999999].id == ""',
    'kpis[-1].id == ""',
    '1 / 0 == 1',
    '9223372036854775807 + 1 > 0',
    '1e400 > 0.0',
    'timestamp("2027-02-30T00:00:00Z") == timestamp("x")',
    'duration("1e400s") > duration("0s")',
    'monthsBefore("not a day", 1e308) == ""',
    'monthsBefore(today, 1e308) < today',
    'wilsonLow(1e308, 0.0) > 0.0',
    'dyn(1) == dyn("a")',
    'type(kpis) == list',
    '"\\u0000" == "\\ud800"',
    '"" in programme',
    'has(programme.nothing)',
    'string(kpis) != ""',
    'b"\\xff" == b""',
    'true',
    '',
    '1',
    '/* */ true',
    'true // and so on',
    'true\n&&\ntrue',
  ),
);

function withExpression(pack: Pack, text: string, place: number): Pack {
  const changed = <Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] =>
    items.map((item, at) => (at === place ? change(item) : item));
  if (place === 0) return { ...pack, criteria: changed(pack.criteria, (one) => ({ ...one, require: text })) };
  if (place === 1) return { ...pack, warnings: changed(pack.warnings, (one) => ({ ...one, require: text })) };
  return { ...pack, registers: changed(pack.registers, (one) => ({ ...one, done: text })) };
}

/** A key where one is expected, of what is looked up by it later. */
function withKey(pack: Pack, key: string, place: number): Pack {
  const name = pack.name;
  switch (place) {
    case 0:
      return { ...pack, parameters: pack.parameters.map((one, at) => (at === 0 ? { ...one, key } : one)) };
    case 1:
      return {
        ...pack,
        assessments: pack.assessments.map((one) =>
          typeof one.options === 'string' ? one : { ...one, options: [...one.options, { key, name }] },
        ),
      };
    case 2:
      return {
        ...pack,
        registers: pack.registers.map((one) => ({
          ...one,
          fields: one.fields.map((field) =>
            field.options === undefined ? field : { ...field, options: [...field.options, { key, name }] },
          ),
        })),
      };
    case 3:
      return {
        ...pack,
        registers: pack.registers.map((one, at) =>
          at === 3 ? { ...one, fields: [...one.fields, { key, name, type: 'text', required: false }] } : one,
        ),
      };
    default:
      return {
        ...pack,
        registers: pack.registers.map((one) => ({
          ...one,
          tallies: [
            ...one.tallies,
            {
              key: 'byEach',
              by: one.fields
                .filter(({ type }) => type === 'text')
                .slice(0, 1)
                .map((field) => field.key),
            },
          ],
        })),
      };
  }
}
