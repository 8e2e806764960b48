import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

/** What is redesigned, the work with most effect on customers first. */
export const processRegisters: readonly RegisterTemplate[] = [
  {
    stage: 'organisationalStructure',
    gate: 'gate4',
    audience: ['programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
    key: 'processes',
    elements: [34, 70],
    level: 'addOn',
    name: { en: 'Processes', es: 'Procesos' },
    entryName: { en: 'process', es: 'proceso' },
    fields: [
      { key: 'name', name: { en: 'Process', es: 'Proceso' }, type: 'text', required: true },
      {
        key: 'kind',
        name: { en: 'Kind', es: 'Tipo' },
        type: 'choice',
        options: [
          { key: 'operative', name: { en: 'Operative', es: 'Operativo' } },
          { key: 'analytical', name: { en: 'Analytical', es: 'Analítico' } },
        ],
        required: true,
      },
      {
        key: 'state',
        name: { en: 'State', es: 'Estado' },
        type: 'choice',
        options: [
          { key: 'waiting', name: { en: 'Waiting', es: 'En espera' } },
          { key: 'redesign', name: { en: 'Being redesigned', es: 'En rediseño' } },
          { key: 'inUse', name: { en: 'New way in use', es: 'Nueva forma en uso' } },
        ],
        required: true,
      },
      {
        key: 'impact',
        name: { en: 'Effect on satisfaction', es: 'Efecto en la satisfacción' },
        hint: { en: '5 is what customers notice most.', es: '5 es lo que más nota el cliente.' },
        type: 'score',
        required: true,
      },
      { key: 'effort', name: { en: 'Effort', es: 'Esfuerzo' }, type: 'score', required: false },
      { key: 'owner', name: { en: 'Owner', es: 'Responsable' }, type: 'link', to: 'seat', required: false },
      {
        key: 'asIs',
        name: { en: 'How it works today', es: 'Cómo funciona hoy' },
        type: 'text',
        required: false,
        aside: true,
      },
      {
        key: 'toBe',
        name: { en: 'How it will work', es: 'Cómo funcionará' },
        type: 'text',
        required: false,
        aside: true,
      },
      {
        key: 'effectiveness',
        name: { en: 'KPI of its result', es: 'KPI de su resultado' },
        hint: {
          en: 'Does it achieve what customers need? The same KPI before and after.',
          es: '¿Consigue lo que necesita el cliente? El mismo KPI antes y después.',
        },
        type: 'link',
        to: 'kpi',
        required: false,
        aside: true,
      },
      {
        key: 'efficiency',
        name: { en: 'KPI of its cost or time', es: 'KPI de su coste o tiempo' },
        type: 'link',
        to: 'kpi',
        required: false,
        aside: true,
      },
      {
        key: 'technologyNeed',
        name: { en: 'What it will need from technology', es: 'Qué necesitará de la tecnología' },
        hint: {
          en: 'A need, not a product: “see the last order while talking”. Write “none” if it needs nothing.',
          es: 'Una necesidad, no un producto: «ver el último pedido al hablar». Escriba «nada» si no necesita nada.',
        },
        type: 'text',
        required: false,
        aside: true,
      },
      {
        key: 'outOfOrder',
        name: { en: 'Why before one with more effect', es: 'Por qué antes que otro de más efecto' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    states: {
      field: 'state',
      first: ['waiting'],
      moves: { waiting: ['redesign'], redesign: ['waiting', 'inUse'], inUse: ['redesign'] },
    },
    rules: [
      {
        id: 'most-effect-first',
        elements: [70],
        when: 'entry.state == "redesign" && before.state == "waiting" && entry.outOfOrder == ""',
        require:
          '!registers.processes.waiting.exists(n, double(n) != entry.number && registers.processes.waiting[n] > entry.impact)',
        text: {
          en: 'A process with more effect on satisfaction is still waiting: take that one first, or say why this comes before it.',
          es: 'Aún espera un proceso con más efecto en la satisfacción: empiece por ese, o explique por qué este va antes.',
        },
        field: 'outOfOrder',
      },
      {
        id: 'owner',
        elements: [34],
        when: 'entry.state != "waiting"',
        require: 'entry.owner != ""',
        text: {
          en: 'Name who owns the process before its redesign begins.',
          es: 'Indique el responsable del proceso antes de empezar el rediseño.',
        },
        field: 'owner',
      },
      {
        id: 'measured-before',
        elements: [34, 70],
        when: 'entry.state != "waiting"',
        require:
          'kpis.exists(k, k.id == entry.effectiveness && k.hasBaseline) && kpis.exists(k, k.id == entry.efficiency && k.hasBaseline)',
        text: {
          en: 'Choose a KPI of its result and one of its cost or time, both with a baseline: before and after must be comparable.',
          es: 'Elija un KPI de su resultado y otro de su coste o tiempo, ambos con valor de partida: antes y después deben poder compararse.',
        },
        field: 'effectiveness',
      },
      {
        id: 'technology-need',
        elements: [70],
        when: 'entry.state != "waiting"',
        require: 'entry.technologyNeed != ""',
        text: {
          en: 'Write what the process will need from technology, as a need; “none” is an answer too.',
          es: 'Escriba qué necesitará el proceso de la tecnología, como necesidad; «nada» también es una respuesta.',
        },
        field: 'technologyNeed',
      },
    ],
    flags: [
      {
        key: 'earlier',
        elements: [70],
        when: 'entry.outOfOrder != ""',
        name: { en: 'Before one with more effect', es: 'Antes que otro de más efecto' },
        how: {
          en: 'Read the reason, and see that it still holds.',
          es: 'Lea el motivo y compruebe que sigue siendo válido.',
        },
        tone: 'note',
      },
      {
        key: 'bothWaysMissing',
        elements: [34],
        when: 'entry.state != "waiting" && (entry.asIs == "" || entry.toBe == "")',
        name: { en: 'Today or tomorrow not described', es: 'Falta describir el hoy o el mañana' },
        how: {
          en: 'Describe in a few lines how it works today and how it will.',
          es: 'Describa en pocas líneas cómo funciona hoy y cómo funcionará.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'byKind', by: ['kind'] },
      { key: 'waiting', when: 'entry.state == "waiting"', by: ['number'], sum: 'impact' },
      { key: 'needs', when: 'entry.technologyNeed != ""' },
    ],
    preloaded: [],
    views: [
      { kind: 'board', field: 'state' },
      { kind: 'table' },
      { kind: 'matrix', rows: 'impact', columns: 'effort', cell: 'count' },
    ],
    done: '("operative" in registers.processes.byKind) && ("analytical" in registers.processes.byKind) && size(registers.processes.waiting) == 0',
  },
];
