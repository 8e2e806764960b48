import type { ApproverClass, GatePolicy, Submission } from './gate.ts';
import { approves } from './tally.ts';
import type { VoterSeat } from './whoMayVote.ts';

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

/**
 * The seats whose votes a request waits for: they may vote, have not, and their class still owes an approval. Nothing
 * waits for a second voter of a class that has approved. That voter may vote all the same: a condition joins those of the
 * decision, and if approval becomes unreachable for others, a vote to send back or pause counts among the outcomes.
 */
export function awaitedSeats(
  policy: GatePolicy,
  request: Pick<Submission, 'asks' | 'votes'>,
  voters: readonly VoterSeat[],
): readonly VoterSeat[] {
  const owing = new Set(countVotes(policy, request).missing);
  const voted = new Set(request.votes.map(({ person }) => person));
  return voters.filter(
    ({ person, barred, class: speaksFor }) =>
      person !== null && barred === null && !voted.has(person) && owing.has(speaksFor),
  );
}
