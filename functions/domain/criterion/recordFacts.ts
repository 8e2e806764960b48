import type { Milestone } from '#domain/milestone/milestone.ts';
import type { Objective } from '#domain/objective/objective.ts';
import { objectiveStatus } from '#domain/objective/status.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn, type Seat } from '#domain/seat/seat.ts';
import type { Segment, Understanding } from '#domain/segment/segment.ts';
import type { FactDates } from './factDates.ts';
import type { KpiFacts, MilestoneFacts, ObjectiveFacts, SeatFacts, SegmentFacts } from './factFields.ts';

/** An objective as criteria see it. */
export function objectiveFacts(
  view: ProgrammeView,
  objective: Held<Objective>,
  dates: FactDates,
): ObjectiveFacts {
  const kpi = view.kpis.find(({ id }) => id === objective.kpi);
  const { diagnosis } = view.programme;
  return {
    id: objective.id,
    stage: objective.stage,
    kpi: objective.kpi,
    segment: objective.segment,
    hasOwner: view.seats.some(({ id }) => id === objective.ownerSeat),
    hasBaseline: kpi?.definition.baselines[objective.segment] !== undefined,
    isRange: objective.from !== objective.to,
    afterDiagnosis: diagnosis !== undefined && objective.recordedOn >= diagnosis.on,
    health: objectiveStatus(objective, kpi, dates.today).health,
  };
}

/** A segment as criteria see it; `kpis` and `objectives` are the programme's. */
export function segmentFacts(
  segment: Held<Segment>,
  kpis: readonly KpiFacts[],
  objectives: readonly ObjectiveFacts[],
): SegmentFacts {
  const hasValue = isUnderstood(segment.value);
  const hasBehaviours = isUnderstood(segment.behaviours);
  const hasAttitudes = isUnderstood(segment.attitudes);
  return {
    id: segment.id,
    focus: segment.focus,
    hasValue,
    hasBehaviours,
    hasAttitudes,
    understood: hasValue && hasBehaviours && hasAttitudes,
    hasTarget:
      kpis.some((kpi) => kpi.hasOwner && kpi.targetSegments.includes(segment.id)) ||
      objectives.some((objective) => objective.segment === segment.id),
  };
}

/** A milestone as criteria see it. */
export function milestoneFacts(milestone: Held<Milestone>, dates: FactDates): MilestoneFacts {
  const confirmed = milestone.state === 'confirmed';
  return {
    id: milestone.id,
    stage: milestone.stage,
    state: milestone.state,
    confirmed,
    overdue: !confirmed && milestone.due.approved < dates.today,
    endangersGate: milestone.endangers.kind === 'gate' ? milestone.endangers.id : '',
  };
}

/** A seat as criteria see it. */
export function seatFacts(seat: Held<Seat>, dates: FactDates): SeatFacts {
  return {
    id: seat.id,
    kind: seat.kind,
    stage: seat.stage ?? '',
    class: seat.class ?? '',
    held: holderOn(seat, dates.today) !== null,
  };
}

function isUnderstood(one: Understanding | undefined): boolean {
  return one !== undefined && one.text.trim() !== '' && one.source.trim() !== '';
}
