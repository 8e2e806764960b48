import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const PORTAL = join(ROOT, 'web');
export const PORTAL_BUILD = join(PORTAL, 'build');

// What the portal is made of: its own sources and the rules and schemas it shares with the Lambdas.
const SOURCES = [
  'web/src',
  'web/static',
  'web/vite.config.ts',
  'functions/domain',
  'functions/contract',
  'functions/methodology',
];

/** Whether the build is missing or older than any of its sources. */
export async function isPortalStale(): Promise<boolean> {
  const builtAt = await modifiedAt(join(PORTAL_BUILD, '200.html'));
  if (builtAt === undefined) return true;
  const newest = await Promise.all([
    ...SOURCES.map((source) => newestIn(join(ROOT, source))),
    modifiedAt(join(ROOT, 'package-lock.json')),
  ]);
  return newest.some((at) => at !== undefined && at > builtAt);
}

/**
 * Builds the portal with Vite.
 * @throws Error with the end of what Vite said
 */
export async function buildPortal(signal: AbortSignal): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: PORTAL,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let said = '';
  const keepEnd = (text: Buffer): void => {
    said = (said + text.toString()).slice(-4_000);
  };
  child.stdout.on('data', keepEnd);
  child.stderr.on('data', keepEnd);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The portal could not be built ("npm run build" shows it too):\n${said}`);
}

async function newestIn(path: string): Promise<number | undefined> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return modifiedAt(path);
  const times = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => modifiedAt(join(entry.parentPath, entry.name))),
  );
  return times.reduce<number>((newest, at) => Math.max(newest, at ?? 0), 0);
}

async function modifiedAt(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs;
}
