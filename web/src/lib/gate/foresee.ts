import { countVotes } from '#domain/gate/countVotes.ts';
import { decideVote, type Ballot, type GateRefusal } from '#domain/gate/decideGate.ts';
import { evolveGate, openSubmission } from '#domain/gate/evolveGate.ts';
import type { ApproverClass, GateOutcome } from '#domain/gate/gate.ts';
import type { GateKey } from '#domain/gate/gateKey.ts';
import type { VoterSeat } from '#domain/gate/whoMayVote.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { Instant, PlainDate } from '#domain/time.ts';

/** What a vote would do, if it were cast now. */
export type Foreseen =
  | { readonly kind: 'refused'; readonly refusal: GateRefusal }
  | { readonly kind: 'open'; readonly missing: readonly ApproverClass[] }
  | {
      readonly kind: 'decided';
      readonly outcome: GateOutcome;
      readonly conditions: number;
      readonly holdUntil?: PlainDate;
    };

/**
 * Plays a vote through the very decision the server makes, and forgets the result: the consequence is read before it is
 * confirmed. What others do meanwhile may change it; the server decides on fresh data.
 */
export function foresee(
  view: ProgrammeView,
  gate: GateKey,
  ballot: Ballot,
  facts: { readonly voters: readonly VoterSeat[]; readonly today: PlainDate; readonly at: Instant },
): Foreseen {
  const outcome = decideVote(view, gate, ballot, facts);
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal };
  const own = outcome.value.find((one) => one.kind === 'gate' && one.id === gate);
  const by = { at: facts.at, person: ballot.person };
  const after = (own?.events ?? []).reduce<ProgrammeView['gates'][GateKey] | null>((folded, event) => {
    const next = folded === null ? null : evolveGate(folded, event, by);
    return next === null || folded === null ? null : { ...folded, ...next };
  }, view.gates[gate]);
  if (after === null) throw new Error(`${gate} vanished under a vote`);
  const open = openSubmission(after);
  if (open !== undefined) return { kind: 'open', missing: countVotes(after.policy, open).missing };
  const decision = after.submissions.at(-1)?.decision;
  if (decision === undefined) throw new Error(`${gate} was closed without a decision`);
  return {
    kind: 'decided',
    outcome: decision.outcome,
    conditions: after.conditions.length - view.gates[gate].conditions.length,
    ...(decision.holdUntil === undefined ? {} : { holdUntil: decision.holdUntil }),
  };
}
