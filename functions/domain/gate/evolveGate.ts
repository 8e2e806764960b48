import { moveOf, movedDate } from '#domain/calendar/moveDate.ts';
import type { Evolve, Recorded } from '#domain/ledger/change.ts';
import type { DomainEvent } from '#domain/ledger/event.ts';
import type { Condition, Gate, GateDecision, Submission, Vote } from './gate.ts';

/** Folds a gate's events. */
export const evolveGate: Evolve<Gate> = (gate, event, recorded) => {
  if (event.type === 'gatePlanned') return event.data.record as Gate;
  if (gate === null) return null;
  switch (event.type) {
    case 'approvalRequested':
      return {
        ...gate,
        state: 'inReview',
        submissions: [
          ...gate.submissions,
          { ...(event.data as Omit<Submission, 'at' | 'person' | 'votes'>), ...recorded, votes: [] },
        ],
      };
    case 'requestWithdrawn':
      return {
        ...gate,
        state: lastDecision(gate) === undefined ? 'notOpen' : 'decided',
        submissions: withOpen(gate, (open) => ({ ...open, retractedAt: recorded.at })),
      };
    case 'voteCast': {
      const vote = { ...(event.data as Omit<Vote, 'at' | 'person'>), ...recorded };
      return { ...gate, submissions: withOpen(gate, (open) => withVote(open, vote)) };
    }
    case 'gateDecided':
      return decided(gate, event, recorded);
    case 'conditionCleared':
      return { ...gate, conditions: gate.conditions.map((one) => cleared(one, event, recorded)) };
    case 'datePlanned':
      return { ...gate, due: movedDate(gate.due, event) };
    case 'dateMoved':
      return { ...gate, due: movedDate(gate.due, event), moves: [...gate.moves, moveOf(event, recorded)] };
    default:
      return gate;
  }
};

/** The request that waits for votes, or `undefined`. */
export function openSubmission(gate: Gate): Submission | undefined {
  const last = gate.submissions.at(-1);
  return last?.decision === undefined && last?.retractedAt === undefined ? last : undefined;
}

/** Whether the gate's last decision approved it. */
export function isPassed(gate: Gate): boolean {
  return gate.decision?.outcome === 'go' || gate.decision?.outcome === 'conditionalGo';
}

function decided(gate: Gate, event: DomainEvent, recorded: Recorded): Gate {
  const { conditions, ...facts } = event.data as Omit<GateDecision, 'at'> & {
    conditions: readonly Condition[];
  };
  const decision: GateDecision = { ...facts, at: recorded.at };
  return {
    ...gate,
    state: 'decided',
    decision,
    conditions: [...gate.conditions, ...conditions],
    submissions: withOpen(gate, (open) => ({ ...open, decision })),
  };
}

function lastDecision(gate: Gate): GateDecision | undefined {
  return gate.submissions.findLast(({ decision }) => decision !== undefined)?.decision;
}

function withOpen(gate: Gate, change: (open: Submission) => Submission): readonly Submission[] {
  const open = openSubmission(gate);
  return gate.submissions.map((one) => (one === open ? change(one) : one));
}

/** One person, one vote: a later vote takes the earlier one's place until the decision falls. */
function withVote(open: Submission, vote: Vote): Submission {
  return { ...open, votes: [...open.votes.filter(({ person }) => person !== vote.person), vote] };
}

function cleared(condition: Condition, event: DomainEvent, recorded: Recorded): Condition {
  if (condition.id !== event.data.condition) return condition;
  return {
    ...condition,
    clearedAt: recorded.at,
    clearedBy: recorded.person,
    note: event.data.note as string,
  };
}
