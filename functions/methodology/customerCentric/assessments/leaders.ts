import type { AssessmentTemplate } from '#domain/methodology/askTemplate.ts';
import { focusOptions, priorityOptions } from './options.ts';

const byLeaders = {
  respondents: 'leaders',
  cadence: 'quarter',
  sheet: true,
  // Three in four: the result is the leaders' own, and one silent person does not hold it up.
  quorumRatio: 0.75,
  audience: ['leader', 'programmeManager'],
  answeredBy: 'leader',
} as const;

const core = { ...byLeaders, level: 'core' } as const;
const addOn = { ...byLeaders, level: 'addOn' } as const;

// Below two thirds Krippendorff himself draws no conclusion, not even a tentative one.
const agreeing = 0.67;

/** What leaders answer, each alone: the quarterly sheet and the word on the charter. */
export const leadersAssessments: readonly AssessmentTemplate[] = [
  {
    ...core,
    key: 'crmReading',
    elements: [1],
    stage: 'programme',
    gate: 'gate0',
    name: { en: 'What CRM means to us', es: 'Qué entendemos por CRM' },
    question: {
      en: 'How far does each of these say what customer management means to you?',
      es: '¿Hasta qué punto dice cada frase lo que usted entiende por gestión de clientes?',
    },
    form: 'statements',
    agreementRatio: agreeing,
    options: [
      {
        key: 'tool',
        name: {
          en: 'A computer system for customer data',
          es: 'Un sistema informático con datos de clientes',
        },
      },
      { key: 'selling', name: { en: 'A way to sell more', es: 'Una forma de vender más' } },
      {
        key: 'service',
        name: { en: 'Good service when customers call', es: 'Un buen servicio cuando el cliente llama' },
      },
      {
        key: 'knowledge',
        name: { en: 'Knowing each customer well', es: 'Conocer bien a cada cliente' },
      },
      {
        key: 'business',
        name: { en: 'How the whole business is run', es: 'La forma de llevar todo el negocio' },
      },
    ],
    done: 'assessments.crmReading.answered',
  },
  {
    key: 'charterWord',
    elements: [1],
    level: 'core',
    stage: 'programme',
    gate: 'gate0',
    audience: ['leader', 'programmeManager'],
    answeredBy: 'leader',
    name: { en: 'Word on the charter', es: 'Conformidad con la carta del programa' },
    question: {
      en: 'Do you stand behind the charter and its sentence on what customer management means here?',
      es: '¿Respalda usted la carta del programa y su frase sobre qué significa aquí la gestión de clientes?',
    },
    form: 'choice',
    respondents: 'leaders',
    cadence: 'once',
    // Every leader by name: the sponsor decides after ten working days of silence.
    quorumRatio: 1,
    options: [
      { key: 'acknowledge', name: { en: 'I stand behind it', es: 'La respaldo' } },
      { key: 'object', name: { en: 'I object, and say why', es: 'Tengo una objeción y la explico' } },
    ],
    done: 'assessments.charterWord.answered',
  },
  {
    ...core,
    key: 'focus',
    elements: [14],
    stage: 'businessFocus',
    gate: 'gate1',
    name: { en: 'What we look at today', es: 'A qué miramos hoy' },
    question: {
      en: 'If your attention of this quarter were 100 points, how many went to each of these?',
      es: 'Si su atención de este trimestre fueran 100 puntos, ¿cuántos fueron a cada cosa?',
    },
    form: 'allocate100',
    hasTarget: true,
    options: focusOptions,
    done: 'assessments.focus.answered && size(assessments.focus.target) > 0',
  },
  {
    ...core,
    key: 'priorities',
    elements: [15],
    stage: 'businessFocus',
    gate: 'gate1',
    name: { en: 'Our priorities in order', es: 'Nuestras prioridades en orden' },
    question: {
      en: 'When two of these get in each other’s way, which one wins in your decisions today?',
      es: 'Cuando dos de estas cosas chocan, ¿cuál gana hoy en sus decisiones?',
    },
    form: 'ranking',
    options: priorityOptions,
    done: 'assessments.priorities.answered && assessments.priorities.monthsOld <= parameters.rankingMonths',
  },
  {
    ...core,
    key: 'emphasis',
    elements: [10],
    stage: 'programme',
    gate: 'gate1',
    name: { en: 'Where our effort goes', es: 'Dónde ponemos el esfuerzo' },
    question: {
      en: 'If the effort your people put into the programme this quarter were 100 points, how many went to each area of change?',
      es: 'Si el esfuerzo de su gente en el programa este trimestre fueran 100 puntos, ¿cuántos fueron a cada área de cambio?',
    },
    form: 'allocate100',
    hasTarget: true,
    options: 'stages',
    done: 'assessments.emphasis.answered',
  },
  {
    ...core,
    key: 'understandingPulse',
    elements: [26],
    stage: 'programme',
    gate: 'gate0',
    name: { en: 'Do leaders see the point', es: 'Si la dirección ve el sentido' },
    question: {
      en: 'How far is each of these true for you?',
      es: '¿Hasta qué punto es cierto para usted?',
    },
    form: 'pulse',
    options: [
      {
        key: 'understand',
        name: { en: 'I understand what this programme changes', es: 'Entiendo qué cambia este programa' },
      },
      {
        key: 'invest',
        name: {
          en: 'To me it is an investment over years, not a cost of this quarter',
          es: 'Para mí es una inversión de años, no un coste de este trimestre',
        },
      },
      {
        key: 'explain',
        name: {
          en: 'I can explain to my people what customers and we gain',
          es: 'Sé explicar a mi gente qué ganan los clientes y qué ganamos nosotros',
        },
      },
    ],
    done: 'assessments.understandingPulse.answered',
  },
  {
    ...addOn,
    key: 'customersKnown',
    elements: [38],
    stage: 'businessFocus',
    gate: 'gate1',
    // Whether all mean the same people can only be told when nearly all have said it.
    quorumRatio: 0.8,
    agreementRatio: agreeing,
    name: { en: 'Do we mean the same customers', es: 'Si hablamos de los mismos clientes' },
    question: {
      en: 'When you say “our customers”, how far do you mean these?',
      es: 'Cuando dice «nuestros clientes», ¿hasta qué punto se refiere a estos?',
    },
    form: 'statements',
    options: [
      { key: 'users', name: { en: 'Whoever uses what we sell', es: 'Quien usa lo que vendemos' } },
      { key: 'payers', name: { en: 'Whoever pays for it', es: 'Quien lo paga' } },
      {
        key: 'partners',
        name: { en: 'Shops and partners who sell it on', es: 'Tiendas y socios que lo revenden' },
      },
      {
        key: 'lapsed',
        name: { en: 'People who have not bought for a year', es: 'Quien lleva un año sin comprar' },
      },
      {
        key: 'prospects',
        name: { en: 'People who asked but never bought', es: 'Quien preguntó pero nunca compró' },
      },
      {
        key: 'unnamed',
        name: { en: 'Buyers whose name we do not know', es: 'Compradores cuyo nombre no conocemos' },
      },
    ],
    done: 'assessments.customersKnown.answered && assessments.customersKnown.alpha >= parameters.agreement',
  },
  {
    ...core,
    key: 'maturity',
    elements: [22, 23],
    stage: 'businessMetrics',
    gate: 'gate3',
    name: { en: 'Measurement maturity', es: 'Madurez de la medición' },
    question: {
      en: 'Which is the highest step that your decisions really rest on, together with all before it?',
      es: '¿Cuál es el peldaño más alto en el que de verdad se apoyan sus decisiones, junto con todos los anteriores?',
    },
    form: 'ladder',
    hasTarget: true,
    options: [
      { key: 'product', name: { en: 'How each product does', es: 'Cómo va cada producto' } },
      { key: 'place', name: { en: 'How each region or store does', es: 'Cómo va cada zona o tienda' } },
      { key: 'programme', name: { en: 'What each campaign brings', es: 'Qué aporta cada campaña' } },
      { key: 'revenue', name: { en: 'What each customer brings now', es: 'Qué aporta hoy cada cliente' } },
      {
        key: 'satisfaction',
        name: { en: 'How satisfied customers are', es: 'Cómo de satisfecho está el cliente' },
      },
      {
        key: 'lifetimeValue',
        name: {
          en: 'What customers are worth over the years, and their loyalty',
          es: 'Qué valen los clientes a lo largo de los años, y su lealtad',
        },
      },
    ],
    done: 'assessments.maturity.answered',
  },
  {
    ...addOn,
    key: 'cardMaturity',
    elements: [28],
    stage: 'businessFocus',
    gate: 'gate1',
    name: { en: 'How far our strategy has come', es: 'Hasta dónde llega nuestra estrategia' },
    question: {
      en: 'How far has the company come in each of these?',
      es: '¿Hasta dónde ha llegado la empresa en cada una de estas cosas?',
    },
    form: 'scoredGrid',
    options: [
      {
        key: 'selective',
        name: { en: 'Choosing whom to approach, and how', es: 'Elegir a quién acercarse, y cómo' },
      },
      {
        key: 'development',
        name: { en: 'Developing the customers we have', es: 'Desarrollar a los clientes que tenemos' },
      },
      {
        key: 'advanced',
        name: {
          en: 'Caring for each one by what we know about them',
          es: 'Cuidar a cada uno según lo que sabemos de él',
        },
      },
    ],
    done: 'assessments.cardMaturity.answered',
  },
];
