import type { PlannedDate } from '#domain/calendar/dated.ts';
import type { DateMove } from '#domain/stage/stage.ts';
import type { Instant, PlainDate } from '#domain/time.ts';

export const gateStates = ['notOpen', 'inReview', 'decided'] as const;
export type GateState = (typeof gateStates)[number];

/** What a gate may decide. `kill` is for programme gates only: a stage is never abandoned (element 9). */
export const gateOutcomes = ['go', 'conditionalGo', 'recycle', 'hold', 'kill'] as const;
export type GateOutcome = (typeof gateOutcomes)[number];

/** The five independent voices of an approval (users.md 1.3). */
export const approverClasses = ['programme', 'business', 'finance', 'risk', 'customer'] as const;
export type ApproverClass = (typeof approverClasses)[number];

/** How many approvals of each class a decision needs. */
export type GatePolicy = readonly { readonly class: ApproverClass; readonly needed: number }[];

/** A document that supports a request: where it is, which version, and who wrote it (they may not vote). */
export type Evidence = {
  readonly title: string;
  readonly version: string;
  readonly link: string;
  readonly on: PlainDate;
  readonly authors: readonly string[];
};

export const criterionStatuses = ['met', 'notMet', 'notAssessed', 'overridden'] as const;
export type CriterionStatus = (typeof criterionStatuses)[number];

/** A criterion as it stood when the request was submitted; `lacking` are ids of what was missing. */
export type FrozenCriterion = {
  readonly id: string;
  readonly status: CriterionStatus;
  readonly lacking: readonly string[];
  readonly reason?: string;
};

/** A promise attached to an approval: it belongs to a seat and has a deadline. */
export type Condition = {
  readonly id: string;
  readonly text: string;
  readonly ownerSeat: string;
  readonly by: PlainDate;
  readonly clearedAt?: Instant;
  readonly clearedBy?: string;
  readonly note?: string;
};

/** One vote. It names an outcome with its parameters and cites a KPI with the value it saw (element 76). */
export type Vote = {
  readonly person: string;
  readonly seat: string;
  readonly class: ApproverClass;
  readonly outcome: GateOutcome;
  readonly comment: string;
  readonly kpi: string;
  readonly kpiValue?: number;
  readonly conditions?: readonly Omit<Condition, 'clearedAt' | 'clearedBy' | 'note'>[];
  readonly holdUntil?: PlainDate;
  readonly at: Instant;
};

/** What the votes came to; `holdUntil` is the latest date the winning votes named. */
export type GateDecision = {
  readonly outcome: GateOutcome;
  readonly at: Instant;
  readonly holdUntil?: PlainDate;
};

/** One request for approval: frozen evidence and criteria, the votes on it, and how it ended. */
export type Submission = {
  readonly number: number;
  /** What is asked: to approve, or to stop the whole programme. */
  readonly asks: 'approve' | 'stop';
  readonly person: string;
  readonly seat?: string;
  readonly at: Instant;
  readonly comment: string;
  readonly evidence: readonly Evidence[];
  readonly criteria: readonly FrozenCriterion[];
  /** SHA-256 over the canonical JSON of what was frozen; every vote binds to it. */
  readonly hash: string;
  /** Who may vote on it: seat, class and person as resolved at submission (for reading; votes use current data). */
  readonly votes: readonly Vote[];
  readonly decision?: GateDecision;
  readonly retractedAt?: Instant;
};

/** A gate: its date, its rule of approval, and every request that was ever made of it. */
export type Gate = {
  readonly state: GateState;
  readonly due: PlannedDate;
  readonly policy: GatePolicy;
  readonly submissions: readonly Submission[];
  readonly conditions: readonly Condition[];
  readonly decision?: GateDecision;
  readonly moves: readonly DateMove[];
};
