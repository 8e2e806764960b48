import type { Criterion } from '#domain/methodology/pack.ts';
import { customerStillFirst, everyExit, everyExitWithReason } from './everyExit.ts';

const place = {
  level: 'core',
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** Gate 4, Customer interaction: customers notice. */
export const gate4Criteria: readonly Criterion[] = [
  {
    // Segments may have become focus segments since Gate 1: none is served before it is understood.
    ...place,
    id: 'g4.segments-understood',
    elements: [52],
    text: {
      en: 'Every segment we focus on is understood',
      es: 'Todos los segmentos prioritarios se conocen bien',
    },
    how: {
      en: 'Note value, behaviours and attitudes of each segment listed, each with a source.',
      es: 'Anote valor, conductas y actitudes de cada segmento de la lista, con su fuente.',
    },
    severity: 'hard',
    require: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || s.understood)',
    lacking: { kind: 'segment', expression: 'segments.filter(s, s.focus && !s.understood).map(s, s.id)' },
    subjects: ['segment'],
  },
  {
    ...place,
    id: 'g4.segments-have-targets',
    elements: [53],
    text: {
      en: 'Each focus segment has its own target',
      es: 'Cada segmento prioritario tiene su propia meta',
    },
    how: {
      en: 'Give each segment listed a target of its own in a KPI that has an owner.',
      es: 'Dé a cada segmento de la lista una meta propia en un KPI con responsable.',
    },
    severity: 'hard',
    require: 'segments.all(s, !s.focus || s.hasTarget)',
    lacking: { kind: 'segment', expression: 'segments.filter(s, s.focus && !s.hasTarget).map(s, s.id)' },
    subjects: ['kpi'],
  },
  ...everyExit('gate4'),
  customerStillFirst('gate4'),
  ...everyExitWithReason('gate4'),
  {
    ...place,
    id: 'g4.beyond-satisfaction',
    elements: [46, 51],
    text: {
      en: 'We measure what customers do, not only what they say',
      es: 'Medimos lo que el cliente hace, no solo lo que dice',
    },
    how: {
      en: 'Bring a KPI of customer activity into use, such as repeat purchase or retention.',
      es: 'Ponga en uso un KPI de actividad del cliente, como la recompra o la retención.',
    },
    severity: 'advice',
    require: 'kpis.exists(k, k.class == "customer" && k.periodsBehind <= parameters.recentPeriods)',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, k.class == "customer").map(k, k.id)' },
    subjects: [],
  },
];
