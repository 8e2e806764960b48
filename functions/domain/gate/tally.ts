import type { Approvals, Voice } from './quorum.ts';
import { quorumReachable, quorumReached } from './quorum.ts';
import type { Condition, GateOutcome, GatePolicy, Submission, Vote } from './gate.ts';
import type { PlainDate } from '#domain/time.ts';

/** What the votes on a request come to: still open, or decided with the parameters of the winning votes. */
export type Tally =
  | { readonly decided: false; readonly approvals: Approvals }
  | {
      readonly decided: true;
      readonly outcome: GateOutcome;
      readonly conditions: readonly Condition[];
      readonly holdUntil?: PlainDate;
    };

/**
 * Counts the votes of a request. The vote that satisfies the policy for go or conditionalGo (for a request to stop: for
 * kill), or makes it unreachable, decides. Unreachable: the most votes of recycle, hold and kill; a tie is recycle. The
 * parameters are the union of the winning votes: all conditions, the latest hold date.
 *
 * @param voices who may vote by current data; those who voted already are taken out here
 */
export function tally(
  policy: GatePolicy,
  submission: Pick<Submission, 'asks' | 'votes'>,
  voices: readonly Voice[],
): Tally {
  const approving = submission.votes.filter((vote) => approves(vote.outcome, submission.asks));
  const approvals = countByClass(approving);
  if (quorumReached(policy, approvals)) return approved(approving, submission.asks);
  const voted = new Set(submission.votes.map(({ person }) => person));
  const undecided = voices.filter(({ person }) => !voted.has(person));
  if (quorumReachable(policy, approvals, undecided)) return { decided: false, approvals };
  return turnedDown(submission.votes.filter((vote) => !approves(vote.outcome, submission.asks)));
}

/** Whether an outcome says yes to what was asked. */
export function approves(outcome: GateOutcome, asks: Submission['asks']): boolean {
  return asks === 'stop' ? outcome === 'kill' : outcome === 'go' || outcome === 'conditionalGo';
}

function countByClass(votes: readonly Vote[]): Approvals {
  const approvals: { [key in Vote['class']]?: number } = {};
  for (const vote of votes) approvals[vote.class] = (approvals[vote.class] ?? 0) + 1;
  return approvals;
}

function approved(winning: readonly Vote[], asks: Submission['asks']): Tally {
  if (asks === 'stop') return { decided: true, outcome: 'kill', conditions: [] };
  const conditions = winning.flatMap((vote) => vote.conditions ?? []);
  const conditional = winning.some(({ outcome }) => outcome === 'conditionalGo');
  return { decided: true, outcome: conditional ? 'conditionalGo' : 'go', conditions };
}

function turnedDown(votes: readonly Vote[]): Tally {
  const counts = (['recycle', 'hold', 'kill'] as const).map((outcome) => ({
    outcome,
    votes: votes.filter((vote) => vote.outcome === outcome),
  }));
  const most = Math.max(...counts.map((one) => one.votes.length));
  const leading = counts.filter((one) => one.votes.length === most);
  const [winner] = leading;
  if (most === 0 || leading.length > 1 || winner === undefined) {
    return { decided: true, outcome: 'recycle', conditions: [] };
  }
  const until = winner.votes
    .flatMap((vote) => vote.holdUntil ?? [])
    .toSorted()
    .at(-1);
  const decided = { decided: true, outcome: winner.outcome, conditions: [] } as const;
  return until === undefined ? decided : { ...decided, holdUntil: until };
}
