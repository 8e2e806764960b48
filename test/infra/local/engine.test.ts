import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTables, startEngine } from '#infra/local/engine.ts';
import { loadHead } from '#store/head.ts';
import { aChange, commitAs } from '#test/support/changes.ts';
import { clientOf, storeOf, withEngine } from '#test/support/engine.ts';

describe('the local engine', () => {
  const engine = withEngine();

  it('has the three tables, also when they are made twice', async () => {
    await createTables(engine.client, engine.store.tables);

    const { TableNames } = await engine.client.send(new ListTablesCommand({}));

    expect(TableNames).toEqual(['waymark-core', 'waymark-ledger', 'waymark-session']);
  });

  it('listens on a loopback address of its own', () => {
    expect(engine.endpoint).toMatch(/^http:\/\/127\.\d+\.\d+\.\d+:\d+$/);
  });
});

describe('the local engine on a file', () => {
  let directory: string;
  let databasePath: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'waymark-engine-'));
    databasePath = join(directory, 'waymark.db');
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('goes on where it was killed', async () => {
    const first = await startEngine({ databasePath });
    const firstClient = clientOf(first.endpoint);
    await createTables(firstClient, storeOf(firstClient).tables);
    await commitAs(storeOf(firstClient), 'p1', 0, [aChange()]);
    first.process.kill('SIGKILL');
    await first.stop();

    const second = await startEngine({ databasePath });

    const secondClient = clientOf(second.endpoint);
    expect(await loadHead(storeOf(secondClient), 'p1')).toMatchObject({ revision: 1 });
    await second.stop();
  });

  it('is not shared with a second Waymark', async () => {
    const owner = await startEngineElsewhere(databasePath);

    const sentence = `Another Waymark (process ${owner.pid}) uses ${databasePath}: stop it first.`;
    await expect(startEngine({ databasePath })).rejects.toThrow(sentence);

    await owner.kill();
  });

  it('ends with its Waymark, also when that is killed', async () => {
    const owner = await startEngineElsewhere(databasePath);
    const { engine } = JSON.parse(readFileSync(`${databasePath}.engine.json`, 'utf8')) as { engine: number };
    expect(isRunning(engine)).toBe(true);

    await owner.kill();

    for (let tries = 0; tries < 50 && isRunning(engine); tries += 1) await sleep(50);
    expect(isRunning(engine)).toBe(false);
    const next = await startEngine({ databasePath });
    await next.stop();
  });

  it('says in a sentence that its directory cannot be written', async () => {
    await expect(startEngine({ databasePath: join(directory, 'nowhere', 'waymark.db') })).rejects.toThrow(
      'cannot be written: give this user the right to its directory.',
    );
  });
});

/** Another process that owns an engine, and nothing else to do. */
async function startEngineElsewhere(
  databasePath: string,
): Promise<{ readonly pid: number; readonly kill: () => Promise<void> }> {
  const script = `
    const { startEngine } = await import('#infra/local/engine.ts');
    await startEngine({ databasePath: process.argv[1] });
    console.log('ready');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, databasePath], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? 0, kill };
}

function isRunning(pid: number): boolean {
  try {
    // A killed child that nobody has waited for yet is a zombie, and no longer runs.
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
