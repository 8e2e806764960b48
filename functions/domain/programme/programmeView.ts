import type { Assessment } from '#domain/assessment/assessment.ts';
import type { Gate } from '#domain/gate/gate.ts';
import { gateKeys, type GateKey } from '#domain/gate/gateKey.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import type { Snapshot } from '#domain/ledger/aggregate.ts';
import type { Member } from '#domain/member/member.ts';
import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import type { Question } from '#domain/question/question.ts';
import type { Register } from '#domain/register/register.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Segment } from '#domain/segment/segment.ts';
import type { Stage } from '#domain/stage/stage.ts';
import { stageKeys, type StageKey } from '#domain/stage/stageKey.ts';
import type { Programme } from './programme.ts';

/** An aggregate's state with its id and version, as pages and rules want it. */
export type Held<State> = State & { readonly id: string; readonly version: number };

/** The whole programme as one value: every page and every criterion derives from this and nothing else. */
export type ProgrammeView = {
  readonly programme: Held<Programme>;
  readonly stages: { readonly [key in StageKey]: Held<Stage> };
  readonly gates: { readonly [key in GateKey]: Held<Gate> };
  readonly kpis: readonly Held<Kpi>[];
  readonly objectives: readonly Held<Objective>[];
  readonly segments: readonly Held<Segment>[];
  readonly milestones: readonly Held<Milestone>[];
  readonly seats: readonly Held<Seat>[];
  readonly members: readonly Held<Member>[];
  /** Registers that hold or held an entry, by the pack's key; without the entries. */
  readonly registers: readonly Held<Register>[];
  readonly assessments: readonly Held<Assessment>[];
  readonly questions: readonly Held<Question>[];
};

/**
 * Gathers a programme's snapshots into one view. Throws when the programme, a stage or a gate is missing: these exist
 * from the first commit on, so their absence is a fault, not a state.
 */
export function viewOf(snapshots: readonly Snapshot[]): ProgrammeView {
  const of = <State>(kind: Snapshot['kind']): Held<State>[] =>
    snapshots
      .filter((one) => one.kind === kind)
      .map((one) => ({ ...(one.state as State), id: one.id, version: one.version }));
  const [programme] = of<Programme>('programme');
  if (programme === undefined) throw new Error('The snapshots hold no programme');
  return {
    programme,
    stages: keyed(stageKeys, of<Stage>('stage')),
    gates: keyed(gateKeys, of<Gate>('gate')),
    kpis: of<Kpi>('kpi'),
    objectives: of<Objective>('objective'),
    segments: of<Segment>('segment'),
    milestones: of<Milestone>('milestone'),
    seats: of<Seat>('seat'),
    members: of<Member>('member'),
    registers: of<Register>('register'),
    assessments: of<Assessment>('assessment'),
    questions: of<Question>('question'),
  };
}

/** What a view holds of a kind, with ids and versions; nothing of the kinds that live apart from the programme. */
export function heldOfKind(
  view: ProgrammeView,
  kind: Snapshot['kind'],
): readonly { readonly id: string; readonly version: number }[] {
  const held = {
    programme: [view.programme],
    stage: Object.values(view.stages),
    gate: Object.values(view.gates),
    kpi: view.kpis,
    objective: view.objectives,
    segment: view.segments,
    milestone: view.milestones,
    seat: view.seats,
    member: view.members,
    register: view.registers,
    assessment: view.assessments,
    question: view.questions,
    import: [],
    publication: [],
    entry: [],
    answer: [],
  } satisfies Record<Snapshot['kind'], readonly { readonly id: string; readonly version: number }[]>;
  return held[kind];
}

function keyed<Key extends string, State>(
  keys: readonly Key[],
  held: readonly Held<State>[],
): { [key in Key]: Held<State> } {
  const found = keys.map((key) => {
    const one = held.find(({ id }) => id === key);
    if (one === undefined) throw new Error(`The snapshots hold no ${key}`);
    return [key, one] as const;
  });
  return Object.fromEntries(found) as { [key in Key]: Held<State> };
}
