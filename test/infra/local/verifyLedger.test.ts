import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { added } from '#domain/ledger/record.ts';
import { createTables, databaseName, startEngine } from '#infra/local/engine.ts';
import { changesOf } from '#store/changesOf.ts';
import type { Store } from '#store/client.ts';
import { ledgerKey } from '#store/keys.ts';
import { snapshotsOf } from '#store/load.ts';
import { commitAs, march } from '#test/support/changes.ts';
import { clientOf, storeOf } from '#test/support/engine.ts';

describe('npm run ledger:verify', () => {
  let directory: string;

  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'waymark-verify-'))));
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('says of each programme that it holds', async () => {
    await withLedger(async (store) => {
      await commitAs(store, 'p1', 0, twoSegments());
      await commitAs(store, 'p2', 0, twoSegments());
    });

    expect(await verify()).toEqual({
      code: 0,
      lines: [
        'Programme p1: 2 events, every link and snapshot holds',
        'Programme p2: 2 events, every link and snapshot holds',
        '2 checked, 0 with a fault',
      ],
    });
  });

  it('names the fault and fails', async () => {
    await withLedger(async (store) => {
      await commitAs(store, 'p1', 0, twoSegments());
      const { documents, tables } = store;
      await documents.send(new DeleteCommand({ TableName: tables.ledger, Key: ledgerKey('p1', 2) }));
    });

    expect(await verify()).toEqual({
      code: 1,
      lines: [
        'Programme p1: the tail is missing, the ledger ends at revision 1 and HEAD stands at 2',
        '1 checked, 1 with a fault',
      ],
    });
  });

  it('says what to do where there is no ledger', async () => {
    const { code, lines } = await verify();

    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining('run npm start once')]);
  });

  async function withLedger(write: (store: Store) => Promise<void>): Promise<void> {
    const engine = await startEngine({ databasePath: join(directory, databaseName) });
    const client = clientOf(engine.endpoint);
    const store = storeOf(client);
    await createTables(client, store.tables);
    await write(store);
    client.destroy();
    await engine.stop();
  }

  async function verify(): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
    const { AWS_ENDPOINT_URL_DYNAMODB: _, ...env } = process.env;
    const child = spawn(process.execPath, ['infra/local/verifyLedger.ts'], {
      env: { ...env, WAYMARK_DATA: directory },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    return { code, lines: said.trim().split('\n') };
  }
});

function twoSegments(): ReturnType<typeof changesOf> {
  const happenings = ['north', 'south'].map((id) => ({
    kind: 'segment' as const,
    id,
    events: [added('segment', { name: `Segment ${id}` })],
  }));
  return changesOf(happenings, { snapshots: snapshotsOf([]), at: march, actor: { person: 'ana' } });
}
