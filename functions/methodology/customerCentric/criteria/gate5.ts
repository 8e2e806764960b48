import type { Criterion } from '#domain/methodology/pack.ts';
import { customerStillFirst, everyExit, everyExitWithReason } from './everyExit.ts';

const place = {
  level: 'core',
  stage: 'technology',
  gate: 'gate5',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
} as const;

/** Gate 5, Technology: last, and for something. */
export const gate5Criteria: readonly Criterion[] = [
  {
    // Element 73 stands twice: here, and in `canStartStage`, which lets the technology stage start only after gates 1 to 3.
    ...place,
    id: 'g5.defined-before',
    elements: [73],
    text: {
      en: 'Objectives, structure and metrics were defined before technology',
      es: 'Objetivos, estructura y métricas se definieron antes que la tecnología',
    },
    how: {
      en: 'Bring the gates listed to approval first: technology answers needs that they define.',
      es: 'Lleve antes a aprobación las puertas de la lista: la tecnología responde a lo que ellas definen.',
    },
    severity: 'hard',
    guard: 'offTrack',
    require: 'gates.gate1.passed && gates.gate2.passed && gates.gate3.passed',
    lacking: {
      kind: 'gate',
      expression: '[gates.gate1, gates.gate2, gates.gate3].filter(g, !g.passed).map(g, g.id)',
    },
    subjects: [],
  },
  ...everyExit('gate5'),
  customerStillFirst('gate5'),
  ...everyExitWithReason('gate5'),
  {
    ...place,
    id: 'g5.serves-customers',
    elements: [62, 63],
    text: {
      en: 'Technology is judged by processes or channels',
      es: 'La tecnología se juzga por procesos o canales',
    },
    how: {
      en: 'Give the technology area a KPI of customer processes or channels: tools are no end in themselves.',
      es: 'Dé al área de tecnología un KPI de procesos o canales: las herramientas no son un fin.',
    },
    severity: 'advice',
    require:
      'kpis.exists(k, k.stage == "technology" && (k.class == "processes" || k.class == "channel") && !k.context)',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, k.stage == "technology").map(k, k.id)' },
    subjects: [],
  },
];
