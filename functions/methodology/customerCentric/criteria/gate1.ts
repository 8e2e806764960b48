import type { Criterion } from '#domain/methodology/pack.ts';
import { everyExit, everyExitWithReason } from './everyExit.ts';

const place = {
  level: 'core',
  stage: 'businessFocus',
  gate: 'gate1',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** Gate 1, Business focus: the customer first, and understood. */
export const gate1Criteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g1.customer-first',
    elements: [15],
    text: { en: 'Leaders rank the customer first', es: 'La dirección sitúa al cliente en primer lugar' },
    how: {
      en: 'Have leaders rank their priorities and record where the customer stands: only first place passes.',
      es: 'Haga que la dirección ordene sus prioridades y anote el lugar del cliente: solo vale el primero.',
    },
    severity: 'hard',
    guard: 'offTrack',
    // The blind ranking counts from the first one on; before it, what the programme recorded by hand.
    require:
      'assessments.priorities.answered ? assessments.priorities.first == "customers" : programme.customerRank == 1.0',
    lacking: { kind: 'programme', expression: '["customerPriority"]' },
    subjects: ['programme'],
  },
  {
    ...place,
    id: 'g1.said-and-funded',
    elements: [15],
    text: {
      en: 'Leaders have seen what they say and what they fund',
      es: 'La dirección ha visto lo que dice y lo que financia',
    },
    how: {
      en: 'Have leaders rank their priorities, and enter how money, effort and decisions were really shared out.',
      es: 'Haga que la dirección ordene sus prioridades, e introduzca cómo se repartieron dinero, esfuerzo y decisiones.',
    },
    severity: 'hard',
    require: 'assessments.priorities.answered && assessments.priorityShare.answered',
    lacking: {
      kind: 'assessment',
      expression:
        '(assessments.priorities.answered ? [] : ["priorities"]) + (assessments.priorityShare.answered ? [] : ["priorityShare"])',
    },
    subjects: [],
  },
  {
    ...place,
    id: 'g1.focus-measured',
    elements: [14],
    text: {
      en: 'Today’s focus is measured, and the customer’s share has a target',
      es: 'El enfoque actual está medido y la cuota del cliente tiene meta',
    },
    how: {
      en: 'Have leaders share out 100 points over what the company looks at, and set a dated target for customers.',
      es: 'Haga que la dirección reparta 100 puntos entre aquello a lo que mira la empresa, y fije una meta con fecha para los clientes.',
    },
    severity: 'hard',
    require:
      'assessments.focus.answered && "customers" in assessments.focus.target && assessments.focus.target["customers"] > 0.0',
    lacking: { kind: 'assessment', expression: '["focus"]' },
    subjects: [],
  },
  {
    ...place,
    id: 'g1.segments-understood',
    elements: [52],
    text: {
      en: 'Focus segments are understood before they are planned',
      es: 'Los segmentos prioritarios se conocen antes de planificar',
    },
    how: {
      en: 'Choose at least one focus segment and note its value, behaviours and attitudes, each with a source.',
      es: 'Elija al menos un segmento prioritario y anote su valor, conductas y actitudes, con su fuente.',
    },
    severity: 'hard',
    guard: 'atRisk',
    require: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || s.understood)',
    lacking: { kind: 'segment', expression: 'segments.filter(s, s.focus && !s.understood).map(s, s.id)' },
    subjects: ['segment'],
  },
  ...everyExit('gate1'),
  ...everyExitWithReason('gate1'),
  {
    ...place,
    id: 'g1.needs-answered',
    elements: [13],
    text: { en: 'Every customer need has an answer', es: 'Cada necesidad del cliente tiene respuesta' },
    how: {
      en: 'Choose the initiative that meets each need listed, or set the need aside with a reason.',
      es: 'Elija la iniciativa que cubre cada necesidad de la lista, o descártela con un motivo.',
    },
    severity: 'override',
    require: 'registers.needs.count > 0.0 && size(registers.needs.unanswered) == 0',
    lacking: { kind: 'entry', expression: 'registers.needs.unanswered' },
    subjects: [],
  },
  {
    ...place,
    level: 'addOn',
    id: 'g1.promises-proven',
    elements: [11],
    text: { en: 'What we promise in public is proven', es: 'Lo que prometemos en público está probado' },
    how: {
      en: 'Point to a way of working, money, a number or a decision for each promise listed: talk and call centre do not count.',
      es: 'Remita a una forma de trabajar, dinero, una cifra o una decisión en cada promesa: hablar y atender llamadas no cuenta.',
    },
    severity: 'override',
    require: 'registers.claims.proven > 0.0 && size(registers.claims.onlyTalk) == 0',
    lacking: { kind: 'entry', expression: 'registers.claims.onlyTalk' },
    subjects: [],
  },
  {
    ...place,
    level: 'addOn',
    id: 'g1.customers-identified',
    elements: [38],
    text: {
      en: 'We know who our customers are, and mean the same ones',
      es: 'Sabemos quiénes son nuestros clientes y hablamos de los mismos',
    },
    how: {
      en: 'Answer who the customers are and how they are recognised in every contact, and have leaders say whom they mean.',
      es: 'Responda quiénes son los clientes y cómo se reconocen en cada contacto, y pregunte a la dirección a quién se refiere.',
    },
    severity: 'override',
    require:
      'questions.q38a.answered && questions.q38c.answered && questions.q38d.answered && assessments.customersKnown.answered && assessments.customersKnown.alpha >= parameters.agreement',
    lacking: {
      kind: 'question',
      expression:
        '(questions.q38a.answered ? [] : ["q38a"]) + (questions.q38c.answered ? [] : ["q38c"]) + (questions.q38d.answered ? [] : ["q38d"])',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'addOn',
    id: 'g1.segments-have-objectives',
    elements: [39],
    text: { en: 'Every segment is there for an objective', es: 'Cada segmento existe por un objetivo' },
    how: {
      en: 'Give each segment listed an objective, directly or through the axis it comes from, or give the segment up.',
      es: 'Dé a cada segmento de la lista un objetivo, directo o por el eje del que sale, o renuncie al segmento.',
    },
    severity: 'override',
    require: 'segments.all(s, s.id in registers.axes.segments || objectives.exists(o, o.segment == s.id))',
    lacking: {
      kind: 'segment',
      expression:
        'segments.filter(s, !(s.id in registers.axes.segments) && !objectives.exists(o, o.segment == s.id)).map(s, s.id)',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'addOn',
    id: 'g1.objectives-trace',
    elements: [28],
    text: {
      en: 'Every objective adds to the way we differ',
      es: 'Cada objetivo suma a lo que nos diferencia',
    },
    how: {
      en: 'Say for each objective listed what it adds to the way you differ from others.',
      es: 'Diga qué aporta cada objetivo de la lista a lo que les diferencia.',
    },
    severity: 'override',
    require:
      'registers.statements.differenceApproved > 0.0 && objectives.all(o, o.id in registers.statements.traced)',
    lacking: {
      kind: 'objective',
      expression: 'objectives.filter(o, !(o.id in registers.statements.traced)).map(o, o.id)',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'addOn',
    id: 'g1.customers-asked',
    elements: [2],
    text: { en: 'We know who does not want to be managed', es: 'Sabemos quién no quiere que se le gestione' },
    how: {
      en: 'Enter for each focus segment listed how many welcome it, put up with it or refuse it.',
      es: 'Indique en cada segmento de la lista cuántos lo agradecen, lo toleran o lo rechazan.',
    },
    severity: 'advice',
    require: 'segments.all(s, !s.focus || s.id in registers.customerView.bySegment)',
    lacking: {
      kind: 'segment',
      expression: 'segments.filter(s, s.focus && !(s.id in registers.customerView.bySegment)).map(s, s.id)',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'addOn',
    id: 'g1.style-chosen',
    elements: [3],
    text: {
      en: 'A style of customer management is chosen',
      es: 'Se ha elegido un estilo de gestión de clientes',
    },
    how: {
      en: 'Score the styles by what you need and what customers want, and choose one.',
      es: 'Puntúe los estilos según lo que necesita y lo que quieren los clientes, y elija uno.',
    },
    severity: 'advice',
    require: 'registers.crmStyles.chosen > 0.0',
    lacking: { kind: 'register', expression: '["crmStyles"]' },
    subjects: [],
  },
  {
    ...place,
    id: 'g1.structure-moves-along',
    elements: [16],
    text: {
      en: 'Structure moves hand in hand with focus',
      es: 'La estructura avanza de la mano del enfoque',
    },
    how: {
      en: 'Start the organisational structure area: a new focus needs an organisation that can live it.',
      es: 'Inicie el área de estructura organizativa: un enfoque nuevo exige una organización que lo viva.',
    },
    severity: 'advice',
    require: 'stages.organisationalStructure.started',
    lacking: { kind: 'stage', expression: '["organisationalStructure"]' },
    subjects: [],
  },
];
