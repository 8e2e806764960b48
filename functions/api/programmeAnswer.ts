import { createHash } from 'node:crypto';
import { maySee } from '#contract/maySee.ts';
import type { Viewer } from '#contract/responses.ts';
import { dateIn } from '#domain/calendar/zone.ts';
import type { Visibility } from '#domain/ledger/aggregate.ts';
import type { Member } from '#domain/member/member.ts';
import type { Programme } from '#domain/programme/programme.ts';
import { holderOn, type Seat } from '#domain/seat/seat.ts';
import type { Instant } from '#domain/time.ts';
import type { Head } from '#store/head.ts';
import { readSnapshot, type RawSnapshot } from '#store/snapshot.ts';
import { currentSchemaVersion } from '#store/upcast.ts';

/**
 * The tag of a programme as one person sees it: the revision and what nobody else can guess. The day is part of it,
 * because seats, and with them what a person may see, begin and end by the day.
 */
export function etagOf(head: Head, person: string, now: Instant): string {
  const mark = createHash('sha256')
    .update(`${head.headHash}${person}${now.slice(0, 10)}`)
    .digest('hex');
  return `W/"${head.revision}-${mark.slice(0, 16)}"`;
}

/** The person's place in a programme as it stands, or undefined when they are not a member. */
export function viewerIn(items: readonly RawSnapshot[], person: string, now: Instant): Viewer | undefined {
  const membership = items.find(({ kind, id }) => kind === 'member' && id === person);
  const itself = items.find(({ kind }) => kind === 'programme');
  if (membership === undefined || itself === undefined) return undefined;
  const { charter } = readSnapshot(itself).state as Programme;
  const today = dateIn(charter.timeZone, now);
  const seats = items.filter(
    (item) => item.kind === 'seat' && holderOn(readSnapshot(item).state as Seat, today) === person,
  );
  const { role } = readSnapshot(membership).state as Member;
  return { person, role, seats: seats.map(({ id }) => id) };
}

/** One snapshot of the answer, its state a JSON text that is passed on as it is stored. */
export type WrittenSnapshot = {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly schemaVersion: number;
  readonly visibility: Visibility;
  readonly state: string;
};

/** What the viewer may see of these items, in this release's shape. */
export function visibleTo(viewer: Viewer, items: readonly RawSnapshot[]): readonly WrittenSnapshot[] {
  return items.filter(({ visibility }) => maySee(visibility, viewer)).map(current);
}

function current(item: RawSnapshot): WrittenSnapshot {
  if (item.schemaVersion >= currentSchemaVersion(item.kind)) return item;
  const { state, ...rest } = readSnapshot(item);
  return { ...rest, schemaVersion: currentSchemaVersion(item.kind), state: JSON.stringify(state) };
}

/** Writes the answer by joining the stored texts: parsing 115 KB to write it again would double the time. */
export function writeProgramme(
  facts: {
    readonly id: string;
    readonly revision: number;
    readonly at: Instant;
    readonly now: Instant;
    readonly asOf?: Instant;
    readonly viewer: Viewer;
  },
  snapshots: readonly WrittenSnapshot[],
): string {
  const written = snapshots.map(({ kind, id, version, schemaVersion, visibility, state }) => {
    const seen = JSON.stringify(visibility);
    return `{"kind":"${kind}","id":"${id}","version":${version},"schemaVersion":${schemaVersion},"visibility":${seen},"state":${state}}`;
  });
  return `${JSON.stringify(facts).slice(0, -1)},"snapshots":[${written.join(',')}]}`;
}
