import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, money, number, option, percent, required, score, text } from './field.ts';

const place = {
  level: 'technology',
  stage: 'technology',
  gate: 'gate5',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** From the needs that technology has to serve to the tools that serve them. */
export const technologyRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'requirements',
    elements: [74],
    name: { en: 'What technology has to do', es: 'Qué tiene que hacer la tecnología' },
    entryName: { en: 'requirement', es: 'requisito' },
    fields: [
      text('requirement', 'It has to', 'Tiene que', required),
      link(['need', 'Need it comes from', 'Necesidad de la que viene'], 'needs'),
      link(['process', 'Process it comes from', 'Proceso del que viene'], 'processes', aside),
      choice(
        ['weight', 'How much it matters', 'Cuánto importa'],
        [
          option('must', 'Must have', 'Imprescindible'),
          option('should', 'Should have', 'Conveniente'),
          option('could', 'Nice to have', 'Deseable'),
        ],
        required,
      ),
      link(['solution', 'Tool that does it', 'Herramienta que lo hace'], 'technologies'),
      score('fit', 'How well it does it (0 to 5)', 'Cómo de bien lo hace (0 a 5)'),
      text('without', 'How we do without', 'Cómo prescindimos de ello', aside),
    ],
    rules: [
      {
        id: 'fit-names-the-tool',
        elements: [74],
        when: '"fit" in entry.filled',
        require: 'entry.solution != ""',
        text: {
          en: 'Choose the tool that is scored: how well it fits is said of a tool.',
          es: 'Elija la herramienta que se puntúa: el encaje se dice de una herramienta.',
        },
        field: 'solution',
      },
    ],
    flags: [
      {
        key: 'noNeed',
        elements: [74],
        when: 'entry.need == "" && entry.process == ""',
        name: { en: 'Serves no need', es: 'No sirve a ninguna necesidad' },
        how: {
          en: 'Choose the need or process it comes from, or remove it.',
          es: 'Elija la necesidad o el proceso del que viene, o quítelo.',
        },
        tone: 'problem',
      },
      {
        key: 'noSolution',
        elements: [74],
        when: 'entry.weight != "could" && entry.solution == "" && entry.without == ""',
        name: { en: 'No tool does it', es: 'Ninguna herramienta lo hace' },
        how: {
          en: 'Choose a tool that does it, or say how you do without.',
          es: 'Elija una herramienta que lo haga, o diga cómo prescinde de ello.',
        },
        tone: 'problem',
      },
      {
        key: 'poorFit',
        elements: [74],
        when: 'entry.weight == "must" && "fit" in entry.filled && entry.fit < 3.0',
        name: { en: 'Fits badly', es: 'Encaja mal' },
        how: {
          en: 'Look for another tool, or change the need.',
          es: 'Busque otra herramienta o revise la necesidad.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'bySolution', when: 'entry.solution != ""', by: ['solution'] },
      { key: 'byNeed', when: 'entry.need != ""', by: ['need'] },
    ],
    preloaded: [],
    views: [
      { kind: 'table' },
      { kind: 'matrix', rows: 'requirement', columns: 'solution', cell: 'fit' },
      { kind: 'board', field: 'weight' },
    ],
    done: 'registers.requirements.count > 0.0 && size(registers.requirements.noNeed) == 0 && size(registers.requirements.noSolution) == 0',
  },
  {
    ...place,
    key: 'technologies',
    elements: [36, 60, 75],
    name: { en: 'Tools', es: 'Herramientas' },
    entryName: { en: 'tool', es: 'herramienta' },
    fields: [
      text('name', 'Tool', 'Herramienta', required),
      link(['need', 'Need it serves', 'Necesidad a la que sirve'], 'needs'),
      text('use', 'What it is used for', 'Para qué se usa', required),
      link(['owner', 'Owner in the business', 'Responsable en el negocio'], 'seat'),
      money('cost', 'Cost a year', 'Coste al año', { least: 0 }),
      percent('size', 'Of what it can do, we need', 'De lo que ofrece, necesitamos', { most: 400 }),
      percent('covers', 'Of what we need, it does', 'De lo que necesitamos, cubre'),
      percent('disables', 'Users it gets in the way of', 'Usuarios a los que estorba'),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('explored', 'Being tried', 'En prueba'),
          option('chosen', 'Chosen', 'Elegida'),
          option('live', 'In use', 'En uso'),
          option('underReview', 'Under review', 'En revisión'),
          option('retired', 'Retired', 'Retirada'),
        ],
        required,
      ),
      number('votes', 'Users asked', 'Usuarios consultados', { least: 0, ...aside }),
      date('votedOn', 'Asked on', 'Consultados el', aside),
      text('condition', 'On which condition', 'Con qué condición', aside),
    ],
    states: {
      field: 'state',
      first: ['explored', 'live'],
      moves: {
        explored: ['chosen', 'retired'],
        chosen: ['live', 'explored', 'retired'],
        live: ['underReview', 'retired'],
        underReview: ['live', 'retired'],
        retired: [],
      },
    },
    rules: [
      {
        id: 'chosen-for-something',
        elements: [36],
        when: 'entry.state == "chosen" || entry.state == "live"',
        require: 'entry.need != "" && entry.owner != "" && "cost" in entry.filled',
        text: {
          en: 'Choose the need the tool serves and its owner in the business, and enter what it costs a year.',
          es: 'Elija la necesidad a la que sirve y su responsable en el negocio, e introduzca el coste anual.',
        },
        field: 'need',
      },
      {
        id: 'right-size-before-purchase',
        elements: [75],
        when: 'entry.state == "chosen"',
        require:
          '"size" in entry.filled && "covers" in entry.filled && ((entry.size >= parameters.rightSizeLow && entry.size <= parameters.rightSizeHigh && entry.covers >= parameters.rightSizeLow) || entry.condition != "")',
        text: {
          en: 'Enter how much of it you need and covers; if it is too big or too small, say on which condition you choose it.',
          es: 'Indique cuánto de ella necesita y cuánto cubre; si sobra o falta, diga con qué condición la elige.',
        },
        field: 'size',
      },
      {
        id: 'users-asked-count',
        elements: [60],
        when: '"disables" in entry.filled',
        require: 'entry.votes > 0.0 && entry.votedOn != "" && entry.votedOn <= today',
        text: {
          en: 'Enter how many users were asked and when: a share without them says nothing.',
          es: 'Indique a cuántos usuarios se consultó y cuándo: un porcentaje sin ello no dice nada.',
        },
        field: 'votes',
      },
      {
        id: 'hindrance-reopens',
        elements: [60],
        when: 'entry.state == "live"',
        require: 'entry.disables <= parameters.disablesPercent',
        text: {
          en: 'It gets in the way of too many users: set it to Under review until that is cured.',
          es: 'Estorba a demasiados usuarios: póngala En revisión hasta que se remedie.',
        },
        field: 'state',
      },
    ],
    flags: [
      {
        key: 'noNeed',
        elements: [36],
        when: 'entry.need == "" && entry.state != "retired"',
        name: { en: 'Serves no need', es: 'No sirve a ninguna necesidad' },
        how: {
          en: 'Choose the need it serves, or retire it.',
          es: 'Elija la necesidad a la que sirve o retírela.',
        },
        tone: 'problem',
      },
      {
        key: 'unmeasured',
        elements: [75],
        when: '!("size" in entry.filled) && entry.state in ["chosen", "live"]',
        name: { en: 'Size not known', es: 'Tamaño desconocido' },
        how: { en: 'Enter how much of it is needed.', es: 'Indique cuánto de ella se necesita.' },
        tone: 'note',
      },
      {
        key: 'underReview',
        elements: [60, 75],
        when: 'entry.state == "underReview"',
        name: { en: 'Under review', es: 'En revisión' },
        how: {
          en: 'Cure what gets in the way, or replace the tool.',
          es: 'Remedie lo que estorba o sustituya la herramienta.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'byNeed', when: 'entry.need != ""', by: ['need'] },
      { key: 'cost', when: 'entry.state == "live" || entry.state == "underReview"', sum: 'cost' },
      // Of tools in use; warnings compare them with the band the programme set (element 75).
      { key: 'liveSize', when: 'entry.state == "live"', by: ['number'], sum: 'size' },
      { key: 'liveCovers', when: 'entry.state == "live"', by: ['number'], sum: 'covers' },
      { key: 'liveDisables', when: 'entry.state == "live"', by: ['number'], sum: 'disables' },
    ],
    preloaded: [],
    views: [
      { kind: 'table' },
      { kind: 'board', field: 'state' },
      { kind: 'matrix', rows: 'need', columns: 'state', cell: 'name' },
    ],
    done: 'registers.technologies.count > 0.0 && size(registers.technologies.noNeed) == 0 && size(registers.technologies.underReview) == 0',
  },
  {
    ...place,
    key: 'systemOutcomes',
    elements: [63],
    name: { en: 'Three things technology brings', es: 'Tres resultados de la tecnología' },
    entryName: { en: 'result', es: 'resultado' },
    fields: [
      text('outcome', 'Result', 'Resultado', required),
      link(['kpi', 'KPI that shows it', 'KPI que lo muestra'], 'kpi'),
      text('today', 'Where we stand', 'Dónde estamos'),
      score('reached', 'How far we are (0 to 5)', 'Cuánto hemos logrado (0 a 5)'),
      link(['owner', 'Who answers for it', 'Quién responde de ello'], 'seat'),
    ],
    rules: [
      {
        id: 'these-three',
        elements: [63],
        require: 'entry.preloaded != ""',
        text: {
          en: 'Technology for customers brings these three things: put what you expect under one of them.',
          es: 'La tecnología para clientes trae estos tres resultados: ponga lo que espera bajo uno de ellos.',
        },
        field: 'outcome',
      },
      {
        id: 'reached-by-number',
        elements: [63],
        when: '"reached" in entry.filled',
        require: 'entry.kpi != ""',
        text: {
          en: 'Choose the KPI that shows it before you say how far you are.',
          es: 'Elija el KPI que lo muestra antes de decir cuánto se ha logrado.',
        },
        field: 'kpi',
      },
    ],
    flags: [
      {
        key: 'noKpi',
        elements: [63],
        when: 'entry.kpi == ""',
        name: { en: 'No KPI', es: 'Sin KPI' },
        how: { en: 'Choose the KPI that shows it.', es: 'Elija el KPI que lo muestra.' },
        tone: 'problem',
      },
    ],
    tallies: [{ key: 'measured', when: 'entry.kpi != ""' }],
    preloaded: [
      outcome('oneView', {
        en: 'One view of each customer, present and potential, that can be analysed',
        es: 'Una sola visión de cada cliente, actual y potencial, que se puede analizar',
      }),
      outcome('sameRelationship', {
        en: 'The same relationship by phone, on the web and in person',
        es: 'La misma relación por teléfono, en la web y en persona',
      }),
      outcome('betterProcesses', {
        en: 'Customer processes that work better and cost less',
        es: 'Procesos de cliente que funcionan mejor y cuestan menos',
      }),
    ],
    views: [{ kind: 'canvas', title: 'outcome' }, { kind: 'table' }],
    done: 'registers.systemOutcomes.measured >= 3.0',
  },
];

function outcome(key: string, said: { readonly en: string; readonly es: string }) {
  return { key, values: { outcome: said } };
}
