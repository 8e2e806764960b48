/**
 * Stands in for `devalue` in the browser's files, which saves every page 3.4 kB. Kit keeps there only what it wrote itself:
 * the state of a history entry and a page's snapshot. Waymark gives them nothing that JSON does not know, and it has no
 * server loads, whose answers would be in devalue's own format.
 */
export const stringify = (value: unknown): string => JSON.stringify(value);
export const parse = (text: string): unknown => JSON.parse(text) as unknown;
// Kit names these two beside them and never calls them in a browser.
export { stringify as stringifyAsync, stringify as uneval };
