import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, number, option, percent, required, score, text } from './field.ts';

const place = {
  level: 'addOn',
  stage: 'businessFocus',
  gate: 'gate1',
  audience: ['programmeManager', 'stageLead', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** What customers themselves think of being managed. */
export const customerRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'customerView',
    elements: [2],
    name: { en: 'What customers think of it', es: 'Qué opinan los clientes de ello' },
    entryName: { en: 'segment’s view', es: 'opinión de un segmento' },
    fields: [
      link(['segment', 'Segment', 'Segmento'], 'segment', required),
      percent('welcomes', 'Welcome it', 'Lo agradecen', required),
      percent('tolerates', 'Put up with it', 'Lo toleran', required),
      percent('refuses', 'Refuse it', 'Lo rechazan', required),
      percent('contactRefusal', 'Have asked not to be contacted', 'Han pedido no ser contactados'),
      number('n', 'Customers asked', 'Clientes consultados', { least: 1, ...required }),
      text('source', 'Source', 'Fuente', required),
      date('on', 'As of', 'Con fecha', required),
    ],
    rules: [
      {
        id: 'shares-make-a-whole',
        elements: [2],
        require:
          'entry.welcomes + entry.tolerates + entry.refuses >= 99.0 && entry.welcomes + entry.tolerates + entry.refuses <= 101.0',
        text: {
          en: 'Check the three shares: together they must make 100 percent.',
          es: 'Revise los tres porcentajes: juntos deben sumar 100.',
        },
        field: 'refuses',
      },
      {
        id: 'once-a-segment',
        elements: [2],
        when: 'entry.segment != before.segment',
        require: '!(entry.segment in registers.customerView.bySegment)',
        text: {
          en: 'This segment already has its line: bring that one up to date.',
          es: 'Este segmento ya tiene su línea: actualice esa.',
        },
        field: 'segment',
      },
      {
        id: 'not-of-tomorrow',
        elements: [2],
        require: 'entry.on <= today',
        text: {
          en: 'Enter the day the customers were asked: today or earlier.',
          es: 'Introduzca el día de la consulta a los clientes: hoy o antes.',
        },
        field: 'on',
      },
    ],
    flags: [],
    tallies: [
      { key: 'bySegment', by: ['segment'] },
      { key: 'refusing', by: ['segment'], sum: 'refuses' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || s.id in registers.customerView.bySegment)',
  },
  {
    ...place,
    key: 'crmStyles',
    elements: [3],
    name: { en: 'Styles of customer management', es: 'Estilos de gestión de clientes' },
    entryName: { en: 'style', es: 'estilo' },
    fields: [
      text('style', 'Style', 'Estilo', required),
      text('does', 'What it does for customers', 'Qué hace por los clientes', required),
      score('companyNeed', 'How much we need it (0 to 5)', 'Cuánto lo necesitamos (0 a 5)'),
      score('customerWant', 'How much customers want it (0 to 5)', 'Cuánto lo quieren los clientes (0 a 5)'),
      score('fit', 'How well it fits us (0 to 5)', 'Cuánto encaja con nosotros (0 a 5)'),
      text('source', 'How we know what customers want', 'Cómo sabemos qué quieren los clientes', aside),
      choice(
        ['state', 'Choice', 'Elección'],
        [
          option('considered', 'Considered', 'En estudio'),
          option('chosen', 'Chosen', 'Elegido'),
          option('dropped', 'Not chosen', 'No elegido'),
        ],
        required,
      ),
      text('reason', 'Why', 'Por qué', aside),
      date('decidedOn', 'Decided on', 'Decidido el', aside),
    ],
    rules: [
      {
        id: 'customers-have-a-say',
        elements: [3],
        when: 'entry.state == "chosen"',
        require: '["companyNeed", "customerWant", "fit"].all(k, k in entry.filled) && entry.source != ""',
        text: {
          en: 'Score what customers want, and say how you know it, before you choose a style for them.',
          es: 'Puntúe qué quieren los clientes, y diga cómo lo sabe, antes de elegirles un estilo.',
        },
        field: 'customerWant',
      },
      {
        id: 'decided-because',
        elements: [3],
        when: 'entry.state != "considered"',
        require: 'entry.reason != "" && entry.decidedOn != ""',
        text: {
          en: 'Write why, and on which day it was decided.',
          es: 'Escriba por qué, y qué día se decidió.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'againstWish',
        elements: [3],
        when: 'entry.state == "chosen" && entry.customerWant < entry.companyNeed - 1.0',
        name: { en: 'We want it more than customers do', es: 'Lo queremos más que los clientes' },
        how: {
          en: 'Look again at a style that customers want as much.',
          es: 'Vuelva a valorar un estilo que los clientes quieran igual.',
        },
        tone: 'note',
      },
    ],
    tallies: [{ key: 'chosen', when: 'entry.state == "chosen"' }],
    preloaded: [],
    views: [
      { kind: 'matrix', rows: 'companyNeed', columns: 'customerWant', cell: 'style' },
      { kind: 'table' },
      { kind: 'board', field: 'state' },
    ],
    done: 'registers.crmStyles.chosen > 0.0',
  },
];
