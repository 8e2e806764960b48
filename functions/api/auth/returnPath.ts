/**
 * Where to go after signing in: a page of Waymark itself, or the first page. `//evil.example`, `/\evil.example`,
 * `https://…` and the paths of the API and of sign-in itself are not pages.
 * @param wanted the `returnTo` parameter, as it came
 * @param origin the portal's origin
 */
export function returnPathOf(wanted: string | undefined, origin: string): string {
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, origin)) return '/';
  const url = new URL(wanted, origin);
  if (url.origin !== origin || /^\/+(api|auth)(\/|$)/.test(url.pathname)) return '/';
  // From the parsed URL, never from the text as given: a leading "//" after parsing would leave the origin.
  return url.pathname.startsWith('//') ? '/' : `${url.pathname}${url.search}${url.hash}`;
}
