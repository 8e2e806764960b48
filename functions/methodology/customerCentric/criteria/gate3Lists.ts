import type { Criterion } from '#domain/methodology/pack.ts';

const place = {
  stage: 'businessMetrics',
  gate: 'gate3',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
} as const;

/** An objective names it, or a KPI that it drives. */
const serves = 'k.hasObjective || kpis.exists(o, o.hasObjective && o.id in k.drives)';
/** Votes are kept as a share of those who voted, in percent. */
const chosen =
  '(k.id in assessments.metricsBallot.mean) && assessments.metricsBallot.mean[k.id] * assessments.metricsBallot.n / 100.0 >= parameters.stakeholderVotes - 0.01';
const driven = 'kpis.exists(d, d.role == "driver" && d.hasOwner && k.id in d.drives)';

/** Elements 19 and 58: no number for its own sake. */
export const servesObjectives: Criterion = {
  ...place,
  id: 'g3.kpis-serve-objectives',
  elements: [19, 58],
  level: 'core',
  text: { en: 'Every KPI serves an objective', es: 'Cada KPI sirve a un objetivo' },
  how: {
    en: 'Name an objective for each KPI listed, say which KPI it drives, or mark it as context.',
    es: 'Indique un objetivo para cada KPI de la lista, diga qué KPI impulsa, o márquelo como contexto.',
  },
  severity: 'hard',
  require: `kpis.all(k, k.context || ${serves})`,
  lacking: { kind: 'kpi', expression: `kpis.filter(k, !k.context && !(${serves})).map(k, k.id)` },
  subjects: ['kpi'],
};

/** What Gate 3 asks beside complete KPIs: who chose them, what drives them, and what the company has defined itself. */
export const metricsListCriteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g3.kpis-chosen',
    elements: [19],
    level: 'core',
    text: { en: 'The KPIs matter to those who use them', es: 'Los KPI importan a quienes los usan' },
    how: {
      en: 'Hold one vote on the KPIs; for those listed too few have voted: drop them, or say why they stay.',
      es: 'Haga una votación de los KPI; los de la lista tienen pocos votos: retírelos, o explique por qué siguen.',
    },
    severity: 'override',
    require: `assessments.metricsBallot.answered && kpis.all(k, k.context || (${chosen}))`,
    lacking: { kind: 'kpi', expression: `kpis.filter(k, !k.context && !(${chosen})).map(k, k.id)` },
    subjects: [],
  },
  {
    ...place,
    id: 'g3.outcomes-driven',
    elements: [46],
    level: 'core',
    text: { en: 'Every result has something that drives it', es: 'Cada resultado tiene una palanca' },
    how: {
      en: 'For each result listed, name the KPI that a team controls and that moves it.',
      es: 'Para cada resultado de la lista, indique el KPI que un equipo controla y que lo mueve.',
    },
    severity: 'override',
    require: `kpis.all(k, k.context || k.role != "outcome" || ${driven})`,
    lacking: {
      kind: 'kpi',
      expression: `kpis.filter(k, !k.context && k.role == "outcome" && !${driven}).map(k, k.id)`,
    },
    subjects: ['kpi'],
  },
  {
    ...place,
    id: 'g3.both-horizons',
    elements: [19],
    level: 'core',
    text: { en: 'We look both near and far', es: 'Miramos cerca y lejos' },
    how: {
      en: 'Keep at least one KPI of the near and one of the far horizon.',
      es: 'Mantenga al menos un KPI de corto plazo y otro de largo plazo.',
    },
    severity: 'advice',
    require:
      'kpis.exists(k, !k.context && k.horizon == "short") && kpis.exists(k, !k.context && k.horizon == "long")',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, !k.context).map(k, k.id)' },
    subjects: [],
  },
  {
    ...place,
    id: 'g3.maturity-target',
    elements: [23],
    level: 'core',
    text: {
      en: 'We know how far our measuring is to come, and by when',
      es: 'Sabemos hasta dónde debe llegar nuestra medición, y cuándo',
    },
    how: {
      en: 'Ask leaders which step decisions rest on today, and set the step to reach with its date.',
      es: 'Pregunte a la dirección en qué peldaño se apoyan hoy las decisiones y fije el peldaño a alcanzar con su fecha.',
    },
    severity: 'advice',
    require: 'assessments.maturity.answered && size(assessments.maturity.target) > 0',
    lacking: { kind: 'assessment', expression: '["maturity"]' },
    subjects: [],
  },
  {
    ...place,
    id: 'g3.efficiency-triangle',
    elements: [41],
    level: 'addOn',
    text: {
      en: 'We have defined our efficiency triangle',
      es: 'Hemos definido nuestro triángulo de eficiencia',
    },
    how: {
      en: 'Name the three corners, say what each means for us, and score each.',
      es: 'Nombre los tres vértices, diga qué significa cada uno y póngale una nota.',
    },
    severity: 'override',
    require: 'registers.efficiencyTriangle.count == 3.0',
    lacking: { kind: 'register', expression: '["efficiencyTriangle"]' },
    subjects: [],
  },
];
