import type * as z from 'zod/mini';
import type { MilestoneConfirmation, MilestoneReport, NewMilestones } from '#contract/outcomes.ts';
import type { Moves } from '#contract/programme.ts';
import { plannedOn } from '#domain/calendar/dated.ts';
import { decideConfirmation, decideMilestoneMove, decideReport } from '#domain/milestone/decideMilestone.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import { accepted, refused } from '#domain/outcome.ts';
import { hasEnded } from '#domain/programme/programme.ts';
import type { Held } from '#domain/programme/programmeView.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import type { Happening } from '#domain/ledger/change.ts';
import type { Told } from '#contract/told.ts';
import { handler, type Call, type Handle, type Handler } from './call.ts';
import { decideOnAll, type DecidingAll } from './commands.ts';
import { addRecords, changeRecord, removeRecord } from './recordCommands.ts';

const move: Handle<Moves> = (call, dependencies) =>
  decideOnAll(call, dependencies, (deciding) => {
    const found = milestoneIn(deciding, call);
    if (found === undefined) return refused({ code: 'notFound' });
    const { programme } = deciding.view;
    if (hasEnded(programme)) return refused({ code: 'programmeEnded' });
    const manages = call.role === 'programmeManager';
    if (!manages && !found.seats.includes(found.milestone.ownerSeat)) {
      return refused({ code: 'milestoneNotYours', seat: found.milestone.ownerSeat });
    }
    if (!manages && call.body.moves.some(({ reading }) => reading === 'approved')) {
      return refused({ code: 'approvedMoveNotYours' });
    }
    const happenings: Happening[] = [];
    for (const one of call.body.moves) {
      const decided = decideMilestoneMove(found.milestone, one, programme.state === 'draft');
      if (!decided.ok) return decided;
      happenings.push(...decided.value);
    }
    return accepted(happenings);
  });

const report: Handle<MilestoneReport> = (call, dependencies) =>
  decideOnAll(call, dependencies, (deciding) => {
    const found = milestoneIn(deciding, call);
    if (found === undefined) return refused({ code: 'notFound' });
    const { person, body } = call;
    return decideReport(found.milestone, { ...body, today: deciding.today }, { person, seats: found.seats });
  });

const confirm: Handle<MilestoneConfirmation> = (call, dependencies) =>
  decideOnAll(call, dependencies, (deciding) => {
    const found = milestoneIn(deciding, call);
    if (found === undefined) return refused({ code: 'notFound' });
    return decideConfirmation(found.milestone, call.body, { person: call.person, seats: found.seats });
  });

function milestoneIn(
  { view, today }: DecidingAll,
  { params, person }: Call,
): { readonly milestone: Held<Milestone>; readonly seats: readonly string[] } | undefined {
  const milestone = view.milestones.find(({ id }) => id === params['id']);
  return milestone && { milestone, seats: seatsHeldBy(view, person, today).map(({ id }) => id) };
}

/** Milestones: what they are, their dates, the owner's report and the other seat's confirmation. */
export const milestones = {
  addMilestones: handler<Told<z.infer<typeof NewMilestones>>>((call, dependencies) =>
    addRecords(call, dependencies, 'milestone', ({ on, ...row }) => ({
      record: { ...row, due: plannedOn(on), state: 'planned', moves: [] },
    })),
  ),
  changeMilestone: handler(
    (call: Call<{ readonly changes: object; readonly reason?: string }>, dependencies) =>
      changeRecord(call, dependencies, 'milestone'),
  ),
  removeMilestone: handler((call: Call<{ readonly reason: string }>, dependencies) =>
    removeRecord(call, dependencies, 'milestone'),
  ),
  moveMilestone: handler(move),
  reportMilestone: handler(report),
  confirmMilestone: handler(confirm),
} satisfies Readonly<Record<string, Handler>>;
