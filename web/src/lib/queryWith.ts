/**
 * The query of an address with parts of it changed; `null` takes a part away. `queryWith('?a=1&b=2', { a: null, c: '3' })` is
 * `?b=2&c=3`; with nothing left it is `?`, which leads to the same page without a query.
 */
export function queryWith(search: string, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) next.delete(key);
    else next.set(key, value);
  }
  return `?${next.toString()}`;
}
