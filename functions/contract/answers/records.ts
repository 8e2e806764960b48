import * as z from 'zod/mini';
import { gateKeys } from '#domain/gate/gateKey.ts';
import { aggregateKinds } from '#domain/ledger/aggregate.ts';
import { memberRoles } from '#domain/member/member.ts';
import { healthWords, programmeStates } from '#domain/programme/programme.ts';
import { signalVerbs } from '#domain/programme/signal.ts';
import { stageKeys, stageStates } from '#domain/stage/stageKey.ts';
import { Finite, Id, Name, Period, PlainDate } from '#contract/primitives.ts';
import type {
  InboxAnswer as Inbox,
  LedgerAnswer as Ledger,
  PeopleAnswer as People,
  PortfolioAnswer as Portfolio,
  PublicationAnswer as Publication,
  EndedSessionsAnswer as EndedSessions,
  SessionAnswer as Session,
  SessionsAnswer as Sessions,
  WorkflowAnswer as Workflow,
} from '#contract/responses.ts';
import { Coded, Count, Instant, describing } from './describing.ts';
import { Limits, Statement } from './states.ts';

const maybe = z.exactOptional;

export const HealthAnswer = z.strictObject({ status: z.literal('ok'), now: Instant });

export const DocumentAnswer = z.looseObject({ openapi: z.string(), paths: z.looseObject({}) });

export const SessionAnswer = describing<Session>()(
  z.strictObject({
    person: z.strictObject({ id: Id, name: z.string(), email: z.string(), admin: z.boolean() }),
    now: Instant,
    decidesForSeconds: Count,
    demo: maybe(z.strictObject({ programme: Id })),
  }),
);

export const SessionsAnswer = describing<Sessions>()(
  z.strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.string(),
        isThis: z.boolean(),
        beganAt: Instant,
        lastSeenAt: Instant,
        device: z.string(),
      }),
    ),
  }),
);

export const EndedSessionsAnswer = describing<EndedSessions>()(z.strictObject({ ended: Count }));

export const PeopleAnswer = describing<People>()(
  z.strictObject({
    people: z.array(
      z.strictObject({
        id: Id,
        name: z.string(),
        email: maybe(z.string()),
        mailReturnedOn: maybe(PlainDate),
      }),
    ),
    erased: maybe(z.array(Id)),
  }),
);

export const PortfolioAnswer = describing<Portfolio>()(
  z.strictObject({
    now: Instant,
    programmes: z.array(
      z.strictObject({
        id: Id,
        name: Name,
        state: z.enum(programmeStates),
        startOn: PlainDate,
        endOn: PlainDate,
        month: z.int(),
        horizonMonths: Count,
        health: z.enum(healthWords),
        statement: maybe(Statement),
        stages: z.record(z.enum(stageKeys), z.enum(stageStates)),
        nextGate: maybe(z.strictObject({ gate: z.enum(gateKeys), by: PlainDate })),
        demo: z.boolean(),
        role: z.enum(memberRoles),
      }),
    ),
  }),
);

/** Why something waits: its facts by its code, as domain/programme/signal.ts lists them. */
const asked = z.enum(['approve', 'stop']);
const approvals = { asks: asked, given: Count, needed: Count, seats: z.array(Id) };
const SignalReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.enum(['voteAwaited', 'votesMissing']), ...approvals }),
  z.strictObject({ code: z.literal('criteriaUnmet'), criteria: z.array(z.string()) }),
  z.strictObject({ code: z.literal('conditionOpen'), condition: Id }),
  z.strictObject({ code: z.enum(['gateSentBack', 'gatePauseOver']), on: PlainDate }),
  z.strictObject({
    code: z.literal('measurementsDue'),
    period: Period,
    kpis: z.array(Id),
    count: Count,
  }),
  z.strictObject({
    code: z.enum([
      'gateNear',
      'reportAwaitsConfirmation',
      'milestoneNear',
      'milestoneLate',
      'plannedStartReached',
      'seatVacant',
    ]),
  }),
]);

export const InboxAnswer = describing<Inbox>()(
  z.strictObject({
    now: Instant,
    programmes: z.array(
      z.strictObject({
        id: Id,
        name: Name,
        role: z.enum(memberRoles),
        signals: z.array(
          z.strictObject({
            verb: z.enum(signalVerbs),
            subject: z.strictObject({ kind: z.enum(aggregateKinds), id: Id }),
            by: maybe(PlainDate),
            reason: SignalReason,
          }),
        ),
      }),
    ),
  }),
);

export const LedgerAnswer = describing<Ledger>()(
  z.strictObject({
    entries: z.array(
      z.strictObject({
        revision: Count,
        at: Instant,
        person: Id,
        seat: maybe(Id),
        kind: z.enum(aggregateKinds),
        id: z.string(),
        type: z.string().check(z.regex(/^[a-z][A-Za-z]*$/)),
        data: z.record(z.string(), z.unknown()),
        hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
      }),
    ),
    cursor: maybe(z.string().check(z.regex(/^[1-9]\d{0,11}$/))),
  }),
);

const machine = z.enum(['programme', 'stage']);

export const WorkflowAnswer = describing<Workflow>()(
  z.strictObject({
    machines: z.array(z.strictObject({ name: machine, definition: z.looseObject({}) })),
    waiting: z.array(
      z.strictObject({
        machine,
        stage: maybe(z.enum(stageKeys)),
        state: z.string(),
        since: Instant,
        execution: z.string(),
        run: Count,
      }),
    ),
  }),
);

const health = z.enum(healthWords);

/** Figures of a status stand beside its code; which ones, domain/{kpi,objective,programme} say. */
export const PublicationAnswer = z.strictObject({
  ruleVersion: Count,
  period: Period,
  at: Instant,
  on: PlainDate,
  limits: Limits,
  programme: z.strictObject({
    health,
    fact: z.nullable(Coded),
    facts: z.array(Coded),
    statement: z.nullable(Statement),
    disagrees: z.boolean(),
  }),
  kpis: z.array(
    z.strictObject({
      id: Id,
      definitionVersion: Count,
      segments: z.record(Id, z.strictObject({ health, reason: Coded })),
    }),
  ),
  objectives: z.array(
    z.strictObject({
      id: Id,
      health,
      position: z.nullable(z.enum(['below', 'within', 'above'])),
      reason: Coded,
    }),
  ),
  milestones: z.array(
    z.strictObject({
      id: Id,
      due: z.strictObject({ firstApproved: PlainDate, approved: PlainDate, forecast: PlainDate }),
      status: z.enum(['done', 'due', 'late']),
      doneLate: z.boolean(),
      awaitsConfirmation: z.boolean(),
      daysLate: Finite,
      slipWeeks: z.number(),
      slips: Count,
    }),
  ),
} satisfies Record<keyof Publication, z.core.$ZodType>);
