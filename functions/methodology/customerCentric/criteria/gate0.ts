import type { Criterion } from '#domain/methodology/pack.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate0',
  audience: ['leader', 'programmeManager', 'approver'],
  answeredBy: 'programmeManager',
} as const;

/** Gate 0: metrics before start. Six hard criteria, in the order in which they are best answered. */
export const gate0Criteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g0.mandate',
    elements: [7],
    text: { en: 'A sponsor carries the mandate', es: 'Un patrocinador asume el mandato' },
    how: {
      en: 'Fill the sponsor’s seat and write down the mandate: who decides what, and how big the change is.',
      es: 'Cubra el puesto de patrocinador y escriba el mandato: quién decide qué y cómo de grande es el cambio.',
    },
    severity: 'hard',
    require: 'programme.hasSponsor && programme.hasMandate',
    lacking: {
      kind: 'programme',
      expression: '(programme.hasSponsor ? [] : ["sponsor"]) + (programme.hasMandate ? [] : ["mandate"])',
    },
    subjects: [],
  },
  {
    ...place,
    id: 'g0.vision',
    elements: [65],
    text: { en: 'The vision is written', es: 'La visión está escrita' },
    how: {
      en: 'Describe what the organisation will be like after the programme, with signs anyone can see.',
      es: 'Describa cómo será la organización tras el programa, con señales que cualquiera pueda ver.',
    },
    severity: 'hard',
    require: 'programme.hasVision',
    lacking: { kind: 'programme', expression: '["vision"]' },
    subjects: ['programme'],
  },
  {
    ...place,
    id: 'g0.diagnosis',
    elements: [66],
    text: { en: 'An initial analysis is done', es: 'El análisis inicial está hecho' },
    how: {
      en: 'Write down today’s strengths and weaknesses, with the date of the analysis.',
      es: 'Anote las fortalezas y debilidades de hoy, con la fecha del análisis.',
    },
    severity: 'hard',
    require: 'programme.hasDiagnosis',
    lacking: { kind: 'programme', expression: '["diagnosis"]' },
    subjects: ['programme'],
  },
  {
    ...place,
    id: 'g0.diagnosis-first',
    elements: [66],
    text: { en: 'The analysis came before the objectives', es: 'El análisis precede a los objetivos' },
    how: {
      en: 'Review each objective listed here in the light of the analysis and record it again.',
      es: 'Revise a la luz del análisis cada objetivo de la lista y vuelva a registrarlo.',
    },
    severity: 'hard',
    require: 'objectives.all(o, o.afterDiagnosis)',
    lacking: { kind: 'objective', expression: 'objectives.filter(o, !o.afterDiagnosis).map(o, o.id)' },
    subjects: ['objective'],
  },
  {
    ...place,
    id: 'g0.objectives-are-ranges',
    elements: [67],
    text: {
      en: 'Objectives are ranges over a measured baseline',
      es: 'Los objetivos son rangos sobre una base medida',
    },
    how: {
      en: 'Give each objective a KPI with a baseline, a range from–to and a date.',
      es: 'Dé a cada objetivo un KPI con valor de partida, un rango desde–hasta y una fecha.',
    },
    severity: 'hard',
    guard: 'offTrack',
    require: 'size(objectives) > 0 && objectives.all(o, o.isRange && o.hasBaseline)',
    lacking: {
      kind: 'objective',
      expression: 'objectives.filter(o, !o.isRange || !o.hasBaseline).map(o, o.id)',
    },
    subjects: ['objective'],
  },
  {
    // Element 20 stands twice: here for all five stages at once, and in `canStartStage` at each stage's start decision.
    ...place,
    id: 'g0.metrics-ready',
    elements: [20],
    text: {
      en: 'Every area has a KPI that is ready before the start',
      es: 'Cada área tiene un KPI listo antes de empezar',
    },
    how: {
      en: 'In each area listed, give one KPI an owner, a baseline dated before the start and a target.',
      es: 'En cada área de la lista, dé a un KPI responsable, valor de partida anterior al inicio y meta.',
    },
    severity: 'hard',
    guard: 'offTrack',
    require: 'stageList.all(s, s.hasMetricsReady)',
    lacking: { kind: 'stage', expression: 'stageList.filter(s, !s.hasMetricsReady).map(s, s.id)' },
    subjects: ['kpi'],
  },
  {
    ...place,
    id: 'g0.definition',
    elements: [1],
    text: { en: 'We agree what we mean by CRM', es: 'Compartimos qué entendemos por CRM' },
    how: {
      en: 'Write one sentence that says what customer management means here, and let leaders read it.',
      es: 'Escriba una frase que diga qué significa aquí la gestión de clientes y désela a leer a la dirección.',
    },
    severity: 'advice',
    require: 'programme.hasDefinition',
    lacking: { kind: 'programme', expression: '["definition"]' },
    subjects: [],
  },
  {
    // Element 8 is mostly something the product never does: no rule anywhere refuses an overlap. This only advises one.
    ...place,
    id: 'g0.stages-overlap',
    elements: [8],
    text: { en: 'Areas of change run side by side', es: 'Las áreas de cambio avanzan a la vez' },
    how: {
      en: 'Let at least two areas overlap: they feed each other, and none waits for another to be finished.',
      es: 'Deje que al menos dos áreas se solapen: se alimentan entre sí y ninguna espera a que otra acabe.',
    },
    severity: 'advice',
    require: 'programme.overlappingPairs > 0.0',
    lacking: { kind: 'programme', expression: '["plan"]' },
    subjects: [],
  },
];
