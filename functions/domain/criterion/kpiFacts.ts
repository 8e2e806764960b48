import { lastDayOf, periodsBetween } from '#domain/calendar/period.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { latestWithValue, measurementIn } from '#domain/kpi/series.ts';
import { askedSegments } from '#domain/kpi/status.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn } from '#domain/seat/seat.ts';
import type { Period } from '#domain/time.ts';
import { isBefore, readyOn, type FactDates } from './factDates.ts';
import type { KpiFacts } from './factFields.ts';

/** Stands for "never measured"; far beyond any horizon's 261 weeks. */
const NEVER = 999;

/** A KPI as criteria see it. */
export function kpiFacts(view: ProgrammeView, kpi: Held<Kpi>, dates: FactDates): KpiFacts {
  const { definition } = kpi;
  const owner = view.seats.find(({ id }) => id === definition.ownerSeat);
  const baselines = Object.values(definition.baselines);
  const start = dates.stageStart.get(definition.stage) ?? dates.today;
  const { startedAt } = view.programme;
  return {
    id: kpi.id,
    template: definition.template ?? '',
    stage: definition.stage,
    class: definition.class,
    rung: definition.rung,
    role: definition.role,
    context: definition.context,
    hasOwner: owner !== undefined,
    ownerHeld: owner !== undefined && holderOn(owner, dates.today) !== null,
    hasBaseline: baselines.length > 0,
    baselineBeforeStart: baselines.some((one) => isBefore(one, dates.programmeStart)),
    baselineBeforeStageStart: baselines.some((one) => isBefore(one, start)),
    baselineReadyOn: baselines.map(readyOn).toSorted()[0] ?? '',
    hasTarget: Object.values(definition.trajectories).some((curve) => curve.length > 0),
    hasObjective: view.objectives.some((objective) => objective.kpi === kpi.id),
    hasBenchmark: definition.benchmark !== undefined,
    measured: Object.values(kpi.series).some((packed) => latestWithValue(packed) !== null),
    horizon: definition.horizon,
    drives: (definition.drives ?? []).map((driven) => driven.kpi),
    citedBy: votesCiting(view, kpi.id),
    late: startedAt !== undefined && kpi.definedAt > startedAt,
    segments: askedSegments(kpi).filter((key) => key !== 'all'),
    targetSegments: Object.keys(definition.trajectories),
    ...measured(view, kpi, dates),
  };
}

function votesCiting(view: ProgrammeView, kpi: string): number {
  return Object.values(view.gates)
    .flatMap(({ submissions }) => submissions.flatMap(({ votes }) => votes))
    .filter((vote) => vote.kpi === kpi).length;
}

function measured(
  view: ProgrammeView,
  kpi: Kpi,
  dates: FactDates,
): Pick<KpiFacts, 'measuredInLastPeriod' | 'periodsBehind'> {
  const due = dates.lastDuePeriod(kpi.definition.cadence);
  const series = askedSegments(kpi).map((segment) => kpi.series[segment] ?? '');
  return {
    // "Not available" with its reason is an answer; a KPI without any value still fails `periodsBehind`.
    measuredInLastPeriod:
      !isOwed(view, kpi, due, dates) || series.every((packed) => measurementIn(packed, due) !== null),
    periodsBehind: Math.max(...series.map((packed) => behind(packed, due))),
  };
}

/** Values are owed for periods that end after both the programme's start and the KPI's definition. */
function isOwed(view: ProgrammeView, kpi: Kpi, due: Period, dates: FactDates): boolean {
  if (view.programme.startedAt === undefined) return false;
  const ends = lastDayOf(due);
  return ends >= dates.programmeStart && ends >= dates.dateOf(kpi.definedAt);
}

function behind(packed: string, due: Period): number {
  const last = latestWithValue(packed);
  return last === null ? NEVER : Math.max(0, periodsBetween(last.period, due));
}
