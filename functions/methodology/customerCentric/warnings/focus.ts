import type { Warning } from '#domain/methodology/pack.ts';
import { entryIds } from '../criteria/entryIds.ts';

const place = {
  level: 'core',
  stage: 'businessFocus',
  gate: 'gate1',
  audience: ['leader', 'programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

const moreContact = 'registers.initiatives.moreContact';
const refusing = 'registers.customerView.refusing';
/** The initiative `number|segment` brings more contact to a segment where too many refuse it (element 2). */
const againstWill = `k.split("|")[1] in ${refusing} && ${refusing}[k.split("|")[1]] > parameters.refusalPercent`;

/** Whether the customer really comes first, and is listened to. */
export const focusWarnings: readonly Warning[] = [
  {
    ...place,
    answeredBy: 'leader',
    id: 'w.customer-not-first',
    elements: [15],
    text: {
      en: 'Leaders do not put the customer first',
      es: 'La dirección no pone al cliente en primer lugar',
    },
    how: {
      en: 'Talk in the leaders’ round about what would have to change: with the customer second, programmes like this fail.',
      es: 'Hablen en la dirección de qué tendría que cambiar: con el cliente en segundo lugar, estos programas fracasan.',
    },
    require: '!assessments.priorities.answered || assessments.priorities.first == "customers"',
    lacking: { kind: 'assessment', expression: '["priorities"]' },
  },
  {
    ...place,
    answeredBy: 'leader',
    id: 'w.said-first-funded-later',
    elements: [15],
    text: {
      en: 'Customers are said to come first and are funded later',
      es: 'Se dice que el cliente es lo primero, pero se financia después',
    },
    how: {
      en: 'Compare what leaders ranked first with where money, effort and decisions went, and move some of it.',
      es: 'Compare lo que la dirección puso primero con el destino del dinero, el esfuerzo y las decisiones, y mueva una parte.',
    },
    require:
      '!assessments.priorities.answered || !assessments.priorityShare.answered || assessments.priorities.first != "customers" || ("customers" in assessments.priorityShare.mean && assessments.priorityShare.mean.all(k, assessments.priorityShare.mean[k] <= assessments.priorityShare.mean["customers"]))',
    lacking: { kind: 'assessment', expression: '["priorities", "priorityShare"]' },
  },
  {
    ...place,
    id: 'w.ranking-old',
    elements: [15],
    text: {
      en: 'Leaders ranked their priorities long ago',
      es: 'La dirección ordenó sus prioridades hace mucho',
    },
    how: {
      en: 'Ask leaders to rank their priorities again on the next quarterly sheet.',
      es: 'Pida a la dirección que ordene de nuevo sus prioridades en la próxima hoja trimestral.',
    },
    require:
      '!assessments.priorities.answered || assessments.priorities.monthsOld <= parameters.rankingMonths',
    lacking: { kind: 'assessment', expression: '["priorities"]' },
  },
  {
    ...place,
    id: 'w.focus-behind',
    elements: [14],
    text: {
      en: 'We look at customers less than we meant to',
      es: 'Miramos a los clientes menos de lo que queríamos',
    },
    how: {
      en: 'See what takes the attention instead, and read its trap: each of the other five hides the customer.',
      es: 'Vea qué se lleva la atención y lea su trampa: cada uno de los otros cinco oculta al cliente.',
    },
    require:
      '!assessments.focus.answered || !("customers" in assessments.focus.target) || ("customers" in assessments.focus.mean && assessments.focus.mean["customers"] >= assessments.focus.target["customers"])',
    lacking: { kind: 'assessment', expression: '["focus"]' },
  },
  {
    // Before Gate 1 its own criterion lists them.
    ...place,
    id: 'w.need-unanswered',
    elements: [13],
    text: {
      en: 'A customer need is still without an answer',
      es: 'Una necesidad del cliente sigue sin respuesta',
    },
    how: {
      en: 'Choose the initiative that meets each need listed, or set the need aside with a reason.',
      es: 'Elija la iniciativa que cubre cada necesidad de la lista, o descártela con un motivo.',
    },
    require: '!gates.gate1.passed || size(registers.needs.unanswered) == 0',
    lacking: { kind: 'entry', expression: 'registers.needs.unanswered' },
  },
  {
    ...place,
    level: 'addOn',
    id: 'w.promise-unproven',
    elements: [11],
    text: { en: 'We promise in public what nothing proves', es: 'Prometemos en público lo que nada prueba' },
    how: {
      en: 'Point to a way of working, money, a number or a decision for each promise listed, or stop saying it.',
      es: 'Remita a una forma de trabajar, dinero, una cifra o una decisión en cada promesa de la lista, o deje de decirla.',
    },
    require: '!gates.gate1.passed || size(registers.claims.onlyTalk) == 0',
    lacking: { kind: 'entry', expression: 'registers.claims.onlyTalk' },
  },
  {
    ...place,
    level: 'addOn',
    id: 'w.contact-against-will',
    elements: [2],
    text: {
      en: 'More contact is planned for people who refuse it',
      es: 'Se prevé más contacto con quien lo rechaza',
    },
    how: {
      en: 'Take care with the initiatives listed: they bring more contact to a segment where many do not want to be managed.',
      es: 'Vaya con cuidado en las iniciativas de la lista: llevan más contacto a un segmento donde muchos no quieren que se les gestione.',
    },
    require: `!${moreContact}.exists(k, ${againstWill})`,
    lacking: {
      kind: 'entry',
      expression: entryIds('initiatives', `${moreContact}.filter(k, ${againstWill}).map(k, k.split("|")[0])`),
    },
  },
  {
    ...place,
    level: 'addOn',
    id: 'w.suggestion-waiting',
    elements: [5],
    text: {
      en: 'Suggestions of customers wait too long',
      es: 'Hay sugerencias de clientes que esperan demasiado',
    },
    how: {
      en: 'Take up or decline the suggestions listed, oldest first, and tell the customers.',
      es: 'Acepte o descarte las sugerencias de la lista, empezando por las más antiguas, e informe a los clientes.',
    },
    require:
      '!registers.suggestions.openSince.exists(m, m < monthsBefore(today, parameters.suggestionMonths))',
    lacking: { kind: 'entry', expression: 'registers.suggestions.open' },
  },
];
