import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { functionCalls, type FunctionCall } from '#infra/local/functionCalls.ts';
import { partitionPatterns } from '#store/partitions.ts';
import type { TableNames, TableRole } from '#store/tables.ts';

/** One thing that a function did with items, in the words of IAM. */
export type Use = {
  readonly lambda: string;
  readonly table: TableRole;
  /** As IAM calls it: the members of a transaction count each under their own name, those of a batch under the batch's. */
  readonly action: string;
  /** The family of partitions of the item's key; that of an index has none. */
  readonly family?: string;
  readonly index?: string;
  readonly inTransaction: boolean;
};

export type AccessWatch = {
  readonly uses: () => readonly Use[];
  readonly stop: () => void;
};

type Key = Readonly<Record<string, unknown>>;
type Place = { readonly TableName: string; readonly Key?: Key; readonly Item?: Key };
type Input = Partial<Place> & {
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Key;
  readonly TransactItems?: readonly Readonly<Record<string, Place>>[];
  readonly RequestItems?: Readonly<Record<string, unknown>>;
};

const inTransactions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** Notes what each function of this machine does with items, from now on. */
export function watchAccess(documents: DynamoDBDocumentClient, tables: TableNames): AccessWatch {
  const calls = new AsyncLocalStorage<FunctionCall>();
  const seen = new Map<string, Use>();
  // The store is bound on the channel's start; a channel without subscribers is not traced at all.
  const ignored = { start: none, end: none, asyncStart: none, asyncEnd: none, error: none };
  functionCalls.start.bindStore(calls);
  functionCalls.subscribe(ignored);
  documents.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (given) => {
        const lambda = calls.getStore()?.lambda;
        if (lambda !== undefined)
          for (const use of usesOf(commandName.replace(/Command$/, ''), given.input as Input, tables))
            seen.set(JSON.stringify({ lambda, ...use }), { lambda, ...use });
        return next(given);
      },
    { step: 'initialize', name: 'watchAccess', priority: 'high' },
  );
  return {
    uses: () => [...seen.values()],
    stop: () => {
      functionCalls.unsubscribe(ignored);
      functionCalls.start.unbindStore(calls);
    },
  };
}

/**
 * Cuts a function off before the first transaction of this kind.
 * @returns whether it has happened; every later one goes through
 */
export function failOnce(
  documents: DynamoDBDocumentClient,
  isThis: (transaction: string) => boolean,
): () => boolean {
  let happened = false;
  documents.middlewareStack.add(
    (next) => async (given) => {
      const { TransactItems } = given.input as Input;
      if (!happened && TransactItems !== undefined && isThis(JSON.stringify(TransactItems))) {
        happened = true;
        throw new Error('The function was cut off.');
      }
      return next(given);
    },
    { step: 'initialize', name: 'failOnce', priority: 'high' },
  );
  return () => happened;
}

function usesOf(action: string, input: Input, tables: TableNames): readonly Omit<Use, 'lambda'>[] {
  const { TransactItems, RequestItems } = input;
  const at = (table: string, key: unknown): Pick<Use, 'table' | 'family'> => {
    const role = roleOf(table, tables);
    return { table: role, family: familyOf(role, String(key)) };
  };
  if (TransactItems !== undefined)
    return TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, { TableName, Key, Item }]) => ({
        action: inTransactions[kind] ?? kind,
        ...at(TableName, (Key ?? Item)?.['PK']),
        inTransaction: true,
      })),
    );
  if (RequestItems !== undefined)
    return Object.entries(RequestItems).flatMap(([table, asked]) =>
      partitionsIn(asked).map((key) => ({ action, ...at(table, key), inTransaction: false })),
    );
  const { TableName = '', IndexName, Key, Item } = input;
  if (IndexName !== undefined)
    return [{ action, table: roleOf(TableName, tables), index: IndexName, inTransaction: false }];
  const key = (Key ?? Item)?.['PK'] ?? queried(input);
  return [{ action, ...at(TableName, key), inTransaction: false }];
}

/** The keys of a BatchGet, or the keys and items of a BatchWrite. */
function partitionsIn(asked: unknown): readonly string[] {
  const found = JSON.stringify(asked).matchAll(/"PK":"([^"]+)"/g);
  return [...found].map(([, key = '']) => key);
}

/** Which value a Query's condition gives the partition. */
function queried({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: Input): unknown {
  const [, name = ''] = /PK\s*=\s*(:\w+)/.exec(KeyConditionExpression) ?? [];
  return ExpressionAttributeValues[name];
}

function roleOf(table: string, tables: TableNames): TableRole {
  const found = Object.entries(tables).find(([, name]) => name === table);
  if (found === undefined) throw new Error(`Nobody knows the table ${table}.`);
  return found[0] as TableRole;
}

function familyOf(table: TableRole, key: string): string {
  const patterns: Readonly<Record<string, string>> = partitionPatterns[table];
  const found = Object.entries(patterns).find(([, pattern]) =>
    pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern,
  );
  if (found === undefined) throw new Error(`The key ${key} of the table ${table} is of no family.`);
  return found[0];
}

function none(): void {}
