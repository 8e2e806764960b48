import { addDays } from '#domain/calendar/plainDate.ts';
import { awaitedSeats, countVotes } from '#domain/gate/countVotes.ts';
import { isPassed, openSubmission } from '#domain/gate/evolveGate.ts';
import type { Submission } from '#domain/gate/gate.ts';
import { restsUntil } from '#domain/gate/restsUntil.ts';
import { gateKeys, stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import type { PlainDate } from '#domain/time.ts';
import type { ProgrammeView } from './programmeView.ts';
import type { Signal, SignalSources, Standing } from './signal.ts';

/** A request for approval is asked for this many days before its gate's date: a month for evidence and votes. */
export const gateNearDays = 30;

/** What gates ask of a person: to vote, to see a decision through, to mend criteria, to submit, to clear conditions. */
export function gateSignals(view: ProgrammeView, standing: Standing, sources: SignalSources): Signal[] {
  return gateKeys.flatMap((key) => {
    const gate = view.gates[key];
    const open = gate.state === 'inReview' ? openSubmission(gate) : undefined;
    return [
      ...(open === undefined
        ? toSubmit(view, key, standing, sources.on)
        : inReview(view, { key, open }, standing, sources)),
      ...toMend(view, key, standing, sources),
      ...toClear(view, key, standing),
    ];
  });
}

function inReview(
  view: ProgrammeView,
  { key, open }: { readonly key: GateKey; readonly open: Submission },
  { viewer, manages }: Standing,
  sources: SignalSources,
): Signal[] {
  const { policy, due } = view.gates[key];
  const missing = awaitedSeats(policy, open, sources.voters(key));
  const mine = missing.filter(({ person }) => person === viewer.person).map(({ seat }) => seat);
  const asked = { subject: { kind: 'gate', id: key }, by: due.approved } as const;
  const { given, needed } = countVotes(policy, open);
  const count = { asks: open.asks, given, needed };
  if (mine.length > 0)
    return [{ verb: 'vote', ...asked, reason: { code: 'voteAwaited', seats: mine, ...count } }];
  if (!manages && viewer.role !== 'leader') return [];
  const seats = missing.map(({ seat }) => seat);
  return [{ verb: 'decide', ...asked, reason: { code: 'votesMissing', seats, ...count } }];
}

/** Whoever answers for a gate: its stage's lead, or for the programme's own gates the programme manager. */
function answersFor(key: GateKey, { seats, manages }: Standing): boolean {
  const stage = stageOfGate[key];
  return stage === null ? manages : seats.some((seat) => seat.kind === 'stageLead' && seat.stage === stage);
}

function toSubmit(view: ProgrammeView, key: GateKey, standing: Standing, on: PlainDate): Signal[] {
  const gate = view.gates[key];
  if (!answersFor(key, standing) || isPassed(gate) || !canBeRequested(view, key)) return [];
  const asked = { verb: 'submit', subject: { kind: 'gate', id: key }, by: gate.due.approved } as const;
  if (gate.decision?.outcome === 'recycle')
    return [{ ...asked, reason: { code: 'gateSentBack', on: gate.decision.at.slice(0, 10) } }];
  if (restsUntil(view, key, on) !== null) return [];
  const paused = gate.decision?.outcome === 'hold' ? gate.decision.holdUntil : undefined;
  if (paused !== undefined && paused <= on)
    return [{ ...asked, reason: { code: 'gatePauseOver', on: paused } }];
  return gate.due.approved <= addDays(on, gateNearDays) ? [{ ...asked, reason: { code: 'gateNear' } }] : [];
}

function canBeRequested(view: ProgrammeView, key: GateKey): boolean {
  const stage = stageOfGate[key];
  if (key === 'gate0') return view.programme.state === 'draft';
  if (view.programme.state !== 'running') return false;
  return stage === null || view.stages[stage].state === 'active' || view.stages[stage].state === 'paused';
}

/** Unmet hard criteria count once a gate is in review or was sent back: before that they are simply work to do. */
function toMend(view: ProgrammeView, key: GateKey, standing: Standing, sources: SignalSources): Signal[] {
  const gate = view.gates[key];
  const pressing = gate.state === 'inReview' || gate.decision?.outcome === 'recycle';
  if (!pressing || !(answersFor(key, standing) || standing.manages)) return [];
  const criteria = sources.unmet(key);
  if (criteria.length === 0) return [];
  return [
    {
      verb: 'mendCriterion',
      subject: { kind: 'gate', id: key },
      by: gate.due.approved,
      reason: { code: 'criteriaUnmet', criteria },
    },
  ];
}

function toClear(view: ProgrammeView, key: GateKey, { seats }: Standing): Signal[] {
  return view.gates[key].conditions
    .filter(({ clearedAt, ownerSeat }) => clearedAt === undefined && seats.some(({ id }) => id === ownerSeat))
    .map(({ id, by }) => ({
      verb: 'clearCondition',
      subject: { kind: 'gate', id: key },
      by,
      reason: { code: 'conditionOpen', condition: id },
    }));
}
