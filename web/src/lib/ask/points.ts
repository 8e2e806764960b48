/** A number for each option: points, places, marks. */
export type Values = { readonly [option: string]: number };

/** What is left of 100 points; below zero when too many are given. */
export function remainderOf(values: Values, options: readonly { readonly key: string }[]): number {
  return 100 - options.reduce((sum, { key }) => sum + (values[key] ?? 0), 0);
}

/**
 * Shares as whole points that sum to 100, as near as they can be: 33.3, 33.3 and 33.4 become 33, 33 and 34. The largest
 * fractions are rounded up first, and of equal ones the earlier. Shares that sum to nothing stay empty.
 */
export function wholePoints(shares: Values): Values {
  const entries = Object.entries(shares).map(([key, share]) => ({ key, share: Math.max(0, share) }));
  const sum = entries.reduce((all, { share }) => all + share, 0);
  if (sum === 0) return {};
  const exact = entries.map(({ key, share }) => ({ key, exact: (100 * share) / sum }));
  const floors = exact.map(({ key, exact: value }) => ({
    key,
    whole: Math.floor(value),
    rest: value - Math.floor(value),
  }));
  let left = 100 - floors.reduce((all, { whole }) => all + whole, 0);
  const raised = new Set<string>();
  for (const { key } of floors.toSorted((one, other) => other.rest - one.rest)) {
    if (left <= 0) break;
    raised.add(key);
    left -= 1;
  }
  return Object.fromEntries(floors.map(({ key, whole }) => [key, whole + (raised.has(key) ? 1 : 0)]));
}

/** One option's points changed by a step, never below 0 and never beyond what is left of the 100. */
export function stepped(
  values: Values,
  options: readonly { readonly key: string }[],
  option: string,
  step: number,
): Values {
  const before = values[option] ?? 0;
  const most = before + Math.max(0, remainderOf(values, options));
  return { ...values, [option]: Math.min(Math.max(0, before + step), most) };
}
