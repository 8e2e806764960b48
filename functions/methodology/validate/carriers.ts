import type { Pack } from '#domain/methodology/pack.ts';
import { elementCount } from './places.ts';
import { itemsOf } from './namedItems.ts';
import { about, type PackProblem } from './packProblem.ts';

/** What carries an element: parts of the product, and items of the pack by their names. */
export type Carried = {
  readonly number: number;
  readonly name: string;
  readonly level: string;
  readonly carriers: readonly string[];
};

/** The table element -> carriers, in the order of the numbers. */
export function carriersOf(pack: Pack): readonly Carried[] {
  const items = itemsOf(pack);
  return pack.elements
    .map(({ number, name, level, builtIn }) => ({
      number,
      name: name.en,
      level,
      carriers: [
        ...builtIn,
        ...items.filter(({ item }) => item.elements.includes(number)).map((one) => one.name),
      ],
    }))
    .toSorted((one, other) => one.number - other.number);
}

/** Elements that are missing, and those that nothing carries. A pack without a list of elements (1.0.0) has neither. */
export function elementProblems(pack: Pack): readonly PackProblem[] {
  if (pack.elements.length === 0) return [];
  const there = new Set(pack.elements.map(({ number }) => number));
  const numbers = Array.from({ length: elementCount }, (_, place) => place + 1);
  const missing = numbers
    .filter((number) => !there.has(number))
    .map((number) => about(`element ${number}`, ['elements'])([], 'is missing'));
  const strange = pack.elements.flatMap(({ number }, place) =>
    numbers.includes(number)
      ? []
      : [about(`element ${number}`, ['elements', place])(['number'], 'is none of the method')],
  );
  const idle = new Set(
    carriersOf(pack)
      .filter(({ carriers }) => carriers.length === 0)
      .map(({ number }) => number),
  );
  const uncarried = pack.elements.flatMap(({ number }, place) =>
    idle.has(number) ? [about(`element ${number}`, ['elements', place])([], 'is carried by nothing')] : [],
  );
  return [...missing, ...strange, ...uncarried];
}
