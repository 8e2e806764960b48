/** A place in a pack's JSON: `['registers', 3, 'fields', 1, 'options']`. */
export type PackPath = readonly (string | number)[];

/** Something wrong with a pack: where, in which item, and what. */
export type PackProblem = { readonly path: PackPath; readonly item: string; readonly problem: string };

/** A path as people write it: `registers[3].fields[1].options`. */
export function pathText(path: PackPath): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

/** Collects what is wrong with one item; paths are given from the item on. */
export function about(item: string, at: PackPath) {
  return (path: PackPath, problem: string): PackProblem => ({ path: [...at, ...path], item, problem });
}

/** The places at which a value stands again. */
export function repeatedAt<Value>(values: readonly Value[]): readonly number[] {
  return values.flatMap((value, place) => (values.indexOf(value) === place ? [] : [place]));
}
