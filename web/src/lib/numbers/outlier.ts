/** How many earlier changes say what is usual, at most and at least. */
const mostChanges = 12;
const fewestChanges = 3;
/** A change of more than this many usual ones asks for a note. */
const unusual = 3;

/**
 * Whether a value moves more than three times as far from the last one as is usual: the median of the last twelve changes,
 * so that one earlier jump does not make jumps usual. 10, 11, 10, 11 and then 20: the usual change is 1, this one 9.
 * With fewer than three changes, or where nothing ever moved, nothing is unusual.
 *
 * @param earlier the values before it, oldest first
 */
export function isUnusual(earlier: readonly number[], value: number): boolean {
  const last = earlier.at(-1);
  const changes = earlier.slice(1).map((one, at) => Math.abs(one - (earlier[at] ?? one)));
  const known = changes.slice(-mostChanges);
  if (last === undefined || known.length < fewestChanges) return false;
  const usual = median(known);
  return usual > 0 && Math.abs(value - last) > unusual * usual;
}

function median(numbers: readonly number[]): number {
  const ordered = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(ordered.length / 2);
  const [low = 0, high = 0] = [ordered[Math.ceil(ordered.length / 2) - 1], ordered[middle]];
  return (low + high) / 2;
}
