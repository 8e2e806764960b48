import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { Change } from '#store/change.ts';
import type { Store } from '#store/client.ts';
import { commit, type CommitResult } from '#store/commit.ts';

export const march = '2027-03-01T10:00:00.000Z';
export const april = '2027-04-01T10:00:00.000Z';

/** A segment that was named, new unless another version is given. */
export function aChange(overrides: Partial<Change> = {}): Change {
  const id = overrides.id ?? 'north';
  return {
    kind: 'segment' satisfies AggregateKind,
    id,
    expectedVersion: 0,
    events: [{ type: 'segmentNamed', data: { name: `Segment ${id}`, share: 0.25 } }],
    state: { name: `Segment ${id}`, share: 0.25 },
    visibility: 'programme',
    ...overrides,
  };
}

/** Commits changes as `ana` on this revision. */
export function commitAs(
  store: Store,
  programme: string,
  expectedRevision: number,
  changes: readonly Change[],
  overrides: Partial<Parameters<typeof commit>[1]> = {},
): Promise<CommitResult> {
  return commit(store, {
    programme,
    expectedRevision,
    at: march,
    actor: { person: 'ana' },
    changes,
    ...overrides,
  });
}
