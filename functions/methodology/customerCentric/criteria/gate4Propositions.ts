import type { Criterion } from '#domain/methodology/pack.ts';
import { entryIds } from './entryIds.ts';

const place = {
  level: 'addOn',
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver', 'customerVoice'],
  answeredBy: 'stageLead',
  subjects: [],
} as const;

const allPhases =
  '["discover", "buy", "use", "renew", "leave"].all(p, (s.id + "|" + p) in registers.lifecycle.cells)';
/** Positioning and date stand in the proposition; competencies are listed for the segment, and no gap is without a plan. */
const strategy =
  '(s.id in registers.propositions.dated) && (s.id in registers.competencies.bySegment) && !(s.id in registers.competencies.openBySegment)';
const unfair = (side: string) =>
  `registers.bargain.${side}.filter(n, registers.bargain.${side}[n] < parameters.bargainFloor)`;

/** What Gate 4 asks of each focus segment's proposition, and of all of them together. */
export const propositionCriteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g4.few-focus-segments',
    elements: [53],
    level: 'core',
    text: { en: 'Few enough segments to focus on', es: 'Pocos segmentos prioritarios' },
    how: {
      en: 'Choose which of the segments listed really come first, or say why so many do.',
      es: 'Elija cuáles de los segmentos de la lista van de verdad primero, o explique por qué son tantos.',
    },
    severity: 'override',
    require: 'double(size(segments.filter(s, s.focus))) <= parameters.focusSegments',
    lacking: { kind: 'segment', expression: 'segments.filter(s, s.focus).map(s, s.id)' },
  },
  {
    ...place,
    id: 'g4.two-segments',
    elements: [69],
    text: { en: 'Customers are no uniform mass', es: 'Los clientes no son una masa uniforme' },
    how: {
      en: 'Describe at least two segments: what suits all of them suits none.',
      es: 'Describa al menos dos segmentos: lo que vale para todos no vale para ninguno.',
    },
    severity: 'override',
    require: 'size(segments) >= 2',
    lacking: { kind: 'segment', expression: 'segments.map(s, s.id)' },
  },
  {
    ...place,
    id: 'g4.propositions-agreed',
    elements: [32, 54],
    text: {
      en: 'Each focus segment has an agreed proposition',
      es: 'Cada segmento prioritario tiene una propuesta acordada',
    },
    how: {
      en: 'Fill in all seven parts and the role of experience for each segment listed, then agree the proposition.',
      es: 'Complete las siete partes y el papel de la experiencia de cada segmento de la lista y acuerde la propuesta.',
    },
    severity: 'override',
    require:
      'segments.exists(s, s.focus) && segments.all(s, !s.focus || (s.id in registers.propositions.agreed))',
    lacking: {
      kind: 'segment',
      expression: 'segments.filter(s, s.focus && !(s.id in registers.propositions.agreed)).map(s, s.id)',
    },
  },
  {
    ...place,
    id: 'g4.functions-signed',
    elements: [55],
    text: {
      en: 'Every function that delivers a proposition has signed',
      es: 'Han firmado todas las funciones que prestan una propuesta',
    },
    how: {
      en: 'Have each function listed sign, or answer its objection.',
      es: 'Haga que firme cada función de la lista, o responda a su objeción.',
    },
    severity: 'override',
    require: 'registers.functionSignOffs.count > 0.0 && size(registers.functionSignOffs.open) == 0',
    lacking: { kind: 'entry', expression: 'registers.functionSignOffs.open' },
  },
  {
    ...place,
    id: 'g4.segment-strategy',
    elements: [68],
    text: {
      en: 'Each focus segment has positioning, competencies and a date',
      es: 'Cada segmento prioritario tiene posicionamiento, competencias y fecha',
    },
    how: {
      en: 'For each segment listed, write what we want to be for them, what we must be able to do, and by when.',
      es: 'Para cada segmento de la lista, escriba qué queremos ser, qué debemos saber hacer y para cuándo.',
    },
    severity: 'override',
    require: `segments.exists(s, s.focus) && segments.all(s, !s.focus || (${strategy}))`,
    lacking: { kind: 'segment', expression: `segments.filter(s, s.focus && !(${strategy})).map(s, s.id)` },
  },
  {
    ...place,
    id: 'g4.lifecycle-filled',
    elements: [29],
    text: {
      en: 'We know what focus segments need in every phase',
      es: 'Sabemos qué necesita cada segmento prioritario en cada fase',
    },
    how: {
      en: 'Fill the empty phases of each segment listed: what they need, when, and what for.',
      es: 'Complete las fases vacías de cada segmento de la lista: qué necesita, cuándo y para qué.',
    },
    severity: 'override',
    require: `segments.exists(s, s.focus) && segments.all(s, !s.focus || ${allPhases})`,
    lacking: { kind: 'segment', expression: `segments.filter(s, s.focus && !${allPhases}).map(s, s.id)` },
  },
  {
    ...place,
    id: 'g4.fair-bargain',
    elements: [47],
    text: { en: 'Both sides gain from the bargain', es: 'El trato es bueno para ambas partes' },
    how: {
      en: 'Change price, delivery or service in each step listed until it is good enough for both sides.',
      es: 'Cambie precio, entrega o servicio en cada paso de la lista hasta que sea bueno para ambas partes.',
    },
    severity: 'advice',
    require: `registers.bargain.count > 0.0 && size(${unfair('customer')}) == 0 && size(${unfair('company')}) == 0`,
    lacking: {
      kind: 'entry',
      expression: entryIds('bargain', `(${unfair('customer')} + ${unfair('company')})`),
    },
  },
];
