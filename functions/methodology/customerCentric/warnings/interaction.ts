import type { Warning } from '#domain/methodology/pack.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

const spend = 'registers.allocation.spend';
const traits = 'registers.propositions.traits';
const loss = 'registers.qualification.lossByMonth';

const sameAt = (part: number) => `(a.split("|")[${part}] == b.split("|")[${part}] ? 25.0 : 0.0)`;
/** Two propositions are alike by their role of experience, the two sides where they are better, and the price level. */
const alike = `a != b && ${[1, 2, 3, 4].map(sameAt).join(' + ')} >= parameters.similarityPercent`;

/** What may go wrong with segments, propositions and contact. */
export const interactionWarnings: readonly Warning[] = [
  {
    ...place,
    id: 'w.customers-say-no',
    elements: [50],
    level: 'core',
    audience: ['leader', 'programmeManager', 'stageLead', 'customerVoice'],
    text: { en: 'Customers say that we do not do well', es: 'Los clientes dicen que no lo hacemos bien' },
    how: {
      en: 'Start with the experience that matters most to them, and ask again once it is better.',
      es: 'Empiece por la experiencia que más les importa y vuelva a preguntar cuando mejore.',
    },
    require: 'voice.verdict != "no"',
    lacking: { kind: 'register', expression: '["experiences"]' },
  },
  {
    ...place,
    id: 'w.too-many-focus-segments',
    elements: [53],
    level: 'core',
    text: { en: 'Too many segments come first', es: 'Demasiados segmentos son prioritarios' },
    how: {
      en: 'Choose which of the segments listed really come first.',
      es: 'Elija cuáles de los segmentos de la lista van de verdad primero.',
    },
    require: 'double(size(segments.filter(s, s.focus))) <= parameters.focusSegments',
    lacking: { kind: 'segment', expression: 'segments.filter(s, s.focus).map(s, s.id)' },
  },
  {
    ...place,
    id: 'w.uniform-mass',
    elements: [31],
    level: 'addOn',
    text: {
      en: 'All segments get the same money, like a uniform mass',
      es: 'Todos los segmentos reciben lo mismo, como una masa uniforme',
    },
    how: {
      en: 'Spend more where customers are worth it and need it, and less elsewhere.',
      es: 'Invierta más donde el cliente lo vale y lo necesita, y menos donde no.',
    },
    require: `size(${spend}) < 2 || ${spend}.exists(a, ${spend}.exists(b, ${spend}[a] > ${spend}[b] * 1.1))`,
    lacking: { kind: 'segment', expression: `${spend}.map(s, s)` },
  },
  {
    ...place,
    id: 'w.propositions-alike',
    elements: [69],
    level: 'addOn',
    text: {
      en: 'Two segments are promised nearly the same',
      es: 'A dos segmentos se les promete casi lo mismo',
    },
    how: {
      en: 'Say what is different in each proposition listed, or make the segments one.',
      es: 'Diga qué es distinto para cada propuesta de la lista, o una los segmentos.',
    },
    // A proposition a segment: beyond 60 nobody reads them side by side, and comparing each with each takes seconds.
    require: `size(${traits}) > 60 || !${traits}.exists(a, ${traits}.exists(b, ${alike}))`,
    lacking: {
      kind: 'entry',
      expression: `${traits}.filter(a, ${traits}.exists(b, ${alike})).map(a, "propositions-" + ("0000" + a.split("|")[0]).substring(size(a.split("|")[0])))`,
    },
  },
  {
    ...place,
    id: 'w.misunderstanding-costs',
    elements: [48],
    level: 'addOn',
    text: {
      en: 'Misunderstood requests cost too much',
      es: 'Las peticiones mal entendidas cuestan demasiado',
    },
    how: {
      en: 'Open an issue on the most frequent cause, and have customers and delivery confirm each request.',
      es: 'Abra una incidencia sobre la causa más frecuente y haga que cliente y entrega confirmen cada petición.',
    },
    require: `${loss}.all(m, m < monthsBefore(today, 3.0).substring(0, 7) || ${loss}[m] <= parameters.lossLimit)`,
    lacking: { kind: 'register', expression: '["qualification"]' },
  },
  {
    ...place,
    id: 'w.contact-above-limit',
    elements: [40],
    level: 'addOn',
    text: {
      en: 'Customers are contacted more often than we decided',
      es: 'Se contacta al cliente más de lo decidido',
    },
    how: {
      en: 'Contact customers less in each kind listed, or decide on another limit.',
      es: 'Contacte menos en cada tipo de la lista, o decida otro límite.',
    },
    require: 'size(registers.contactPolicy.overCap) == 0',
    lacking: { kind: 'entry', expression: 'registers.contactPolicy.overCap' },
  },
  {
    ...place,
    id: 'w.segment-without-objective',
    elements: [39],
    level: 'addOn',
    text: {
      en: 'A focus segment serves no objective',
      es: 'Un segmento prioritario no sirve a ningún objetivo',
    },
    how: {
      en: 'Say for each segment listed what sets it apart, and which objective that serves.',
      es: 'Diga qué distingue a cada segmento de la lista y a qué objetivo sirve.',
    },
    require: 'segments.all(s, !s.focus || (s.id in registers.axes.segments))',
    lacking: {
      kind: 'segment',
      expression: 'segments.filter(s, s.focus && !(s.id in registers.axes.segments)).map(s, s.id)',
    },
  },
  {
    ...place,
    id: 'w.bargain-one-sided',
    elements: [47],
    level: 'addOn',
    text: { en: 'A bargain is good for one side only', es: 'Un trato solo es bueno para una parte' },
    how: {
      en: 'Change price, delivery or service in each step listed until both sides gain.',
      es: 'Cambie precio, entrega o servicio en cada paso de la lista hasta que ganen ambas partes.',
    },
    require: 'size(registers.bargain.oneSided) == 0',
    lacking: { kind: 'entry', expression: 'registers.bargain.oneSided' },
  },
];
