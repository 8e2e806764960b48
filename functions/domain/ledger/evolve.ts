import { evolveAnswer } from '#domain/assessment/evolveAnswer.ts';
import { evolveAssessment } from '#domain/assessment/evolveAssessment.ts';
import { evolveGate } from '#domain/gate/evolveGate.ts';
import { evolveKpi } from '#domain/kpi/evolveKpi.ts';
import type { Member } from '#domain/member/member.ts';
import { evolveMilestone } from '#domain/milestone/evolveMilestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import { evolveProgramme } from '#domain/programme/evolveProgramme.ts';
import { evolveQuestion } from '#domain/question/evolveQuestion.ts';
import type { Seat } from '#domain/seat/seat.ts';
import type { Segment } from '#domain/segment/segment.ts';
import { evolveEntry, evolveRegister } from '#domain/register/evolveRegister.ts';
import { evolveStage } from '#domain/stage/evolveStage.ts';
import type { AggregateKind } from './aggregate.ts';
import type { Evolve } from './change.ts';
import { recordEvolution, withChanges } from './record.ts';

const evolveImport: Evolve<object> = (state, event) => withChanges(state ?? {}, event.data);

const evolvePublication: Evolve<object> = (state, event) =>
  event.type === 'periodPublished' ? event.data : state;

const evolutions = {
  programme: evolveProgramme,
  stage: evolveStage,
  gate: evolveGate,
  kpi: evolveKpi,
  milestone: evolveMilestone,
  objective: recordEvolution<Objective>('objective'),
  segment: recordEvolution<Segment>('segment'),
  seat: recordEvolution<Seat>('seat'),
  member: recordEvolution<Member>('member'),
  import: evolveImport,
  publication: evolvePublication,
  register: evolveRegister,
  entry: evolveEntry,
  assessment: evolveAssessment,
  answer: evolveAnswer,
  question: evolveQuestion,
} as const satisfies { readonly [kind in AggregateKind]: unknown };

/**
 * How each kind of aggregate folds its events. The same functions make the next snapshot, replay the past and check
 * the ledger, so the three can never tell different stories.
 */
export function evolutionOf(kind: AggregateKind): Evolve<object> {
  return evolutions[kind] as Evolve<object>;
}
