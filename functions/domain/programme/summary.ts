import { startOfDay, dateIn } from '#domain/calendar/zone.ts';
import { periodOf, nextPeriod } from '#domain/calendar/period.ts';
import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import { isPassed } from '#domain/gate/evolveGate.ts';
import { stageKeys, type StageKey, type StageState } from '#domain/stage/stageKey.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import { closesOn } from './due.ts';
import { programmeHealth, type GuardStanding } from './health.ts';
import type { Health, HealthStatement, ProgrammeState } from './programme.ts';
import type { ProgrammeView } from './programmeView.ts';
import { monthNumber, programmeEnd } from './time.ts';

/** A programme in one row: how it stands, and what is next. */
export type ProgrammeSummary = {
  readonly id: string;
  readonly name: string;
  readonly state: ProgrammeState;
  readonly startOn: PlainDate;
  /** Its last day as planned. */
  readonly endOn: PlainDate;
  /** Which month of it today lies in; 1 is the first. */
  readonly month: number;
  readonly horizonMonths: number;
  readonly health: Health;
  readonly statement?: HealthStatement;
  readonly stages: { readonly [key in StageKey]: StageState };
  /** The undecided gate that is due first. */
  readonly nextGate?: { readonly gate: GateKey; readonly by: PlainDate };
  readonly demo: boolean;
};

/** A summary as the portfolio keeps it, with what only Waymark itself goes by. */
export type KeptSummary = ProgrammeSummary & {
  /** The day it was taken. */
  readonly on: PlainDate;
  /** When the clock has to look at the programme next. */
  readonly dueAt: Instant | null;
  /** Requests before their approvers; absent in a row that was kept before they were counted. */
  readonly decisionsWaiting?: number;
};

/** Sums a programme up on a date, to be kept. A kept summary is right until something happens or the day is over. */
export function keptSummaryOf(
  view: ProgrammeView,
  on: PlainDate,
  guards: readonly GuardStanding[],
): KeptSummary {
  const decisionsWaiting = gateKeys.filter((key) => view.gates[key].state === 'inReview').length;
  return { ...summaryOf(view, on, guards), on, dueAt: dueAtOf(view), decisionsWaiting };
}

/** Sums a programme up on a date in its own time zone. */
export function summaryOf(
  view: ProgrammeView,
  on: PlainDate,
  guards: readonly GuardStanding[],
): ProgrammeSummary {
  const { programme } = view;
  const { charter, statement } = programme;
  const next = nextGate(view);
  const states = stageKeys.map((key) => [key, view.stages[key].state] as const);
  return {
    id: programme.id,
    name: charter.name,
    state: programme.state,
    startOn: charter.startOn,
    endOn: programmeEnd(charter),
    month: monthNumber(charter, on),
    horizonMonths: charter.horizonMonths,
    health: programmeHealth(view, { on, guards }).health,
    ...(statement !== undefined && { statement }),
    stages: Object.fromEntries(states) as { [key in StageKey]: StageState },
    ...(next !== null && { nextGate: next }),
    demo: programme.demo === true,
  };
}

function nextGate({ programme, gates }: ProgrammeView): NonNullable<ProgrammeSummary['nextGate']> | null {
  if (programme.state === 'closed' || programme.state === 'stopped') return null;
  const keys = programme.state === 'draft' ? (['gate0'] as const) : gateKeys;
  const open = keys
    .filter((key) => !isPassed(gates[key]))
    .map((gate) => ({ gate, by: gates[gate].due.forecast }))
    .toSorted((one, other) => (one.by < other.by ? -1 : 1));
  return open[0] ?? null;
}

/**
 * When the clock has to look at a programme next: at the close of the next month to publish, or on the day a paused stage
 * is taken up again; `null` when nothing is to come.
 */
export function dueAtOf(view: ProgrammeView): Instant | null {
  const { programme } = view;
  const { timeZone } = programme.charter;
  const pauses = stageKeys.flatMap((key) => view.stages[key].pausedUntil ?? []);
  const days = programme.state === 'running' ? [nextCloseOn(view), ...pauses] : [nextCloseOn(view)];
  const [first] = days.filter((day) => day !== null).toSorted();
  return first === undefined ? null : startOfDay(timeZone, first);
}

function nextCloseOn({ programme }: ProgrammeView): PlainDate | null {
  const { startedAt, lastPublishedPeriod, charter, limits, endedAt } = programme;
  if (startedAt === undefined) return null;
  const started = dateIn(charter.timeZone, startedAt);
  const first = periodOf(started > charter.startOn ? started : charter.startOn, 'month');
  const next = lastPublishedPeriod === undefined ? first : nextPeriod(lastPublishedPeriod);
  const end = endedAt === undefined ? programmeEnd(charter) : dateIn(charter.timeZone, endedAt);
  return next > periodOf(end, 'month') ? null : closesOn(next, limits);
}
