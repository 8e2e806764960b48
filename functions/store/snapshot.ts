import {
  aggregateKinds,
  type AggregateKind,
  type Snapshot,
  type Visibility,
} from '#domain/ledger/aggregate.ts';
import type { Instant } from '#domain/time.ts';
import type { ItemKey } from './keys.ts';
import { upcast, type SchemaHistory } from './upcast.ts';

/** A snapshot as it is stored: `state` is one JSON text, which a GET of a programme passes on without parsing. */
export type RawSnapshot = ItemKey & {
  readonly kind: AggregateKind;
  readonly id: string;
  readonly version: number;
  readonly schemaVersion: number;
  readonly visibility: Visibility;
  readonly state: string;
  readonly dueAt?: Instant;
};

/**
 * Parses a stored snapshot and brings its state to this release's shape.
 * @throws Error naming the item's key when it cannot be read: such an item is never skipped
 */
export function readSnapshot(
  item: Readonly<Record<string, unknown>>,
  histories?: Partial<Record<AggregateKind, SchemaHistory>>,
): Snapshot {
  const raw = item as unknown as RawSnapshot;
  try {
    assertShape(raw);
    const { kind, id, version, schemaVersion, visibility } = raw;
    const state = upcast(kind, schemaVersion, JSON.parse(raw.state), histories);
    return { kind, id, version, schemaVersion, visibility, state };
  } catch (cause) {
    throw new Error(`The item ${raw.PK} ${raw.SK} cannot be read`, { cause });
  }
}

function assertShape({ kind, id, version, schemaVersion, state }: RawSnapshot): void {
  if (!aggregateKinds.includes(kind) || typeof id !== 'string') throw new Error('it names no aggregate');
  if (!Number.isSafeInteger(version) || version < 1) throw new Error('it has no version');
  if (!Number.isSafeInteger(schemaVersion)) throw new Error('it has no schema version');
  if (typeof state !== 'string') throw new Error('it has no state');
}
