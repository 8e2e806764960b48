import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** How a file of the build is answered, wherever it is served from. */
export function fileHeaders(path: string): { readonly type: string; readonly cacheControl: string } {
  return {
    type: contentTypes[extname(path)] ?? 'application/octet-stream',
    // The name of an immutable file holds the hash of its content.
    cacheControl: isImmutable(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}

/** Whether the file's name holds the hash of its content: it never changes, only goes. */
export function isImmutable(path: string): boolean {
  return path.startsWith('/_app/immutable/');
}

/** The paths of a finished build, each with a slash before it; none where there is no build. */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
}
