import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Dependencies } from '#runtime/dependencies.ts';
import type { Store, StoredItem } from '#store/client.ts';
import {
  cursorKey,
  portfolioKey,
  programmePartition,
  publicationPartition,
  textPartition,
  tokenPartition,
} from '#store/keys.ts';
import { queryPartition } from '#store/query.ts';
import type { LocalStepFunctions } from '../stepFunctions/createLocalStepFunctions.ts';

/** What BatchWriteItem takes at once. */
const mostAtOnce = 25;

/**
 * Removes a programme with its ledger and ends its executions, as only this machine may: elsewhere a ledger is kept for ever.
 * The portfolio's row goes first, so that the clock asks nothing of what is half gone; it may be cut off and called again.
 */
export async function clearProgramme(
  { store, stepFunctions }: Pick<Dependencies, 'store' | 'stepFunctions'>,
  executions: LocalStepFunctions['executions'],
  programme: string,
): Promise<void> {
  const { core, ledger } = store.tables;
  await remove(store, core, [portfolioKey(programme)]);
  for (const { arn, name, status } of executions()) {
    if (status !== 'RUNNING' || !name.startsWith(`${programme}-`)) continue;
    await stepFunctions.send(new StopExecutionCommand({ executionArn: arn, cause: 'The demo was cleared.' }));
  }
  const events = await queryPartition(store, ledger, programmePartition(programme));
  const imports = new Set(
    events.filter(({ kind }) => kind === 'import').map(({ id }) => `IMPORT#${String(id)}`),
  );
  const partitions = [
    programmePartition(programme),
    publicationPartition(programme),
    textPartition(programme),
    tokenPartition(programme),
    ...imports,
  ];
  for (const partition of partitions) await remove(store, core, await queryPartition(store, core, partition));
  await remove(store, core, [cursorKey('portfolio', programme)]);
  // Last, because the imports are found in it.
  await remove(store, ledger, events);
}

async function remove({ documents }: Store, table: string, items: readonly StoredItem[]): Promise<void> {
  for (let from = 0; from < items.length; from += mostAtOnce) {
    const requests = items
      .slice(from, from + mostAtOnce)
      .map(({ PK, SK }) => ({ DeleteRequest: { Key: { PK, SK } } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [table]: requests } }));
  }
}
