import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export type Units = { readonly readUnits: number; readonly writeUnits: number };

const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/**
 * Tells the units of every request that goes through this client, as the engine reckons them; that it does so by
 * DynamoDB's rules is what test/infra/cost/consumedCapacity.test.ts shows. A write whose condition fails is told as
 * one unit: its answer is an error and names none.
 */
export function dynamoUnits(documents: DynamoDBDocumentClient, heard: (units: Units) => void): void {
  documents.middlewareStack.add(
    (next, { commandName }) =>
      async (given) => {
        const isRead = isReading(commandName ?? '');
        const input = { ...given.input, ReturnConsumedCapacity: 'TOTAL' } as typeof given.input;
        try {
          const answered = await next({ ...given, input });
          const units = unitsIn(answered.output);
          heard(isRead ? { readUnits: units, writeUnits: 0 } : { readUnits: 0, writeUnits: units });
          return answered;
        } catch (fault) {
          heard(isRead ? { readUnits: 1, writeUnits: 0 } : { readUnits: 0, writeUnits: 1 });
          throw fault;
        }
      },
    { step: 'initialize', name: 'tellUnits', priority: 'high' },
  );
}

/** The document client's commands carry the names of DynamoDB's own. */
function isReading(commandName: string): boolean {
  const operation = commandName.replace(/Command$/, '');
  if (!reads.has(operation) && !writes.has(operation))
    throw new Error(`Nobody said whether ${commandName} reads or writes.`);
  return reads.has(operation);
}

function unitsIn(output: object): number {
  const told = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  if (told === undefined || told === null) throw new Error('The engine does not tell what a request costs.');
  const all = (Array.isArray(told) ? told : [told]) as readonly ConsumedCapacity[];
  return all.reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}
