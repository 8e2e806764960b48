import type { Criterion } from '#domain/methodology/pack.ts';
import { oneTeamASegment, structureListCriteria } from './gate2Lists.ts';
import { customerStillFirst, everyExit, everyExitWithReason } from './everyExit.ts';

const place = {
  level: 'core',
  stage: 'organisationalStructure',
  gate: 'gate2',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
} as const;

/** Gate 2, Structure: somebody answers for every segment. */
export const gate2Criteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g2.segment-owners',
    elements: [18],
    text: {
      en: 'Every segment’s KPIs have an owner',
      es: 'Los KPI de cada segmento tienen responsable',
    },
    how: {
      en: 'Name an owner seat for each KPI listed, and make sure somebody holds it.',
      es: 'Asigne un puesto responsable a cada KPI de la lista y asegúrese de que alguien lo ocupa.',
    },
    severity: 'hard',
    require: 'kpis.all(k, k.context || size(k.segments) == 0 || k.ownerHeld)',
    lacking: {
      kind: 'kpi',
      expression: 'kpis.filter(k, !k.context && size(k.segments) > 0 && !k.ownerHeld).map(k, k.id)',
    },
    subjects: ['kpi'],
  },
  oneTeamASegment,
  ...everyExit('gate2'),
  {
    // Either of the pair may pass first, with a reason; the other then follows (g2.focus-follows, and Gate 1's advice).
    ...place,
    id: 'g2.focus-passed',
    elements: [16],
    text: { en: 'Business focus has passed first', es: 'El enfoque del negocio ya está aprobado' },
    how: {
      en: 'Decide Gate 1 first, or give the reason why structure may go ahead and when focus follows.',
      es: 'Decida antes la puerta 1, o explique por qué la estructura se adelanta y cuándo seguirá el enfoque.',
    },
    severity: 'override',
    require: 'gates.gate1.passed',
    lacking: { kind: 'gate', expression: '["gate1"]' },
    subjects: [],
  },
  customerStillFirst('gate2'),
  ...everyExitWithReason('gate2'),
  {
    ...place,
    id: 'g2.pair-in-step',
    elements: [16],
    text: { en: 'Focus and structure stay in step', es: 'Enfoque y estructura mantienen el paso' },
    how: {
      en: 'Focus passed months ago: bring the structure to decision, or tell both owners why it waits.',
      es: 'El enfoque se aprobó hace meses: lleve la estructura a decisión o explique la espera a ambos responsables.',
    },
    severity: 'advice',
    require: 'gates.gate2.passed || gates.gate1.monthsSincePassed <= parameters.pairMonths',
    lacking: { kind: 'stage', expression: '["businessFocus", "organisationalStructure"]' },
    assessedWhen: 'gates.gate1.passed',
    subjects: [],
  },
  ...structureListCriteria,
];
