import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  level: 'addOn',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** What is offered, and whether the bargain is fair. */
export const offerRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'offers',
    elements: [45],
    name: { en: 'Offers', es: 'Ofertas' },
    entryName: { en: 'offer', es: 'oferta' },
    fields: [
      { key: 'name', name: { en: 'Offer', es: 'Oferta' }, type: 'text', required: true },
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: true,
      },
      {
        key: 'state',
        name: { en: 'State', es: 'Estado' },
        type: 'choice',
        options: [
          { key: 'idea', name: { en: 'Idea', es: 'Idea' } },
          { key: 'launched', name: { en: 'Launched', es: 'Lanzada' } },
          { key: 'ended', name: { en: 'Ended', es: 'Terminada' } },
        ],
        required: true,
      },
      {
        key: 'product',
        name: { en: 'Right product', es: 'Producto adecuado' },
        type: 'yesNo',
        required: false,
      },
      {
        key: 'customer',
        name: { en: 'Right customer', es: 'Cliente adecuado' },
        type: 'yesNo',
        required: false,
      },
      { key: 'time', name: { en: 'Right time', es: 'Momento adecuado' }, type: 'yesNo', required: false },
      { key: 'channel', name: { en: 'Right channel', es: 'Canal adecuado' }, type: 'yesNo', required: false },
      { key: 'price', name: { en: 'Right price', es: 'Precio adecuado' }, type: 'yesNo', required: false },
      {
        key: 'service',
        name: { en: 'Service around it', es: 'Servicio que la acompaña' },
        type: 'yesNo',
        required: false,
      },
      {
        key: 'reason',
        name: { en: 'Why launch all the same', es: 'Por qué lanzarla igualmente' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    states: {
      field: 'state',
      first: ['idea'],
      moves: { idea: ['launched', 'ended'], launched: ['ended'], ended: ['idea'] },
    },
    rules: [
      {
        id: 'six-or-a-reason',
        elements: [45],
        when: 'entry.state == "launched" && !(entry.product && entry.customer && entry.time && entry.channel && entry.price && entry.service)',
        require: 'entry.reason != ""',
        text: {
          en: 'Not all six are right yet: put the missing ones right, or write why it is launched all the same.',
          es: 'Aún no se cumplen las seis condiciones: corrija las que faltan, o escriba por qué se lanza igualmente.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'belowSix',
        elements: [45],
        when: 'entry.state != "ended" && !(entry.product && entry.customer && entry.time && entry.channel && entry.price && entry.service)',
        name: { en: 'Not all six are right', es: 'No se cumplen las seis' },
        how: {
          en: 'Put the missing ones right before the launch.',
          es: 'Corrija las que faltan antes del lanzamiento.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'bySegment', by: ['segment'] },
      { key: 'byState', by: ['state'] },
    ],
    preloaded: [],
    views: [{ kind: 'board', field: 'state' }, { kind: 'table' }, { kind: 'canvas', title: 'name' }],
    done: 'registers.offers.count > 0.0',
  },
  {
    ...place,
    key: 'bargain',
    elements: [47],
    name: { en: 'The fair bargain', es: 'El trato justo' },
    entryName: { en: 'step of the bargain', es: 'paso del trato' },
    fields: [
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: true,
      },
      {
        key: 'step',
        name: { en: 'Step', es: 'Paso' },
        type: 'choice',
        options: [
          { key: 'qualify', name: { en: 'Understand the need', es: 'Entender la necesidad' } },
          { key: 'deliver', name: { en: 'Deliver in time', es: 'Entregar a tiempo' } },
          { key: 'price', name: { en: 'Price', es: 'Precio' } },
          { key: 'channel', name: { en: 'Channel', es: 'Canal' } },
          { key: 'service', name: { en: 'Service for life', es: 'Servicio de por vida' } },
        ],
        required: true,
      },
      {
        key: 'customer',
        name: { en: 'Good for the customer', es: 'Bueno para el cliente' },
        type: 'score',
        least: 1,
        required: true,
      },
      {
        key: 'company',
        name: { en: 'Good for us', es: 'Bueno para nosotros' },
        type: 'score',
        least: 1,
        required: true,
      },
      { key: 'evidence', name: { en: 'How we know', es: 'Cómo lo sabemos' }, type: 'text', required: true },
      {
        key: 'on',
        name: { en: 'Judged on', es: 'Fecha de la valoración' },
        type: 'date',
        required: true,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'once-a-step',
        elements: [47],
        when: 'entry.segment != before.segment || entry.step != before.step',
        require: '!((entry.segment + "|" + entry.step) in registers.bargain.cells)',
        text: {
          en: 'This step of this segment is judged already: change that judgement.',
          es: 'Este paso de este segmento ya está valorado: cambie esa valoración.',
        },
        field: 'step',
      },
    ],
    flags: [
      {
        key: 'oneSided',
        elements: [47],
        when: 'entry.customer - entry.company >= 2.0 || entry.company - entry.customer >= 2.0',
        name: { en: 'One side gains much more', es: 'Una parte gana mucho más' },
        how: {
          en: 'Change the price, the delivery or the service until both sides gain.',
          es: 'Cambie el precio, la entrega o el servicio hasta que ganen ambas partes.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'cells', by: ['segment', 'step'] },
      { key: 'customer', by: ['number'], sum: 'customer' },
      { key: 'company', by: ['number'], sum: 'company' },
    ],
    preloaded: [],
    views: [
      { kind: 'matrix', rows: 'segment', columns: 'step', cell: 'customer' },
      { kind: 'matrix', rows: 'segment', columns: 'step', cell: 'company' },
      { kind: 'table' },
    ],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || ["qualify", "deliver", "price", "channel", "service"].all(k, (s.id + "|" + k) in registers.bargain.cells))',
  },
];
