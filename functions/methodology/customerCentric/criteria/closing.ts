import type { Criterion } from '#domain/methodology/pack.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'closing',
  audience: ['leader', 'programmeManager', 'approver'],
  answeredBy: 'programmeManager',
} as const;

/** The closing decision: the programme ends, the five areas go on, each with an owner and a number. */
export const closingCriteria: readonly Criterion[] = [
  {
    ...place,
    id: 'closing.all-in-upkeep',
    elements: [9],
    text: { en: 'All five areas are in upkeep', es: 'Las cinco áreas están en mantenimiento' },
    how: {
      en: 'Bring each area listed through its gate: none may be left out.',
      es: 'Lleve cada área de la lista por su puerta: no puede faltar ninguna.',
    },
    severity: 'hard',
    require: 'stageList.all(s, s.sustaining)',
    lacking: { kind: 'stage', expression: 'stageList.filter(s, !s.sustaining).map(s, s.id)' },
    subjects: [],
  },
  {
    ...place,
    id: 'closing.owners',
    elements: [9],
    text: { en: 'Each area has an owner who stays', es: 'Cada área tiene un responsable que sigue' },
    how: {
      en: 'Fill the lead’s seat of each area listed: someone in the line looks after it from now on.',
      es: 'Cubra el puesto de responsable de cada área de la lista: alguien de la línea la cuidará.',
    },
    severity: 'hard',
    require: 'stageList.all(s, s.hasOwner)',
    lacking: { kind: 'stage', expression: 'stageList.filter(s, !s.hasOwner).map(s, s.id)' },
    subjects: [],
  },
  {
    ...place,
    id: 'closing.measured',
    elements: [9, 76],
    text: {
      en: 'Each area has a KPI that is measured at its rhythm',
      es: 'Cada área tiene un KPI que se mide a su ritmo',
    },
    how: {
      en: 'Enter the values that are due for one KPI of each area listed.',
      es: 'Introduzca los valores pendientes de un KPI de cada área de la lista.',
    },
    severity: 'hard',
    require: 'stageList.all(s, s.periodsBehind <= parameters.recentPeriods)',
    lacking: {
      kind: 'stage',
      expression: 'stageList.filter(s, s.periodsBehind > parameters.recentPeriods).map(s, s.id)',
    },
    subjects: ['kpi'],
  },
  {
    ...place,
    id: 'closing.conditions-cleared',
    elements: [7],
    text: {
      en: 'Every promise of an approval is kept',
      es: 'Todos los compromisos de aprobación se han cumplido',
    },
    how: {
      en: 'Clear the open conditions of the gates listed.',
      es: 'Cierre las condiciones abiertas de las puertas de la lista.',
    },
    severity: 'hard',
    require: 'gateList.all(g, g.openConditions == 0.0)',
    lacking: { kind: 'gate', expression: 'gateList.filter(g, g.openConditions > 0.0).map(g, g.id)' },
    subjects: [],
  },
  {
    ...place,
    id: 'closing.objectives',
    elements: [59, 67],
    text: { en: 'Objectives were reached or accounted for', es: 'Los objetivos se alcanzaron o se explican' },
    how: {
      en: 'For each objective listed, enter its last values or say why it was not reached.',
      es: 'En cada objetivo de la lista, introduzca los últimos valores o explique por qué no se alcanzó.',
    },
    severity: 'override',
    require: 'objectives.all(o, o.health == "onTrack")',
    lacking: { kind: 'objective', expression: 'objectives.filter(o, o.health != "onTrack").map(o, o.id)' },
    subjects: ['objective'],
  },
  {
    ...place,
    id: 'closing.milestones',
    elements: [77],
    text: { en: 'Every milestone is confirmed', es: 'Todos los hitos están confirmados' },
    how: {
      en: 'Confirm the milestones listed, or say why the programme may end without them.',
      es: 'Confirme los hitos de la lista, o explique por qué el programa puede acabar sin ellos.',
    },
    severity: 'override',
    require: 'milestones.all(m, m.confirmed)',
    lacking: { kind: 'milestone', expression: 'milestones.filter(m, !m.confirmed).map(m, m.id)' },
    subjects: [],
  },
  {
    ...place,
    id: 'closing.returns-known',
    elements: [64, 77],
    text: {
      en: 'The return of every finished step is known',
      es: 'Se conoce el retorno de cada paso terminado',
    },
    how: {
      en: 'Enter the ROI that each step listed achieved, or say why it is not known.',
      es: 'Introduzca el ROI logrado por cada paso de la lista, o explique por qué no se conoce.',
    },
    severity: 'override',
    require: 'size(registers.steps.noRoi) == 0',
    lacking: { kind: 'entry', expression: 'registers.steps.noRoi' },
    assessedWhen: 'registers.steps.count > 0.0',
    subjects: [],
  },
  {
    ...place,
    id: 'closing.lessons',
    elements: [59],
    text: {
      en: 'What did not go to plan was learnt from',
      es: 'De lo que no salió según el plan se ha aprendido',
    },
    how: {
      en: 'Record for each objective listed what differed, what was learnt and what was decided.',
      es: 'Anote en cada objetivo de la lista qué difirió, qué se aprendió y qué se decidió.',
    },
    severity: 'override',
    require:
      'objectives.all(o, o.health == "onTrack" || registers.replans.since.exists(k, k.endsWith("|" + o.id)))',
    lacking: {
      kind: 'objective',
      expression:
        'objectives.filter(o, o.health != "onTrack" && !registers.replans.since.exists(k, k.endsWith("|" + o.id))).map(o, o.id)',
    },
    subjects: [],
  },
  {
    ...place,
    id: 'closing.vision-seen',
    elements: [65],
    text: { en: 'The signs of the vision can be seen', es: 'Las señales de la visión se ven' },
    how: {
      en: 'Look for each sign listed and write down who saw it, or say that it is no longer wanted.',
      es: 'Busque cada señal de la lista y anote quién la vio, o diga que ya no se busca.',
    },
    severity: 'advice',
    require: 'size(registers.visionSigns.expected) == 0',
    lacking: { kind: 'entry', expression: 'registers.visionSigns.expected' },
    assessedWhen: 'registers.visionSigns.count > 0.0',
    subjects: [],
  },
  {
    ...place,
    id: 'closing.handed-over',
    elements: [44],
    text: { en: 'No action is left open', es: 'No queda ninguna acción pendiente' },
    how: {
      en: 'Have the actions listed done, or hand each over to the line.',
      es: 'Termine las acciones de la lista o traspáselas a la línea.',
    },
    severity: 'advice',
    require: 'size(registers.actions.open) == 0',
    lacking: { kind: 'entry', expression: 'registers.actions.open' },
    subjects: [],
  },
];
