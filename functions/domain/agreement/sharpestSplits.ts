/** What several people gave for one option. */
export type Given = { readonly option: string; readonly values: readonly number[] };

/** More than three are no longer the sharpest. */
const most = 3;

/**
 * The options people disagree on most, sharpest first: by the mean distance between the answers of two people. Of points
 * 10, 20 and 60 it is (10 + 50 + 40) / 3 = 33.3. Where all gave the same there is no split; of equal splits the earlier
 * option comes first.
 */
export function sharpestSplits(givens: readonly Given[]): readonly string[] {
  return givens
    .map(({ option, values }) => ({ option, distance: meanDistance(values) }))
    .filter(({ distance }) => distance > 0)
    .toSorted((one, other) => other.distance - one.distance)
    .slice(0, most)
    .map(({ option }) => option);
}

function meanDistance(values: readonly number[]): number {
  const pairs = (values.length * (values.length - 1)) / 2;
  if (pairs === 0) return 0;
  const distances = values.flatMap((one, place) =>
    values.slice(place + 1).map((other) => Math.abs(one - other)),
  );
  return distances.reduce((all, distance) => all + distance, 0) / pairs;
}
