import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataDirectory, runningOn } from '#infra/local/dataDirectory.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'waymark-data-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('the data directory', () => {
  it('is made for its owner alone', () => {
    const directory = join(parent, 'a', 'b');
    openDataDirectory(directory);

    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it('tells where Waymark runs, and no more once it was released', () => {
    const data = openDataDirectory(parent);
    data.announce({ address: 'http://127.0.0.1:4321', engineEndpoint: 'http://127.1.2.3:4' });
    const whileRunning = runningOn(parent);
    data.release();

    expect(whileRunning).toEqual({
      pid: process.pid,
      address: 'http://127.0.0.1:4321',
      engineEndpoint: 'http://127.1.2.3:4',
    });
    expect(runningOn(parent)).toBeUndefined();
  });

  it('refuses a second start and says where the first one runs', () => {
    // Our parent process is alive, is not us, and is a node.
    writeRunning({ pid: process.ppid, address: 'http://127.0.0.1:4321', engineEndpoint: '' });

    expect(() => openDataDirectory(parent)).toThrow(
      `Waymark runs at http://127.0.0.1:4321 already (process ${process.ppid}): open it there, or stop it first.`,
    );
  });

  it('is taken over from a process that was killed, or killed while it wrote', () => {
    // Numbers of processes end at 4,194,304.
    writeRunning({ pid: 4_194_305, address: 'http://127.0.0.1:4321', engineEndpoint: '' });
    openDataDirectory(parent).release();
    writeFileSync(join(parent, 'running.json'), '{"pid":');
    openDataDirectory(parent);

    expect(JSON.parse(readFileSync(join(parent, 'running.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
    });
  });

  it.each(['/proc/waymark', '/proc/waymark/data', '/dev/null', '/dev/null/data'])(
    'says in one sentence that it cannot write to %s',
    (directory) => {
      expect(() => openDataDirectory(directory)).toThrow(
        `Waymark cannot write to ${directory}: give yourself the right to write there, or name another directory with WAYMARK_DATA.`,
      );
    },
  );
});

function writeRunning(running: object): void {
  writeFileSync(join(parent, 'running.json'), JSON.stringify(running));
}
