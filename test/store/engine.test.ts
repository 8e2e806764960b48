import { describe, expect, it } from 'vitest';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { createTables } from '#infra/local/engine.ts';
import { withEngine } from '#test/support/engine.ts';

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
