import type { Step } from './exchange.ts';

/**
 * Changes come from our own pages only. Three walls beside the Strict cookie: a header no other site can send, the
 * Origin, and what the browser says of where the request began.
 */
export const sameOrigin: Step = ({ route, event, dependencies, call }) => {
  // No browser adds an Authorization header by itself, as it does with cookies.
  if (route.method === 'GET' || call.apiToken !== undefined) return undefined;
  const { headers } = event;
  if (headers['x-waymark'] !== '1') return { code: 'headerMissing', header: 'X-Waymark: 1' };
  const { origin } = headers;
  if (origin !== undefined && origin !== dependencies.config.origin) return { code: 'foreignOrigin' };
  const began = headers['sec-fetch-site'];
  return began === undefined || began === 'same-origin' ? undefined : { code: 'foreignOrigin' };
};
