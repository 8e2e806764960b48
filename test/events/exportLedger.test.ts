import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { exportLedger } from '#events/exportLedger.ts';
import { createTables } from '#infra/local/engine.ts';
import { verifyWitness, witnessedProgrammes } from '#events/verifyWitness.ts';
import { createLogger } from '#runtime/logger.ts';
import { loadCursor } from '#store/cursors.ts';
import { ledgerKey } from '#store/keys.ts';
import { savePortfolioRow } from '#store/portfolio.ts';
import { withBucket } from '#test/support/bucket.ts';
import { aChange, commitAs, march } from '#test/support/changes.ts';
import { withEngine } from '#test/support/engine.ts';

const engine = withEngine();
const witness = withBucket();

describe('the witness of a ledger', () => {
  it('takes what is new, with hashes and without texts, and nothing twice', async () => {
    await three('new');
    await run();
    const first = witness.objects.get('ledger/new/000000000001.ndjson') ?? '';
    await commitAs(engine.store, 'new', 3, [aChange({ id: 'west' })]);
    await row('new', 4);
    await run();
    await run();

    expect(keysOf('new')).toEqual(['ledger/new/000000000001.ndjson', 'ledger/new/000000000004.ndjson']);
    expect(first.trim().split('\n')).toHaveLength(3);
    expect(first).toContain('"hash":"');
    expect(first).not.toContain('Segment north');
    expect(await verifyWitness(engine.store, witness, 'new')).toEqual({ programme: 'new', until: 4 });
    expect(await witnessedProgrammes(engine.store, witness)).toContain('new');
  });

  it('goes on after a crash between object and cursor, also where the ledger has gone on since', async () => {
    await three('crash');
    await run();
    const [key = ''] = keysOf('crash');
    const lines = (witness.objects.get(key) ?? '').split('\n');
    // As if the run had seen two events and never come to its cursor.
    witness.objects.set(key, `${lines.slice(0, 2).join('\n')}\n`);
    await forgetCursor('crash');

    expect(await run()).toEqual([]);

    expect(keysOf('crash')).toEqual(['ledger/crash/000000000001.ndjson', 'ledger/crash/000000000003.ndjson']);
    expect(await loadCursor(engine.store, 'witness', 'crash')).toBe(3);
    expect(await verifyWitness(engine.store, witness, 'crash')).toEqual({ programme: 'crash', until: 3 });
  });

  it('says so when the ledger is another one than it saw, and when an event is gone', async () => {
    await three('changed');
    await run();
    await forgetCursor('changed');
    await engine.store.documents.send(
      new UpdateCommand({
        TableName: engine.store.tables.ledger,
        Key: ledgerKey('changed', 2),
        UpdateExpression: 'SET actor = :eve',
        ExpressionAttributeValues: { ':eve': 'eve' },
      }),
    );

    expect(await run()).toEqual([{ event: 'witnessDiffers', programme: 'changed', revision: 1 }]);
    expect(await loadCursor(engine.store, 'witness', 'changed')).toBe(0);
    expect((await verifyWitness(engine.store, witness, 'changed')).fault).toBe(
      'Programme changed: revision 2 is not the one that the witness saw',
    );
    witness.objects.set('ledger/gone/000000000001.ndjson', '{"revision":1}\n');
    expect((await verifyWitness(engine.store, witness, 'gone')).fault).toBe(
      'Programme gone: revision 1 is in the witness and not in the ledger',
    );
  });

  it('sees a restored ledger from its first event on, beside what it saw of the one before', async () => {
    await three('back');
    await run();
    const tables = {
      ...engine.store.tables,
      core: 'core-restored-20261122061333',
      ledger: 'ledger-restored-20261122061333',
    };
    await createTables(engine.client, tables);
    const restored = { ...engine.store, tables };
    await commitAs(restored, 'back', 0, [aChange(), aChange({ id: 'otherwise' })]);
    await row('back', 2, restored);

    expect(await run(restored)).toEqual([]);

    expect(keysOf('back')).toEqual(['ledger/back/000000000001.ndjson']);
    expect(await verifyWitness(restored, witness, 'back')).toEqual({ programme: 'back', until: 2 });
    expect(await witnessedProgrammes(restored, witness)).toEqual(['back']);
    expect(await verifyWitness(engine.store, witness, 'back')).toEqual({ programme: 'back', until: 3 });
  });
});

async function three(programme: string): Promise<void> {
  await commitAs(engine.store, programme, 0, [aChange(), aChange({ id: 'south' }), aChange({ id: 'east' })]);
  await row(programme, 3);
}

async function row(programme: string, revision: number, store = engine.store): Promise<void> {
  await savePortfolioRow(store, { programme, revision, summary: {} });
}

async function forgetCursor(programme: string): Promise<void> {
  await engine.store.documents.send(
    new UpdateCommand({
      TableName: engine.store.tables.core,
      Key: { PK: 'CURSOR#witness', SK: programme },
      UpdateExpression: 'SET revision = :none',
      ExpressionAttributeValues: { ':none': 0 },
    }),
  );
}

function keysOf(programme: string): readonly string[] {
  return [...witness.objects.keys()].filter((key) => key.startsWith(`ledger/${programme}/`)).toSorted();
}

/** Runs once. @returns what it complained of */
async function run(store = engine.store): Promise<readonly object[]> {
  const lines: string[] = [];
  const logger = createLogger('test', { now: () => march }, (line) => lines.push(line));
  await exportLedger({ store, logger, witness });
  return lines.map((line) => {
    const { event, programme, revision } = JSON.parse(line) as Record<string, unknown>;
    return { event, programme, ...(revision !== undefined && { revision }) };
  });
}
