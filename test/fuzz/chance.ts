/** Numbers that look like chance and are the same for a seed: mulberry32. */
export type Chance = {
  /** 0 <= x < 1 */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  /** True in so many of a hundred times. */
  readonly inHundred: (times: number) => boolean;
  /** One of these; undefined of none. */
  readonly of: <Value>(values: readonly Value[]) => Value | undefined;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    inHundred: (times) => next() * 100 < times,
    of: (values) => values[below(values.length)],
  };
}
