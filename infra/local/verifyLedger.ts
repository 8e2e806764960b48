import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDocumentClient } from '#runtime/clients.ts';
import type { Store } from '#store/client.ts';
import { replay } from '#store/replay.ts';
import { listProgrammes, verifyProgramme } from '#store/verify.ts';
import { runningOn } from './dataDirectory.ts';
import { databaseName, localTables, startEngine } from './engine.ts';

/** Verifies every ledger and prints a line for each programme. @returns whether all of them hold */
async function verifyAll(store: Store): Promise<boolean> {
  const programmes = await listProgrammes(store);
  let faults = 0;
  for (const programme of programmes) {
    const { events, fault } = await verifyProgramme(store, programme, replay);
    console.log(fault ?? `Programme ${programme}: ${events} events, every link and snapshot holds`);
    if (fault !== undefined) faults += 1;
  }
  console.log(`${programmes.length} checked, ${faults} with a fault`);
  return faults === 0;
}

/** The engine that answers already: the one that is named, or the running Waymark's; else one on the data directory. */
async function openEngine(): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  const stop = () => Promise.resolve();
  const named = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  if (named !== undefined) return { endpoint: named, stop };
  const directory = process.env['WAYMARK_DATA'] ?? '.waymark';
  const running = runningOn(directory)?.engineEndpoint;
  if (running) return { endpoint: running, stop };
  const databasePath = join(directory, databaseName);
  if (!existsSync(databasePath)) {
    throw new Error(
      `There is no ledger in ${directory}: run npm start once, or name its directory with WAYMARK_DATA.`,
    );
  }
  return startEngine({ databasePath });
}

async function main(): Promise<number> {
  const { endpoint, stop } = await openEngine();
  const documents = createDocumentClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    dynamoEndpoint: endpoint,
  });
  try {
    return (await verifyAll({ documents, tables: localTables })) ? 0 : 1;
  } finally {
    documents.destroy();
    await stop();
  }
}

try {
  process.exitCode = await main();
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
