import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { focusOptions, priorityOptions } from './options.ts';

const fromElsewhere = {
  respondents: 'aggregated',
  cadence: 'quarter',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

const core = { ...fromElsewhere, level: 'core' } as const;
const addOn = { ...fromElsewhere, level: 'addOn' } as const;

/**
 * What stakeholders vote on, and what staff and customers were asked elsewhere: of these only results come in, with their
 * number of answers, date and source.
 */
export const companyAssessments: readonly AssessmentTemplate[] = [
  {
    ...core,
    key: 'focusByUnit',
    elements: [14],
    stage: 'businessFocus',
    gate: 'gate1',
    name: { en: 'What each unit looks at', es: 'A qué mira cada unidad' },
    question: {
      en: 'If the attention of the unit this quarter were 100 points, how many went to each of these?',
      es: 'Si la atención de la unidad este trimestre fueran 100 puntos, ¿cuántos fueron a cada cosa?',
    },
    form: 'allocate100',
    options: focusOptions,
    per: 'units',
    done: 'assessments.focusByUnit.answered && double(size(assessments.focusByUnit.subjects)) >= registers.units.count',
  },
  {
    ...core,
    key: 'priorityShare',
    elements: [15],
    stage: 'businessFocus',
    gate: 'gate1',
    answeredBy: 'programmeManager',
    name: { en: 'Where money, effort and decisions went', es: 'Dónde fueron dinero, esfuerzo y decisiones' },
    question: {
      en: 'Of the quarter’s money, hours and decisions together, which share served each of these?',
      es: 'Del dinero, las horas y las decisiones del trimestre en conjunto, ¿qué parte sirvió a cada cosa?',
    },
    form: 'allocate100',
    options: priorityOptions,
    done: 'assessments.priorityShare.answered',
  },
  {
    ...core,
    key: 'readinessPulse',
    elements: [26],
    stage: 'programme',
    gate: 'gate0',
    answeredBy: 'programmeManager',
    name: { en: 'Ready for the change', es: 'Preparados para el cambio' },
    question: {
      en: 'How far do people in the company say that each of these is true?',
      es: '¿Hasta qué punto dicen las personas de la empresa que esto es cierto?',
    },
    form: 'pulse',
    options: [
      { key: 'know', name: { en: 'I know what changes for me', es: 'Sé qué cambia para mí' } },
      { key: 'able', name: { en: 'I feel able to work that way', es: 'Me siento capaz de trabajar así' } },
      {
        key: 'safe',
        name: { en: 'I may try things and make mistakes', es: 'Puedo probar cosas y equivocarme' },
      },
      {
        key: 'believe',
        name: { en: 'I believe we will go through with it', es: 'Creo que llegaremos hasta el final' },
      },
    ],
    done: 'assessments.readinessPulse.answered',
  },
  {
    key: 'metricsBallot',
    elements: [19],
    level: 'core',
    stage: 'businessMetrics',
    gate: 'gate3',
    audience: ['leader', 'stageLead', 'approver', 'customerVoice'],
    answeredBy: 'stageLead',
    name: { en: 'Which KPIs matter to us', es: 'Qué KPI nos importan' },
    question: {
      en: 'Which of these KPIs do you need in order to tell whether we succeed or fail?',
      es: '¿Qué KPI de estos necesita usted para saber si acertamos o fallamos?',
    },
    form: 'ballot',
    respondents: 'stakeholders',
    // One ballot for a set of KPIs; a later set gets the ballot of its own quarter.
    cadence: 'quarter',
    quorumRatio: 0.5,
    options: 'kpis',
    done: 'assessments.metricsBallot.n >= parameters.stakeholderVotes',
  },
  {
    ...addOn,
    key: 'commitment',
    elements: [51],
    stage: 'customerInteraction',
    gate: 'gate4',
    audience: ['programmeManager', 'stageLead', 'customerVoice'],
    name: { en: 'Commitment of our customers', es: 'Compromiso de nuestros clientes' },
    question: {
      en: 'How likely do customers say they are to do each of these?',
      es: '¿Con qué probabilidad dicen los clientes que harán cada cosa?',
    },
    form: 'scoredGrid',
    options: [
      { key: 'stay', name: { en: 'Stay with us', es: 'Quedarse con nosotros' } },
      { key: 'buyMore', name: { en: 'Buy more from us', es: 'Comprarnos más' } },
      { key: 'recommend', name: { en: 'Recommend us', es: 'Recomendarnos' } },
      { key: 'forgive', name: { en: 'Forgive us a mistake', es: 'Perdonarnos un error' } },
    ],
    done: 'assessments.commitment.answered',
  },
  {
    ...addOn,
    key: 'employeePulse',
    elements: [57],
    stage: 'organisationalStructure',
    gate: 'gate2',
    name: { en: 'How our people are doing', es: 'Cómo está nuestra gente' },
    question: {
      en: 'How far do people in the company say that each of these is true?',
      es: '¿Hasta qué punto dicen las personas de la empresa que esto es cierto?',
    },
    form: 'pulse',
    options: [
      { key: 'satisfied', name: { en: 'I like working here', es: 'Me gusta trabajar aquí' } },
      {
        key: 'recommend',
        name: { en: 'I would recommend working here', es: 'Recomendaría trabajar aquí' },
      },
      {
        key: 'equipped',
        name: {
          en: 'I have what I need to help customers',
          es: 'Tengo lo que necesito para ayudar a los clientes',
        },
      },
    ],
    done: 'assessments.employeePulse.answered',
  },
  {
    ...addOn,
    key: 'comprehension',
    elements: [57],
    stage: 'organisationalStructure',
    gate: 'gate2',
    name: { en: 'Do teams know their objective', es: 'Si los equipos conocen su objetivo' },
    question: {
      en: 'How far do the people of the unit say that each of these is true?',
      es: '¿Hasta qué punto dicen las personas de la unidad que esto es cierto?',
    },
    form: 'pulse',
    options: [
      {
        key: 'own',
        name: { en: 'I know our team’s objective', es: 'Conozco el objetivo de nuestro equipo' },
      },
      {
        key: 'serves',
        name: { en: 'I know which company goal it serves', es: 'Sé a qué meta de la empresa sirve' },
      },
      {
        key: 'part',
        name: { en: 'I know what I can do for it', es: 'Sé qué puedo hacer yo para alcanzarlo' },
      },
    ],
    per: 'units',
    done: 'assessments.comprehension.answered && double(size(assessments.comprehension.subjects)) >= registers.units.count',
  },
  {
    ...addOn,
    key: 'culturePulse',
    elements: [71],
    stage: 'organisationalStructure',
    gate: 'gate2',
    name: { en: 'Is our culture for customers', es: 'Si nuestra cultura es para el cliente' },
    question: {
      en: 'How far do people in the company see each of these lived?',
      es: '¿Hasta qué punto ven las personas de la empresa que esto se vive?',
    },
    form: 'pulse',
    options: [
      {
        key: 'values',
        name: { en: 'We live our values towards customers', es: 'Vivimos nuestros valores con el cliente' },
      },
      {
        key: 'leaders',
        name: { en: 'Leaders set the example', es: 'La dirección da ejemplo' },
      },
      {
        key: 'everyContact',
        name: { en: 'Every contact with a customer counts', es: 'Cada contacto con un cliente cuenta' },
      },
      {
        key: 'passion',
        name: {
          en: 'We gladly go out of our way for a customer',
          es: 'Por un cliente hacemos con gusto algo más',
        },
      },
    ],
    done: 'assessments.culturePulse.answered',
  },
];
