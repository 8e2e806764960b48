import type { Criterion } from '#domain/methodology/pack.ts';

const place = {
  level: 'addOn',
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
  at: 'start',
  severity: 'hard',
  subjects: [],
} as const;

/** KPIs of the library that show whether unhappy customers return and whether problems are solved quickly. */
const friction =
  'k.template in ["unhappy-customers-return", "repeat-purchase-rate", "retention-rate", "first-contact-resolution", "time-to-resolution", "customer-effort"] || (k.template == "" && k.class == "channel" && k.rung == "satisfaction")';

/** What the start of customer interaction asks. */
export const interactionStartCriteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g4.friction-kpi',
    elements: [4],
    text: {
      en: 'A KPI shows what annoys customers',
      es: 'Un KPI muestra qué molesta a los clientes',
    },
    how: {
      en: 'Take over a KPI with an owner that shows whether unhappy customers return or how quickly problems are solved.',
      es: 'Incorpore un KPI con responsable que muestre si vuelve el cliente descontento o con qué rapidez se resuelven los problemas.',
    },
    require: `kpis.exists(k, !k.context && k.hasOwner && (${friction}))`,
    lacking: { kind: 'kpi', expression: `kpis.filter(k, ${friction}).map(k, k.id)` },
  },
  {
    ...place,
    id: 'g4.perspective-approved',
    elements: [30],
    text: {
      en: 'Our view of customers is approved',
      es: 'Nuestra visión de los clientes está aprobada',
    },
    how: {
      en: 'Have the statement of how we see our customers approved before work on segments begins.',
      es: 'Haga aprobar la declaración de cómo vemos a nuestros clientes antes de trabajar los segmentos.',
    },
    require: 'registers.statements.perspectiveApproved > 0.0',
    lacking: { kind: 'register', expression: '["statements"]' },
  },
];
