import type { PlannedDate } from '#domain/calendar/dated.ts';
import type { Edits } from '#domain/programme/programme.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { StageState } from './stageKey.ts';

/** One of the five areas of change. Its plan may overlap any other's; that is right, and never refused (element 8). */
export type Stage = {
  readonly state: StageState;
  readonly start: PlannedDate;
  readonly end: PlannedDate;
  /** When the start decision fell, by the clock of the ledger. */
  readonly startedAt?: Instant;
  readonly startDecision?: { readonly person: string; readonly reason: string };
  /** When its exit gate approved; from then on it is sustained. */
  readonly passedAt?: Instant;
  /** While paused: until when, if a date was named. */
  readonly pausedUntil?: PlainDate;
  /** Reasons of every re-plan and forecast move, oldest first. */
  readonly moves: readonly DateMove[];
  readonly edits: Edits;
};

/** One move of a planned date: `approved` moves are re-plans, `forecast` moves the owner's expectation. */
export type DateMove = {
  readonly which: 'start' | 'end' | 'due';
  readonly reading: 'approved' | 'forecast';
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly reason: string;
  readonly person: string;
  readonly at: Instant;
};
