import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { StoredItem } from '#store/client.ts';
import { portfolioPartition } from '#store/keys.ts';
import { tableSpecs, type TableRole } from '#store/tables.ts';
import type { Backend } from '#infra/local/backend.ts';
import { eventsOfState } from './assumptions.ts';
import { itemBytes, storedOverheadBytes } from './itemSize.ts';

/** What the tables hold at one moment, in bytes as DynamoDB bills them, indexes included. */
export type Stored = {
  readonly all: number;
  readonly ledger: number;
  /** The row that the portfolio keeps of one programme. */
  readonly portfolioRow: number;
};

export async function storedIn(backend: Backend): Promise<Stored> {
  const [core, ledger, session] = await Promise.all(
    (['core', 'ledger', 'session'] as const).map((role) => itemsOf(backend, role)),
  );
  const bytes = (role: TableRole, items: readonly StoredItem[] = []) =>
    items.reduce((sum, item) => sum + billedBytes(role, item), 0);
  const row = core?.find((item) => item['PK'] === portfolioPartition);
  return {
    all: bytes('core', core) + bytes('ledger', ledger) + bytes('session', session),
    ledger: bytes('ledger', ledger),
    portfolioRow: row === undefined ? 0 : itemBytes(row),
  };
}

async function itemsOf(backend: Backend, role: TableRole): Promise<readonly StoredItem[]> {
  const { store } = backend.dependenciesOf('cost');
  const items: StoredItem[] = [];
  let from: StoredItem | undefined;
  do {
    const page = await store.documents.send(
      new ScanCommand({ TableName: store.tables[role], ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return items;
}

/** The item, and its copy in each index that it has the keys of. */
function billedBytes(role: TableRole, item: StoredItem): number {
  const whole = itemBytes(item) + storedOverheadBytes;
  return tableSpecs[role].indexes
    .filter(({ partitionKey, sortKey }) => item[partitionKey] !== undefined && item[sortKey] !== undefined)
    .reduce((sum, { partitionKey, sortKey, projection }) => {
      const keys = ['PK', 'SK', partitionKey, sortKey];
      const carried =
        projection === 'ALL'
          ? item
          : Object.fromEntries(Object.entries(item).filter(([key]) => keys.includes(key)));
      return sum + itemBytes(carried) + storedOverheadBytes;
    }, whole);
}

/** What the state machines did in a month. */
export type MachineMonth = {
  readonly transitions: number;
  readonly logLines: number;
  readonly executions: number;
};

/** By month (`2027-03`). AWS counts a transition for each state entered, those of a retry too. */
export function machineMonths(backend: Backend): ReadonlyMap<string, MachineMonth> {
  const months = new Map<string, MachineMonth>();
  const add = (month: string, more: MachineMonth): void => {
    const held = months.get(month) ?? { transitions: 0, logLines: 0, executions: 0 };
    months.set(month, {
      transitions: held.transitions + more.transitions,
      logLines: held.logLines + more.logLines,
      executions: held.executions + more.executions,
    });
  };
  for (const { history, startedAt } of backend.stepFunctions.executions()) {
    // ExecutionStarted, and ExecutionSucceeded sooner or later.
    add(startedAt.slice(0, 7), { transitions: 0, logLines: 2, executions: 1 });
    let seen = 0;
    for (const { type, timestamp } of history.events()) {
      const [, state] = /^(\w+)StateEntered$/.exec(type) ?? [];
      if (state === undefined) continue;
      seen += 1;
      const month = new Date(timestamp * 1000).toISOString().slice(0, 7);
      add(month, { transitions: 1, logLines: eventsOfState[state] ?? 6, executions: 0 });
    }
    if (seen !== history.transitions()) throw new Error('A history was cut: its months cannot be told.');
  }
  return months;
}
