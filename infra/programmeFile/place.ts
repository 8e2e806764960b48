import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runningOn } from '#infra/local/dataDirectory.ts';
import { createTables, databaseName, localTables, startEngine } from '#infra/local/engine.ts';
import { DEMO_DIRECTORY } from '#infra/local/signIn/demoPeople.ts';
import { createDocumentClient } from '#runtime/clients.ts';
import type { Store } from '#store/client.ts';
import { deployedIn, type Deployed } from './deployed.ts';

/** Where a command works: a local data directory, or an environment on AWS. */
export type Place = {
  readonly store: Store;
  /** Under which name the issuer's people are kept there. */
  readonly directory: string;
  /** What was deployed; absent on one machine. */
  readonly deployed?: Deployed;
  readonly close: () => Promise<void>;
};

/** Which place: an environment where one is named, else this machine. */
export type Named = { readonly env?: string | undefined; readonly data?: string | undefined };

/**
 * Opens a place. A Waymark that runs on this machine is asked through its own engine, and goes on meanwhile.
 * @param options.mayBeNew make the data directory and its tables where there are none
 * @throws Error with one sentence that says what to do
 */
export async function openPlace(
  { env, data }: Named,
  options: { readonly mayBeNew?: boolean } = {},
): Promise<Place> {
  return env === undefined ? openLocal(data, options.mayBeNew === true) : openDeployed(env);
}

async function openDeployed(env: string): Promise<Place> {
  const deployed = await deployedIn(env);
  const documents = createDocumentClient();
  const { WAYMARK_DIRECTORY, WAYMARK_ISSUER } = deployed.variables;
  return {
    store: { documents, tables: deployed.tables },
    directory: WAYMARK_DIRECTORY ?? WAYMARK_ISSUER ?? '',
    deployed,
    close: async () => documents.destroy(),
  };
}

async function openLocal(data: string | undefined, mayBeNew: boolean): Promise<Place> {
  const { endpoint, stop } = await openEngine(data ?? process.env['WAYMARK_DATA'] ?? '.waymark', mayBeNew);
  const documents = createDocumentClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    dynamoEndpoint: endpoint,
  });
  if (mayBeNew) await createTables(documents, localTables);
  return {
    store: { documents, tables: localTables },
    directory: DEMO_DIRECTORY,
    close: async () => {
      documents.destroy();
      await stop();
    },
  };
}

/** The engine that answers already: the one that is named, or the running Waymark's; else one on the data directory. */
async function openEngine(
  directory: string,
  mayBeNew: boolean,
): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  const stop = () => Promise.resolve();
  const named = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  if (named !== undefined) return { endpoint: named, stop };
  const running = runningOn(directory)?.engineEndpoint;
  if (running) return { endpoint: running, stop };
  const databasePath = join(directory, databaseName);
  if (!existsSync(databasePath)) {
    if (!mayBeNew)
      throw new Error(
        `There is no ledger in ${directory}: run npm start once, or name its directory with WAYMARK_DATA.`,
      );
    mkdirSync(directory, { recursive: true, mode: 0o700 });
  }
  return startEngine({ databasePath });
}

/** Runs a command: one sentence and exit code 1 where it cannot go on. */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  }
}
