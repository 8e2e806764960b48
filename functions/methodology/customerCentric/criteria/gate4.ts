import type { Criterion } from '#domain/methodology/pack.ts';
import { customerStillFirst, everyExit, everyExitWithReason } from './everyExit.ts';
import { interactionStartCriteria } from './gate4Start.ts';
import { propositionCriteria } from './gate4Propositions.ts';
import { customersSay, voiceCriteria, voiceIsFresh } from './gate4Voice.ts';

const place = {
  level: 'core',
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** A KPI of its own, and what is wanted of it in all four ways. */
const hasAllTargets =
  's.hasTarget && ["acquisition", "retention", "penetration", "efficiency"].all(k, (s.id + "|" + k) in registers.arpe.cells)';

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
      en: 'Each focus segment has its four targets and a KPI of its own',
      es: 'Cada segmento prioritario tiene sus cuatro metas y un KPI propio',
    },
    how: {
      en: 'Give each segment listed a target to win, to keep, to sell more and to serve at less cost, and a target in a KPI with an owner.',
      es: 'Dé a cada segmento de la lista una meta de captar, retener, vender más y atender a menor coste, y una meta en un KPI con responsable.',
    },
    severity: 'hard',
    require: `segments.all(s, !s.focus || (${hasAllTargets}))`,
    lacking: {
      kind: 'segment',
      expression: `segments.filter(s, s.focus && !(${hasAllTargets})).map(s, s.id)`,
    },
    subjects: ['kpi'],
  },
  voiceIsFresh,
  customersSay,
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
  ...voiceCriteria,
  ...propositionCriteria,
  ...interactionStartCriteria,
];
