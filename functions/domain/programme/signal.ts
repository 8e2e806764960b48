import type { Submission } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { VoterSeat } from '#domain/gate/whoMayVote.ts';
import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { MemberRole } from '#domain/member/member.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import type { Held } from './programmeView.ts';

/** What a signal asks for, most urgent first where dates are the same. */
export const signalVerbs = [
  'vote',
  'decide',
  'mendCriterion',
  'clearCondition',
  'submit',
  'enter',
  'confirm',
  'report',
  'startStage',
  'fillSeat',
] as const;
export type SignalVerb = (typeof signalVerbs)[number];

/** How far a request has come: approvals given of those needed, or where it asks to stop, votes to stop. */
type Approvals = {
  readonly asks: Submission['asks'];
  readonly given: number;
  readonly needed: number;
};

/** Why something waits, as figures; the words are the portal's. */
export type SignalReason =
  | ({ readonly code: 'voteAwaited' | 'votesMissing'; readonly seats: readonly string[] } & Approvals)
  | { readonly code: 'criteriaUnmet'; readonly criteria: readonly string[] }
  | { readonly code: 'conditionOpen'; readonly condition: string }
  | { readonly code: 'gateNear' }
  | { readonly code: 'gateSentBack' | 'gatePauseOver'; readonly on: PlainDate }
  | {
      readonly code: 'measurementsDue';
      readonly period: Period;
      readonly kpis: readonly string[];
      readonly count: number;
    }
  | { readonly code: 'reportAwaitsConfirmation' }
  | { readonly code: 'milestoneNear' | 'milestoneLate' }
  | { readonly code: 'plannedStartReached' }
  | { readonly code: 'seatVacant' };

/** One thing that needs someone: a verb, what it is about, by when, and why. A seat's numbers are one signal a period. */
export type Signal = {
  readonly verb: SignalVerb;
  readonly subject: { readonly kind: AggregateKind; readonly id: string };
  readonly by?: PlainDate;
  readonly reason: SignalReason;
};

/** Who looks: the person and their role in the programme. Their seats follow from the programme. */
export type Viewer = { readonly person: string; readonly role: MemberRole };

/** What signals need beside the programme itself, because only the method and the request know it. */
export type SignalSources = {
  readonly on: PlainDate;
  /** Who counts for a gate's open request (gate/whoMayVote.ts, with the subjects of the gate's criteria). */
  readonly voters: (gate: GateKey) => readonly VoterSeat[];
  /** Ids of the hard criteria of a gate that are not met now. */
  readonly unmet: (gate: GateKey) => readonly string[];
};

/** The viewer's standing in a programme, as each kind of signal asks for it. */
export type Standing = {
  readonly viewer: Viewer;
  readonly seats: readonly Held<Seat>[];
  readonly manages: boolean;
};
