import * as z from 'zod/mini';
import {
  approverClasses,
  criterionStatuses,
  gateOutcomes,
  gateStates,
  type Gate as GateState,
} from '#domain/gate/gate.ts';
import type { Kpi as KpiState } from '#domain/kpi/kpi.ts';
import { memberRoles, type Member as MemberState } from '#domain/member/member.ts';
import { milestoneStates, type Milestone as MilestoneState } from '#domain/milestone/milestone.ts';
import type { Objective as ObjectiveState } from '#domain/objective/objective.ts';
import { programmeStates, type Programme as ProgrammeState } from '#domain/programme/programme.ts';
import { seatKinds, type Seat as SeatState } from '#domain/seat/seat.ts';
import type { Segment as SegmentState } from '#domain/segment/segment.ts';
import type { Stage as StageState } from '#domain/stage/stage.ts';
import { stageKeys, stageStates } from '#domain/stage/stageKey.ts';
import * as outcomes from '#contract/outcomes.ts';
import { Finite, Id, Period, PlainDate } from '#contract/primitives.ts';
import { Charter } from '#contract/programme.ts';
import { Count, Instant, describing } from './describing.ts';

const maybe = z.exactOptional;
const Edits = z.record(Id, Instant);
const PlannedDate = z.strictObject({ firstApproved: PlainDate, approved: PlainDate, forecast: PlainDate });
const DateMoves = z.array(
  z.strictObject({
    which: z.enum(['start', 'end', 'due']),
    reading: z.enum(['approved', 'forecast']),
    from: PlainDate,
    to: PlainDate,
    reason: z.string(),
    person: Id,
    at: Instant,
  }),
);

export const Limits = z.strictObject({
  gateLateWorkingDays: Count,
  missingMeasurementsRatio: z.number().check(z.gte(0), z.lte(1)),
  closeAfterDays: Count,
});

/** A version of a method, and of an imported one the hash of what it says. */
export const PackName = z.strictObject({
  id: Id,
  version: z.string(),
  hash: maybe(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
});

/** A person's word on the programme's health. */
export const Statement = z.strictObject({
  health: z.enum(['onTrack', 'atRisk', 'offTrack']),
  text: z.string(),
  person: Id,
  at: Instant,
});

export const Programme = describing<ProgrammeState>()(
  z.strictObject({
    state: z.enum(programmeStates),
    charter: Charter,
    pack: PackName,
    limits: Limits,
    diagnosis: maybe(z.strictObject({ on: PlainDate, strengths: z.string(), weaknesses: z.string() })),
    customerPriority: maybe(z.strictObject({ rank: Count, leaders: Count, on: PlainDate })),
    elements: maybe(z.strictObject({ on: z.array(Count), off: z.array(Count) })),
    parameters: maybe(z.record(Id, Finite)),
    acceptances: maybe(
      z.record(z.string(), z.strictObject({ until: PlainDate, reason: z.string(), person: Id })),
    ),
    statement: maybe(Statement),
    startedAt: maybe(Instant),
    endedAt: maybe(Instant),
    lastPublishedPeriod: maybe(Period),
    demo: maybe(z.boolean()),
    edits: Edits,
  }),
);

export const Stage = describing<StageState>()(
  z.strictObject({
    state: z.enum(stageStates),
    start: PlannedDate,
    end: PlannedDate,
    startedAt: maybe(Instant),
    startDecision: maybe(z.strictObject({ person: Id, reason: z.string() })),
    passedAt: maybe(Instant),
    pausedUntil: maybe(PlainDate),
    moves: DateMoves,
    edits: Edits,
  }),
);

const promised = { id: Id, text: z.string(), ownerSeat: Id, by: PlainDate };
const Condition = z.strictObject({
  ...promised,
  clearedAt: maybe(Instant),
  clearedBy: maybe(Id),
  note: maybe(z.string()),
});
const Decision = z.strictObject({
  outcome: z.enum(gateOutcomes),
  at: Instant,
  holdUntil: maybe(PlainDate),
  // The number of the request it fell on.
  number: maybe(Count),
});
const Vote = z.strictObject({
  person: Id,
  seat: Id,
  class: z.enum(approverClasses),
  outcome: z.enum(gateOutcomes),
  comment: z.string(),
  kpi: Id,
  kpiValue: maybe(Finite),
  conditions: maybe(z.array(z.strictObject(promised))),
  holdUntil: maybe(PlainDate),
  at: Instant,
});
const Submission = z.strictObject({
  number: Count,
  asks: z.enum(['approve', 'stop']),
  person: Id,
  seat: maybe(Id),
  at: Instant,
  comment: z.string(),
  evidence: z.array(
    z.strictObject({
      title: z.string(),
      version: z.string(),
      link: z.string(),
      on: PlainDate,
      authors: z.array(Id),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(criterionStatuses),
      lacking: z.array(z.string()),
      reason: maybe(z.string()),
    }),
  ),
  hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  votes: z.array(Vote),
  decision: maybe(Decision),
  retractedAt: maybe(Instant),
});

export const Gate = describing<GateState>()(
  z.strictObject({
    state: z.enum(gateStates),
    due: PlannedDate,
    policy: z.array(z.strictObject({ class: z.enum(approverClasses), needed: Count })),
    submissions: z.array(Submission),
    conditions: z.array(Condition),
    decision: maybe(Decision),
    moves: DateMoves,
  }),
);

/** A segment's series packed as one text (domain/kpi/series.ts). */
const Packed = z.string().check(z.regex(/^$|^\d{4}[-\dQW]*(;[^;]*)+$/));

export const Kpi = describing<KpiState>()(
  z.strictObject({
    definition: outcomes.KpiDefinition,
    definitionVersion: Count,
    definedAt: Instant,
    series: z.record(Id, Packed),
    edits: Edits,
  }),
);

export const Objective = describing<ObjectiveState>()(
  z.strictObject({ ...outcomes.Objective.shape, recordedOn: PlainDate, edits: Edits }),
);

export const Segment = describing<SegmentState>()(
  z.strictObject({ ...outcomes.Segment.shape, edits: Edits }),
);

export const Milestone = describing<MilestoneState>()(
  z.strictObject({
    ...z.omit(outcomes.Milestone, { on: true }).shape,
    due: PlannedDate,
    state: z.enum(milestoneStates),
    doneOn: maybe(PlainDate),
    reportedBy: maybe(Id),
    reportedAt: maybe(Instant),
    confirmedBy: maybe(Id),
    confirmedAt: maybe(Instant),
    moves: DateMoves,
    edits: Edits,
  }),
);

export const Seat = describing<SeatState>()(
  z.strictObject({
    kind: z.enum(seatKinds),
    name: z.string(),
    stage: maybe(z.enum(stageKeys)),
    class: maybe(z.enum(approverClasses)),
    holdings: z.array(z.strictObject({ person: Id, from: PlainDate, until: maybe(PlainDate) })),
    deputy: maybe(Id),
    edits: maybe(Edits),
  }),
);

export const Member = describing<MemberState>()(
  z.strictObject({ role: z.enum(memberRoles), since: PlainDate, edits: maybe(Edits) }),
);
