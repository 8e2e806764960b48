import { type partitionPatterns } from '#store/partitions.ts';
import type { TableRole } from '#store/tables.ts';

/** What a function may do with items, as IAM names it. Nobody scans, and nobody touches a table itself. */
export type ItemAction =
  'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

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
): Access => ({ table: 'core', may, of });
const session = (
  may: readonly ItemAction[],
  ...of: readonly (keyof typeof partitionPatterns.session)[]
): Access => ({ table: 'session', may, of });
const ledger = (...may: readonly ItemAction[]): Access => ({ table: 'ledger', may, of: ['programme'] });
const index = (table: TableRole, name: string): Access => ({ table, may: ['Query'], index: name });
const together = (one: Access): Access => ({ ...one, inTransaction: true });

const read = ['GetItem', 'BatchGetItem', 'Query'] as const;

/** Who asks: their session, kept from idling out, or a machine's token and its bucket; their person and membership. */
const asking: readonly Access[] = [
  session(['GetItem'], 'session', 'apiToken'),
  session(['UpdateItem'], 'session', 'bucket'),
  core(read, 'programme', 'person'),
];

/** Where machines' tokens open a route, it is noted that they were used. */
const openToMachines: readonly Access[] = [session(['UpdateItem'], 'apiToken')];

/** An imported method, which a decision may rest on. */
const knowingMethod: readonly Access[] = [core(['Query'], 'pack')];

/** A commit: snapshots, texts and HEAD, the command's key, and events that can only be added. */
const committing: readonly Access[] = [
  core(read, 'programme'),
  together(core(['PutItem'], 'programme', 'text')),
  session(['GetItem'], 'command'),
  together(session(['PutItem'], 'command')),
  together(ledger('PutItem')),
];

/** A commit that was decided by the programme's method, or beside it. */
const deciding: readonly Access[] = [...committing, ...knowingMethod];

/** A commit that removes an aggregate. */
const removing: readonly Access[] = [together(core(['DeleteItem'], 'programme'))];

/** History and replay. */
const recalling: readonly Access[] = [ledger('Query'), index('ledger', 'byAggregate'), core(read, 'text')];

/** Every programme a person is a member of. */
const finding: readonly Access[] = [index('core', 'byPerson')];

/** Rows of a file are kept before they are applied. */
const importing: readonly Access[] = [core([...read, 'PutItem'], 'import')];

/** Entries of registers and blind answers live in partitions of their own. */
const keepingApart: readonly Access[] = [
  core(read, 'register', 'answer'),
  together(core(['PutItem'], 'register', 'answer')),
  together(core(['DeleteItem'], 'register')),
];

/**
 * What a person said leaves every programme they were ever in, and their sessions and tokens end. Entries of lists are the
 * programme's own and stay.
 */
const erasing: readonly Access[] = [
  ...recalling,
  ...importing,
  core(['Query'], 'portfolio'),
  core(read, 'publication', 'answer'),
  core(['UpdateItem', 'DeleteItem'], 'text'),
  core(['BatchWriteItem'], 'import'),
  together(core(['PutItem'], 'publication', 'answer')),
  core(['DeleteItem'], 'erasure'),
  index('session', 'byPerson'),
  session(['DeleteItem'], 'session', 'apiToken'),
];

/**
 * What each function may do; nobody may change or delete an event. test/security/wholeRun.test.ts holds every line against
 * what the functions do in a whole run.
 */
export const access = {
  session: [
    ...asking,
    ...knowingMethod,
    ...finding,
    index('session', 'byPerson'),
    session(['DeleteItem'], 'session'),
  ],
  programmes: [
    ...asking,
    ...openToMachines,
    ...deciding,
    ...recalling,
    ...finding,
    core(['BatchGetItem'], 'portfolio'),
  ],
  gates: [...asking, ...deciding],
  outcomes: [...asking, ...deciding, ...removing],
  measurements: [...asking, ...openToMachines, ...committing, ...importing],
  people: [
    ...asking,
    ...deciding,
    ...removing,
    ...erasing,
    core(read, 'directory', 'mail'),
    together(core(['PutItem'], 'person', 'directory', 'subject', 'erasure')),
    together(core(['DeleteItem'], 'subject', 'mail')),
    together(session(['PutItem'], 'apiToken')),
  ],
  method: [
    ...asking,
    ...openToMachines,
    ...deciding,
    ...keepingApart,
    core(['GetItem', 'Query'], 'packs'),
    together(core(['PutItem'], 'pack', 'packs')),
  ],
  records: [
    ...asking,
    ...openToMachines,
    ...recalling,
    core(read, 'publication'),
    core(['Query'], 'machine'),
  ],
  auth: [
    session(['GetItem', 'PutItem', 'DeleteItem'], 'session'),
    session(['PutItem', 'DeleteItem'], 'signIn'),
    session(['UpdateItem'], 'bucket'),
    index('session', 'byPerson'),
    ...finding,
    core(['BatchGetItem', 'Query'], 'programme'),
    core(['GetItem'], 'person', 'subject'),
    together(core(['PutItem'], 'person', 'directory', 'subject')),
    together(core(['DeleteItem'], 'subject')),
  ],

  resume: [core(['BatchGetItem'], 'programme', 'machine')],
  awaitDecision: [core(['BatchGetItem'], 'programme'), core(['UpdateItem'], 'machine')],
  rollOver: [core(['GetItem', 'UpdateItem'], 'machine')],

  signal: [core(['BatchGetItem'], 'programme'), core(['GetItem', 'Query', 'UpdateItem'], 'machine')],
  fanOut: [
    ...knowingMethod,
    core(['Query', 'BatchGetItem'], 'programme'),
    core(['PutItem'], 'portfolio'),
    ...finding,
    index('session', 'byPerson'),
    session(['UpdateItem'], 'session'),
    session(['DeleteItem'], 'session', 'apiToken'),
  ],
  clock: [
    ...deciding,
    ...erasing,
    core(['PutItem'], 'portfolio'),
    core(['Query'], 'erasure'),
    core(['GetItem', 'BatchGetItem', 'UpdateItem'], 'machine'),
    index('core', 'byDue'),
  ],
  bounces: [core(['UpdateItem'], 'mail')],
  exportLedger: [core(['Query'], 'portfolio'), core(['GetItem', 'PutItem'], 'cursor'), ledger('Query')],
} as const satisfies Readonly<Record<string, readonly Access[]>>;

export type AccessName = keyof typeof access;
