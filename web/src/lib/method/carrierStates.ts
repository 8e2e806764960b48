import type { BuiltInPart } from '#domain/methodology/elementTemplate.ts';
import { gateKeys } from '#domain/gate/gateKey.ts';
import type { ProgrammeView } from '#domain/programme/programmeView.ts';
import type { CriterionStatus } from '#domain/gate/gate.ts';
import { completenessOf, type Carrier, type CarrierState, type Completeness } from './carriers.ts';

/** What is known of the programme when carriers are judged. */
export type Judged = {
  readonly view: ProgrammeView;
  readonly done: ReadonlySet<string>;
  readonly criteria: ReadonlyMap<string, CriterionStatus>;
};

/**
 * How far an element is done. KPIs of the library stand for each other: one that was taken over is enough, and all of them
 * are one thing to do.
 */
export function completenessIn(carriers: readonly Carrier[], judged: Judged): Completeness {
  const kpis = carriers.filter(({ kind }) => kind === 'kpi');
  const taken = kpis.find((kpi) => carrierState(kpi, judged) === 'done');
  const counted = [...carriers.filter(({ kind }) => kind !== 'kpi'), ...(taken ? [taken] : kpis.slice(0, 1))];
  return completenessOf(counted.map((carrier) => carrierState(carrier, judged)));
}

/** How a carrier stands in a programme. A library KPI counts as done once it was taken over. */
export function carrierState(carrier: Carrier, { view, done, criteria }: Judged): CarrierState {
  switch (carrier.kind) {
    case 'register':
    case 'assessment':
    case 'question':
      return done.has(carrier.key) ? 'done' : 'open';
    case 'criterion':
      return criterionState(criteria.get(carrier.key));
    case 'kpi':
      return view.kpis.some(({ definition }) => definition.template === carrier.key) ? 'done' : 'open';
    case 'builtIn':
      return builtInState[carrier.key](view);
    case 'warning':
    case 'parameter':
      return 'watches';
  }
}

function criterionState(status: CriterionStatus | undefined): CarrierState {
  if (status === undefined || status === 'notAssessed') return 'watches';
  return status === 'met' || status === 'overridden' ? 'done' : 'open';
}

const has = (condition: boolean): CarrierState => (condition ? 'done' : 'open');

const builtInState: Readonly<Record<BuiltInPart, (view: ProgrammeView) => CarrierState>> = {
  charter: ({ programme: { charter } }) =>
    has(charter.vision !== '' && charter.definition !== '' && charter.mandate !== ''),
  plan: ({ programme }) => has(programme.startedAt !== undefined),
  stageStates: () => 'watches',
  startDecision: ({ stages }) => has(Object.values(stages).some(({ state }) => state !== 'notStarted')),
  gateDecisions: ({ gates }) => has(gateKeys.some((key) => gates[key].state === 'decided')),
  objectives: ({ objectives }) => has(objectives.length > 0),
  kpis: ({ kpis }) => has(kpis.length > 0),
  segments: ({ segments }) => has(segments.length > 0),
  milestones: ({ milestones }) => has(milestones.length > 0),
  planner: ({ objectives, milestones }) => has(objectives.length > 0 && milestones.length > 0),
  methodVersions: () => 'watches',
  history: () => 'watches',
};
