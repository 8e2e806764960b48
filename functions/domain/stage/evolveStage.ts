import { moveOf, movedDate } from '#domain/calendar/moveDate.ts';
import type { Evolve } from '#domain/ledger/change.ts';
import { edited } from '#domain/ledger/record.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Stage } from './stage.ts';

/** Folds a stage's events. Only recorded decisions move its state: never a date, never a percentage (element 7). */
export const evolveStage: Evolve<Stage> = (state, event, recorded) => {
  if (event.type === 'stagePlanned') return { ...(event.data.record as Stage), edits: {} };
  if (state === null) return null;
  switch (event.type) {
    case 'stageStarted':
      return {
        ...state,
        state: 'active',
        startedAt: recorded.at,
        startDecision: { person: recorded.person, reason: event.data.reason as string },
      };
    case 'reviewOpened':
      return { ...state, state: 'inReview' };
    case 'reviewWithdrawn':
    case 'stageReturned':
    case 'stageResumed':
      return active(state);
    case 'stagePaused': {
      const until = event.data.until as PlainDate | undefined;
      return { ...active(state), state: 'paused', ...(until === undefined ? {} : { pausedUntil: until }) };
    }
    case 'stagePassed':
      return { ...active(state), state: 'sustaining', passedAt: recorded.at };
    case 'datePlanned':
    case 'dateMoved': {
      const which = event.data.which as 'start' | 'end';
      const moves = event.type === 'dateMoved' ? [...state.moves, moveOf(event, recorded)] : state.moves;
      return {
        ...state,
        [which]: movedDate(state[which], event),
        moves,
        edits: edited(state.edits, recorded),
      };
    }
    default:
      return state;
  }
};

function active(stage: Stage): Stage {
  const { pausedUntil: _ended, ...rest } = stage;
  return { ...rest, state: 'active' };
}
