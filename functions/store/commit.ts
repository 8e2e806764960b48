import { randomBytes } from 'node:crypto';
import { TransactionCanceledException, TransactionInProgressException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '#domain/time.ts';
import type { CommitRequest, Versions } from './change.ts';
import type { Store } from './client.ts';
import { composeCommit, type CommitAction } from './composeCommit.ts';
import { loadHead, type Head } from './head.ts';
import type { AggregateRef } from './keys.ts';

export type CommitResult =
  | { readonly committed: true; readonly revision: number; readonly at: Instant; readonly versions: Versions }
  /** The programme moved on since it was read (or another commit is at it right now): decide again. */
  | { readonly committed: false; readonly conflict: 'head' }
  /** The revision was right, but not the version of this aggregate. */
  | { readonly committed: false; readonly conflict: 'version'; readonly aggregate: AggregateRef }
  | { readonly committed: false; readonly conflict: 'commandKeyUsed' }
  /** The revision was right, but a condition of what was to be written beside does not hold. */
  | { readonly committed: false; readonly conflict: 'beside' };

/**
 * Writes events, snapshots, free texts, the command key and HEAD in one transaction, or nothing. HEAD moves by the
 * number of events, on condition that it stands at `expectedRevision`.
 *
 * @throws Error when the changes cannot be stored (see `composeCommit`) or DynamoDB cannot be reached
 */
export async function commit(store: Store, request: CommitRequest): Promise<CommitResult> {
  const head = await loadHead(store, request.programme);
  if (head.revision !== request.expectedRevision) return { committed: false, conflict: 'head' };
  return commitOn(store, head, request);
}

/** As `commit`, for a caller that has just read HEAD. */
export async function commitOn(
  store: Store,
  head: Head,
  request: Omit<CommitRequest, 'expectedRevision'>,
): Promise<CommitResult> {
  const { actions, ...result } = composeCommit(store.tables, head, request);
  const conflict = await write(store, actions);
  return conflict ?? { committed: true, ...result };
}

async function write(
  { documents }: Store,
  actions: readonly CommitAction[],
): Promise<Exclude<CommitResult, { committed: true }> | undefined> {
  // The SDK repeats a request whose answer was lost; with the token the repetition finds its own success.
  const ClientRequestToken = randomBytes(16).toString('base64url');
  const TransactItems = actions.map(({ write: action }) => action);
  try {
    await documents.send(new TransactWriteCommand({ ClientRequestToken, TransactItems }));
    return undefined;
  } catch (fault) {
    if (fault instanceof TransactionInProgressException) return { committed: false, conflict: 'head' };
    const conflict = fault instanceof TransactionCanceledException ? conflictOf(fault, actions) : undefined;
    if (conflict === undefined) throw fault;
    return conflict;
  }
}

/** A used command key says most (its commit moved HEAD as well), then HEAD, then a version. */
function conflictOf(
  { CancellationReasons = [] }: TransactionCanceledException,
  actions: readonly CommitAction[],
): Exclude<CommitResult, { committed: true }> | undefined {
  const failed = actions.filter((_, index) => CancellationReasons[index]?.Code === 'ConditionalCheckFailed');
  if (failed.some(({ guards }) => guards === 'commandKey')) {
    return { committed: false, conflict: 'commandKeyUsed' };
  }
  const isContended = CancellationReasons.some(({ Code }) => Code === 'TransactionConflict');
  if (isContended || failed.some(({ guards }) => guards === 'head')) {
    return { committed: false, conflict: 'head' };
  }
  if (failed.some(({ guards }) => guards === 'beside')) return { committed: false, conflict: 'beside' };
  const aggregate = failed.map(({ guards }) => guards).find((guards) => typeof guards === 'object');
  return aggregate && { committed: false, conflict: 'version', aggregate };
}
