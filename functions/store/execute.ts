import type { AggregateKind, Snapshot } from '#domain/ledger/aggregate.ts';
import type { Actor } from '#domain/ledger/event.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Clock, Ids, Instant } from '#domain/time.ts';
import type { BesideWrite, Change, CommitRequest, Versions } from './change.ts';
import type { Store } from './client.ts';
import { loadCommand, type AnsweredCommand, type CommandKey } from './commandKey.ts';
import { commitOn } from './commit.ts';
import { loadHead, type Head } from './head.ts';
import { aggregateName, livesApart, type AggregateRef } from './keys.ts';
import { loadAnswers, loadKind, loadProgramme, loadSnapshots, snapshotsOf, type Snapshots } from './load.ts';
import { retrying, type RetryDependencies } from './retry.ts';

export type ExecuteDependencies = RetryDependencies & {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Told each time a command has to be decided again. */
  readonly onConflict?: () => void;
};

/** What a deciding function is given: everything it asked for, as it stands at one revision. */
export type Loaded = {
  readonly head: Head;
  readonly snapshots: Snapshots;
  /** Now, but never before the last commit: the instant that the ledger will show. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly newId: () => string;
};

/** What the store itself refuses. */
export type StoreRefusal =
  | { readonly code: 'notFound'; readonly aggregate?: AggregateRef }
  /** The aggregate moved on since the person saw it; `current` is how it stands now. */
  | { readonly code: 'versionChanged'; readonly current: Snapshot }
  /** The same Idempotency-Key came before with another body. */
  | { readonly code: 'commandKeyReused' }
  /** Others kept changing the programme for 5 s. */
  | { readonly code: 'busy'; readonly retryAfterSeconds: number };

type Refusal = { readonly code: string };

export type Command<R extends Refusal> = {
  readonly programme: string;
  readonly actor: Actor;
  readonly commandKey?: CommandKey;
  /** What the decision needs to know; `[]` for a programme that is just being made. */
  readonly read: readonly AggregateRef[] | 'all';
  /** Beside `all`: publications and imports, which live outside the programme's partition. */
  readonly also?: readonly AggregateRef[];
  /** Beside `all`: the blind answers whose ids begin so. */
  readonly answers?: string;
  /** Beside few aggregates: all there are of a kind, where their ids are not known. */
  readonly kind?: AggregateKind;
  /** An edit names the version it was made on, and is never decided on another one. */
  readonly ifMatch?: { readonly kind: AggregateKind; readonly id: string; readonly version: number };
  /** Asked after the decision: what of the answer no event tells, kept so that a repetition is told the same. */
  readonly told?: () => string | undefined;
  /** Written with the changes or not at all; where its condition does not hold the command is answered `notFound`. */
  readonly beside?: readonly BesideWrite[];
  /**
   * Brings to hand what the decision needs and no aggregate holds, such as an imported method. It must be something that
   * never changes: no revision answers for it.
   */
  readonly prepare?: (snapshots: Snapshots) => Promise<unknown>;
  /** Pure: it is called again on fresh state when another commit came between. No changes: nothing is written. */
  readonly decide: (loaded: Loaded) => Outcome<readonly Change[], R>;
};

export type Executed<R extends Refusal> =
  | {
      readonly ok: true;
      readonly revision: number;
      readonly at: Instant;
      readonly versions: Versions;
      /** The same command was answered before; nothing was decided now. */
      readonly replayed?: true;
      /** What the command said of itself then. */
      readonly told?: string;
    }
  | { readonly ok: false; readonly refusal: R | StoreRefusal };

type Attempt<R extends Refusal> = Executed<R> | 'conflict';

/**
 * The loop of every command: read at one revision, decide, commit on condition that the programme still stands at that
 * revision; otherwise again from the start, with full jitter, until 5 s have passed.
 *
 * @throws Error when the decision changes an aggregate at a version it never had, or DynamoDB cannot be reached
 */
export async function execute<R extends Refusal = never>(
  deps: ExecuteDependencies,
  command: Command<R>,
): Promise<Executed<R>> {
  const outcome = await retrying(deps, deps.clock, () => attempt(deps, command));
  return outcome ?? refused({ code: 'busy', retryAfterSeconds: 1 });
}

async function attempt<R extends Refusal>(
  deps: ExecuteDependencies,
  command: Command<R>,
): Promise<Attempt<R>> {
  const { store } = deps;
  const { programme, actor, commandKey } = command;
  const [head, answered] = await Promise.all([
    loadHead(store, programme),
    commandKey && loadCommand(store, commandKey),
  ]);
  if (commandKey !== undefined && answered !== undefined) return answerAgain(answered, commandKey);

  const read = await readFor(store, head, command);
  if (!read.ok) return read;
  await command.prepare?.(read.value);
  const now = deps.clock.now();
  const at = now > head.at ? now : head.at;
  const newId = deps.ids.next;
  const decided = command.decide({ head, snapshots: read.value, at, actor, newId });
  if (!decided.ok) return decided;
  if (decided.value.length === 0) return { ok: true, revision: head.revision, at: head.at, versions: {} };

  const result = await commitOn(store, head, requestOf(command, at, decided.value));
  if (result.committed) {
    return { ok: true, revision: result.revision, at: result.at, versions: result.versions };
  }
  if (result.conflict === 'beside') return refused({ code: 'notFound' });
  // HEAD had not moved since before the aggregate was read, so no one else changed it: the decision is wrong.
  if (result.conflict === 'version') {
    throw new Error(`${aggregateName(result.aggregate)} of ${programme} is not at the version decided on`);
  }
  deps.onConflict?.();
  return 'conflict';
}

function requestOf<R extends Refusal>(
  { programme, actor, commandKey, beside, told }: Command<R>,
  at: Instant,
  changes: readonly Change[],
): Omit<CommitRequest, 'expectedRevision'> {
  const answer = told?.();
  return {
    programme,
    actor,
    at,
    changes,
    ...(commandKey && { commandKey }),
    ...(beside && { beside }),
    ...(answer !== undefined && { told: answer }),
  };
}

function answerAgain(answered: AnsweredCommand, { bodyHash }: CommandKey): Executed<never> {
  if (answered.bodyHash !== bodyHash) return refused({ code: 'commandKeyReused' });
  const { revision, at, versions, told } = answered;
  return { ok: true, revision, at, versions, replayed: true, ...(told !== undefined && { told }) };
}

/** Reads after HEAD: whatever changes in between has moved HEAD when the commit comes to it. */
async function readFor<R extends Refusal>(
  store: Store,
  head: Head,
  { programme, read, also = [], answers, kind, ifMatch }: Command<R>,
): Promise<Outcome<Snapshots, StoreRefusal>> {
  const isNew = head.revision === 0;
  if (isNew && (read === 'all' || read.length > 0 || ifMatch !== undefined)) {
    return refused({ code: 'notFound' });
  }
  const named = [...also, ...(ifMatch ? [ifMatch] : [])];
  const snapshots = await readSnapshots(store, programme, { read, kind, answers }, named);
  if (ifMatch === undefined) return accepted(snapshots);
  const current = snapshots.get(ifMatch.kind, ifMatch.id);
  if (current === undefined) {
    return refused({ code: 'notFound', aggregate: { kind: ifMatch.kind, id: ifMatch.id } });
  }
  return current.version === ifMatch.version
    ? accepted(snapshots)
    : refused({ code: 'versionChanged', current });
}

async function readSnapshots(
  store: Store,
  programme: string,
  {
    read,
    kind,
    answers,
  }: Pick<Command<never>, 'read'> & {
    readonly kind: AggregateKind | undefined;
    readonly answers: string | undefined;
  },
  also: readonly AggregateRef[],
): Promise<Snapshots> {
  if (read !== 'all') {
    const [named, ofKind] = await Promise.all([
      loadSnapshots(store, programme, [...read, ...also]),
      kind && loadKind(store, programme, kind),
    ]);
    return ofKind === undefined ? named : together(named, ofKind);
  }
  const [{ items }, others, given] = await Promise.all([
    loadProgramme(store, programme),
    loadSnapshots(store, programme, also.filter(livesApart)),
    answers === undefined ? [] : loadAnswers(store, programme, answers),
  ]);
  return together(together(snapshotsOf(items), others), snapshotsOf(given));
}

/** Two readings without an aggregate in common. */
function together(one: Snapshots, other: Snapshots): Snapshots {
  return {
    get: (kind, id) => one.get(kind, id) ?? other.get(kind, id),
    all: (kind) => [...one.all(kind), ...other.all(kind)],
  };
}
