import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, money, number, option, percent, required, text } from './field.ts';
import { workstreamOptions } from './workstreams.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate1',
  audience: ['programmeManager', 'stageLead', 'leader'],
  answeredBy: 'stageLead',
} as const;

/** Beyond a mere idea, and not given up. */
const worked = 'entry.state != "draft" && entry.state != "stopped"';
/** Money and people are set free for it. */
const released = 'entry.state in ["approved", "inDelivery", "delivered", "confirmed"]';

/** The work itself. Each initiative answers a need, moves a KPI, and shows what it costs and brings. */
export const planRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'initiatives',
    purpose: 'initiatives',
    elements: [2, 12, 13, 20, 21, 43, 59, 62, 63, 64],
    name: { en: 'Initiatives', es: 'Iniciativas' },
    entryName: { en: 'initiative', es: 'iniciativa' },
    fields: [
      text('name', 'Initiative', 'Iniciativa', required),
      link(['stage', 'Area', 'Área'], 'stage', required),
      choice(['workstream', 'Kind of work', 'Tipo de trabajo'], workstreamOptions, required),
      link(['need', 'Need it answers', 'Necesidad a la que responde'], 'needs'),
      link(['segment', 'Segment', 'Segmento'], 'segment'),
      link(['kpi', 'KPI it moves', 'KPI que mueve'], 'kpi'),
      link(['owner', 'Who leads it', 'Quién la dirige'], 'seat'),
      money('cost', 'Cost', 'Coste', { least: 0 }),
      money('benefit', 'Benefit', 'Beneficio', { least: 0 }),
      percent('roi', 'ROI expected', 'ROI esperado', {
        least: -100,
        most: 100_000,
        hint: { en: '(benefit − cost) ÷ cost, in percent', es: '(beneficio − coste) ÷ coste, en porcentaje' },
      }),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('draft', 'Idea', 'Idea'),
          option('businessCase', 'Business case', 'Caso de negocio'),
          option('approved', 'Approved', 'Aprobada'),
          option('inDelivery', 'In delivery', 'En marcha'),
          option('delivered', 'Delivered', 'Entregada'),
          option('confirmed', 'Value confirmed', 'Valor confirmado'),
          option('stopped', 'Stopped', 'Parada'),
        ],
        required,
      ),
      number('payback', 'Months until it has paid for itself', 'Meses hasta recuperar la inversión', {
        least: 0,
        most: 240,
        ...aside,
      }),
      money('npv', 'Net present value', 'Valor actual neto', { least: -9e15, ...aside }),
      choice(
        ['confidence', 'How sure these figures are', 'Solidez de estas cifras'],
        [
          option('guess', 'A guess', 'Una suposición'),
          option('estimate', 'An estimate', 'Una estimación'),
          option('measured', 'Measured', 'Medidas'),
        ],
        aside,
      ),
      text('delight', 'What will delight customers in it', 'Qué entusiasmará al cliente', aside),
      text('notCustomer', 'Not a customer change, because', 'No cambia nada al cliente, porque', aside),
      choice(
        ['contact', 'Contact with customers', 'Contacto con el cliente'],
        [option('more', 'More', 'Más'), option('same', 'The same', 'Igual'), option('less', 'Less', 'Menos')],
        aside,
      ),
      text('care', 'How we spare those who do not want it', 'Cómo respetamos a quien no lo quiere', aside),
      link(
        ['outcome', 'What it gives us of the three', 'Cuál de los tres resultados da'],
        'systemOutcomes',
        aside,
      ),
      date('startOn', 'Starts on', 'Empieza el', aside),
      date('endOn', 'Ends on', 'Acaba el', aside),
      text('reason', 'Why it was stopped', 'Por qué se paró', aside),
    ],
    states: {
      field: 'state',
      first: ['draft'],
      moves: {
        draft: ['businessCase', 'stopped'],
        businessCase: ['approved', 'draft', 'stopped'],
        approved: ['inDelivery', 'businessCase', 'stopped'],
        inDelivery: ['delivered', 'stopped'],
        delivered: ['confirmed', 'inDelivery'],
        confirmed: [],
        stopped: ['draft'],
      },
      decidedBy: { approved: ['business', 'finance'], confirmed: ['finance'] },
    },
    rules: [
      {
        id: 'answers-a-need',
        elements: [13],
        when: worked,
        require: 'entry.need != ""',
        text: {
          en: 'Choose the customer need this initiative answers; until then it stays an idea.',
          es: 'Elija la necesidad del cliente a la que responde; hasta entonces sigue siendo una idea.',
        },
        field: 'need',
      },
      {
        id: 'delights-or-says-why-not',
        elements: [12],
        when: worked,
        require: 'entry.delight != "" || entry.notCustomer != ""',
        text: {
          en: 'Say what will delight customers in it, or why it is no change for customers; until then it stays an idea.',
          es: 'Diga qué entusiasmará al cliente, o por qué no le cambia nada; hasta entonces sigue siendo una idea.',
        },
        field: 'delight',
      },
      {
        id: 'spares-those-who-refuse',
        elements: [2],
        when: `${worked} && entry.contact == "more" && entry.segment in registers.customerView.refusing`,
        require:
          'entry.care != "" || registers.customerView.refusing[entry.segment] <= parameters.refusalPercent',
        text: {
          en: 'Many in this segment refuse to be managed: say how more contact spares them.',
          es: 'En este segmento muchos no quieren que se les gestione: diga cómo se les respeta con más contacto.',
        },
        field: 'care',
      },
      {
        id: 'cost-and-return',
        elements: [64],
        when: released,
        require: 'entry.cost > 0.0 && ["benefit", "roi", "payback", "confidence"].all(k, k in entry.filled)',
        text: {
          en: 'Enter cost, benefit, ROI, payback and how sure they are: without a return nothing is released.',
          es: 'Introduzca coste, beneficio, ROI, plazo de recuperación y su solidez: sin retorno no se libera nada.',
        },
        field: 'roi',
      },
      {
        // One point either way leaves room for rounding.
        id: 'roi-adds-up',
        elements: [64],
        when: '"roi" in entry.filled && "benefit" in entry.filled && entry.cost > 0.0',
        require:
          '(entry.benefit - entry.cost) * 100.0 <= (entry.roi + 1.0) * entry.cost && (entry.benefit - entry.cost) * 100.0 >= (entry.roi - 1.0) * entry.cost',
        text: {
          en: 'Check the ROI: benefit minus cost, divided by cost, comes to another figure.',
          es: 'Revise el ROI: beneficio menos coste, dividido por el coste, da otra cifra.',
        },
        field: 'roi',
      },
      {
        id: 'metrics-before-start',
        elements: [20],
        when: 'entry.state == "inDelivery" && before.state != "inDelivery"',
        require:
          'kpis.exists(k, k.id == entry.kpi && k.ownerHeld && k.hasTarget && k.hasBaseline && k.baselineReadyOn <= today && (entry.startOn == "" || k.baselineReadyOn <= entry.startOn))',
        text: {
          en: 'Choose a KPI that has an owner, a baseline from before the start and a target: work starts once it can be measured.',
          es: 'Elija un KPI con responsable, valor de partida anterior al inicio y meta: se empieza cuando se puede medir.',
        },
        field: 'kpi',
      },
      {
        id: 'technology-brings-one-of-three',
        elements: [63],
        when: `${released} && entry.workstream == "technology" && entry.benefit > 0.0`,
        require: 'entry.outcome != ""',
        text: {
          en: 'Choose which of the three results technology brings here; no other benefit may be claimed for it.',
          es: 'Elija cuál de los tres resultados trae aquí la tecnología; no puede atribuírsele otro beneficio.',
        },
        field: 'outcome',
      },
      {
        id: 'stopped-because',
        elements: [59],
        when: 'entry.state == "stopped"',
        require: 'entry.reason != ""',
        text: {
          en: 'Write why it was stopped: what was learnt is worth keeping.',
          es: 'Escriba por qué se paró: lo aprendido merece guardarse.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'costed',
        elements: [64],
        when: 'entry.cost > 0.0 && "benefit" in entry.filled && "roi" in entry.filled && entry.state != "stopped"',
        name: { en: 'Return is known', es: 'Retorno conocido' },
        how: { en: 'Money can be planned for it.', es: 'Se le puede asignar dinero.' },
        tone: 'note',
      },
      {
        key: 'noKpi',
        elements: [21],
        when: 'entry.kpi == "" && entry.state != "stopped"',
        name: { en: 'Work without a goal', es: 'Trabajo sin meta' },
        how: { en: 'Choose the KPI it is to move.', es: 'Elija el KPI que debe mover.' },
        tone: 'problem',
      },
      {
        key: 'noNeed',
        elements: [13],
        when: 'entry.need == "" && entry.state != "stopped"',
        name: { en: 'Answers no need', es: 'No responde a ninguna necesidad' },
        how: { en: 'Choose the need it answers.', es: 'Elija la necesidad a la que responde.' },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'byNeed', when: 'entry.need != ""', by: ['need'] },
      { key: 'byKpi', when: 'entry.kpi != "" && entry.state != "stopped"', by: ['kpi'] },
      { key: 'byState', by: ['state'] },
      { key: 'cost', when: 'entry.state != "stopped"', sum: 'cost' },
      { key: 'benefit', when: 'entry.state != "stopped"', sum: 'benefit' },
      { key: 'costByWorkstream', when: 'entry.state != "stopped"', by: ['workstream'], sum: 'cost' },
      // Its money waits for what technology is to serve (element 73).
      { key: 'technologyWork', when: 'entry.workstream == "technology"', by: ['number'] },
      // What an initiative may spend before it has been tested (element 37).
      { key: 'costEach', when: 'entry.state in ["approved", "inDelivery"]', by: ['number'], sum: 'cost' },
      // Each of them, an idea as well: caution is for the plan, not only for what is under way (element 2).
      {
        key: 'moreContact',
        when: 'entry.state != "stopped" && entry.contact == "more"',
        by: ['number', 'segment'],
      },
      { key: 'culture', when: `${worked} && entry.workstream == "culture"` },
    ],
    preloaded: [],
    views: [
      { kind: 'board', field: 'state' },
      { kind: 'table' },
      { kind: 'matrix', rows: 'need', columns: 'workstream', cell: 'name' },
    ],
    done: 'registers.initiatives.count > 0.0 && size(registers.initiatives.noKpi) == 0 && size(registers.initiatives.noNeed) == 0',
  },
];
