import type { Warning } from '#domain/methodology/pack.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate0',
  audience: ['programmeManager', 'leader'],
  answeredBy: 'programmeManager',
} as const;

/** What may go wrong with the programme itself: its effort, its risks, its money. */
export const programmeWarnings: readonly Warning[] = [
  {
    ...place,
    id: 'w.readings-apart',
    elements: [1],
    text: {
      en: 'Leaders do not mean the same by customer management',
      es: 'La dirección no entiende lo mismo por gestión de clientes',
    },
    how: {
      en: 'Talk over the sentences on which the answers differ most, and agree the one in the charter.',
      es: 'Hablen de las frases en las que más difieren las respuestas y acuerden la de la carta del programa.',
    },
    require: 'assessments.crmReading.n < 2.0 || assessments.crmReading.alpha >= parameters.agreement',
    lacking: { kind: 'assessment', expression: '["crmReading"]' },
  },
  {
    // A check counts from the month of the approval on.
    ...place,
    id: 'w.linked-areas-unchecked',
    elements: [6],
    text: {
      en: 'An area passed, and those that depend on it were not looked at',
      es: 'Un área se aprobó y no se revisaron las que dependen de ella',
    },
    how: {
      en: 'Look at the pairs of each area listed that move each other strongly, and note what you find.',
      es: 'Revise los pares de cada área de la lista que se mueven con fuerza y anote lo que vea.',
    },
    require:
      'stageList.all(s, !s.passed || !(registers.dependencies.strongUnchecked.exists(k, k.contains(s.id)) || registers.dependencies.strongChecked.exists(k, k.contains(s.id) && k < monthsBefore(today, s.monthsSincePassed))))',
    lacking: {
      kind: 'stage',
      expression:
        'stageList.filter(s, s.passed && (registers.dependencies.strongUnchecked.exists(k, k.contains(s.id)) || registers.dependencies.strongChecked.exists(k, k.contains(s.id) && k < monthsBefore(today, s.monthsSincePassed)))).map(s, s.id)',
    },
  },
  {
    ...place,
    id: 'w.effort-off-plan',
    elements: [10],
    text: { en: 'Effort goes elsewhere than planned', es: 'El esfuerzo va a un sitio distinto del previsto' },
    how: {
      en: 'Move effort to the areas listed, or from them, or accept the difference with a reason.',
      es: 'Lleve esfuerzo a las áreas de la lista, o quíteselo, o acepte la diferencia con un motivo.',
    },
    require:
      'stageList.all(s, !s.emphasisKnown || (s.emphasisActual - s.emphasisPlanned <= parameters.emphasisPoints && s.emphasisPlanned - s.emphasisActual <= parameters.emphasisPoints))',
    lacking: {
      kind: 'stage',
      expression:
        'stageList.filter(s, s.emphasisKnown && (s.emphasisActual - s.emphasisPlanned > parameters.emphasisPoints || s.emphasisPlanned - s.emphasisActual > parameters.emphasisPoints)).map(s, s.id)',
    },
  },
  {
    ...place,
    id: 'w.area-without-effort',
    elements: [10],
    text: { en: 'A started area gets no effort at all', es: 'Un área iniciada no recibe ningún esfuerzo' },
    how: {
      en: 'Give each area listed some time and money again: none is ever abandoned, not even one in upkeep.',
      es: 'Vuelva a dar tiempo y dinero a cada área de la lista: ninguna se abandona, tampoco en mantenimiento.',
    },
    require: 'stageList.all(s, !s.started || !s.emphasisKnown || s.emphasisActual > 0.0)',
    lacking: {
      kind: 'stage',
      expression: 'stageList.filter(s, s.started && s.emphasisKnown && s.emphasisActual == 0.0).map(s, s.id)',
    },
  },
  {
    ...place,
    id: 'w.work-without-goal',
    elements: [21],
    text: { en: 'Work goes on that is to move no KPI', es: 'Hay trabajo que no debe mover ningún KPI' },
    how: {
      en: 'Choose for each initiative listed the KPI it is to move, or stop it.',
      es: 'Elija en cada iniciativa de la lista el KPI que debe mover, o párela.',
    },
    require: 'size(registers.initiatives.noKpi) == 0',
    lacking: { kind: 'entry', expression: 'registers.initiatives.noKpi' },
  },
  {
    // Asked only once there are initiatives: a new programme has all its objectives still without work.
    ...place,
    id: 'w.goal-without-work',
    elements: [21],
    text: { en: 'An objective has nobody working on it', es: 'Hay un objetivo en el que no trabaja nadie' },
    how: {
      en: 'Find an initiative that moves the KPI of each objective listed, or give the objective up.',
      es: 'Busque una iniciativa que mueva el KPI de cada objetivo de la lista, o renuncie al objetivo.',
    },
    require: 'registers.initiatives.count == 0.0 || objectives.all(o, o.kpi in registers.initiatives.byKpi)',
    lacking: {
      kind: 'objective',
      expression: 'objectives.filter(o, !(o.kpi in registers.initiatives.byKpi)).map(o, o.id)',
    },
  },
  {
    ...place,
    id: 'w.short-view',
    elements: [25],
    text: {
      en: 'Too much of the plan ends with the quarter',
      es: 'Demasiado del plan acaba con el trimestre',
    },
    how: {
      en: 'Add KPIs that look further ahead, or drop some of those listed.',
      es: 'Añada KPI que miren más lejos o quite alguno de la lista.',
    },
    require: 'programme.quarterWeightPercent <= parameters.quarterWeightPercent',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, !k.context && k.horizon == "short").map(k, k.id)' },
  },
  {
    // Three is the middle of a scale of five.
    ...place,
    id: 'w.leaders-unsure',
    elements: [26],
    text: { en: 'Leaders do not all see why we do this', es: 'No toda la dirección ve por qué hacemos esto' },
    how: {
      en: 'Show leaders what customers will be worth over the years, beside what the programme costs.',
      es: 'Muestre a la dirección cuánto valdrán los clientes con los años, junto a lo que cuesta el programa.',
    },
    require: 'assessments.understandingPulse.mean.all(k, assessments.understandingPulse.mean[k] >= 3.0)',
    lacking: { kind: 'assessment', expression: '["understandingPulse"]' },
  },
  {
    ...place,
    id: 'w.people-not-ready',
    elements: [26],
    text: {
      en: 'People do not feel ready for the change',
      es: 'Las personas no se sienten preparadas para el cambio',
    },
    how: {
      en: 'Talk with the teams about what they fear, and say what stays as it is.',
      es: 'Hable con los equipos de lo que temen, y diga qué sigue igual.',
    },
    require: 'assessments.readinessPulse.mean.all(k, assessments.readinessPulse.mean[k] >= 3.0)',
    lacking: { kind: 'assessment', expression: '["readinessPulse"]' },
  },
  {
    ...place,
    id: 'w.severe-risk',
    elements: [26],
    text: { en: 'A severe risk is not under control', es: 'Un riesgo grave no está bajo control' },
    how: {
      en: 'Agree what is done about each risk listed, or take it to leaders.',
      es: 'Acuerde qué se hace con cada riesgo de la lista, o llévelo a la dirección.',
    },
    require: 'size(registers.risks.severe) == 0',
    lacking: { kind: 'entry', expression: 'registers.risks.severe' },
  },
  {
    ...place,
    id: 'w.return-unknown',
    elements: [64, 77],
    text: {
      en: 'The return of a finished step is not known',
      es: 'No se conoce el retorno de un paso terminado',
    },
    how: {
      en: 'Enter the ROI that each step listed achieved; no more money is released until then.',
      es: 'Introduzca el ROI logrado por cada paso de la lista; hasta entonces no se libera más dinero.',
    },
    require: 'size(registers.steps.noRoi) == 0',
    lacking: { kind: 'entry', expression: 'registers.steps.noRoi' },
  },
  {
    ...place,
    id: 'w.over-budget',
    elements: [64],
    text: { en: 'More was spent than planned', es: 'Se ha gastado más de lo previsto' },
    how: {
      en: 'Say for each budget line listed why, and what gives way.',
      es: 'Diga en cada partida de la lista por qué, y a qué se renuncia.',
    },
    require: 'size(registers.budget.over) == 0',
    lacking: { kind: 'entry', expression: 'registers.budget.over' },
  },
];
