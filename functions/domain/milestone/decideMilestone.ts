import { decideMove, type MoveDate, type MoveRefusal } from '#domain/calendar/moveDate.ts';
import type { Happening } from '#domain/ledger/change.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Held } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Milestone, MilestoneState } from './milestone.ts';

export type MilestoneRefusal =
  | MoveRefusal
  | { readonly code: 'milestoneNotYours'; readonly seat: string }
  | { readonly code: 'milestoneState'; readonly state: MilestoneState }
  | { readonly code: 'confirmerIsReporter' }
  | { readonly code: 'doneInFuture'; readonly on: PlainDate };

/** Who acts on a milestone: the person, and the seats they hold today. */
export type MilestoneActor = { readonly person: string; readonly seats: readonly string[] };

/** The owner says it is done, on a day that is not in the future. */
export function decideReport(
  milestone: Held<Milestone>,
  report: { readonly doneOn: PlainDate; readonly note: string; readonly today: PlainDate },
  actor: MilestoneActor,
): Outcome<readonly Happening[], MilestoneRefusal> {
  if (!actor.seats.includes(milestone.ownerSeat)) {
    return refused({ code: 'milestoneNotYours', seat: milestone.ownerSeat });
  }
  if (milestone.state !== 'planned') return refused({ code: 'milestoneState', state: milestone.state });
  if (report.doneOn > report.today) return refused({ code: 'doneInFuture', on: report.doneOn });
  const data = { doneOn: report.doneOn, ...(report.note === '' ? {} : { note: report.note }) };
  return happened(milestone, { type: 'milestoneReported', data });
}

/** Another seat, and another person, confirms by the acceptance sentence, or sends the report back with a reason. */
export function decideConfirmation(
  milestone: Held<Milestone>,
  confirmation: { readonly confirmed: boolean; readonly note: string },
  actor: MilestoneActor,
): Outcome<readonly Happening[], MilestoneRefusal> {
  if (milestone.state !== 'reported') return refused({ code: 'milestoneState', state: milestone.state });
  if (!actor.seats.includes(milestone.confirmSeat)) {
    return refused({ code: 'milestoneNotYours', seat: milestone.confirmSeat });
  }
  if (actor.person === milestone.reportedBy) return refused({ code: 'confirmerIsReporter' });
  if (!confirmation.confirmed && confirmation.note.trim() === '') return refused({ code: 'reasonMissing' });
  const data = confirmation.note === '' ? {} : { note: confirmation.note };
  return happened(milestone, {
    type: confirmation.confirmed ? 'milestoneConfirmed' : 'milestoneReturned',
    data,
  });
}

/** Moves the date: the owner the forecast, the programme manager the approved date; each with a reason. */
export function decideMilestoneMove(
  milestone: Held<Milestone>,
  move: Omit<MoveDate, 'which'>,
  draft: boolean,
): Outcome<readonly Happening[], MilestoneRefusal> {
  if (milestone.state === 'confirmed') return refused({ code: 'milestoneState', state: milestone.state });
  const decided = decideMove(milestone.due, { ...move, which: 'due' }, draft);
  return decided.ok ? happened(milestone, decided.value) : decided;
}

function happened(
  milestone: Held<Milestone>,
  event: Happening['events'][number],
): Outcome<readonly Happening[], never> {
  return accepted([{ kind: 'milestone', id: milestone.id, events: [event] }]);
}
