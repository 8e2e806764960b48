import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import { evolutionOf } from '#domain/ledger/evolve.ts';
import type { RecordedEvent } from './texts.ts';

/** Folds one more event, texts put back, into the state of its aggregate; null before the first and after a removal. */
export type Replay = (kind: AggregateKind, state: object | null, event: RecordedEvent) => object | null;

/** The rules of this release: what made the snapshots, and what shows the past. */
export const replay: Replay = (kind, state, event) =>
  evolutionOf(kind)(state, event, { at: event.at, person: event.actor.person });
