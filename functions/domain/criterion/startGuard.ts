import type { Programme } from '#domain/programme/programme.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import type { StageKey, StageState } from '#domain/stage/stageKey.ts';
import type { PlainDate } from '#domain/time.ts';
import type { Pack } from '#domain/methodology/pack.ts';
import { blocking, evaluateStart } from './evaluate.ts';
import { factsOf } from './facts.ts';

/** What a KPI of the stage must have before the stage starts. */
export type MetricNeed = 'kpi' | 'owner' | 'baselineBeforeStart' | 'target';

export type StartRefusal =
  | { readonly code: 'programmeNotRunning'; readonly state: Programme['state'] }
  | { readonly code: 'stageStarted'; readonly state: StageState }
  | {
      readonly code: 'metricsNotReady';
      readonly stage: StageKey;
      /** What the most complete KPI of the stage still lacks; `kpi` alone when the stage has none. */
      readonly lacking: readonly MetricNeed[];
      readonly kpi?: string;
    }
  | { readonly code: 'prerequisitesOpen'; readonly stage: StageKey; readonly gates: readonly GateKey[] }
  /** What the method asks of this start is not there; ids of its criteria. */
  | { readonly code: 'startCriteriaOpen'; readonly stage: StageKey; readonly criteria: readonly string[] };

/** Objectives and focus, structure, and metrics are decided before technology is (element 73). */
const beforeTechnology = ['gate1', 'gate2', 'gate3'] as const satisfies readonly GateKey[];

/**
 * The guards of a stage's start decision, which no setting turns off. Element 20: at least one KPI of the stage, not
 * only shown as context, has an owner, a baseline dated before the start, and a target. Element 73: technology starts
 * after gates 1 to 3; its dates may overlap theirs as they like, and exploring needs no start.
 */
export function canStartStage(
  view: ProgrammeView,
  stage: StageKey,
  today: PlainDate,
  pack: Pack,
): Outcome<StageKey, StartRefusal> {
  const { state } = view.programme;
  if (state !== 'running') return refused({ code: 'programmeNotRunning', state });
  if (view.stages[stage].state !== 'notStarted') {
    return refused({ code: 'stageStarted', state: view.stages[stage].state });
  }
  const facts = factsOf(view, today, pack);
  if (!facts.stages[stage].hasMetricsReady) return refused(metricsRefusal(stage, facts.kpis));
  const open = beforeTechnology.filter((key) => !facts.gates[key].passed);
  if (stage === stageOfGate.gate5 && open.length > 0) {
    return refused({ code: 'prerequisitesOpen', stage, gates: open });
  }
  const criteria = blocking(evaluateStart(pack, stage, facts));
  return criteria.length > 0 ? refused({ code: 'startCriteriaOpen', stage, criteria }) : accepted(stage);
}

function metricsRefusal(stage: StageKey, kpis: ReturnType<typeof factsOf>['kpis']): StartRefusal {
  const lacks = kpis
    .filter((kpi) => kpi.stage === stage && !kpi.context)
    .map((kpi) => ({
      kpi: kpi.id,
      lacking: [
        ...(kpi.hasOwner ? [] : (['owner'] as const)),
        ...(kpi.baselineBeforeStageStart ? [] : (['baselineBeforeStart'] as const)),
        ...(kpi.hasTarget ? [] : (['target'] as const)),
      ],
    }))
    .toSorted((one, other) => one.lacking.length - other.lacking.length);
  const [nearest] = lacks;
  return nearest === undefined
    ? { code: 'metricsNotReady', stage, lacking: ['kpi'] }
    : { code: 'metricsNotReady', stage, ...nearest };
}
