import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Visibility } from '#domain/ledger/aggregate.ts';
import type { Actor, DomainEvent } from '#domain/ledger/event.ts';
import type { Instant } from '#domain/time.ts';
import type { CommandKey } from './commandKey.ts';
import type { AggregateRef } from './keys.ts';

/** What a command does to one aggregate: the events that happened and the state they lead to. */
export type Change = AggregateRef & {
  /** The version that was decided on; 0 for a new aggregate. */
  readonly expectedVersion: number;
  /** At least one. */
  readonly events: readonly DomainEvent[];
  /** The state after the events; null ends the aggregate: its snapshot goes, the ledger keeps its events. */
  readonly state: object | null;
  readonly visibility: Visibility;
  /** The shape of `state`; the kind's current one when absent. */
  readonly schemaVersion?: number;
  /** When the clock has to look at it: puts it into the index of due items. */
  readonly dueAt?: Instant;
  /** Further top-level attributes, such as `memberAttributes`. */
  readonly attributes?: Readonly<Record<string, string | number>>;
};

/** One action of a transaction. */
export type BesideWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

export type CommitRequest = {
  readonly programme: string;
  /** The revision that was decided on; 0 for a new programme. */
  readonly expectedRevision: number;
  /** Now. The commit's instant is never before the last one: `max(at, HEAD.at)`. */
  readonly at: Instant;
  readonly actor: Actor;
  readonly commandKey?: CommandKey;
  /** Kept with the command's key: what a repetition is told beside the versions. */
  readonly told?: string;
  readonly changes: readonly Change[];
  /** What stands or falls with the commit and is no aggregate, such as the token that an event tells of. */
  readonly beside?: readonly BesideWrite[];
};

/** The version of each aggregate after the commit, by `<kind>#<id>`. */
export type Versions = Readonly<Record<string, number>>;
