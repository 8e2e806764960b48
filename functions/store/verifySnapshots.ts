import canonicalize from 'canonicalize';
import type { StoredItem } from './client.ts';
import { erasedText } from './freeTexts.ts';
import { aggregateName } from './keys.ts';
import { apartAmong, type Apart } from './programmeSource.ts';
import type { Replay } from './replay.ts';
import { readSnapshot } from './snapshot.ts';
import type { RecordedEvent } from './texts.ts';

/** Folds events as they come, and holds snapshots against where they led. */
export type LifeCheck = {
  /** Takes an event, an erased text standing as `erasedText`. */
  readonly next: (event: RecordedEvent) => void;
  /** What has events and lives in partitions of its own. */
  readonly apart: () => Apart;
  /** The first snapshot that does not follow from its events, in a few words that begin with its name. */
  readonly end: (items: readonly StoredItem[]) => string | undefined;
};

type Life = {
  readonly kind: RecordedEvent['kind'];
  readonly id: string;
  readonly events: number;
  readonly lastRevision: number;
  readonly removed: boolean;
  readonly erased: boolean;
  readonly state: object | null;
};

/**
 * Checks that snapshots are what events lead to. It holds one state an aggregate.
 * @param replay folds events into states; without it versions alone are compared
 */
export function lifeCheck(replay: Replay | undefined): LifeCheck {
  const lives = new Map<string, Life>();
  return {
    next: (event) => {
      const name = aggregateName(event);
      lives.set(name, lived(lives.get(name), event, replay));
    },
    apart: () => apartAmong(lives.values()),
    end: (items) => {
      const snapshots = new Map(items.map((item) => [String(item['SK']), item]));
      const stray = [...snapshots.keys()].find((name) => !lives.has(name));
      if (stray !== undefined) return `${stray} has a snapshot and no events`;
      for (const [name, life] of lives) {
        const fault = wrongSnapshot(life, snapshots.get(name), replay !== undefined);
        if (fault !== undefined) return `${name} ${fault}`;
      }
      return undefined;
    },
  };
}

/** The life goes on with the event; that of one that was removed begins again. */
function lived(before: Life | undefined, event: RecordedEvent, replay: Replay | undefined): Life {
  const { kind, id, revision } = event;
  const last = before?.removed === true ? undefined : before;
  return {
    kind,
    id,
    events: (last?.events ?? 0) + 1,
    lastRevision: revision,
    removed: event.removed === true,
    erased: last?.erased === true || event.erased === true,
    state: replay?.(kind, last?.state ?? null, event) ?? null,
  };
}

function wrongSnapshot(life: Life, item: StoredItem | undefined, isReplayed: boolean): string | undefined {
  if (life.removed) {
    return item === undefined
      ? undefined
      : `was removed at revision ${life.lastRevision} and still has a snapshot`;
  }
  if (item === undefined) return `has events up to revision ${life.lastRevision} and no snapshot`;
  if (item['version'] !== life.events) {
    return `is at version ${String(item['version'])} and has ${life.events} events`;
  }
  const snapshot = readable(item);
  if (snapshot === undefined) return 'cannot be read';
  if (!isReplayed || canonicalize(plain(life.state)) === canonicalize(snapshot.state)) return undefined;
  return life.erased && isSameButErased(plain(life.state), snapshot.state)
    ? 'still holds a text that was erased'
    : 'has a state that its events do not lead to';
}

/** Whether the stored state differs only where a text was erased since. */
function isSameButErased(replayed: unknown, stored: unknown): boolean {
  if (replayed === erasedText) return typeof stored === 'string';
  if (typeof replayed !== 'object' || replayed === null) return replayed === stored;
  if (typeof stored !== 'object' || stored === null) return false;
  const keys = Object.keys(replayed);
  return (
    keys.length === Object.keys(stored).length &&
    keys.every((key) => isSameButErased(Reflect.get(replayed, key), Reflect.get(stored, key)))
  );
}

function readable(item: StoredItem): ReturnType<typeof readSnapshot> | undefined {
  try {
    return readSnapshot(item);
  } catch {
    return undefined;
  }
}

/** As it would be stored: absent fields left out. */
function plain(state: object | null): unknown {
  return JSON.parse(JSON.stringify(state));
}
