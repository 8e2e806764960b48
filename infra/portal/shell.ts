/** The page that draws every address without a page of its own. */
export const FALLBACK = '/200.html';

/**
 * Which page of the build draws an address: its own or the fallback; undefined for the address of a file, which answers
 * for itself or is missing. It also runs at the edge, by its source: it may use nothing but its arguments.
 *
 * @param pages the build's pages: `/index.html`, `/sign-in.html`
 */
export function shellOf(path: string, pages: readonly string[], fallback: string): string | undefined {
  const trimmed = path.replace(/\/+$/, '');
  if (trimmed.slice(trimmed.lastIndexOf('/') + 1).includes('.')) return undefined;
  const page = trimmed === '' ? '/index.html' : `${trimmed}.html`;
  return pages.includes(page) ? page : fallback;
}
