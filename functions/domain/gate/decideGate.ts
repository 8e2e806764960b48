import type { Happening } from '#domain/ledger/change.ts';
import type { DomainEvent } from '#domain/ledger/event.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { hasEnded, type ProgrammeState } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { StageKey, StageState } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import { evolveGate, isPassed, openSubmission } from './evolveGate.ts';
import type {
  ApproverClass,
  Condition,
  Evidence,
  FrozenCriterion,
  GateOutcome,
  Submission,
  Vote,
} from './gate.ts';
import { isProgrammeGate, stageOfGate, type GateKey } from './gateKey.ts';
import { openPlaces } from './quorum.ts';
import { tally } from './tally.ts';
import { whoMayRequest } from './whoMayRequest.ts';
import { voicesOf, type BarredReason, type VoterSeat } from './whoMayVote.ts';

export type GateRefusal =
  | { readonly code: 'gateInReview' }
  | { readonly code: 'gateNotInReview' }
  | { readonly code: 'gatePassed' }
  | { readonly code: 'programmeEnded' }
  | { readonly code: 'programmeNotRunning'; readonly state: ProgrammeState }
  | { readonly code: 'stageNotUnderWay'; readonly state: StageState }
  | { readonly code: 'requestNotYours'; readonly stage: StageKey | null }
  | { readonly code: 'evidenceMissing' }
  | { readonly code: 'criteriaMissing'; readonly criteria: readonly string[] }
  | { readonly code: 'quorumUnreachable'; readonly classes: readonly ApproverClass[] }
  | { readonly code: 'stopNotForStage' }
  | { readonly code: 'submissionChanged'; readonly number: number }
  | { readonly code: 'notSubmitter' }
  | { readonly code: 'seatNotHeld' }
  | { readonly code: 'voterBarred'; readonly reason: BarredReason }
  | { readonly code: 'outcomeNotOffered'; readonly outcome: GateOutcome }
  | { readonly code: 'conditionsMissing' }
  | { readonly code: 'holdDateMissing' }
  | { readonly code: 'dateNotAhead'; readonly date: string }
  | { readonly code: 'reasonTooShort'; readonly least: number }
  | { readonly code: 'citedKpiUnknown' }
  | { readonly code: 'ownerSeatUnknown' }
  | { readonly code: 'conditionUnknown' }
  | { readonly code: 'conditionCleared' }
  | { readonly code: 'conditionNotYours' };

/** A reason shorter than this says nothing (frontend.md 4.3). */
export const leastReason = 10;

/** A request for approval as its submitter makes it, with the criteria as evaluated on the same snapshot. */
export type Request = {
  /** Who asks, and on which day: seats change hands. */
  readonly person: string;
  readonly on: PlainDate;
  readonly asks: Submission['asks'];
  readonly comment: string;
  readonly evidence: readonly Evidence[];
  readonly criteria: readonly FrozenCriterion[];
  /** Ids of criteria that stand in the way: hard and unmet, or to be overridden and without a reason. */
  readonly blocking: readonly string[];
  readonly voters: readonly VoterSeat[];
  readonly seat?: string;
  readonly hash: string;
};

/**
 * Decides a request for approval. Refused to who neither leads the stage nor manages the programme, while the gate is in review, while hard criteria are unmet, and while the
 * seats that may vote could not reach the quorum even if all approved (users.md 1.3).
 */
export function decideRequest(
  view: ProgrammeView,
  key: GateKey,
  request: Request,
): Outcome<readonly Happening[], GateRefusal> {
  const gate = view.gates[key];
  const stage = stageOfGate[key];
  const unready = requestRefusal(view, key, request);
  if (unready !== null) return refused(unready);
  const { voters, person: _person, on: _on, blocking: _blocking, ...frozen } = request;
  const short = openPlaces(gate.policy, {}, voicesOf(voters));
  if (short.length > 0) return refused({ code: 'quorumUnreachable', classes: short });
  const requested = { type: 'approvalRequested', data: { ...frozen, number: gate.submissions.length + 1 } };
  const happenings: Happening[] = [{ kind: 'gate', id: key, events: [requested] }];
  if (stage !== null) {
    happenings.push({ kind: 'stage', id: stage, events: [{ type: 'reviewOpened', data: {} }] });
  }
  return accepted(happenings);
}

