import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Signal, SignalSources } from '#domain/programme/signal.ts';
import { seatsHeldBy } from '#domain/programme/seatsHeldBy.ts';
import { signalsFor } from '#domain/programme/signals.ts';
import { stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import type { StageKey } from '#domain/stage/stageKey.ts';
import { signalKey } from '#lib/inbox/signalKey.ts';

/** One thing an area waits for, and who it waits for. */
export type NextThing = { readonly signal: Signal; readonly people: readonly string[] };

/**
 * What an area waits for, the most urgent first: the same signals as in everybody's inbox, each once. Where its own lead
 * is asked, the managers who are asked too are left out, and "see it through" says nothing a pending vote does not.
 */
export function nextThings(
  view: ProgrammeView,
  stage: StageKey,
  sources: SignalSources,
  most = 3,
): readonly NextThing[] {
  const found = new Map<string, { signal: Signal; people: string[] }>();
  for (const member of view.members) {
    for (const signal of signalsFor(view, { person: member.id, role: member.role }, sources)) {
      if (!concerns(view, stage, signal)) continue;
      const key = signalKey(signal);
      const one = found.get(key) ?? { signal, people: [] };
      one.people.push(member.id);
      found.set(key, one);
    }
  }
  const all = [...found.values()];
  const voting = new Set(
    all.filter(({ signal }) => signal.verb === 'vote').map(({ signal }) => signal.subject.id),
  );
  return all
    .filter(({ signal }) => signal.verb !== 'decide' || !voting.has(signal.subject.id))
    .map(({ signal, people }) => ({ signal, people: leadsFirst(view, stage, people, sources.on) }))
    .toSorted((one, other) => (one.signal.by ?? '9999').localeCompare(other.signal.by ?? '9999'))
    .slice(0, most);
}

function concerns(view: ProgrammeView, stage: StageKey, { subject, reason }: Signal): boolean {
  const { kind, id } = subject;
  if (kind === 'stage') return id === stage;
  if (kind === 'gate') return stageOfGate[id as GateKey] === stage;
  if (kind === 'milestone') return view.milestones.some((one) => one.id === id && one.stage === stage);
  if (kind !== 'seat') return false;
  return reason.code === 'measurementsDue'
    ? view.kpis.some((kpi) => kpi.definition.stage === stage && reason.kpis.includes(kpi.id))
    : view.seats.some((seat) => seat.id === id && seat.stage === stage);
}

function leadsFirst(
  view: ProgrammeView,
  stage: StageKey,
  people: readonly string[],
  on: string,
): readonly string[] {
  const leads = people.filter((person) =>
    seatsHeldBy(view, person, on).some((seat) => seat.kind === 'stageLead' && seat.stage === stage),
  );
  return leads.length > 0 ? leads : people;
}
