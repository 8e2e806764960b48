import type { Criterion } from '#domain/methodology/pack.ts';
import { entryIds } from './entryIds.ts';

const place = {
  level: 'core',
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver', 'customerVoice'],
  answeredBy: 'stageLead',
  subjects: [],
} as const;

const said = 'registers.experiences';
/** Not among the three that matter most, or answered recently enough. */
const fresh = `${said}.ranking[n] > 3.0 || ${said}.answered.exists(k, k.startsWith(n + "|") && k >= n + "|" + monthsBefore(today, parameters.voiceMonths).substring(0, 7))`;
const under = `(n in ${said}.asked) && (n in ${said}.satisfied ? ${said}.satisfied[n] : 0.0) * 100.0 < ${said}.asked[n] * parameters.voicePercent`;

/** Element 50: what matters most to customers has been asked, and not long ago. */
export const voiceIsFresh: Criterion = {
  ...place,
  id: 'g4.voice-is-fresh',
  elements: [50],
  text: {
    en: 'Customers were asked about what matters most to them',
    es: 'Se ha preguntado a los clientes por lo que más les importa',
  },
  how: {
    en: 'Let customers rank their experiences, and enter new answers for each of the top three listed.',
    es: 'Haga que los clientes ordenen sus experiencias e introduzca respuestas nuevas de cada una de las tres primeras de la lista.',
  },
  severity: 'hard',
  require: `${said}.ranking.exists(n, ${said}.ranking[n] <= 3.0) && ${said}.ranking.all(n, ${fresh})`,
  lacking: {
    kind: 'entry',
    expression: entryIds('experiences', `${said}.ranking.filter(n, !(${fresh}))`),
  },
};

/** Element 50: customers hold a vote, and with it a veto. */
export const customersSay: Criterion = {
  ...place,
  id: 'g4.customers-do-not-object',
  elements: [50],
  text: { en: 'Customers do not say no', es: 'Los clientes no dicen que no' },
  how: {
    en: 'Improve the experiences listed and ask customers again: nobody can overrule them.',
    es: 'Mejore las experiencias de la lista y vuelva a preguntar a los clientes: nadie puede decidir por ellos.',
  },
  severity: 'hard',
  require: 'voice.verdict != "no"',
  lacking: { kind: 'entry', expression: entryIds('experiences', `${said}.ranking.filter(n, ${under})`) },
};

/** What Gate 4 asks of how customers are heard, served and met. */
export const voiceCriteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g4.enough-customers',
    elements: [50],
    text: {
      en: 'Enough customers were asked to be sure',
      es: 'Se preguntó a bastantes clientes para estar seguros',
    },
    how: {
      en: 'Ask more customers about the experiences listed, or say why so few are enough.',
      es: 'Pregunte a más clientes por las experiencias de la lista, o explique por qué bastan tan pocos.',
    },
    severity: 'override',
    require: 'voice.verdict == "yes" || voice.verdict == "no"',
    lacking: { kind: 'entry', expression: entryIds('experiences', `${said}.ranking.filter(n, true)`) },
  },
  {
    ...place,
    id: 'g4.commitment',
    elements: [51],
    level: 'addOn',
    text: {
      en: 'Commitment is measured apart from satisfaction',
      es: 'El compromiso se mide aparte de la satisfacción',
    },
    how: {
      en: 'Enter how likely customers are to stay, buy more, recommend and forgive; satisfaction alone is not enough.',
      es: 'Introduzca la probabilidad de que el cliente siga, compre más, recomiende y perdone; la satisfacción sola no basta.',
    },
    severity: 'override',
    require:
      'assessments.commitment.monthsOld <= 12.0 || kpis.exists(k, k.template == "customer-commitment" && k.measured && k.periodsBehind <= parameters.recentPeriods)',
    lacking: { kind: 'assessment', expression: '["commitment"]' },
  },
  {
    ...place,
    id: 'g4.six-media',
    elements: [49],
    level: 'addOn',
    text: {
      en: 'All six media are rated or marked as not used',
      es: 'Los seis medios están valorados o marcados como no usados',
    },
    how: {
      en: 'Rate each medium from the customer’s side, or write why it is not used.',
      es: 'Valore cada medio desde el lado del cliente, o escriba por qué no se usa.',
    },
    severity: 'override',
    require: 'registers.media.settled >= 6.0 && size(registers.media.unrated) == 0',
    lacking: { kind: 'entry', expression: 'registers.media.unrated' },
  },
  {
    ...place,
    id: 'g4.contact-limits',
    elements: [40],
    level: 'addOn',
    text: {
      en: 'Nobody is contacted more often than we decided',
      es: 'No se contacta a nadie más de lo decidido',
    },
    how: {
      en: 'Contact customers less in each kind listed, or decide on another limit.',
      es: 'Contacte menos en cada tipo de la lista, o decida otro límite.',
    },
    severity: 'advice',
    require: 'registers.contactPolicy.count > 0.0 && size(registers.contactPolicy.overCap) == 0',
    lacking: { kind: 'entry', expression: 'registers.contactPolicy.overCap' },
  },
  {
    ...place,
    id: 'g4.real-time-and-games-settled',
    elements: [40],
    level: 'addOn',
    text: {
      en: 'We know what real time and gamification mean for us',
      es: 'Sabemos qué significan para nosotros el tiempo real y la gamificación',
    },
    how: {
      en: 'Answer each question listed, or write why it is not used here.',
      es: 'Responda cada pregunta de la lista, o escriba por qué no se usa aquí.',
    },
    severity: 'override',
    require: 'questions.q40d.answered && questions.q40e.answered',
    lacking: {
      kind: 'question',
      expression: '(questions.q40d.answered ? [] : ["q40d"]) + (questions.q40e.answered ? [] : ["q40e"])',
    },
  },
  {
    ...place,
    id: 'g4.both-kinds-of-process',
    elements: [34],
    level: 'addOn',
    text: {
      en: 'Both operative and analytical processes are redesigned',
      es: 'Se rediseñan procesos operativos y analíticos',
    },
    how: {
      en: 'Add at least one operative and one analytical process to the list.',
      es: 'Añada a la lista al menos un proceso operativo y uno analítico.',
    },
    severity: 'override',
    require: '["operative", "analytical"].all(k, k in registers.processes.byKind)',
    lacking: { kind: 'register', expression: '["processes"]' },
  },
];
