import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, option, required, score, text } from './field.ts';

const place = {
  level: 'core',
  stage: 'programme',
  audience: ['programmeManager', 'leader', 'stageLead'],
  answeredBy: 'programmeManager',
} as const;

const oneToFive = { least: 1, most: 5 } as const;

/** What may go wrong, what has, and what we take for granted. */
export const riskRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'risks',
    purpose: 'risks',
    gate: 'gate0',
    elements: [18, 26],
    name: { en: 'Risks', es: 'Riesgos' },
    entryName: { en: 'risk', es: 'riesgo' },
    fields: [
      text('risk', 'What may go wrong', 'Qué puede salir mal', required),
      text('indicator', 'First sign of it', 'Primera señal', required),
      text('reading', 'What that sign says today', 'Qué dice hoy esa señal'),
      score('likelihood', 'How likely (1 to 5)', 'Probabilidad (1 a 5)', oneToFive),
      score('impact', 'How bad (1 to 5)', 'Gravedad (1 a 5)', oneToFive),
      text('response', 'What we do about it', 'Qué hacemos al respecto'),
      link(['owner', 'Who watches it', 'Quién lo vigila'], 'seat'),
      date('reviewOn', 'Look again on', 'Volver a mirar el', aside),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('open', 'Open', 'Abierto'),
          option('controlled', 'Under control', 'Bajo control'),
          option('happened', 'Has happened', 'Ha ocurrido'),
          option('past', 'Past', 'Superado'),
        ],
        required,
      ),
    ],
    rules: [
      {
        id: 'causes-stay',
        elements: [18, 26],
        when: 'entry.state == "past"',
        require: 'entry.preloaded == ""',
        text: {
          en: 'This is one of the reasons such programmes fail: keep rating it, it is never past.',
          es: 'Es una de las razones por las que fracasan estos programas: siga valorándolo, nunca se da por superado.',
        },
        field: 'state',
      },
      {
        id: 'a-severe-risk-is-met',
        elements: [26],
        when: 'entry.likelihood * entry.impact >= 15.0',
        require: 'entry.response != "" && entry.owner != ""',
        text: {
          en: 'Say what you do about a risk this big, and who watches it.',
          es: 'Ante un riesgo así de grande, indique qué hace y quién lo vigila.',
        },
        field: 'response',
      },
      {
        id: 'control-is-explained',
        elements: [26],
        when: 'entry.state == "controlled" || entry.state == "happened"',
        require: 'entry.response != ""',
        text: {
          en: 'Write what is being done: without it nobody can tell that this risk is looked after.',
          es: 'Escriba qué se está haciendo: sin ello nadie sabe que este riesgo está atendido.',
        },
        field: 'response',
      },
    ],
    flags: [
      {
        key: 'unrated',
        elements: [18, 26],
        when: '!("likelihood" in entry.filled) || !("impact" in entry.filled)',
        name: { en: 'Not rated', es: 'Sin valorar' },
        how: { en: 'Say how likely and how bad it is.', es: 'Indique su probabilidad y su gravedad.' },
        tone: 'note',
      },
      {
        key: 'severe',
        elements: [26],
        when: 'entry.likelihood * entry.impact >= 15.0 && (entry.state == "open" || entry.state == "happened")',
        name: { en: 'Severe', es: 'Grave' },
        how: {
          en: 'Bring it under control, or take it to leaders.',
          es: 'Contrólelo o llévelo a la dirección.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      {
        key: 'causesRated',
        when: 'entry.preloaded != "" && "likelihood" in entry.filled && "impact" in entry.filled',
      },
      { key: 'byRating', when: '"likelihood" in entry.filled', by: ['likelihood', 'impact'] },
    ],
    preloaded: [
      cause('board', {
        risk: {
          en: 'Top management sees a short-term cost, not what customers will be worth',
          es: 'La alta dirección ve un coste a corto plazo, no lo que valdrán los clientes',
        },
        indicator: {
          en: 'Leaders’ quarterly answer on whether they understand why we do this',
          es: 'La respuesta trimestral de la dirección sobre si entiende por qué hacemos esto',
        },
      }),
      cause('fear', {
        risk: {
          en: 'Fear of change: people avoid the risk of doing it',
          es: 'Miedo al cambio: se evita el riesgo',
        },
        indicator: {
          en: 'Share of people who say they are ready, and changes put off',
          es: 'Porcentaje de personas que se dicen preparadas y cambios aplazados',
        },
      }),
      cause('difficulty', {
        risk: {
          en: 'It takes technology, analysis, specialists and a new structure all at once',
          es: 'Exige a la vez tecnología, análisis, especialistas y otra estructura',
        },
        indicator: {
          en: 'The widest gap among those four, from 0 (none) to 5',
          es: 'La mayor carencia entre esas cuatro, de 0 (ninguna) a 5',
        },
      }),
      cause('overInvestment', {
        risk: {
          en: 'Too much is spent on systems, without a business view',
          es: 'Se gasta demasiado en sistemas, sin visión de negocio',
        },
        indicator: {
          en: 'Technology’s share of the money beside the benefit that is proven',
          es: 'El peso de la tecnología en el gasto junto al beneficio demostrado',
        },
      }),
      cause('inHouse', {
        risk: {
          en: 'We build it ourselves because that looks cheaper, and fall behind',
          es: 'Lo hacemos en casa porque parece más barato, y nos quedamos atrás',
        },
        indicator: {
          en: 'In-house choices without a comparison of total cost over two years',
          es: 'Decisiones de hacerlo en casa sin comparar el coste total a dos años',
        },
      }),
      cause('headcount', {
        risk: {
          en: 'Customer teams need people that the plan does not pay for',
          es: 'Los equipos de clientes necesitan personas que el plan no paga',
        },
        indicator: {
          en: 'Planned people per segment beside those hired and budgeted',
          es: 'Personas previstas por segmento junto a las contratadas y presupuestadas',
        },
      }),
    ],
    views: [
      { kind: 'table' },
      { kind: 'matrix', rows: 'likelihood', columns: 'impact', cell: 'count' },
      { kind: 'board', field: 'state' },
    ],
    done: 'registers.risks.causesRated >= 6.0 && size(registers.risks.unrated) == 0',
  },
  {
    ...place,
    key: 'issues',
    purpose: 'issues',
    gate: 'closing',
    elements: [59],
    name: { en: 'Issues', es: 'Problemas' },
    entryName: { en: 'issue', es: 'problema' },
    fields: [
      text('issue', 'What is wrong', 'Qué va mal', required),
      date('since', 'Since', 'Desde', required),
      link(['stage', 'Area', 'Área'], 'stage'),
      link(['risk', 'Risk it was', 'Riesgo que era'], 'risks', aside),
      score('impact', 'How bad (1 to 5)', 'Gravedad (1 a 5)', { ...oneToFive, ...required }),
      text('response', 'What we do about it', 'Qué hacemos al respecto'),
      link(['owner', 'Who solves it', 'Quién lo resuelve'], 'seat', required),
      date('by', 'By', 'Para el'),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [option('open', 'Open', 'Abierto'), option('solved', 'Solved', 'Resuelto')],
        required,
      ),
    ],
    rules: [
      {
        id: 'solved-how',
        elements: [59],
        when: 'entry.state == "solved"',
        require: 'entry.response != ""',
        text: {
          en: 'Write what solved it, so that the next team need not find out again.',
          es: 'Escriba qué lo resolvió, para que el siguiente equipo no tenga que averiguarlo.',
        },
        field: 'response',
      },
    ],
    flags: [
      {
        key: 'severe',
        elements: [59],
        when: 'entry.state == "open" && entry.impact >= 4.0',
        name: { en: 'Severe and open', es: 'Grave y abierto' },
        how: { en: 'Agree what is done, and by when.', es: 'Acuerde qué se hace y para cuándo.' },
        tone: 'problem',
      },
    ],
    tallies: [{ key: 'open', when: 'entry.state == "open"', by: ['stage'] }],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'size(registers.issues.severe) == 0',
  },
  {
    ...place,
    key: 'assumptions',
    purpose: 'assumptions',
    gate: 'gate0',
    elements: [59],
    name: { en: 'What we take for granted', es: 'Lo que damos por supuesto' },
    entryName: { en: 'assumption', es: 'supuesto' },
    fields: [
      text('assumption', 'We assume that', 'Suponemos que', required),
      text('otherwise', 'If it is wrong', 'Si no es así', required),
      link(['owner', 'Who checks it', 'Quién lo comprueba'], 'seat', required),
      date('checkBy', 'Checked by', 'Comprobar antes del', required),
      text('finding', 'What the check showed', 'Qué mostró la comprobación'),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('open', 'Open', 'Pendiente'),
          option('right', 'Was right', 'Era cierto'),
          option('wrong', 'Was wrong', 'No era cierto'),
        ],
        required,
      ),
    ],
    rules: [
      {
        id: 'checked-by-finding',
        elements: [59],
        when: 'entry.state != "open"',
        require: 'entry.finding != ""',
        text: {
          en: 'Write what the check showed before you call the assumption right or wrong.',
          es: 'Escriba qué mostró la comprobación antes de dar el supuesto por cierto o falso.',
        },
        field: 'finding',
      },
    ],
    flags: [
      {
        key: 'wrong',
        elements: [59],
        when: 'entry.state == "wrong"',
        name: { en: 'Was wrong', es: 'No era cierto' },
        how: { en: 'See what in the plan rests on it.', es: 'Revise qué parte del plan se apoya en él.' },
        tone: 'problem',
      },
    ],
    tallies: [{ key: 'unchecked', when: 'entry.state == "open"', by: ['checkBy'] }],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'registers.assumptions.count > 0.0',
  },
];

type Words = { readonly en: string; readonly es: string };

/** A reason why such programmes fail; it is rated for as long as the programme runs. */
function cause(key: string, words: { readonly risk: Words; readonly indicator: Words }) {
  return { key, values: { ...words, state: 'open' } };
}
