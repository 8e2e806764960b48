import type { IncomingMessage } from 'node:http';

export type Body =
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly limit: number };

// Long enough for a client to finish sending and read the answer, short enough not to keep a socket busy.
const DISCARD_FOR_MS = 5_000;

/**
 * Reads a body of at most `limit` bytes. A larger one is refused as soon as that is known, from its declared length
 * or from the bytes so far; nothing beyond the limit is kept.
 * @throws when the client goes away before the end.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { ok: false, limit };
  return new Promise<Body>((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const take = (part: Buffer): void => {
      length += part.length;
      if (length > limit) {
        request.off('data', take);
        request.pause();
        parts.length = 0;
        resolve({ ok: false, limit });
        return;
      }
      parts.push(part);
    };
    request.on('data', take);
    request.once('end', () => resolve({ ok: true, bytes: Buffer.concat(parts) }));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the client went away before the body ended')));
  });
}

/**
 * Lets the rest of a refused body run into nothing, so that the client reads the refusal instead of a reset
 * connection, and cuts it off after 5 s.
 */
export function discardRest(request: IncomingMessage): void {
  const cut = setTimeout(() => request.destroy(), DISCARD_FOR_MS);
  cut.unref();
  request.once('close', () => clearTimeout(cut));
  request.resume();
}
