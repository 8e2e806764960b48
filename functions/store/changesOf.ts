import type { Visibility } from '#domain/ledger/aggregate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { DomainEvent } from '#domain/ledger/event.ts';
import { evolutionOf } from '#domain/ledger/evolve.ts';
import type { Instant } from '#domain/time.ts';
import type { Change } from './change.ts';
import type { Loaded } from './execute.ts';
import { aggregateName, memberAttributes, type AggregateRef } from './keys.ts';

/** Where a snapshot shows up: who may see it, and when the clock has to look at it. */
export type Placement = { readonly visibility: Visibility; readonly dueAt?: Instant };

/** Decides the placement of a state; the whole programme sees it, never due, when none is given. */
export type PlacementOf = (aggregate: AggregateRef, state: object) => Placement;

const seenByAll: PlacementOf = () => ({ visibility: 'programme' });

/**
 * Turns what a decision says happened into changes: each aggregate's events, in order, folded onto the snapshot that was
 * decided on. The aggregates must have been read; one that was not counts as new.
 */
export function changesOf(
  happenings: readonly Happening[],
  loaded: Pick<Loaded, 'snapshots' | 'at' | 'actor'>,
  placementOf: PlacementOf = seenByAll,
): Change[] {
  const eventful = happenings.filter(({ events }) => events.length > 0);
  const byAggregate = Map.groupBy(eventful, aggregateName);
  return [...byAggregate.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const events = [first, ...more].flatMap((happening) => happening.events);
    return [changeOf({ kind: first.kind, id: first.id }, events, loaded, placementOf)];
  });
}

function changeOf(
  aggregate: AggregateRef,
  events: readonly DomainEvent[],
  { snapshots, at, actor }: Pick<Loaded, 'snapshots' | 'at' | 'actor'>,
  placementOf: PlacementOf,
): Change {
  const current = snapshots.get(aggregate.kind, aggregate.id);
  const evolve = evolutionOf(aggregate.kind);
  const before = current?.state ?? null;
  const recorded = { at, person: actor.person };
  const state = events.reduce((folded, event) => evolve(folded, event, recorded), before);
  return {
    ...aggregate,
    expectedVersion: current?.version ?? 0,
    events,
    state,
    ...(state === null ? { visibility: 'programme' } : placementOf(aggregate, state)),
    // A member's id is the person's: the index by person finds their programmes.
    ...(aggregate.kind === 'member' && { attributes: memberAttributes(aggregate.id) }),
  };
}
