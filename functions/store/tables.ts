/** How one table is keyed. Plain data, so that the stacks and the local engine make the very same tables. */
export type TableSpec = {
  readonly partitionKey: string;
  readonly sortKey?: string;
  readonly indexes: readonly IndexSpec[];
  /** The stream carries both images: a MODIFY or REMOVE of the ledger is an alarm and must show what was there. */
  readonly stream?: 'NEW_AND_OLD_IMAGES';
  /** The attribute that holds the end of an item's life, in epoch seconds. */
  readonly timeToLive?: string;
};

/** Every key attribute is a string. An index without projected attributes carries the keys alone. */
export type IndexSpec = {
  readonly name: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly projection: 'ALL' | 'KEYS_ONLY';
};

/** The three tables of design section 5, by their role. Their names come from the environment. */
export const tableSpecs = {
  core: {
    partitionKey: 'PK',
    sortKey: 'SK',
    indexes: [
      { name: 'byPerson', partitionKey: 'memberPerson', sortKey: 'PK', projection: 'ALL' },
      { name: 'byDue', partitionKey: 'dueBucket', sortKey: 'dueAt', projection: 'KEYS_ONLY' },
    ],
  },
  ledger: {
    partitionKey: 'PK',
    sortKey: 'SK',
    indexes: [{ name: 'byAggregate', partitionKey: 'aggregateKey', sortKey: 'SK', projection: 'ALL' }],
    stream: 'NEW_AND_OLD_IMAGES',
  },
  session: {
    partitionKey: 'PK',
    indexes: [{ name: 'byPerson', partitionKey: 'sessionPerson', sortKey: 'PK', projection: 'ALL' }],
    timeToLive: 'expiresAt',
  },
} as const satisfies Record<string, TableSpec>;

export type TableRole = keyof typeof tableSpecs;

/** The name of each table. */
export type TableNames = Readonly<Record<TableRole, string>>;
