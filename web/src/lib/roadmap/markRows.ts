/** 24 px, the least a finger needs, in per cent of the narrowest track the lanes are drawn on. */
export const nearest = 4.1;

/**
 * The row in which each mark of a lane stands, 0 being the uppermost: marks that would cover each other stand below one
 * another.
 * @param marks where they lie on the axis, in per cent
 */
export function markRows(
  marks: readonly { readonly key: string; readonly at: number }[],
): ReadonlyMap<string, number> {
  const ends: number[] = [];
  return new Map(
    marks
      .toSorted((one, other) => one.at - other.at)
      .map(({ key, at }) => {
        const free = ends.findIndex((end) => at - end >= nearest);
        const row = free < 0 ? ends.length : free;
        ends[row] = at;
        return [key, row];
      }),
  );
}
