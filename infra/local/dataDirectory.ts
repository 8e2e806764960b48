import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  chmodSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a running Waymark tells others on this machine, in `running.json`. */
export type Running = { readonly pid: number; readonly address: string; readonly engineEndpoint: string };

export type DataDirectory = {
  readonly path: (name: string) => string;
  /** Tells where this Waymark is reached; until then a second start says that one is starting. */
  readonly announce: (running: Omit<Running, 'pid'>) => void;
  readonly release: () => void;
};

/**
 * Takes the directory that holds everything a local Waymark keeps, for this process alone. It is made if missing,
 * readable by its owner only. A lock left behind by a killed process is taken over.
 * @throws Error with one sentence: the directory cannot be written, or Waymark runs already (and where)
 */
export function openDataDirectory(directory: string): DataDirectory {
  makePrivate(directory);
  const runningPath = join(directory, 'running.json');
  takeLock(directory, runningPath);

  return {
    path: (name) => join(directory, name),
    announce: (running) =>
      writePrivate(runningPath, JSON.stringify({ pid: process.pid, ...running } satisfies Running)),
    release: () => {
      if (runningIn(runningPath)?.pid === process.pid) rmSync(runningPath, { force: true });
    },
  };
}

/** The Waymark that runs on this directory, if one does. */
export function runningOn(directory: string): Running | undefined {
  const running = runningIn(join(directory, 'running.json'));
  return running !== undefined && isAlive(running.pid) ? running : undefined;
}

function makePrivate(directory: string): void {
  try {
    makeDirectories(directory);
    if (!statSync(directory).isDirectory()) throw new Error('it is a file');
    chmodSync(directory, 0o700);
    const probe = join(directory, `.probe-${process.pid}`);
    closeSync(openSync(probe, 'w', 0o600));
    rmSync(probe);
  } catch (cause) {
    throw new Error(
      `Waymark cannot write to ${directory}: give yourself the right to write there, or name another directory with WAYMARK_DATA.`,
      { cause },
    );
  }
}

// Not mkdir's own `recursive`: it never returns below /proc.
function makeDirectories(directory: string): void {
  if (existsSync(directory)) return;
  makeDirectories(dirname(directory));
  mkdirSync(directory, { mode: 0o700 });
}

function takeLock(directory: string, runningPath: string): void {
  const mine = JSON.stringify({ pid: process.pid, address: '', engineEndpoint: '' } satisfies Running);
  try {
    writeFileSync(runningPath, mine, { flag: 'wx', mode: 0o600 });
    return;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  }
  const other = runningOn(directory);
  if (other !== undefined && other.pid !== process.pid) {
    const where = other.address === '' ? 'is starting' : `runs at ${other.address}`;
    throw new Error(`Waymark ${where} already (process ${other.pid}): open it there, or stop it first.`);
  }
  writePrivate(runningPath, mine);
}

function runningIn(path: string): Running | undefined {
  const text = read(path);
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Running);
  } catch {
    // Cut off by a kill while it was written; its process is gone.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
  // After a reboot the number may belong to some other program.
  const command = read(`/proc/${pid}/cmdline`);
  return command === undefined || command.includes('node');
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

// Through a second file, so that a kill in between leaves either the old or the new one.
function writePrivate(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
