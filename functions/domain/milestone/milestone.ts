import type { PlannedDate } from '#domain/calendar/dated.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { Edits } from '#domain/programme/programme.ts';
import type { DateMove } from '#domain/stage/stage.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import type { Instant, PlainDate } from '#domain/time.ts';

export const milestoneStates = ['planned', 'reported', 'confirmed'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** What a milestone endangers when it slips: an objective or a gate (users.md 1.15). */
export type Endangers =
  { readonly kind: 'objective'; readonly id: string } | { readonly kind: 'gate'; readonly id: GateKey };

/** A milestone: its owner reports it done, another seat confirms; "done late" stays visible. */
export type Milestone = {
  readonly name: string;
  /** The sentence that says how anyone can see that it is done. */
  readonly acceptance: string;
  readonly stage: StageKey;
  readonly endangers: Endangers;
  readonly ownerSeat: string;
  readonly confirmSeat: string;
  readonly due: PlannedDate;
  readonly dependsOn: readonly string[];
  readonly state: MilestoneState;
  readonly doneOn?: PlainDate;
  readonly reportedBy?: string;
  readonly reportedAt?: Instant;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Instant;
  readonly moves: readonly DateMove[];
  readonly edits: Edits;
};
