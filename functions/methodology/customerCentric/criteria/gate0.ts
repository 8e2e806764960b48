import type { Criterion } from '#domain/methodology/pack.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate0',
  audience: ['leader', 'programmeManager', 'approver'],
  answeredBy: 'programmeManager',
} as const;

/** Gate 0: metrics before start. Seven hard criteria, in the order in which they are best answered. */
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
    id: 'g0.vision-signs',
    elements: [65],
    text: {
      en: 'Anyone can see when the vision is reached',
      es: 'Cualquiera puede ver cuándo se alcanza la visión',
    },
    how: {
      en: 'List at least one sign of the vision that people will be able to see, and where to look for it.',
      es: 'Anote al menos una señal de la visión que se podrá ver, y dónde mirar.',
    },
    severity: 'override',
    require: 'registers.visionSigns.wanted > 0.0',
    lacking: { kind: 'register', expression: '["visionSigns"]' },
    subjects: [],
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
    id: 'g0.success-needs',
    elements: [27],
    text: {
      en: 'Strategy, team, budget and partners are agreed',
      es: 'Estrategia, equipo, presupuesto y socios están acordados',
    },
    how: {
      en: 'Settle all four things that success needs: say how you have each, who sees to it, and the budget.',
      es: 'Acuerde las cuatro condiciones del éxito: cómo se tiene cada una, quién se ocupa y el presupuesto.',
    },
    severity: 'hard',
    require: 'registers.successNeeds.settled >= 4.0',
    lacking: { kind: 'register', expression: '["successNeeds"]' },
    subjects: [],
  },
  {
    // One silent leader must not hold up the start (users.md 2): the sponsor decides with a reason, and that stands in the record.
    ...place,
    id: 'g0.charter-acknowledged',
    elements: [1],
    text: {
      en: 'Every leader stands behind the charter',
      es: 'Toda la dirección respalda la carta del programa',
    },
    how: {
      en: 'Ask each leader for a word on the charter; after ten working days, or with an objection, the sponsor gives the reason here.',
      es: 'Pida a cada directivo su conformidad; a los diez días hábiles, o ante una objeción, el patrocinador da aquí el motivo.',
    },
    severity: 'override',
    require:
      'assessments.charterWord.answered && !("object" in assessments.charterWord.mean && assessments.charterWord.mean["object"] > 0.0)',
    lacking: { kind: 'assessment', expression: '["charterWord"]' },
    subjects: [],
  },
  {
    ...place,
    id: 'g0.risks-rated',
    elements: [26],
    text: {
      en: 'The reasons such programmes fail are rated',
      es: 'Se han valorado las razones por las que fracasan estos programas',
    },
    how: {
      en: 'Rate each of the listed reasons: how likely and how bad it is here, and what you do about it.',
      es: 'Valore cada razón de la lista: cómo de probable y grave es aquí, y qué hace al respecto.',
    },
    severity: 'override',
    require: 'registers.risks.causesRated >= 6.0',
    lacking: { kind: 'register', expression: '["risks"]' },
    subjects: [],
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
    ...place,
    id: 'g0.magnitude',
    elements: [7],
    text: {
      en: 'The size of the change is known in each area',
      es: 'Se conoce el tamaño del cambio en cada área',
    },
    how: {
      en: 'Say for each area how big the change is and what will be different.',
      es: 'Indique en cada área cómo de grande es el cambio y qué será distinto.',
    },
    severity: 'advice',
    require: 'registers.magnitude.rated >= 5.0',
    lacking: { kind: 'register', expression: '["magnitude"]' },
    subjects: [],
  },
  {
    ...place,
    id: 'g0.areas-linked',
    elements: [6],
    text: {
      en: 'We know how the five areas depend on each other',
      es: 'Sabemos cómo dependen entre sí las cinco áreas',
    },
    how: {
      en: 'Rate how strongly each pair of areas moves the other.',
      es: 'Valore con qué fuerza se mueven entre sí las áreas de cada par.',
    },
    severity: 'advice',
    require: 'registers.dependencies.rated >= 10.0',
    lacking: { kind: 'register', expression: '["dependencies"]' },
    subjects: [],
  },
  {
    ...place,
    id: 'g0.long-view',
    elements: [25],
    text: { en: 'The KPIs look beyond the quarter', es: 'Los KPI miran más allá del trimestre' },
    how: {
      en: 'Add KPIs that look further ahead: too many of those listed end with the quarter.',
      es: 'Añada KPI que miren más lejos: demasiados de la lista acaban con el trimestre.',
    },
    severity: 'advice',
    require: 'programme.quarterWeightPercent <= parameters.quarterWeightPercent',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, !k.context && k.horizon == "short").map(k, k.id)' },
    assessedWhen: 'kpis.exists(k, !k.context)',
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
