import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#infra/portal/build.ts';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'waymark-start-'));
});
afterAll(() => rmSync(directory, { recursive: true }));

describe('npm start, when something stands in the way', () => {
  it('says in one sentence that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const ended = await start(['--port', String(port), '--data', directory]);
    other.close();

    expect(ended).toEqual({
      code: 1,
      said: `Port ${port} is taken by another program: stop that program, or choose another port with "npm start -- --port ${port + 1}" or WAYMARK_PORT=${port + 1}.\n`,
    });
  });

  it('says in one sentence that it cannot write its data', async () => {
    const ended = await start(['--port', '0', '--data', '/proc/waymark']);

    expect(ended).toEqual({
      code: 1,
      said: 'Waymark cannot write to /proc/waymark: give yourself the right to write there, or name another directory with WAYMARK_DATA.\n',
    });
  });

  it.each(['99999', 'web'])('says that %s is no port', async (port) => {
    const ended = await start(['--port', port, '--data', directory]);

    expect(ended).toEqual({ code: 1, said: `"${port}" is no port: name one from 1 to 65535.\n` });
  });
});

function start(args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, [join(ROOT, 'infra/local/start.ts'), ...args], { cwd: ROOT });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}
