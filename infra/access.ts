import { type partitionPatterns } from '#store/partitions.ts';
import type { TableRole } from '#store/tables.ts';

/** What a function may do with items. Nobody scans, and nobody touches a table itself. */
export type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** Actions on the items of some partitions of a table, or on an index, whose keys are people and instants. */
export type Access<Table extends TableRole = TableRole> = {
  readonly table: Table;
  readonly may: readonly ItemAction[];
  /** Families of partitions (functions/store/partitions.ts). */
  readonly of?: readonly string[];
  readonly index?: string;
  /** Inside a transaction only, so that an event never stands without its snapshot and HEAD. */
  readonly inTransaction?: true;
};

const core = (
  may: readonly ItemAction[],
  ...of: readonly (keyof typeof partitionPatterns.core)[]
): Access => ({
  table: 'core',
  may,
  of,
});
const session = (
  may: readonly ItemAction[],
  ...of: readonly (keyof typeof partitionPatterns.session)[]
): Access => ({ table: 'session', may, of });
const ledger = (...may: readonly ItemAction[]): Access => ({ table: 'ledger', may, of: ['programme'] });
const index = (table: TableRole, name: string): Access => ({ table, may: ['Query'], index: name });

const get = ['GetItem'] as const;
const read = ['GetItem', 'BatchGetItem', 'Query'] as const;

/** Who asks: their session, kept from idling out, or a machine's token and its bucket; their person and membership. */
const asking: readonly Access[] = [
  session(['GetItem', 'UpdateItem'], 'session', 'apiToken', 'bucket'),
  core(read, 'programme', 'person'),
];

/** A programme with what stands beside it. */
const reading: readonly Access[] = [...asking, core(read, 'publication', 'text', 'import')];

/** A commit: snapshots, texts and HEAD, the command's key, and events that can only be added. */
const committing: readonly Access[] = [
  ...reading,
  core(['PutItem', 'DeleteItem'], 'programme', 'publication', 'text', 'import'),
  session(['GetItem', 'PutItem'], 'command'),
  { ...ledger('PutItem'), inTransaction: true },
];

/** History and replay. */
const recalling: readonly Access[] = [ledger('GetItem', 'Query'), index('ledger', 'byAggregate')];

/** Every programme a person is a member of. */
const finding: readonly Access[] = [index('core', 'byPerson')];

/** What each function may do; nobody may change or delete an event. */
export const access = {
  session: [...reading, ...finding, index('session', 'byPerson'), session(['DeleteItem'], 'session')],
  programmes: [...committing, ...recalling, ...finding, core(read, 'portfolio', 'directory')],
  gates: [...committing, core(['Query'], 'directory')],
  outcomes: [...committing, core(['Query'], 'directory')],
  measurements: [...committing],
  people: [
    ...committing,
    ...recalling,
    ...finding,
    core([...read, 'PutItem', 'DeleteItem'], 'person', 'directory', 'subject', 'mail'),
    index('session', 'byPerson'),
    session(['DeleteItem', 'PutItem'], 'session', 'apiToken'),
  ],
  records: [...reading, ...recalling, core(['Query'], 'machine')],
  auth: [
    session(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'], 'session', 'signIn', 'bucket'),
    index('session', 'byPerson'),
    ...finding,
    core(read, 'programme'),
    core([...get, 'PutItem', 'DeleteItem'], 'person', 'directory', 'subject'),
  ],

  resume: [core(['BatchGetItem'], 'programme', 'machine')],
  awaitDecision: [core(['BatchGetItem'], 'programme', 'machine'), core(['UpdateItem'], 'machine')],
  rollOver: [core(['GetItem', 'UpdateItem'], 'machine')],

  signal: [core(read, 'programme', 'machine'), core(['UpdateItem'], 'machine')],
  fanOut: [
    core(['Query', 'GetItem', 'BatchGetItem'], 'programme'),
    core(['PutItem'], 'portfolio'),
    ...finding,
    index('session', 'byPerson'),
    session(['UpdateItem', 'DeleteItem'], 'session', 'apiToken'),
  ],
  clock: [
    ...committing,
    core(['Query', 'PutItem'], 'portfolio'),
    core([...read, 'UpdateItem'], 'machine'),
    index('core', 'byDue'),
  ],
  bounces: [core(['UpdateItem'], 'mail')],
  exportLedger: [core(['Query'], 'portfolio'), core(['GetItem', 'PutItem'], 'cursor'), ledger('Query')],
} as const satisfies Readonly<Record<string, readonly Access[]>>;

export type AccessName = keyof typeof access;
