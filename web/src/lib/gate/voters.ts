import type { Evidence, GatePolicy, Submission, ApproverClass } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import { openSubmission } from '#domain/gate/evolveGate.ts';
import { openPlaces } from '#domain/gate/quorum.ts';
import { approves } from '#domain/gate/tally.ts';
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

/** Approvals given and needed; `missing` names a class once for each approval it still owes. */
export type VoteCount = {
  readonly given: number;
  readonly needed: number;
  readonly against: number;
  readonly missing: readonly ApproverClass[];
};

/** Counts towards the policy: a second approval of a class that needs one adds nothing. */
export function countVotes(policy: GatePolicy, request: Pick<Submission, 'asks' | 'votes'>): VoteCount {
  const approving = request.votes.filter(({ outcome }) => approves(outcome, request.asks));
  const missing = policy.flatMap((rule) => {
    const has = approving.filter((vote) => vote.class === rule.class).length;
    return Array.from<ApproverClass>({ length: Math.max(0, rule.needed - has) }).fill(rule.class);
  });
  const needed = policy.reduce((sum, rule) => sum + rule.needed, 0);
  return {
    given: needed - missing.length,
    needed,
    against: request.votes.length - approving.length,
    missing,
  };
}

/** The classes that would stay short even if everyone who may vote approved: seats to fill before anything can be asked. */
export function seatsToFill(policy: GatePolicy, voters: readonly VoterSeat[]): readonly ApproverClass[] {
  return openPlaces(policy, {}, voicesOf(voters));
}

/** The seats a person may still vote from: held by them, not barred. One person has one vote, whatever the seat. */
export function votingSeatsOf(voters: readonly VoterSeat[], person: string): readonly VoterSeat[] {
  return voters.filter((one) => one.person === person && one.barred === null);
}
