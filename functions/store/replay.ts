import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { evolutionOf } from '#domain/ledger/evolve.ts';
import type { RecordedEvent } from './texts.ts';

/**
 * The state that an aggregate's events lead to, oldest first and from its beginning: how it stood after the last of them.
 * Null when that one removed it.
 */
export function replay(kind: AggregateKind, events: readonly RecordedEvent[]): object | null {
  const evolve = evolutionOf(kind);
  return events.reduce<object | null>(
    (state, event) => evolve(state, event, { at: event.at, person: event.actor.person }),
    null,
  );
}
