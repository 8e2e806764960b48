import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shippedOf, type Bom, type Lock } from './bom.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** npm's own document of the lock file, without what is not shipped; nothing need be installed. */
export function writtenBom(): Bom {
  const format = ['--package-lock-only', '--sbom-format', 'cyclonedx'];
  const written = execFileSync('npm', ['sbom', ...format], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return shippedOf(JSON.parse(written) as Bom, lockHere());
}

export function lockHere(): Lock {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
}
