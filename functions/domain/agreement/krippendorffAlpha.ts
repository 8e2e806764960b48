/** How far apart two values are: other or not, so many ranks, or so many units. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** What several people gave for one thing; `null` where somebody gave nothing. */
export type Unit = readonly (number | null)[];

/**
 * Krippendorff's alpha: 1 where all agree, 0 where they agree no more than chance would have it, below 0 where they
 * disagree systematically. `1 - observed / expected` disagreement over the coincidences of all pairs of values given for
 * the same unit; a unit with one value says nothing. Where nothing varies at all there is no expected disagreement, and
 * everybody agrees: 1. `tooFew` where no unit has two values.
 *
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011). Its four observers of twelve units come to
 * 0.743 (nominal), 0.815 (ordinal) and 0.849 (interval).
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): number | 'tooFew' {
  const pairable = units
    .map((unit) => unit.filter((value) => value !== null))
    .filter((values) => values.length >= 2);
  if (pairable.length === 0) return 'tooFew';
  const counts = countsOf(pairable.flat());
  const distance = distanceIn(metric, counts);

  // Each unit's pairs weigh as much as the values it has: a pair in a unit of m values counts 1 / (m - 1), both ways.
  const observed = sum(
    pairable.map((values) => (2 * sumOfPairs(countsOf(values), distance)) / (values.length - 1)),
  );
  const total = sum([...counts.values()]);
  const expected = (2 * sumOfPairs(counts, distance)) / (total - 1);
  return expected === 0 ? 1 : 1 - observed / expected;
}

type Counts = ReadonlyMap<number, number>;
type Distance = (one: number, other: number) => number;

function countsOf(values: readonly number[]): Counts {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Over all pairs of different values, each pair of values once. */
function sumOfPairs(counts: Counts, distance: Distance): number {
  const entries = [...counts];
  return sum(
    entries.flatMap(([one, ones], place) =>
      entries.slice(place + 1).map(([other, others]) => ones * others * distance(one, other)),
    ),
  );
}

function distanceIn(metric: Metric, counts: Counts): Distance {
  switch (metric) {
    case 'nominal':
      return (one, other) => (one === other ? 0 : 1);
    case 'interval':
      return (one, other) => (one - other) ** 2;
    case 'ordinal':
      return ordinalDistance(counts);
  }
}

/** The ranks between two values: all values given from the one to the other, but half of those at both ends. */
function ordinalDistance(counts: Counts): Distance {
  const ranked = [...counts].toSorted(([one], [other]) => one - other);
  const middles = new Map<number, number>();
  let below = 0;
  for (const [value, count] of ranked) {
    middles.set(value, below + count / 2);
    below += count;
  }
  return (one, other) => ((middles.get(one) ?? 0) - (middles.get(other) ?? 0)) ** 2;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
