import { moveOf, movedDate } from '#domain/calendar/moveDate.ts';
import type { Evolve } from '#domain/ledger/change.ts';
import { edited, withChanges } from '#domain/ledger/record.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Milestone } from './milestone.ts';

/** Folds a milestone's events: what it is, its moves, the owner's report and the other seat's confirmation. */
export const evolveMilestone: Evolve<Milestone> = (state, event, recorded) => {
  if (event.type === 'milestoneAdded') {
    return { ...(event.data.record as Milestone), edits: edited({}, recorded) };
  }
  if (state === null || event.type === 'milestoneRemoved') return null;
  switch (event.type) {
    case 'milestoneChanged':
      return {
        ...withChanges(state, event.data.changes as object),
        edits: edited(state.edits, recorded),
      };
    case 'datePlanned':
      return { ...state, due: movedDate(state.due, event), edits: edited(state.edits, recorded) };
    case 'dateMoved':
      return {
        ...state,
        due: movedDate(state.due, event),
        moves: [...state.moves, moveOf(event, recorded)],
        edits: edited(state.edits, recorded),
      };
    case 'milestoneReported':
      return {
        ...state,
        state: 'reported',
        doneOn: event.data.doneOn as PlainDate,
        reportedBy: recorded.person,
        reportedAt: recorded.at,
      };
    case 'milestoneConfirmed':
      return { ...state, state: 'confirmed', confirmedBy: recorded.person, confirmedAt: recorded.at };
    case 'milestoneReturned': {
      const { doneOn: _on, reportedBy: _by, reportedAt: _at, ...rest } = state;
      return { ...rest, state: 'planned' };
    }
    default:
      return state;
  }
};
