/** Whether following links from `first`, and on from there, leads to `id` itself. Ends with any links, circles included. */
export function leadsBack(
  id: string,
  first: readonly string[],
  next: (id: string) => readonly string[],
): boolean {
  const seen = new Set<string>();
  const open = [...first];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === id) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    open.push(...next(one));
  }
  return false;
}
