import { gateSignals } from './gateSignals.ts';
import type { ProgrammeView } from './programmeView.ts';
import { seatsHeldBy } from './seatsHeldBy.ts';
import { signalVerbs, type Signal, type SignalSources, type Viewer } from './signal.ts';
import { workSignals } from './workSignals.ts';

/**
 * What needs this person in a programme, the most urgent first: by date (overdue things come first by themselves), and
 * undated things last. A paused programme asks for nothing but its numbers; one that has ended asks for nothing.
 */
export function signalsFor(view: ProgrammeView, viewer: Viewer, sources: SignalSources): readonly Signal[] {
  const { state } = view.programme;
  if (state === 'closed' || state === 'stopped') return [];
  const seats = seatsHeldBy(view, viewer.person, sources.on);
  const manages = viewer.role === 'programmeManager' || seats.some(({ kind }) => kind === 'programmeManager');
  const standing = { viewer, seats, manages };
  const all = [...gateSignals(view, standing, sources), ...workSignals(view, standing, sources.on)];
  return all.filter(({ verb }) => state !== 'paused' || verb === 'enter').toSorted(urgentFirst);
}

function urgentFirst(one: Signal, other: Signal): number {
  const [first, second] = [one.by ?? '9999-12-31', other.by ?? '9999-12-31'];
  if (first !== second) return first < second ? -1 : 1;
  return signalVerbs.indexOf(one.verb) - signalVerbs.indexOf(other.verb);
}
