import type { AggregateKind, Snapshot } from './aggregate.ts';
import type { DomainEvent } from './event.ts';

/** Events for one aggregate. A decision is a list of these: all of them are committed, or none. */
export type Happening = {
  readonly kind: AggregateKind;
  readonly id: string;
  readonly events: readonly DomainEvent[];
};

/** When an event was recorded and by whom; the same for every event of a commit. */
export type Recorded = { readonly at: string; readonly person: string };

/** Folds one event into a state; `null` is "not there yet" before, and "removed" after. */
export type Evolve<State> = (state: State | null, event: DomainEvent, recorded: Recorded) => State | null;

/** Finds one aggregate among loaded snapshots. */
export function findSnapshot<State>(
  snapshots: readonly Snapshot[],
  kind: AggregateKind,
  id: string,
): Snapshot<State> | undefined {
  return snapshots.find((one) => one.kind === kind && one.id === id) as Snapshot<State> | undefined;
}
