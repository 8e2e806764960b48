import { addDays } from '#domain/calendar/plainDate.ts';
import { gateOfStage } from '#domain/gate/gateKey.ts';
import { milestoneStatus } from '#domain/milestone/milestoneStatus.ts';
import { holderOn } from '#domain/seat/seat.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { Period, PlainDate } from '#domain/time.ts';
import { dueMeasurements, type DueMeasurement } from './due.ts';
import type { ProgrammeView } from './programmeView.ts';
import type { Signal, Standing } from './signal.ts';

/** A milestone is asked about this many days before the date its owner expects it on. */
export const milestoneNearDays = 14;

/** A vacant seat is spoken of this many days before it is needed: finding a person takes two months. */
export const seatNearDays = 60;

/** What the work itself asks of a person: numbers, milestones, stages to start, seats to fill. */
export function workSignals(view: ProgrammeView, standing: Standing, on: PlainDate): Signal[] {
  return [
    ...toEnter(view, standing, on),
    ...toConfirm(view, standing),
    ...toReport(view, standing, on),
    ...toStart(view, standing, on),
    ...toFill(view, standing, on),
  ];
}

/** One signal a seat and period, however many numbers it owes: a list of forty lines would say less. */
function toEnter(view: ProgrammeView, { seats }: Standing, on: PlainDate): Signal[] {
  const mine = dueMeasurements(view, on).filter(({ seat }) => seats.some(({ id }) => id === seat));
  const grouped = new Map<string, DueMeasurement[]>();
  for (const due of mine) {
    const key = `${due.seat} ${due.period}`;
    grouped.set(key, [...(grouped.get(key) ?? []), due]);
  }
  return [...grouped.values()].flatMap((owed) => {
    const [first] = owed;
    return first === undefined ? [] : [entrySignal(first, owed)];
  });
}

function entrySignal(
  { seat, period, by }: { readonly seat: string; readonly period: Period; readonly by: PlainDate },
  owed: readonly DueMeasurement[],
): Signal {
  const kpis = [...new Set(owed.map(({ kpi }) => kpi))];
  return {
    verb: 'enter',
    subject: { kind: 'seat', id: seat },
    by,
    reason: { code: 'measurementsDue', period, kpis, count: owed.length },
  };
}

function toConfirm(view: ProgrammeView, { viewer, seats }: Standing): Signal[] {
  return view.milestones
    .filter(
      ({ state, confirmSeat, reportedBy }) =>
        state === 'reported' && reportedBy !== viewer.person && seats.some(({ id }) => id === confirmSeat),
    )
    .map(({ id, due }) => ({
      verb: 'confirm',
      subject: { kind: 'milestone', id },
      by: due.approved,
      reason: { code: 'reportAwaitsConfirmation' },
    }));
}

function toReport(view: ProgrammeView, { seats }: Standing, on: PlainDate): Signal[] {
  return view.milestones
    .filter(({ state, ownerSeat }) => state === 'planned' && seats.some(({ id }) => id === ownerSeat))
    .flatMap((milestone): Signal[] => {
      const late = milestoneStatus(milestone, on).status === 'late';
      if (!late && milestone.due.forecast > addDays(on, milestoneNearDays)) return [];
      return [
        {
          verb: 'report',
          subject: { kind: 'milestone', id: milestone.id },
          by: milestone.due.approved,
          reason: { code: late ? 'milestoneLate' : 'milestoneNear' },
        },
      ];
    });
}

/** A running programme's stage whose approved start has come waits for its lead and the programme manager. */
function toStart(view: ProgrammeView, { seats, manages }: Standing, on: PlainDate): Signal[] {
  if (view.programme.state !== 'running') return [];
  return stageKeys
    .filter((key) => view.stages[key].state === 'notStarted' && view.stages[key].start.approved <= on)
    .filter((key) => manages || seats.some((seat) => seat.kind === 'stageLead' && seat.stage === key))
    .map((key) => ({
      verb: 'startStage',
      subject: { kind: 'stage', id: key },
      by: view.stages[key].start.approved,
      reason: { code: 'plannedStartReached' },
    }));
}

/** Vacant seats are the programme manager's to fill; one that is not needed soon is not spoken of yet. */
function toFill(view: ProgrammeView, { manages }: Standing, on: PlainDate): Signal[] {
  if (!manages) return [];
  return view.seats
    .filter((seat) => holderOn(seat, on) === null)
    .map(({ id, stage }) => ({ id, by: stage === undefined ? null : neededBy(view, stage) }))
    .filter(({ by }) => by === null || by <= addDays(on, seatNearDays))
    .map(({ id, by }) => ({
      verb: 'fillSeat',
      subject: { kind: 'seat', id },
      ...(by !== null && { by }),
      reason: { code: 'seatVacant' },
    }));
}

/** A stage needs its lead to start, and then to request its gate; a sustained one has no date any more. */
function neededBy(view: ProgrammeView, stage: StageKey): PlainDate | null {
  switch (view.stages[stage].state) {
    case 'notStarted':
      return view.stages[stage].start.approved;
    case 'sustaining':
      return null;
    case 'active':
    case 'inReview':
    case 'paused':
      return view.gates[gateOfStage[stage]].due.approved;
  }
}
