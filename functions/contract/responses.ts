import type { AggregateKind, Visibility } from '#domain/ledger/aggregate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { Health, HealthStatement, ProgrammeState } from '#domain/programme/programme.ts';
import type { StageKey, StageState } from '#domain/stage/stageKey.ts';
import type { Instant, PlainDate } from '#domain/time.ts';

/** GET /api/session. `now` is the server's clock: pages derive "today" from it, never from the browser's. */
export type SessionAnswer = {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly admin: boolean;
  };
  readonly now: Instant;
  /** Set while the demo's clock can be moved by hand. */
  readonly demo?: { readonly programme: string };
};

/** The viewer of a programme: what their membership lets them do. */
export type Viewer = {
  readonly person: string;
  readonly role: MemberRole;
  /** Ids of the seats they hold today. */
  readonly seats: readonly string[];
};

/**
 * GET /api/programmes/{p}. `snapshots` are what the viewer may see; `viewOf` (domain) makes the programme of them. `at`
 * is the instant of the last change, `now` the server's clock, `asOf` is set when the past was asked for.
 */
export type ProgrammeAnswer = {
  readonly id: string;
  readonly revision: number;
  readonly at: Instant;
  readonly now: Instant;
  readonly asOf?: Instant;
  readonly viewer: Viewer;
  readonly snapshots: readonly {
    readonly kind: AggregateKind;
    readonly id: string;
    readonly version: number;
    readonly schemaVersion: number;
    readonly visibility: Visibility;
    readonly state: unknown;
  }[];
};

/** A command went through: the programme's new revision, and the ids and versions of what it touched, in order. */
export type CommandAnswer = {
  readonly revision: number;
  readonly touched: readonly {
    readonly kind: AggregateKind;
    readonly id: string;
    readonly version: number;
  }[];
};

/** One row of GET /api/programmes. */
export type PortfolioRow = {
  readonly id: string;
  readonly name: string;
  readonly state: ProgrammeState;
  readonly role: MemberRole;
  readonly startOn: PlainDate;
  readonly endOn: PlainDate;
  readonly month: number;
  readonly horizonMonths: number;
  readonly health: Health;
  readonly statement?: HealthStatement;
  readonly stages: { readonly [key in StageKey]: StageState };
  readonly nextGate?: { readonly gate: string; readonly by: PlainDate };
  readonly demo: boolean;
};
export type PortfolioAnswer = { readonly programmes: readonly PortfolioRow[]; readonly now: Instant };

/** GET /api/people: ids and names, and for admins e-mail addresses. */
export type PeopleAnswer = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email?: string }[];
};

/** The verdict on one row of measurements; `code` is a word the portal has a sentence for. */
export type RowVerdict =
  | { readonly row: number; readonly ok: true; readonly code: 'written' | 'unchanged' | 'corrected' }
  | {
      readonly row: number;
      readonly ok: false;
      readonly code: string;
      readonly facts?: Readonly<Record<string, unknown>>;
    };

/** POST …/measurements. `revision` is unchanged when no row was written. */
export type MeasurementsAnswer = { readonly revision: number; readonly verdicts: readonly RowVerdict[] };

/** One entry of the history: who did what when, with texts put back; an erased text is `null`. */
export type LedgerEntry = {
  readonly revision: number;
  readonly at: Instant;
  readonly person: string;
  readonly seat?: string;
  readonly kind: AggregateKind;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
};
export type LedgerAnswer = { readonly entries: readonly LedgerEntry[]; readonly cursor?: string };

/** GET …/workflow: the two documents, and where each execution waits. */
export type WorkflowAnswer = {
  readonly machines: readonly { readonly name: 'programme' | 'stage'; readonly definition: unknown }[];
  readonly waiting: readonly {
    readonly machine: 'programme' | 'stage';
    readonly stage?: StageKey;
    readonly state: string;
    readonly since: Instant;
    readonly execution: string;
    readonly run: number;
  }[];
};
