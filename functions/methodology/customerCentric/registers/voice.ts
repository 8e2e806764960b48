import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** What customers say, and whether we understood what they asked for. */
export const voiceRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'experiences',
    elements: [50],
    level: 'core',
    purpose: 'experiences',
    name: { en: 'What customers say', es: 'Lo que dicen los clientes' },
    entryName: { en: 'key experience', es: 'experiencia clave' },
    fields: [
      {
        key: 'name',
        name: { en: 'Experience', es: 'Experiencia' },
        hint: {
          en: 'Such as getting a delivery, or having a problem solved.',
          es: 'Por ejemplo recibir un pedido, o resolver un problema.',
        },
        type: 'text',
        required: true,
      },
      {
        key: 'rank',
        name: { en: 'Customers’ own ranking', es: 'Orden según los clientes' },
        hint: { en: '1 is what matters most to them.', es: '1 es lo que más les importa.' },
        type: 'number',
        least: 1,
        most: 99,
        required: false,
      },
      {
        key: 'asked',
        name: { en: 'Customers asked', es: 'Clientes consultados' },
        type: 'number',
        least: 0,
        required: false,
      },
      {
        key: 'satisfied',
        name: { en: 'Of them satisfied', es: 'De ellos satisfechos' },
        type: 'number',
        least: 0,
        required: false,
      },
      {
        key: 'improve',
        name: { en: 'What we can improve', es: 'Qué podemos mejorar' },
        type: 'text',
        required: false,
      },
      {
        key: 'competitors',
        name: { en: 'What competitors do better', es: 'Qué hacen mejor los competidores' },
        type: 'text',
        required: false,
      },
      { key: 'on', name: { en: 'Asked on', es: 'Fecha de la consulta' }, type: 'date', required: false },
      { key: 'source', name: { en: 'Source', es: 'Fuente' }, type: 'text', required: false, aside: true },
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'whole-rank',
        elements: [50],
        when: '"rank" in entry.filled',
        require: 'entry.rank == double(int(entry.rank))',
        text: {
          en: 'A place in the ranking is a whole number: 1 for what matters most.',
          es: 'Un puesto en el orden es un número entero: 1 para lo que más importa.',
        },
        field: 'rank',
      },
      {
        id: 'no-more-than-asked',
        elements: [50],
        require: 'entry.satisfied <= entry.asked',
        text: {
          en: 'No more customers can be satisfied than were asked.',
          es: 'No puede haber más clientes satisfechos que consultados.',
        },
        field: 'satisfied',
      },
      {
        id: 'with-source',
        elements: [50],
        when: 'entry.asked > 0.0',
        require: 'entry.on != "" && entry.source != "" && "satisfied" in entry.filled && entry.on <= today',
        text: {
          en: 'Add how many were satisfied, the day they were asked (not in the future), and the source.',
          es: 'Añada cuántos estaban satisfechos, el día de la consulta (no futuro) y la fuente.',
        },
        field: 'asked',
      },
    ],
    flags: [
      {
        key: 'unranked',
        elements: [50],
        when: '!("rank" in entry.filled)',
        name: { en: 'Not ranked by customers', es: 'Sin ordenar por los clientes' },
        how: {
          en: 'Ask customers how much this matters to them beside the other experiences.',
          es: 'Pregunte a los clientes cuánto les importa esto frente a las demás experiencias.',
        },
        tone: 'note',
      },
      {
        key: 'half',
        elements: [50],
        when: 'entry.asked > 0.0 && (entry.improve == "" || entry.competitors == "")',
        name: { en: 'Two answers missing', es: 'Faltan respuestas' },
        how: {
          en: 'Add what customers would improve and what competitors do better; “nothing” is an answer too.',
          es: 'Añada qué mejorarían los clientes y qué hacen mejor los competidores; «nada» también es una respuesta.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'ranking', when: '"rank" in entry.filled', by: ['number'], sum: 'rank' },
      { key: 'asked', when: 'entry.asked > 0.0', by: ['number'], sum: 'asked' },
      { key: 'satisfied', when: 'entry.asked > 0.0', by: ['number'], sum: 'satisfied' },
      { key: 'answered', when: 'entry.asked > 0.0 && entry.on != ""', by: ['number', 'on'] },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'name', columns: 'segment', cell: 'satisfied' }],
    done: 'registers.experiences.count > 0.0 && size(registers.experiences.unranked) == 0 && size(registers.experiences.answered) > 0 && size(registers.experiences.half) == 0',
  },
  {
    ...place,
    key: 'qualification',
    elements: [48],
    level: 'addOn',
    name: { en: 'Did we understand the request?', es: '¿Entendimos la petición?' },
    entryName: { en: 'request', es: 'petición' },
    fields: [
      {
        key: 'request',
        name: { en: 'Request or order', es: 'Petición o pedido' },
        type: 'text',
        required: true,
      },
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: false,
      },
      {
        key: 'complete',
        name: { en: 'How complete', es: 'Cómo de completa' },
        type: 'percent',
        required: true,
      },
      {
        key: 'byCustomer',
        name: { en: 'Customer confirmed it', es: 'La confirma el cliente' },
        type: 'yesNo',
        required: false,
      },
      {
        key: 'byDelivery',
        name: { en: 'Delivery confirmed it', es: 'La confirma quien entrega' },
        type: 'yesNo',
        required: false,
      },
      {
        key: 'loss',
        name: { en: 'Rework and lost income', es: 'Repeticiones e ingresos perdidos' },
        type: 'money',
        least: 0,
        required: false,
      },
      {
        key: 'cause',
        name: { en: 'What was misunderstood', es: 'Qué se entendió mal' },
        type: 'text',
        required: false,
      },
      { key: 'on', name: { en: 'On', es: 'Fecha' }, type: 'date', required: true },
    ],
    rules: [
      {
        id: 'cause-of-loss',
        elements: [48],
        when: 'entry.loss > 0.0',
        require: 'entry.cause != ""',
        text: {
          en: 'Write what was misunderstood: a loss without a cause teaches nothing.',
          es: 'Escriba qué se entendió mal: una pérdida sin causa no enseña nada.',
        },
        field: 'cause',
      },
    ],
    flags: [
      {
        key: 'unconfirmed',
        elements: [48],
        when: '!(entry.byCustomer && entry.byDelivery)',
        name: { en: 'Not confirmed by both', es: 'Sin confirmar por ambos' },
        how: {
          en: 'Have the customer and those who deliver confirm the same understanding.',
          es: 'Haga que el cliente y quien entrega confirmen que entienden lo mismo.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'lossByMonth', when: 'entry.loss > 0.0', by: ['on'], sum: 'loss' },
      { key: 'confirmed', when: 'entry.byCustomer && entry.byDelivery' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }],
    done: 'registers.qualification.count > 0.0 && size(registers.qualification.unconfirmed) == 0',
  },
];
