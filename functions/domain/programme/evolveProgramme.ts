import type { Evolve } from '#domain/ledger/change.ts';
import { edited, withChanges } from '#domain/ledger/record.ts';
import type { Period } from '#domain/time.ts';
import type { HealthStatement, Programme } from './programme.ts';
import { evolveMethod } from './evolveMethod.ts';

/** Folds a programme's own events; its parts are aggregates of their own. */
export const evolveProgramme: Evolve<Programme> = (state, event, recorded) => {
  if (event.type === 'programmeCreated') {
    return { ...(event.data.record as Programme), edits: edited({}, recorded) };
  }
  if (state === null) return null;
  switch (event.type) {
    case 'charterChanged': {
      const charter = withChanges(state.charter, event.data.changes as object);
      return { ...state, charter, edits: edited(state.edits, recorded) };
    }
    case 'foundationsChanged':
    case 'limitsChanged':
      return { ...withChanges(state, event.data.changes as object), edits: edited(state.edits, recorded) };
    case 'healthStated': {
      const statement = { ...(event.data as Pick<HealthStatement, 'health' | 'text'>), ...recorded };
      return { ...state, statement };
    }
    case 'programmeStarted':
      return { ...state, state: 'running', startedAt: recorded.at };
    case 'programmeClosed':
      return { ...state, state: 'closed', endedAt: recorded.at };
    case 'programmeStopped':
      return { ...state, state: 'stopped', endedAt: recorded.at };
    case 'periodClosed':
      return { ...state, lastPublishedPeriod: event.data.period as Period };
    default:
      return evolveMethod(state, event, recorded);
  }
};
