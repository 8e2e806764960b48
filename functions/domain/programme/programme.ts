import type { FiscalCalendar } from '#domain/calendar/fiscalCalendar.ts';
import type { Instant, Period, PlainDate } from '#domain/time.ts';

/** Where a whole programme stands. `stopped` is a kill decided at a programme gate; both last states are final. */
export const programmeStates = ['draft', 'running', 'paused', 'closed', 'stopped'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

/** The one status scale of objectives, KPIs and the programme, worst first. */
export const healthWords = ['offTrack', 'atRisk', 'onTrack', 'noData'] as const;
export type Health = (typeof healthWords)[number];

/** A person's dated word on the programme's health; it stands beside the computed one, also when they disagree. */
export type HealthStatement = {
  readonly health: Exclude<Health, 'noData'>;
  readonly text: string;
  readonly person: string;
  readonly at: Instant;
};

/** The initial analysis of strengths and weaknesses that precedes objectives (element 66). */
export type Diagnosis = { readonly on: PlainDate; readonly strengths: string; readonly weaknesses: string };

/** Where leaders rank the customer among their priorities (element 15); 1 is first. `leaders` is how many ranked. */
export type CustomerPriority = { readonly rank: number; readonly leaders: number; readonly on: PlainDate };

/** Limits a programme may change; defaults come from the pack (users.md 1.14). */
export type ProgrammeLimits = {
  /** A critical gate this many working days late makes the programme off track. */
  readonly gateLateWorkingDays: number;
  /** More than this share of due measurements missing makes it at risk. */
  readonly missingMeasurementsRatio: number;
  /** Days after a period's end until it closes and is published. */
  readonly closeAfterDays: number;
};

/** The charter: what the programme is for and how it counts time and money. */
export type Charter = {
  readonly name: string;
  readonly vision: string;
  /** The agreed definition of CRM (element 1). */
  readonly definition: string;
  /** Who may decide what, and the size of the change (element 7). */
  readonly mandate: string;
  readonly startOn: PlainDate;
  /** 24 to 60; under 24 needs `horizonReason` (element 44). */
  readonly horizonMonths: number;
  readonly horizonReason?: string;
  /** IANA zone, such as `Europe/Madrid`. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly fiscalCalendar: FiscalCalendar;
};

/** A version of a method. `hash` is the SHA-256 of an imported pack; packs that are shipped need none. */
export type PackName = { readonly id: string; readonly version: string; readonly hash?: string };

/** Element numbers, ascending. */
export type ElementChoice = { readonly on: readonly number[]; readonly off: readonly number[] };

/** A person lives with a warning until a day, and says why; a short one is a snooze. */
export type Acceptance = {
  readonly until: PlainDate;
  readonly reason: string;
  readonly person: string;
};

/** A programme. Stages, gates, KPIs and the rest are aggregates of their own under the same head. */
export type Programme = {
  readonly state: ProgrammeState;
  readonly charter: Charter;
  /** The version of the method it runs on; an imported one is named by its content's hash as well. */
  readonly pack: PackName;
  readonly limits: ProgrammeLimits;
  readonly diagnosis?: Diagnosis;
  readonly customerPriority?: CustomerPriority;
  /** Elements of the method turned on and off by hand, against their level. */
  readonly elements?: ElementChoice;
  /** Numbers of the method that differ here from the pack's. */
  readonly parameters?: { readonly [key: string]: number };
  /** Warnings of the method that somebody lives with for a while, by the warning's id. */
  readonly acceptances?: { readonly [warning: string]: Acceptance };
  readonly statement?: HealthStatement;
  /** The instant Gate 0 approved; KPIs defined later are marked late (element 20). */
  readonly startedAt?: Instant;
  readonly endedAt?: Instant;
  readonly lastPublishedPeriod?: Period;
  /** The demo's own clock stands here instead of now; real programmes have none. */
  readonly demo?: boolean;
  readonly edits: Edits;
};

/** The last edit by hand of each person, which bars them from voting on it (users.md 1.3). */
export type Edits = { readonly [person: string]: Instant };

/** Whether the programme was closed or stopped: then only after-care measurements come in. */
export function hasEnded(programme: Pick<Programme, 'state'>): boolean {
  return programme.state === 'closed' || programme.state === 'stopped';
}
