import type { AggregateKind } from '#domain/ledger/aggregate.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn, type Seat } from '#domain/seat/seat.ts';
import type { Instant, PlainDate } from '#domain/time.ts';
import type { ApproverClass, Evidence } from './gate.ts';
import { gateKeys, stageOfGate, type GateKey } from './gateKey.ts';
import type { Voice } from './quorum.ts';

export type BarredReason =
  'submitter' | 'evidenceAuthor' | 'editedSubject' | 'leadsTechnology' | 'vacant' | 'notMember';

/** A seat that counts for a gate: who sits there today, and why they may not vote, if so. */
export type VoterSeat = {
  readonly seat: string;
  readonly seatName: string;
  readonly class: ApproverClass;
  readonly person: string | null;
  readonly barred: BarredReason | null;
};

/** What decides about voting on one request: who submits, with whose evidence, and what the criteria are about. */
export type VotingQuestion = {
  readonly gate: GateKey;
  readonly submitter: string | null;
  readonly evidence: readonly Evidence[];
  /** Kinds of aggregate the gate's criteria judge; whoever edited one by hand since the last decision is barred. */
  readonly subjects: readonly AggregateKind[];
  readonly on: PlainDate;
};

/**
 * Lists every seat of the gate's classes with its holder and whether they may vote (users.md 1.3). Barred are only the
 * submitter, the authors of the submitted evidence, and who edited a criterion's subject by hand since the last decision;
 * and who leads technology does not speak for the business about it (element 26).
 */
export function whoMayVote(view: ProgrammeView, question: VotingQuestion): readonly VoterSeat[] {
  const classes = new Set(view.gates[question.gate].policy.map((rule) => rule.class));
  const since = lastDecisionAt(view, question.gate);
  return view.seats.flatMap((seat) => {
    const speaksFor = votingClass(seat);
    if (speaksFor === null || !classes.has(speaksFor)) return [];
    const person = holderOn(seat, question.on);
    const barred =
      barredReason(view, question, person, since) ??
      (speaksFor === 'business' && leadsWhatIsDecided(view, question, person) ? 'leadsTechnology' : null);
    return [{ seat: seat.id, seatName: seat.name, class: speaksFor, person, barred }];
  });
}

/** The people who may vote, each once, with every class they may speak for. */
export function voicesOf(seats: readonly VoterSeat[]): readonly Voice[] {
  const classesOf = new Map<string, ApproverClass[]>();
  for (const { person, barred, class: speaksFor } of seats) {
    if (person === null || barred !== null) continue;
    classesOf.set(person, [...(classesOf.get(person) ?? []), speaksFor]);
  }
  return [...classesOf].map(([person, classes]) => ({ person, classes }));
}

/** The class a seat votes with: approvers by their own, the sponsor for business, the manager for the programme. */
export function votingClass(seat: Seat): ApproverClass | null {
  if (seat.kind === 'approver') return seat.class ?? null;
  if (seat.kind === 'sponsor') return 'business';
  return seat.kind === 'programmeManager' ? 'programme' : null;
}

function barredReason(
  view: ProgrammeView,
  question: VotingQuestion,
  person: string | null,
  since: Instant | null,
): BarredReason | null {
  if (person === null) return 'vacant';
  if (!view.members.some(({ id }) => id === person)) return 'notMember';
  if (person === question.submitter) return 'submitter';
  if (question.evidence.some(({ authors }) => authors.includes(person))) return 'evidenceAuthor';
  const editedSince = subjectsOf(view, question).some(({ edits }) => {
    const at = edits[person];
    return at !== undefined && (since === null || at > since);
  });
  return editedSince ? 'editedSubject' : null;
}

/** Technology is bought for the business: at its gate somebody from there agrees who is not from technology. */
function leadsWhatIsDecided(
  view: ProgrammeView,
  { gate, on }: VotingQuestion,
  person: string | null,
): boolean {
  const leads = view.seats.filter(({ kind, stage }) => kind === 'stageLead' && stage === stageOfGate.gate5);
  return gate === 'gate5' && leads.some((seat) => holderOn(seat, on) === person);
}

/**
 * What the criteria of this gate judge: of a stage's gate only what belongs to that stage (and the segments and the
 * programme, which belong to all); of the programme's gates everything.
 */
function subjectsOf(view: ProgrammeView, question: VotingQuestion): readonly { readonly edits: Edited }[] {
  const stage = stageOfGate[question.gate];
  const inStage = (of: string) => stage === null || of === stage;
  const judged: { readonly [kind in AggregateKind]?: readonly { readonly edits: Edited }[] } = {
    kpi: view.kpis.filter((kpi) => inStage(kpi.definition.stage)),
    objective: view.objectives.filter((one) => inStage(one.stage)),
    milestone: view.milestones.filter((one) => inStage(one.stage)),
    segment: view.segments,
    programme: [view.programme],
    stage: Object.values<Held<{ readonly edits: Edited }>>(view.stages).filter(({ id }) => inStage(id)),
  };
  return question.subjects.flatMap((kind) => judged[kind] ?? []);
}

type Edited = { readonly [person: string]: Instant };

/**
 * The last decision on any gate before this request: edits before it were judged already. The programme's first
 * decision has none before it.
 */
function lastDecisionAt(view: ProgrammeView, gate: GateKey): Instant | null {
  const open = view.gates[gate].submissions.at(-1);
  const before = open !== undefined && open.decision === undefined ? open.at : null;
  const decided = gateKeys
    .flatMap((key) => view.gates[key].submissions)
    .flatMap(({ decision }) => (decision === undefined ? [] : [decision.at]))
    .filter((at) => before === null || at <= before);
  return decided.toSorted().at(-1) ?? null;
}
