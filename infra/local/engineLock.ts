// Guards that two engines never share a database file: SQLite would let them, and each would keep its own cache.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

type Claim = { readonly owner: number; readonly engine?: number; readonly endpoint?: string };

function claimPath(databasePath: string): string {
  return `${databasePath}.engine.json`;
}

/**
 * Takes the file beside the database for this process. An engine that its owner left behind is ended first.
 * @throws Error when another running Waymark holds the database, or the directory cannot be written
 */
export async function claimDatabase(databasePath: string): Promise<void> {
  const claim = JSON.stringify({ owner: process.pid } satisfies Claim);
  if (takeClaim(databasePath, claim)) return;

  const held = readClaim(databasePath);
  if (held !== undefined && ownerLives(held)) {
    throw new Error(`Another Waymark (process ${held.owner}) uses ${databasePath}: stop it first.`);
  }
  if (held?.engine !== undefined) await endLeftover(held.engine, databasePath);
  releaseDatabase(databasePath);
  if (!takeClaim(databasePath, claim)) {
    throw new Error(`Another Waymark is just starting on ${databasePath}: stop it first.`);
  }
}

/** Notes which engine serves the database, so that the next start can end it should it be left behind. */
export function recordEngine(
  databasePath: string,
  engine: { readonly endpoint: string; readonly process: { readonly pid?: number | undefined } },
): void {
  const claim = { owner: process.pid, engine: engine.process.pid, endpoint: engine.endpoint };
  writeFileSync(claimPath(databasePath), JSON.stringify(claim), { mode: 0o600 });
}

export function releaseDatabase(databasePath: string): void {
  rmSync(claimPath(databasePath), { force: true });
}

function takeClaim(databasePath: string, claim: string): boolean {
  try {
    writeFileSync(claimPath(databasePath), claim, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (fault) {
    if (codeOf(fault) === 'EEXIST') return false;
    throw new Error(
      `The database ${databasePath} cannot be written: give this user the right to its directory.`,
      {
        cause: fault,
      },
    );
  }
}

/** A claim that cannot be read was cut off while it was written; its owner is gone. */
function readClaim(databasePath: string): Claim | undefined {
  try {
    return JSON.parse(readFileSync(claimPath(databasePath), 'utf8')) as Claim;
  } catch {
    return undefined;
  }
}

/** While the owner lives, its engine is its child: a process that only took over the owner's number has no such child. */
function ownerLives({ owner, engine }: Claim): boolean {
  if (engine !== undefined) return parentOf(engine) === owner;
  return owner !== process.pid && procFile(owner, 'cmdline').includes('node');
}

async function endLeftover(pid: number, databasePath: string): Promise<void> {
  for (let tries = 0; tries < 50 && serves(pid, databasePath); tries += 1) {
    process.kill(pid, tries < 40 ? 'SIGTERM' : 'SIGKILL');
    await sleep(100);
  }
  if (serves(pid, databasePath)) {
    throw new Error(`A left-over database engine (process ${pid}) does not end: stop it and start again.`);
  }
}

function serves(pid: number, databasePath: string): boolean {
  const command = procFile(pid, 'cmdline').split('\0');
  return Boolean(command[0]?.endsWith('dynoxide')) && command.includes(databasePath);
}

function parentOf(pid: number): number | undefined {
  const parent = /^PPid:\s*(\d+)$/m.exec(procFile(pid, 'status'))?.[1];
  return parent === undefined ? undefined : Number(parent);
}

function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function codeOf(fault: unknown): unknown {
  return fault instanceof Error && 'code' in fault ? fault.code : undefined;
}
