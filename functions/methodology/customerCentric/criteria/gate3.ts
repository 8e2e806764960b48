import type { Criterion } from '#domain/methodology/pack.ts';
import { customerStillFirst, everyExit, everyExitWithReason } from './everyExit.ts';
import { metricsListCriteria, servesObjectives } from './gate3Lists.ts';

const place = {
  level: 'core',
  stage: 'businessMetrics',
  gate: 'gate3',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
} as const;

/** Gate 3, Metrics: the whole company is in the numbers, and the numbers are in. */
export const gate3Criteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g3.six-classes',
    elements: [58],
    text: {
      en: 'All six measurement classes are covered',
      es: 'Las seis clases de medición están cubiertas',
    },
    how: {
      en: 'Add a KPI with an owner in each class listed; the library has several for each.',
      es: 'Añada un KPI con responsable en cada clase de la lista; la biblioteca ofrece varios.',
    },
    severity: 'hard',
    require: 'size(programme.classesMissing) == 0',
    lacking: { kind: 'kpiClass', expression: 'programme.classesMissing' },
    subjects: ['kpi'],
  },
  {
    ...place,
    id: 'g3.kpis-complete',
    elements: [19],
    text: {
      en: 'Every KPI has an owner, a baseline and a target',
      es: 'Cada KPI tiene responsable, valor de partida y meta',
    },
    how: {
      en: 'Complete each KPI listed, or mark it as context if nobody is to be judged by it.',
      es: 'Complete cada KPI de la lista, o márquelo como contexto si nadie responde por él.',
    },
    severity: 'hard',
    require: 'kpis.all(k, k.context || (k.ownerHeld && k.hasBaseline && k.hasTarget))',
    lacking: {
      kind: 'kpi',
      expression: 'kpis.filter(k, !k.context && !(k.ownerHeld && k.hasBaseline && k.hasTarget)).map(k, k.id)',
    },
    subjects: ['kpi'],
  },
  servesObjectives,
  ...everyExit('gate3'),
  customerStillFirst('gate3'),
  ...everyExitWithReason('gate3'),
  {
    ...place,
    id: 'g3.customer-rungs',
    elements: [22, 23],
    text: {
      en: 'We measure satisfaction or lifetime value, not only sales',
      es: 'Medimos satisfacción o valor de vida, no solo ventas',
    },
    how: {
      en: 'Bring a KPI of customer satisfaction, or of lifetime value and loyalty, into use.',
      es: 'Ponga en uso un KPI de satisfacción, o de valor de vida y lealtad del cliente.',
    },
    severity: 'advice',
    require:
      'kpis.exists(k, (k.rung == "satisfaction" || k.rung == "lifetimeValue") && k.periodsBehind <= parameters.recentPeriods)',
    lacking: {
      kind: 'kpi',
      expression: 'kpis.filter(k, k.rung == "satisfaction" || k.rung == "lifetimeValue").map(k, k.id)',
    },
    subjects: [],
  },
  {
    ...place,
    id: 'g3.drivers',
    elements: [46],
    text: { en: 'We steer drivers, not only results', es: 'Guiamos palancas, no solo resultados' },
    how: {
      en: 'Add at least one KPI that a team controls directly and that makes customers stay.',
      es: 'Añada al menos un KPI que un equipo controle directamente y que haga que el cliente se quede.',
    },
    severity: 'advice',
    require: 'kpis.exists(k, k.role == "driver" && k.hasOwner)',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, k.role == "driver" && !k.hasOwner).map(k, k.id)' },
    subjects: [],
  },
  {
    // Element 20: a KPI defined after the start stays marked as late for ever. It is told here, never held against it.
    ...place,
    id: 'g3.no-late-metrics',
    elements: [20],
    text: { en: 'KPIs were chosen before the start', es: 'Los KPI se eligieron antes de empezar' },
    how: {
      en: 'Read the KPIs listed with care: they were defined after the start, with the results in sight.',
      es: 'Lea con cautela los KPI de la lista: se definieron tras el inicio, con los resultados a la vista.',
    },
    severity: 'advice',
    require: 'kpis.all(k, k.context || !k.late)',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, !k.context && k.late).map(k, k.id)' },
    subjects: [],
  },
  ...metricsListCriteria,
];
