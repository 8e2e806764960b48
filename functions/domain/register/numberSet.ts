/**
 * A set of whole numbers from 1 up, packed as ranges: `1-3,7`. A register keeps which entries carry a mark in this form:
 * 2,000 marked entries in a row are six characters, 200 scattered ones about 800.
 */
export function numbersIn(packed: string): number[] {
  if (packed === '') return [];
  return packed.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number);
    if (first === undefined || last === undefined || !(first >= 1) || !(last >= first)) {
      throw new Error(`A set of numbers cannot be read: ${packed}`);
    }
    return Array.from({ length: last - first + 1 }, (_, place) => first + place);
  });
}

/** Packs numbers in any order; each counts once. */
export function packNumbers(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].toSorted((one, other) => one - other);
  const ranges: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
