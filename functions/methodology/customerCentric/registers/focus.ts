import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, option, required, score, text, url } from './field.ts';

const place = {
  stage: 'businessFocus',
  gate: 'gate1',
  audience: ['programmeManager', 'stageLead', 'customerVoice'],
  answeredBy: 'stageLead',
} as const;

/** Proof of a kind that says nothing about what the company does (element 11). */
const onlyTalk = 'entry.evidenceKind in ["none", "communication", "callCentre"]';

/** What customers need, what we promise them, and what they ask of us. */
export const focusRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'needs',
    elements: [13],
    level: 'core',
    name: { en: 'Customer needs', es: 'Necesidades de los clientes' },
    entryName: { en: 'need', es: 'necesidad' },
    fields: [
      text('need', 'What the customer needs', 'Qué necesita el cliente', required),
      link(['segment', 'Segment', 'Segmento'], 'segment', required),
      score('importance', 'How much it matters (1 to 5)', 'Cuánto importa (1 a 5)', { least: 1, most: 5 }),
      text('evidence', 'How we know', 'Cómo lo sabemos', required),
      text('response', 'How we meet it', 'Cómo respondemos'),
      link(['initiative', 'Initiative that does it', 'Iniciativa que lo hace'], 'initiatives'),
      link(['kpi', 'KPI that shows it', 'KPI que lo muestra'], 'kpi'),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('open', 'Not answered', 'Sin respuesta'),
          option('answered', 'Answered', 'Con respuesta'),
          option('setAside', 'Not for us', 'No la cubriremos'),
        ],
        required,
      ),
      text('reason', 'Why not for us', 'Por qué no la cubriremos', aside),
    ],
    rules: [
      {
        id: 'answered-by-work',
        elements: [13],
        when: 'entry.state == "answered"',
        require: 'entry.response != "" && entry.initiative != ""',
        text: {
          en: 'Say how the need is met and choose the initiative that does it; until then it is not answered.',
          es: 'Diga cómo se cubre la necesidad y elija la iniciativa que lo hace; hasta entonces no tiene respuesta.',
        },
        field: 'initiative',
      },
      {
        id: 'set-aside-because',
        elements: [13],
        when: 'entry.state == "setAside"',
        require: 'entry.reason != ""',
        text: {
          en: 'Write why this need is not for us: customers and colleagues will ask.',
          es: 'Escriba por qué no cubriremos esta necesidad: clientes y colegas lo preguntarán.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'unanswered',
        elements: [13],
        when: 'entry.state == "open"',
        name: { en: 'Not answered', es: 'Sin respuesta' },
        how: {
          en: 'Choose the initiative that meets it, or set it aside with a reason.',
          es: 'Elija la iniciativa que la cubre, o descártela con un motivo.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'bySegment', by: ['segment'] },
      { key: 'answered', when: 'entry.state == "answered"' },
    ],
    preloaded: [],
    views: [
      { kind: 'table' },
      { kind: 'board', field: 'state' },
      { kind: 'matrix', rows: 'need', columns: 'segment', cell: 'response' },
    ],
    done: 'registers.needs.count > 0.0 && size(registers.needs.unanswered) == 0',
  },
  {
    ...place,
    key: 'claims',
    elements: [11],
    level: 'addOn',
    name: { en: 'Promises and proof', es: 'Promesas y pruebas' },
    entryName: { en: 'promise', es: 'promesa' },
    fields: [
      text('claim', 'What we say in public', 'Qué decimos en público', required),
      text('where', 'Where we say it', 'Dónde lo decimos', required),
      date('saidOn', 'Since', 'Desde', aside),
      choice(
        ['evidenceKind', 'What proves it', 'Qué lo prueba'],
        [
          option('none', 'Nothing yet', 'Nada todavía'),
          option('communication', 'Only communication', 'Solo comunicación'),
          option('callCentre', 'Only the call centre', 'Solo el centro de llamadas'),
          option('process', 'A way of working', 'Una forma de trabajar'),
          option('budget', 'Money set aside', 'Dinero reservado'),
          option('kpi', 'A number', 'Una cifra'),
          option('decision', 'A decision', 'Una decisión'),
        ],
        required,
      ),
      text('evidence', 'The proof', 'La prueba'),
      link(['kpi', 'KPI', 'KPI'], 'kpi'),
      url('address', 'Where to read it', 'Dónde leerlo', aside),
      link(['owner', 'Who keeps the promise', 'Quién la cumple'], 'seat'),
    ],
    rules: [
      {
        id: 'proof-is-described',
        elements: [11],
        when: 'entry.evidenceKind != "none"',
        require: 'entry.evidence != ""',
        text: {
          en: 'Describe the proof so that someone outside can check it, or choose Nothing yet.',
          es: 'Describa la prueba de modo que alguien ajeno pueda comprobarla, o elija Nada todavía.',
        },
        field: 'evidence',
      },
      {
        id: 'number-is-named',
        elements: [11],
        when: 'entry.evidenceKind == "kpi"',
        require: 'entry.kpi != ""',
        text: {
          en: 'Choose the KPI whose number proves the promise.',
          es: 'Elija el KPI cuya cifra prueba la promesa.',
        },
        field: 'kpi',
      },
    ],
    flags: [
      {
        key: 'onlyTalk',
        elements: [11],
        when: onlyTalk,
        name: { en: 'Promise without proof', es: 'Promesa sin prueba' },
        how: {
          en: 'Point to a way of working, money, a number or a decision: talk and call centre do not count.',
          es: 'Remita a una forma de trabajar, dinero, una cifra o una decisión: hablar y atender llamadas no cuenta.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'proven', when: `!(${onlyTalk})` },
      { key: 'byEvidence', by: ['evidenceKind'] },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'evidenceKind' }],
    done: 'registers.claims.count > 0.0 && size(registers.claims.onlyTalk) == 0',
  },
  {
    ...place,
    key: 'suggestions',
    stage: 'customerInteraction',
    gate: 'gate4',
    elements: [5],
    level: 'addOn',
    name: { en: 'What customers suggest', es: 'Lo que sugieren los clientes' },
    entryName: { en: 'suggestion', es: 'sugerencia' },
    fields: [
      text('what', 'What was suggested', 'Qué se sugirió', required),
      choice(
        ['from', 'From', 'De'],
        [
          option('customer', 'A customer', 'Un cliente'),
          option('potential', 'A potential customer', 'Un cliente potencial'),
        ],
        required,
      ),
      link(['segment', 'Segment', 'Segmento'], 'segment'),
      date('heardOn', 'Heard on', 'Recibida el', required),
      text('where', 'Heard where', 'Dónde se recibió', aside),
      text('assessment', 'What we think of it', 'Qué opinamos'),
      link(['initiative', 'Initiative that takes it up', 'Iniciativa que la recoge'], 'initiatives'),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('heard', 'Heard', 'Recibida'),
          option('assessed', 'Looked at', 'Valorada'),
          option('adopted', 'Taken up', 'Aceptada'),
          option('declined', 'Declined', 'Descartada'),
          option('shipped', 'In use', 'En uso'),
          option('told', 'Customer told', 'Cliente informado'),
        ],
        required,
      ),
      text('reason', 'Why it was declined', 'Por qué se descartó', aside),
      date('toldOn', 'Customer told on', 'Cliente informado el', aside),
    ],
    states: {
      field: 'state',
      first: ['heard'],
      moves: {
        heard: ['assessed'],
        assessed: ['adopted', 'declined'],
        adopted: ['shipped', 'declined'],
        declined: ['told', 'assessed'],
        shipped: ['told'],
        told: [],
      },
    },
    rules: [
      {
        id: 'assessed-in-words',
        elements: [5],
        when: 'entry.state != "heard"',
        require: 'entry.assessment != ""',
        text: {
          en: 'Write in a sentence what we think of the suggestion before it moves on.',
          es: 'Escriba en una frase qué opinamos de la sugerencia antes de que avance.',
        },
        field: 'assessment',
      },
      {
        id: 'declined-because',
        elements: [5],
        when: 'entry.state == "declined"',
        require: 'entry.reason != ""',
        text: {
          en: 'Write the reason why it was declined: the customer deserves one.',
          es: 'Escriba el motivo por el que se descartó: el cliente lo merece.',
        },
        field: 'reason',
      },
      {
        id: 'adopted-by-an-initiative',
        elements: [5],
        when: 'entry.state == "adopted" || entry.state == "shipped"',
        require: 'entry.initiative != ""',
        text: {
          en: 'Choose the initiative that takes the suggestion up: without one nobody works on it.',
          es: 'Elija la iniciativa que recoge la sugerencia: sin ella nadie trabaja en ella.',
        },
        field: 'initiative',
      },
      {
        id: 'told-on-a-day',
        elements: [5],
        when: 'entry.state == "told"',
        require: 'entry.toldOn != "" && entry.toldOn >= entry.heardOn && entry.toldOn <= today',
        text: {
          en: 'Enter the day on which the customer was told, after the suggestion was heard.',
          es: 'Introduzca el día en que se informó al cliente, posterior al de la sugerencia.',
        },
        field: 'toldOn',
      },
    ],
    flags: [
      {
        key: 'open',
        elements: [5],
        when: 'entry.state == "heard" || entry.state == "assessed"',
        name: { en: 'Waits for an answer', es: 'Espera respuesta' },
        how: { en: 'Take it up or decline it with a reason.', es: 'Acéptela o descártela con un motivo.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'openSince', when: 'entry.state == "heard" || entry.state == "assessed"', by: ['heardOn'] },
      { key: 'takenUp', when: 'entry.initiative != "" && entry.state in ["adopted", "shipped", "told"]' },
      { key: 'byState', by: ['state'] },
    ],
    preloaded: [],
    views: [{ kind: 'board', field: 'state' }, { kind: 'table' }],
    done: 'registers.suggestions.count > 0.0 && size(registers.suggestions.open) == 0',
  },
];
