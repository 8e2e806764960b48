import { lastDayOf, periodsBetween } from '#domain/calendar/period.ts';
import type { Kpi } from '#domain/kpi/kpi.ts';
import { latestWithValue, valueIn } from '#domain/kpi/series.ts';
import type { Held, ProgrammeView } from '#domain/programme/programmeView.ts';
import { holderOn } from '#domain/seat/seat.ts';
import { isBefore, type FactDates } from './factDates.ts';
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
    hasTarget: Object.values(definition.trajectories).some((curve) => curve.length > 0),
    late: startedAt !== undefined && kpi.definedAt > startedAt,
    segments: seriesKept(kpi).filter((key) => key !== 'all'),
    ...measured(kpi, dates),
  };
}

/** The segments a KPI promises values for: those with a baseline or a target, else the whole. */
function seriesKept({ definition }: Kpi): readonly string[] {
  const kept = new Set([...Object.keys(definition.baselines), ...Object.keys(definition.trajectories)]);
  return kept.size === 0 ? ['all'] : [...kept];
}

function measured(kpi: Kpi, dates: FactDates): Pick<KpiFacts, 'measuredInLastPeriod' | 'periodsBehind'> {
  const due = dates.lastDuePeriod(kpi.definition.cadence);
  // A KPI owes no value for periods that were over before anyone had defined it.
  const owed = lastDayOf(due) >= dates.dateOf(kpi.definedAt);
  const series = seriesKept(kpi).map((segment) => kpi.series[segment] ?? '');
  return {
    measuredInLastPeriod: !owed || series.every((packed) => valueIn(packed, due) !== null),
    periodsBehind: Math.max(...series.map((packed) => behind(packed, due))),
  };
}

function behind(packed: string, due: string): number {
  const last = latestWithValue(packed);
  return last === null ? NEVER : Math.max(0, periodsBetween(last.period, due));
}
