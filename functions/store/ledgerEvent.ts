import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { Actor } from '#domain/ledger/event.ts';
import type { Instant } from '#domain/time.ts';
import { aggregateKey, ledgerKey, type ItemKey } from './keys.ts';

type Json = Readonly<Record<string, unknown>>;

/** An event as it stands in the ledger, with hashes in place of its free text. */
export type LedgerEvent = {
  readonly programme: string;
  readonly revision: number;
  readonly at: Instant;
  readonly actor: Actor;
  /** The hash of the command key, where the command carried one. */
  readonly commandKey?: string;
  readonly kind: AggregateKind;
  readonly id: string;
  /** The aggregate's version after this event. */
  readonly version: number;
  /** The aggregate ended with this event: it has no snapshot afterwards. */
  readonly removed?: true;
  readonly type: string;
  readonly data: Json;
};

/** The links of the chain. */
export type Sealed = { readonly prevHash: string; readonly hash: string };

/** What the first event of every chain points to. */
export const chainStart = '0'.repeat(64);

/** SHA-256 over the canonical JSON (RFC 8785) of the event and the hash before it, in hex. */
export function hashOfEvent(event: LedgerEvent, prevHash: string): string {
  const canonical = canonicalize({
    programme: event.programme,
    revision: event.revision,
    at: event.at,
    actor: event.actor.person,
    seat: event.actor.seat ?? null,
    // Absent rather than null: the hash of what a person did themselves is what it was before there were tokens.
    ...(event.actor.apiToken !== undefined && { apiToken: event.actor.apiToken }),
    commandKey: event.commandKey ?? null,
    aggregate: {
      kind: event.kind,
      id: event.id,
      version: event.version,
      removed: event.removed ?? false,
    },
    type: event.type,
    data: event.data,
    prevHash,
  });
  if (canonical === undefined) throw new Error('An event has no canonical form');
  return createHash('sha256').update(canonical).digest('hex');
}

/** The event as an item. Data is one JSON text: numbers and key order come back exactly as they were hashed. */
export function ledgerItem(event: LedgerEvent, { prevHash, hash }: Sealed): LedgerItem {
  const { actor, data, ...facts } = event;
  return {
    ...ledgerKey(event.programme, event.revision),
    aggregateKey: aggregateKey(event.programme, event),
    ...facts,
    actor: actor.person,
    ...(actor.seat !== undefined && { seat: actor.seat }),
    ...(actor.apiToken !== undefined && { apiToken: actor.apiToken }),
    ...(actor.request !== undefined && { request: actor.request }),
    data: JSON.stringify(data),
    prevHash,
    hash,
  };
}

export type LedgerItem = ItemKey &
  Omit<LedgerEvent, 'actor' | 'data'> &
  Sealed & {
    readonly aggregateKey: string;
    readonly actor: string;
    readonly seat?: string;
    readonly apiToken?: string;
    /** For operators: not hashed, and not read back. */
    readonly request?: string;
    readonly data: string;
  };

/**
 * Reads an item of the ledger, also one from the stream (unmarshalled).
 * @throws Error naming the item's key when it cannot be read
 */
export function readLedgerItem(item: Readonly<Record<string, unknown>>): LedgerEvent & Sealed {
  const { PK, SK, aggregateKey: _, request: _request, ...kept } = item as unknown as LedgerItem;
  const { actor, seat, apiToken, data, ...facts } = kept;
  try {
    return {
      ...facts,
      actor: {
        person: actor,
        ...(seat !== undefined && { seat }),
        ...(apiToken !== undefined && { apiToken }),
      },
      data: JSON.parse(data) as Json,
    };
  } catch (cause) {
    throw new Error(`The ledger item ${PK} ${SK} cannot be read`, { cause });
  }
}
