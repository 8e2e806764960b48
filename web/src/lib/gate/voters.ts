import type { Evidence, GatePolicy, ApproverClass } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { openSubmission } from '#domain/gate/evolveGate.ts';
import { openPlaces } from '#domain/gate/quorum.ts';
import { voicesOf, whoMayVote, type VoterSeat } from '#domain/gate/whoMayVote.ts';
import type { Pack, SubjectKind } from '#domain/methodology/pack.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { PlainDate } from '#domain/time.ts';

/** A request that is being written: its author may not vote on it, nor may the authors of its evidence. */
export type Drafted = { readonly submitter: string; readonly evidence: readonly Evidence[] };

/** The kinds of records that a gate's criteria judge, each once. */
export function subjectsOf(pack: Pack, gate: GateKey): readonly SubjectKind[] {
  return [...new Set(pack.criteria.filter((one) => one.gate === gate).flatMap(({ subjects }) => subjects))];
}

/** Everyone who counts for a gate on a day: for its open request, else for the one that is being written, else for any. */
export function votersOf(
  view: ProgrammeView,
  pack: Pack,
  gate: GateKey,
  at: { readonly on: PlainDate; readonly drafted?: Drafted | undefined },
): readonly VoterSeat[] {
  const open = openSubmission(view.gates[gate]);
  return whoMayVote(view, {
    gate,
    submitter: open?.person ?? at.drafted?.submitter ?? null,
    evidence: open?.evidence ?? at.drafted?.evidence ?? [],
    subjects: subjectsOf(pack, gate),
    on: at.on,
  });
}

/** The classes that would stay short even if everyone who may vote approved: seats to fill before anything can be asked. */
export function seatsToFill(policy: GatePolicy, voters: readonly VoterSeat[]): readonly ApproverClass[] {
  return openPlaces(policy, {}, voicesOf(voters));
}

/** Whether a gate could be decided, but not once this person asks: who asks does not vote, and their vote is needed. */
export function ownVoteNeeded(
  view: ProgrammeView,
  pack: Pack,
  gate: GateKey,
  { person, on }: { readonly person: string; readonly on: PlainDate },
): boolean {
  const { policy } = view.gates[gate];
  const short = (drafted?: Drafted): number =>
    seatsToFill(policy, votersOf(view, pack, gate, { on, drafted })).length;
  return short() === 0 && short({ submitter: person, evidence: [] }) > 0;
}

/** The seats a person may still vote from: held by them, not barred. One person has one vote, whatever the seat. */
export function votingSeatsOf(voters: readonly VoterSeat[], person: string): readonly VoterSeat[] {
  return voters.filter((one) => one.person === person && one.barred === null);
}
