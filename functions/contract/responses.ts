import type { AggregateKind, Visibility } from '#domain/ledger/aggregate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { EntryMark } from '#domain/measurement/checkMeasurement.ts';
import type { ImportColumn } from '#domain/measurement/importColumns.ts';
import type { Publication } from '#domain/programme/publication.ts';
import type { Signal } from '#domain/programme/signal.ts';
import type { ProgrammeSummary } from '#domain/programme/summary.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
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
  /** For how long this sign-in still suffices for a decision; 0 when the person will be asked to sign in again. */
  readonly decidesForSeconds: number;
  /** Set while the demo's clock can be moved by hand. */
  readonly demo?: { readonly programme: string };
};

/** POST /auth/sign-out: the page of the issuer on which its own session ends, where it has one. */
export type SignedOutAnswer = { readonly issuersPage?: string };

/** GET /api/session/sessions: where the person is signed in, the one last seen first. */
export type SessionsAnswer = {
  readonly sessions: readonly {
    readonly id: string;
    /** The one that asks. */
    readonly isThis: boolean;
    readonly beganAt: Instant;
    readonly lastSeenAt: Instant;
    /** `Chromium on Linux`; empty where the browser does not say. */
    readonly device: string;
  }[];
};

/** How many sessions a command ended. */
export type EndedSessionsAnswer = { readonly ended: number };

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

/** One row of GET /api/programmes: how a programme stands, and the person's role in it. */
export type PortfolioRow = ProgrammeSummary & { readonly role: MemberRole };
export type PortfolioAnswer = { readonly programmes: readonly PortfolioRow[]; readonly now: Instant };

/** GET /api/people: ids and names, for admins e-mail addresses, and since when mail to a person comes back. */
export type PeopleAnswer = {
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly email?: string;
    readonly mailReturnedOn?: PlainDate;
  }[];
  /** Ids of people who were erased; the past still names them. */
  readonly erased?: readonly string[];
};

/**
 * The verdict on one row; `code` is a word the portal has a sentence for. A row with flaws names the first with its facts,
 * and all of them in `refusals`; `marks` are worth saying of a row that is taken.
 */
export type RowVerdict =
  | {
      readonly row: number;
      readonly ok: true;
      readonly code: 'written' | 'unchanged' | 'corrected';
      readonly marks?: readonly EntryMark[];
    }
  | {
      readonly row: number;
      readonly ok: false;
      readonly code: string;
      readonly facts?: Readonly<Record<string, unknown>>;
      readonly refusals?: readonly { readonly code: string; readonly [fact: string]: unknown }[];
    };

/** POST …/measurements. `revision` is unchanged when no row was written. */
export type MeasurementsAnswer = { readonly revision: number; readonly verdicts: readonly RowVerdict[] };

/**
 * One entry of the history: who did what when, with texts put back; an erased text is `null`. `data` is the event's, save
 * that of `measured`: its values are listed, not packed (`values: MeasuredValue[]`, domain/kpi/measured.ts).
 */
export type LedgerEntry = {
  readonly revision: number;
  readonly at: Instant;
  readonly person: string;
  readonly seat?: string;
  /** The machine's token, where one acted in the person's name. */
  readonly apiToken?: { readonly id: string; readonly name?: string };
  readonly kind: AggregateKind;
  readonly id: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
};
export type LedgerAnswer = { readonly entries: readonly LedgerEntry[]; readonly cursor?: string };

/** One thing the person is asked; `answer` and `comment` are their own. */
export type SheetPart = {
  readonly key: string;
  readonly period: string;
  readonly answered: boolean;
  readonly answer?: { readonly [option: string]: number };
  readonly comment?: string;
  /** The result is shown, and answers no longer change. */
  readonly revealed: boolean;
};

/** GET …/sheet: what stands on the quarterly sheet, and what the person is asked beside it. */
export type SheetAnswer = {
  readonly period: string;
  readonly parts: readonly SheetPart[];
  readonly others: readonly SheetPart[];
};

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

/**
 * POST …/imports: what a file would do; nothing is written. `rows` are lines of the file, the header being 1: those with
 * flaws, then those that say something (at most 500 of each); `counts` are of all. The id is the file's own: the same
 * file is the same import.
 */
export type ImportPreviewAnswer =
  | {
      readonly ok: true;
      readonly id: string;
      readonly counts: { readonly accepted: number; readonly unchanged: number; readonly refused: number };
      /** Headings of columns that were not understood. */
      readonly ignored: readonly string[];
      readonly rows: readonly ImportRow[];
      /** Set when this file was imported before. */
      readonly imported?: ImportAnswer;
    }
  | {
      readonly ok: false;
      readonly code: 'columnsMissing' | 'columnRepeated' | 'noRows' | 'tooManyRows' | 'unreadable';
      readonly missing?: readonly ImportColumn[];
      readonly column?: ImportColumn;
      readonly limit?: number;
    };

/** One line of a previewed file. `kpi` and `segment` are ids where they could be told. */
export type ImportRow =
  | {
      readonly line: number;
      readonly verdict: 'accepted';
      readonly kpi: string;
      readonly segment: string;
      readonly period: string;
      readonly value: number | null;
      readonly before?: number | null;
      readonly marks: readonly EntryMark[];
    }
  | {
      readonly line: number;
      readonly verdict: 'refused';
      readonly refusals: readonly { readonly code: string; readonly [fact: string]: unknown }[];
    };

/** POST …/imports/{i}/confirmation and GET …/imports/{i}: how far an import is. */
export type ImportAnswer = {
  readonly id: string;
  readonly state: 'applying' | 'applied';
  readonly fileName: string;
  readonly person: string;
  readonly confirmedAt: Instant;
  readonly rows: number;
  readonly parts: number;
  readonly partsApplied: number;
  readonly written: number;
  readonly passedOver: number;
};

/** GET /api/inbox: what waits for the person in each programme, most urgent first. */
export type InboxAnswer = {
  readonly now: Instant;
  readonly programmes: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: MemberRole;
    readonly signals: readonly Signal[];
  }[];
};

/** GET …/publications/{period}: what was shown at the period's close, filtered like everything else. */
export type PublicationAnswer = Publication;
