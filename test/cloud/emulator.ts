// ministack, an emulator of AWS from PyPI that runs without Docker: installed once under .cache/, started on a free port.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const VERSION = '1.5.33';
const HOME = join(ROOT, '.cache', `ministack-${VERSION}`);
const STARTED_WITHIN_MS = 30_000;

const run = promisify(execFile);

/** Why the emulator cannot be had on this machine, in one sentence. */
export class NoEmulator extends Error {
  constructor(reason: string, cause: unknown) {
    super(`The AWS emulator cannot be had here: ${reason}`, { cause });
    this.name = 'NoEmulator';
  }
}

/** Installs the emulator in a virtual environment of its own, once. @throws NoEmulator */
export async function installEmulator(): Promise<void> {
  if (existsSync(join(HOME, 'bin', 'ministack'))) return;
  await rm(HOME, { recursive: true, force: true });
  await mkdir(dirname(HOME), { recursive: true });
  await run('python3', ['-m', 'venv', HOME]).catch((fault: unknown) => {
    throw new NoEmulator(
      'python3 with its venv module is missing (Debian: apt install python3-venv).',
      fault,
    );
  });
  const packages = [`ministack==${VERSION}`];
  await run(join(HOME, 'bin', 'pip'), ['install', '--quiet', ...packages]).catch(async (fault: unknown) => {
    await rm(HOME, { recursive: true, force: true });
    throw new NoEmulator(`pip could not install ${packages.join(' ')}.`, fault);
  });
}

export type Emulator = {
  /** `http://127.0.0.1:4566` */
  readonly endpoint: string;
  /** The environment in which the SDK, the CDK and the AWS command line talk to it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Its own; it goes when it stops. */
  readonly directory: string;
  readonly stop: () => Promise<void>;
};

/** Starts an empty emulator on a free port of this machine. @throws Error with the end of its log when it does not start */
export async function startEmulator(region: string): Promise<Emulator> {
  const directory = await mkdtemp(join(tmpdir(), 'waymark-cloud-'));
  const logPath = join(directory, 'ministack.log');
  const port = await freePort();
  const log = await open(logPath, 'w');
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const child = spawn(join(HOME, 'bin', 'ministack'), [], {
    cwd: directory,
    stdio: ['ignore', log.fd, log.fd],
    env: {
      // Lambdas run on the node that is found first: npm's scripts put Node 24 there.
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: directory,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      MINISTACK_REGION: region,
      S3_DATA_DIR: join(directory, 's3'),
      SFTP_ENABLED: '0',
      ...credentials,
    },
  });
  await log.close();
  const endpoint = `http://127.0.0.1:${port}`;
  await answers(endpoint, child, logPath);
  return {
    endpoint,
    environment: {
      ...credentials,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
    },
    directory,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGTERM');
        const killing = setTimeout(() => child.kill('SIGKILL'), 10_000);
        await once(child, 'exit');
        clearTimeout(killing);
      }
      if (process.env['WAYMARK_KEEP_CLOUD'] === undefined)
        await rm(directory, { recursive: true, force: true });
    },
  };
}

async function answers(endpoint: string, child: ChildProcess, logPath: string): Promise<void> {
  const latest = Date.now() + STARTED_WITHIN_MS;
  while (Date.now() < latest && child.exitCode === null) {
    const isUp = await fetch(`${endpoint}/_ministack/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The emulator did not start within 30 s; its log is ${logPath}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
