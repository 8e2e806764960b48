import type { BuiltInPart } from '#domain/methodology/elementTemplate.ts';
import { paths } from '#lib/paths.ts';
import type { Carrier } from './carriers.ts';

/** The page where a carrier is worked on. */
export function carrierHref(programme: string, carrier: Carrier): string {
  switch (carrier.kind) {
    case 'register':
      return paths.list(programme, carrier.key);
    case 'assessment':
      return paths.ask(programme, carrier.key);
    case 'question':
      return `${paths.openQuestions(programme)}#${carrier.key}`;
    case 'criterion':
      return carrier.startOf === undefined
        ? paths.gate(programme, carrier.gate)
        : paths.stage(programme, carrier.startOf);
    case 'warning':
      return paths.inbox(programme);
    case 'kpi':
      return `${paths.setup(programme)}#kpis`;
    case 'parameter':
      return `${paths.method(programme)}#parameters`;
    case 'builtIn':
      return builtInHref[carrier.key](programme);
  }
}

const builtInHref: Readonly<Record<BuiltInPart, (programme: string) => string>> = {
  charter: (p) => `${paths.setup(p)}#foundations`,
  plan: paths.roadmap,
  stageStates: paths.roadmap,
  startDecision: paths.roadmap,
  gateDecisions: paths.decisions,
  objectives: (p) => `${paths.setup(p)}#objectives`,
  kpis: (p) => `${paths.setup(p)}#kpis`,
  segments: (p) => `${paths.setup(p)}#segments`,
  milestones: (p) => `${paths.setup(p)}#milestones`,
  planner: paths.planner,
  methodVersions: (p) => `${paths.method(p)}#versions`,
  history: paths.history,
};
