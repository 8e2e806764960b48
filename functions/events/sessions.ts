import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Holding } from '#domain/seat/seat.ts';
import type { Clock, Instant } from '#domain/time.ts';
import type { Store } from '#store/client.ts';
import { idleLimitOf } from '#store/idleLimit.ts';
import { programmeOfPartition } from '#store/keys.ts';
import { endSessionsOf, setIdleLimit } from '#store/sessions.ts';

export type SessionsDependencies = { readonly store: Store; readonly clock: Clock };

/** What an event of a programme means for the open sessions of a person. */
export type SessionChange =
  /** Their role changed or their membership ended: sessions opened before go on under what they no longer are. */
  | {
      readonly programme: string;
      readonly person: string;
      readonly kind: 'ends';
      readonly openedBefore?: Instant;
    }
  /** They came to a seat or left one: their sessions may rest for another time. */
  | { readonly programme: string; readonly person: string; readonly kind: 'rests' };

type EventData = {
  readonly record?: { readonly holdings?: readonly Holding[] };
  readonly changes?: { readonly role?: unknown; readonly holdings?: readonly Holding[] };
  readonly before?: { readonly holdings?: readonly Holding[] };
};

/** What these records of the ledger's stream mean for sessions. */
export function sessionChangesIn({ Records }: DynamoDBStreamEvent): readonly SessionChange[] {
  return Records.flatMap(changesIn);
}

/** Ends sessions, or sets how long they may rest, each person once. It goes by the seats as they are now: an old event harms nothing. */
export async function followSessions(
  { store, clock }: SessionsDependencies,
  changes: readonly SessionChange[],
): Promise<void> {
  for (const change of changes) {
    if (change.kind === 'ends') await endSessionsOf(store, change.person, change);
  }
  const seated = new Set(changes.filter(({ kind }) => kind === 'rests').map(({ person }) => person));
  for (const person of seated) {
    await setIdleLimit(store, person, await idleLimitOf(store, person, clock.now()));
  }
}

function changesIn(record: DynamoDBRecord): readonly SessionChange[] {
  const programme = programmeOfPartition(textOf(record, 'PK'));
  const kind = textOf(record, 'kind');
  if (programme === undefined || (kind !== 'member' && kind !== 'seat')) return [];
  const data = JSON.parse(textOf(record, 'data') || '{}') as EventData;
  if (kind === 'seat')
    return holdersIn(data).map((person) => ({ programme, person, kind: 'rests' as const }));
  return endsSessions(textOf(record, 'type'), data)
    ? [{ programme, person: textOf(record, 'id'), kind: 'ends', ...writtenBy(record) }]
    : [];
}

function endsSessions(type: string, { changes }: EventData): boolean {
  return type === 'memberRemoved' || (type === 'memberChanged' && changes?.role !== undefined);
}

function textOf({ dynamodb }: DynamoDBRecord, attribute: string): string {
  return dynamodb?.NewImage?.[attribute]?.S ?? '';
}

function holdersIn({ record, changes, before }: EventData): readonly string[] {
  const holdings = [record, changes, before].flatMap((part) => part?.holdings ?? []);
  return [...new Set(holdings.map(({ person }) => person))];
}

/**
 * When the record was written, by the clock that sessions go by: that of the business may have been moved. The stream
 * rounds down to the second, so the second after it is taken; where it says nothing, every session ends.
 */
function writtenBy({ dynamodb }: DynamoDBRecord): { readonly openedBefore?: Instant } {
  const { ApproximateCreationDateTime: seconds } = dynamodb ?? {};
  return seconds === undefined
    ? {}
    : { openedBefore: new Date((Math.floor(seconds) + 1) * 1000).toISOString() };
}
