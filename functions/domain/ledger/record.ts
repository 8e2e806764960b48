import type { Edits } from '#domain/programme/programme.ts';
import type { Evolve, Recorded } from './change.ts';
import type { DomainEvent } from './event.ts';

/**
 * Aggregates that are a record a person keeps (objective, segment, seat, member) share three events: `<noun>Added`
 * with the record, `<noun>Changed` with the new and the earlier values of what changed, `<noun>Removed`.
 */
export function added(noun: string, record: object): DomainEvent {
  return { type: `${noun}Added`, data: { record } };
}

/**
 * The event of a change, or nothing when no value differs. A value of `null` takes an optional key away. `reason` is
 * kept beside the values where the change needed one.
 */
export function changed(
  noun: string,
  state: object,
  changes: object,
  reason?: string,
): readonly DomainEvent[] {
  const current = state as Readonly<Record<string, unknown>>;
  const differing = Object.entries(changes).filter(
    ([key, value]) => JSON.stringify(current[key] ?? null) !== JSON.stringify(value ?? null),
  );
  if (differing.length === 0) return [];
  const before = differing.map(([key]) => [key, current[key] ?? null] as const);
  const data = { changes: Object.fromEntries(differing), before: Object.fromEntries(before) };
  return [{ type: `${noun}Changed`, data: reason === undefined ? data : { ...data, reason } }];
}

/** The event of a removal; the ledger keeps what the record was. */
export function removed(noun: string, reason?: string): DomainEvent {
  return { type: `${noun}Removed`, data: reason === undefined ? {} : { reason } };
}

/** Folds the three record events of a noun. Unknown events leave the state as it is. */
export function recordEvolution<State extends object>(noun: string): Evolve<State> {
  return (state, event, recorded) => {
    if (event.type === `${noun}Added`)
      return { ...(event.data.record as State), edits: edited({}, recorded) };
    if (event.type === `${noun}Removed`) return null;
    if (state === null || event.type !== `${noun}Changed`) return state;
    const edits = edited((state as { edits?: Edits }).edits ?? {}, recorded);
    return { ...withChanges(state, event.data.changes as object), edits };
  };
}

/** A state with values replaced, and the keys whose new value is `null` taken away. */
export function withChanges<State extends object>(state: State, changes: object): State {
  const merged = Object.entries({ ...state, ...changes }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged) as State;
}

/** Notes who edited by hand and when; the system's own work bars nobody from voting. */
export function edited(edits: Edits, recorded: Recorded): Edits {
  return recorded.person === 'system' ? edits : { ...edits, [recorded.person]: recorded.at };
}
