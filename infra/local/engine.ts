import { spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TableNames } from '#store/tables.ts';
import { claimDatabase, recordEngine, releaseDatabase } from './engineLock.ts';
import { indexStreamRecords } from './streamIndex.ts';

export { createTables } from './createTables.ts';

/** The file of the data directory that holds the database. */
export const databaseName = 'waymark.db';

/** What the tables are called on one machine. */
export const localTables: TableNames = {
  core: 'waymark-core',
  ledger: 'waymark-ledger',
  session: 'waymark-session',
};

export type Engine = {
  /** Where it answers, for AWS_ENDPOINT_URL_DYNAMODB. */
  readonly endpoint: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
};

/** It answers within 0.2 s here; ten seconds cover a cold disk and two busy cores. */
const startLimitMs = 10_000;
const stopLimitMs = 5_000;

/**
 * Starts the DynamoDB-compatible engine as a child process and waits until it answers. It checks no signature and lets
 * every web page in, so it listens on a random 127.x.y.z address and port. The child ends with this process, also
 * when this process is killed.
 *
 * @param options.databasePath its SQLite file; in memory when absent. Two engines never share a file.
 * @throws Error with one sentence that says what to do, when the engine is missing or does not start
 */
export async function startEngine(options: { readonly databasePath?: string } = {}): Promise<Engine> {
  const binary = engineBinary();
  const { databasePath } = options;
  if (databasePath !== undefined) await claimDatabase(databasePath);
  try {
    const engine = await launch(binary, databasePath);
    if (databasePath === undefined) return engine;
    recordEngine(databasePath, engine);
    try {
      indexStreamRecords(databasePath);
    } catch (fault) {
      await engine.stop();
      throw fault;
    }
    return engine;
  } catch (fault) {
    if (databasePath !== undefined) releaseDatabase(databasePath);
    throw fault;
  }
}

function engineBinary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch (cause) {
    throw new Error(
      'The local database runs on Linux x64 only: set AWS_ENDPOINT_URL_DYNAMODB to a DynamoDB-compatible endpoint, or run `npm ci` with optional dependencies on Linux x64.',
      { cause },
    );
  }
}

async function launch(binary: string, databasePath: string | undefined): Promise<Engine> {
  const host = `127.${randomInt(1, 255)}.${randomInt(0, 255)}.${randomInt(1, 255)}`;
  const port = await freePort(host);
  const database = databasePath === undefined ? [] : ['--db-path', databasePath];
  // Detached: Ctrl-C in the terminal reaches this process alone, which then stops the engine in order.
  const child = spawn(binary, ['--host', host, '--port', String(port), ...database], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-500)));
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(complaint.trim() || `it ended with ${code ?? signal}`));
  });
  const guard = child.pid === undefined ? undefined : guardAgainstOrphan(child.pid);
  void ended.then(() => guard?.kill('SIGKILL'));

  const endpoint = `http://${host}:${port}`;
  const failure = await Promise.race([ended, untilItAnswers(endpoint)]);
  if (failure !== undefined) {
    child.kill('SIGKILL');
    throw new Error(`The local database could not start: ${failure}.`);
  }
  child.unref();
  (child.stderr as unknown as { unref: () => void }).unref();
  return { endpoint, process: child, stop: () => stop(child, ended, databasePath) };
}

/**
 * A shell that holds the other end of our pipe: when this process dies, however it dies, the pipe closes, `read` returns
 * and the engine ends. Node cannot ask the kernel for a signal at the parent's death.
 */
function guardAgainstOrphan(pid: number): ChildProcess {
  const guard = spawn('/bin/sh', ['-c', `read -r _; kill -TERM ${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.unref();
  (guard.stdin as unknown as { unref: () => void }).unref();
  return guard;
}

async function stop(
  child: ChildProcess,
  ended: Promise<string>,
  databasePath: string | undefined,
): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.ref();
    child.kill('SIGTERM');
    const stubborn = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
    await ended;
    clearTimeout(stubborn);
  }
  if (databasePath !== undefined) releaseDatabase(databasePath);
}

async function untilItAnswers(endpoint: string): Promise<string | undefined> {
  for (let waitedMs = 0; waitedMs < startLimitMs; waitedMs += 20) {
    const answer = await fetch(endpoint).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return undefined;
    await sleep(20);
  }
  return `it did not answer within ${startLimitMs / 1000} s`;
}

async function freePort(host: string): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string')
    throw new Error('The local database found no free port.');
  return address.port;
}