function requestRefusal(view: ProgrammeView, key: GateKey, request: Request): GateRefusal | null {
  const gate = view.gates[key];
  const stage = stageOfGate[key];
  const { state } = view.programme;
  if (hasEnded(view.programme)) return { code: 'programmeEnded' };
  if (!whoMayRequest(view, key, request.on).includes(request.person)) {
    return { code: 'requestNotYours', stage };
  }
  if (gate.state === 'inReview') return { code: 'gateInReview' };
  if (isPassed(gate)) return { code: 'gatePassed' };
  if (key !== 'gate0' && state !== 'running') return { code: 'programmeNotRunning', state };
  if (request.asks === 'stop' && !isProgrammeGate(key)) return { code: 'stopNotForStage' };
  const unready = stage === null ? null : stageUnready(view, stage, request);
  if (unready !== null) return unready;
  if (request.asks === 'stop') return tooShort(request.comment);
  return request.blocking.length > 0 ? { code: 'criteriaMissing', criteria: request.blocking } : null;
}

function stageUnready(view: ProgrammeView, stage: StageKey, { evidence }: Request): GateRefusal | null {
  const { state } = view.stages[stage];
  if (state !== 'active' && state !== 'paused') return { code: 'stageNotUnderWay', state };
  return evidence.length === 0 ? { code: 'evidenceMissing' } : null;
}

/** Takes an open request back. Only who made it may, and only before the decision. */
export function decideWithdrawal(
  view: ProgrammeView,
  key: GateKey,
  withdrawal: { readonly person: string; readonly reason: string },
): Outcome<readonly Happening[], GateRefusal> {
  if (hasEnded(view.programme)) return refused({ code: 'programmeEnded' });
  const open = openSubmission(view.gates[key]);
  if (open === undefined) return refused({ code: 'gateNotInReview' });
  if (open.person !== withdrawal.person) return refused({ code: 'notSubmitter' });
  const short = tooShort(withdrawal.reason);
  if (short !== null) return refused(short);
  const events = [{ type: 'requestWithdrawn', data: { number: open.number, reason: withdrawal.reason } }];
  const stage = stageOfGate[key];
  const back: readonly Happening[] =
    stage === null ? [] : [{ kind: 'stage', id: stage, events: [{ type: 'reviewWithdrawn', data: {} }] }];
  return accepted([{ kind: 'gate', id: key, events }, ...back]);
}

/** A ballot: the vote of a person in a seat on one numbered request. */
export type Ballot = Omit<Vote, 'at' | 'class'> & { readonly submission: number };

/**
 * Decides a vote, and with it the gate when the vote satisfies the policy or makes it unreachable: the decision and what
 * it does to the stage or the programme are in the same list of events, so they are committed together.
 *
 * @param voters everyone who counts for this gate, by current data
 */
export function decideVote(
  view: ProgrammeView,
  key: GateKey,
  ballot: Ballot,
  facts: { readonly voters: readonly VoterSeat[]; readonly today: string; readonly at: string },
): Outcome<readonly Happening[], GateRefusal> {
  if (hasEnded(view.programme)) return refused({ code: 'programmeEnded' });
  const gate = view.gates[key];
  const open = openSubmission(gate);
  if (open === undefined) return refused({ code: 'gateNotInReview' });
  if (open.number !== ballot.submission) return refused({ code: 'submissionChanged', number: open.number });
  const voter = facts.voters.find((one) => one.seat === ballot.seat && one.person === ballot.person);
  if (voter === undefined) return refused({ code: 'seatNotHeld' });
  if (voter.barred !== null) return refused({ code: 'voterBarred', reason: voter.barred });
  const flaw = ballotRefusal(view, key, open, ballot, facts.today);
  if (flaw !== null) return refused(flaw);

  const { person, submission: _number, ...said } = ballot;
  const cast: DomainEvent = { type: 'voteCast', data: { ...said, class: voter.class } };
  const counted = evolveGate(gate, cast, { at: facts.at, person });
  const after = counted === null ? undefined : openSubmission(counted);
  if (after === undefined) throw new Error(`The open request of ${key} vanished under a vote`);
  const result = tally(gate.policy, after, voicesOf(facts.voters));
  if (!result.decided) return accepted([{ kind: 'gate', id: key, events: [cast] }]);
  const { decided: _decided, ...decision } = result;
  const fallen: DomainEvent = { type: 'gateDecided', data: { ...decision, number: open.number } };
  return accepted([{ kind: 'gate', id: key, events: [cast, fallen] }, ...consequences(view, key, decision)]);
}

