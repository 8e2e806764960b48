import { FALLBACK, shellOf } from './shell.ts';

/**
 * The source of the CloudFront function that leads addresses to pages, as the local runtime does: a build of static files
 * has a page only for addresses that were known when it was built.
 */
export function viewerRequestSource(paths: readonly string[]): string {
  const pages = paths.filter((path) => path.endsWith('.html') && path !== FALLBACK).toSorted();
  return `const shellOf = ${shellOf.toString()};
const pages = ${JSON.stringify(pages)};
function handler(event) {
  const request = event.request;
  const shell = shellOf(request.uri, pages, ${JSON.stringify(FALLBACK)});
  if (shell !== undefined) request.uri = shell;
  return request;
}
`;
}
