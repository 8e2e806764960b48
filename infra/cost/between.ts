/** Figures of a month between two at which they were counted, on the line through them; before the first and after the last, those. */
export function between<
  Counted extends { readonly month: number },
  Figures extends Readonly<Record<string, number>>,
>(counted: readonly Counted[], month: number, of: (one: Counted) => Figures): Figures {
  const sorted = counted.toSorted((one, other) => one.month - other.month);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Nothing was counted.');
  if (month <= first.month) return of(first);
  if (month >= last.month) return of(last);
  const next = sorted.findIndex((one) => one.month >= month);
  const [before, after] = [sorted[next - 1] ?? first, sorted[next] ?? last];
  const share = (month - before.month) / (after.month - before.month);
  const [low, high] = [of(before), of(after)];
  return Object.fromEntries(
    Object.keys(low).map((name) => [name, (low[name] ?? 0) + ((high[name] ?? 0) - (low[name] ?? 0)) * share]),
  ) as Figures;
}