function ballotRefusal(
  view: ProgrammeView,
  key: GateKey,
  open: Submission,
  ballot: Ballot,
  today: string,
): GateRefusal | null {
  if (!offeredOutcomes(key, open.asks).includes(ballot.outcome)) {
    return { code: 'outcomeNotOffered', outcome: ballot.outcome };
  }
  const conditions = ballot.conditions ?? [];
  if (ballot.outcome === 'conditionalGo' && conditions.length === 0) return { code: 'conditionsMissing' };
  const past = conditions.find(({ by }) => by <= today)?.by;
  if (past !== undefined) return { code: 'dateNotAhead', date: past };
  if (conditions.some(({ ownerSeat }) => !view.seats.some(({ id }) => id === ownerSeat))) {
    return { code: 'ownerSeatUnknown' };
  }
  if (ballot.outcome === 'hold') {
    if (ballot.holdUntil === undefined) return { code: 'holdDateMissing' };
    if (ballot.holdUntil <= today) return { code: 'dateNotAhead', date: ballot.holdUntil };
  }
  if (!view.kpis.some(({ id }) => id === ballot.kpi)) return { code: 'citedKpiUnknown' };
  return tooShort(ballot.comment);
}

/** What a vote may say: at a stage never to stop; at a request to stop only yes (stop) or no (send back, pause). */
export function offeredOutcomes(key: GateKey, asks: Submission['asks']): readonly GateOutcome[] {
  if (asks === 'stop') return ['kill', 'recycle', 'hold'];
  const always = ['go', 'conditionalGo', 'recycle', 'hold'] as const;
  return isProgrammeGate(key) ? [...always, 'kill'] : always;
}

/** What a decision does: a stage is sustained, sent back or paused; the programme starts, closes or stops. */
function consequences(
  view: ProgrammeView,
  key: GateKey,
  decision: { readonly outcome: GateOutcome; readonly holdUntil?: string },
): readonly Happening[] {
  const stage = stageOfGate[key];
  if (stage !== null) {
    const event = stageConsequence(decision);
    return event === null ? [] : [{ kind: 'stage', id: stage, events: [event] }];
  }
  const type = programmeConsequence(key, decision.outcome);
  return type === null ? [] : [{ kind: 'programme', id: view.programme.id, events: [{ type, data: {} }] }];
}

function stageConsequence(decision: {
  readonly outcome: GateOutcome;
  readonly holdUntil?: string;
}): DomainEvent | null {
  switch (decision.outcome) {
    case 'go':
    case 'conditionalGo':
      return { type: 'stagePassed', data: {} };
    case 'recycle':
      return { type: 'stageReturned', data: {} };
    case 'hold':
      return {
        type: 'stagePaused',
        data: decision.holdUntil === undefined ? {} : { until: decision.holdUntil },
      };
    case 'kill':
      return null;
  }
}

function programmeConsequence(key: GateKey, outcome: GateOutcome): string | null {
  if (outcome === 'kill') return 'programmeStopped';
  if (outcome !== 'go' && outcome !== 'conditionalGo') return null;
  return key === 'gate0' ? 'programmeStarted' : 'programmeClosed';
}

/** Marks a condition as met. It belongs to its owner's seat, or the programme manager's. */
export function decideClearance(
  view: ProgrammeView,
  key: GateKey,
  clearance: { readonly condition: string; readonly note: string; readonly seats: readonly string[] },
): Outcome<readonly Happening[], GateRefusal> {
  if (hasEnded(view.programme)) return refused({ code: 'programmeEnded' });
  const condition: Condition | undefined = view.gates[key].conditions.find(
    ({ id }) => id === clearance.condition,
  );
  if (condition === undefined) return refused({ code: 'conditionUnknown' });
  if (condition.clearedAt !== undefined) return refused({ code: 'conditionCleared' });
  if (!clearance.seats.includes(condition.ownerSeat)) return refused({ code: 'conditionNotYours' });
  const short = tooShort(clearance.note);
  if (short !== null) return refused(short);
  const data = { condition: condition.id, note: clearance.note };
  return accepted([{ kind: 'gate', id: key, events: [{ type: 'conditionCleared', data }] }]);
}

function tooShort(reason: string): GateRefusal | null {
  return reason.trim().length < leastReason ? { code: 'reasonTooShort', least: leastReason } : null;
}
