import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, option, required, text } from './field.ts';

const draftOrApproved = [option('draft', 'Draft', 'Borrador'), option('approved', 'Approved', 'Aprobado')];

/** What the company wants to be: its statements of strategy, and the signs by which the vision will be seen. */
export const visionRegisters: readonly RegisterTemplate[] = [
  {
    key: 'visionSigns',
    elements: [65],
    level: 'core',
    stage: 'programme',
    gate: 'gate0',
    audience: ['leader', 'programmeManager'],
    answeredBy: 'programmeManager',
    name: { en: 'Signs of the vision', es: 'Señales de la visión' },
    entryName: { en: 'sign', es: 'señal' },
    fields: [
      text('sign', 'What anyone will be able to see', 'Qué podrá ver cualquiera', required),
      text('where', 'Where to look', 'Dónde mirar', required),
      link(['objective', 'Objective that brings it', 'Objetivo que la trae'], 'objective'),
      date('by', 'Expected by', 'Esperada para', required),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('expected', 'Expected', 'Esperada'),
          option('seen', 'Seen', 'Vista'),
          option('dropped', 'No longer wanted', 'Ya no se busca'),
        ],
        required,
      ),
      text('proof', 'Who saw it, and when', 'Quién la vio y cuándo', aside),
    ],
    states: {
      field: 'state',
      first: ['expected'],
      moves: { expected: ['seen', 'dropped'], seen: ['expected'], dropped: ['expected'] },
    },
    rules: [
      {
        id: 'seen-by-someone',
        elements: [65],
        when: 'entry.state == "seen"',
        require: 'entry.proof != ""',
        text: {
          en: 'Say who saw the sign, where and when: a vision is reached when others can see it.',
          es: 'Diga quién vio la señal, dónde y cuándo: una visión se alcanza cuando otros la ven.',
        },
        field: 'proof',
      },
    ],
    flags: [
      {
        key: 'expected',
        elements: [65],
        when: 'entry.state == "expected"',
        name: { en: 'Not seen yet', es: 'Aún no vista' },
        how: {
          en: 'Look where it says, and write down who saw it.',
          es: 'Mire donde dice y anote quién la vio.',
        },
        tone: 'note',
      },
    ],
    tallies: [{ key: 'wanted', when: 'entry.state != "dropped"' }],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'registers.visionSigns.wanted > 0.0',
  },
  {
    key: 'statements',
    elements: [28, 30],
    level: 'addOn',
    stage: 'businessFocus',
    gate: 'gate1',
    audience: ['leader', 'programmeManager', 'stageLead'],
    answeredBy: 'programmeManager',
    name: { en: 'Strategy in a few sentences', es: 'La estrategia en pocas frases' },
    entryName: { en: 'statement', es: 'declaración' },
    fields: [
      text('topic', 'About', 'Tema', required),
      choice(
        ['kind', 'Kind', 'Tipo'],
        [
          option('differentiation', 'How we differ', 'En qué nos diferenciamos'),
          option('perspective', 'How we see our customers', 'Cómo vemos a nuestros clientes'),
          option('trace', 'What an objective adds to it', 'Qué aporta un objetivo'),
        ],
        required,
      ),
      text('statement', 'In one or two sentences', 'En una o dos frases'),
      link(['objective', 'Objective', 'Objetivo'], 'objective'),
      text(
        'clientValue',
        'What our customers are worth, and how we know',
        'Cuánto valen los clientes y cómo lo sabemos',
        aside,
      ),
      link(['owner', 'Who keeps it true', 'Quién vela por ella'], 'seat'),
      choice(['state', 'Where it stands', 'Situación'], draftOrApproved, required),
    ],
    states: {
      field: 'state',
      first: ['draft'],
      moves: { draft: ['approved'], approved: ['draft'] },
      decidedBy: { approved: ['business'] },
    },
    rules: [
      {
        id: 'approved-is-written',
        elements: [28, 30],
        when: 'entry.state == "approved"',
        require: 'entry.statement != "" && entry.owner != ""',
        text: {
          en: 'Write the statement and name who keeps it true before it is approved.',
          es: 'Escriba la declaración y nombre a quien vela por ella antes de aprobarla.',
        },
        field: 'statement',
      },
      {
        id: 'perspective-knows-worth',
        elements: [30],
        when: 'entry.state == "approved" && entry.kind == "perspective"',
        require: 'entry.clientValue != ""',
        text: {
          en: 'Add what your customers are worth and how you know: a view of them rests on it.',
          es: 'Añada cuánto valen sus clientes y cómo lo sabe: la visión sobre ellos se apoya en eso.',
        },
        field: 'clientValue',
      },
      {
        id: 'trace-names-objective',
        elements: [28],
        when: 'entry.kind == "trace"',
        require: 'entry.objective != "" && entry.statement != ""',
        text: {
          en: 'Choose the objective and say what it adds to the way we differ.',
          es: 'Elija el objetivo y diga qué aporta a lo que nos diferencia.',
        },
        field: 'objective',
      },
    ],
    flags: [
      {
        key: 'open',
        elements: [28, 30],
        when: 'entry.state == "draft" && entry.kind != "trace"',
        name: { en: 'Draft', es: 'Borrador' },
        how: { en: 'Write it and have it approved.', es: 'Escríbala y haga que se apruebe.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'perspectiveApproved', when: 'entry.kind == "perspective" && entry.state == "approved"' },
      {
        key: 'differenceApproved',
        when: 'entry.preloaded == "differentiation" && entry.state == "approved"',
      },
      { key: 'traced', when: 'entry.kind == "trace"', by: ['objective'] },
    ],
    preloaded: [
      statement('differentiation', 'differentiation', {
        en: 'How we differ by knowing our customers',
        es: 'Cómo nos diferencia conocer a nuestros clientes',
      }),
      statement('selective', 'differentiation', {
        en: 'Whom we approach, and whom we do not',
        es: 'A quién nos dirigimos y a quién no',
      }),
      statement('development', 'differentiation', {
        en: 'How a customer grows with us',
        es: 'Cómo crece un cliente con nosotros',
      }),
      statement('advanced', 'differentiation', {
        en: 'How we use what we know in every contact',
        es: 'Cómo usamos lo que sabemos en cada contacto',
      }),
      statement('perspective', 'perspective', {
        en: 'Our strategic view of customers',
        es: 'Nuestra visión estratégica de los clientes',
      }),
    ],
    views: [{ kind: 'canvas', title: 'topic' }, { kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'registers.statements.perspectiveApproved > 0.0 && size(registers.statements.open) == 0',
  },
];

function statement(key: string, kind: string, topic: { en: string; es: string }) {
  return { key, values: { topic, kind, state: 'draft' } };
}
