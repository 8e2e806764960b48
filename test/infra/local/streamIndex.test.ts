import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTables, databaseName, localTables, startEngine, type Engine } from '#infra/local/engine.ts';
import { indexStreamRecords } from '#infra/local/streamIndex.ts';
import { aChange, commitAs } from '#test/support/changes.ts';
import { clientOf, storeOf } from '#test/support/engine.ts';

const directory = mkdtempSync(join(tmpdir(), 'waymark-index-'));
const databasePath = join(directory, databaseName);
let engine: Engine;

beforeAll(async () => {
  engine = await startEngine({ databasePath });
  const client = clientOf(engine.endpoint);
  await createTables(client, localTables);
  for (let revision = 0; revision < 3; revision += 1)
    await commitAs(storeOf(client), 'p1', revision, [aChange({ id: `s${revision}` })]);
  client.destroy();
});
afterAll(async () => {
  await engine.stop();
  rmSync(directory, { recursive: true });
});

describe('the index of stream records', () => {
  it('answers what the engine asks before each record', () => {
    const database = new DatabaseSync(databasePath, { readOnly: true });
    const asked =
      'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 AS next FROM _stream_records WHERE table_name = ?';

    const plan = database.prepare(`EXPLAIN QUERY PLAN ${asked}`).get(localTables.ledger);
    const { next } = database.prepare(asked).get(localTables.ledger) ?? {};
    const sound = database.prepare('PRAGMA integrity_check').get();
    database.close();

    expect(plan?.['detail']).toContain('USING COVERING INDEX _stream_records_by_number');
    // One record an event.
    expect(next).toBe(4);
    expect(sound).toEqual({ integrity_check: 'ok' });
  });

  it('may be made again', () => {
    expect(() => indexStreamRecords(databasePath)).not.toThrow();
  });
});
