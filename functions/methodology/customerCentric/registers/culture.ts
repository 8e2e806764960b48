import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

const place = {
  stage: 'organisationalStructure',
  gate: 'gate2',
  level: 'addOn',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** How each role reaches the customer, and what people live by. */
export const cultureRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'roles',
    elements: [61],
    name: { en: 'Everyone’s line of sight to the customer', es: 'Cómo llega cada función al cliente' },
    entryName: { en: 'role', es: 'función' },
    fields: [
      { key: 'name', name: { en: 'Role', es: 'Función' }, type: 'text', required: true },
      { key: 'unit', name: { en: 'Unit', es: 'Unidad' }, type: 'link', to: 'units', required: false },
      {
        key: 'tier',
        name: { en: 'How near the customer', es: 'Cercanía al cliente' },
        type: 'choice',
        options: [
          { key: 'serves', name: { en: 'Serves customers', es: 'Atiende a clientes' } },
          { key: 'supports', name: { en: 'Supports those who serve', es: 'Apoya a quienes atienden' } },
          { key: 'enables', name: { en: 'Supports those who support', es: 'Apoya a quienes apoyan' } },
        ],
        required: true,
      },
      {
        key: 'helps',
        name: { en: 'Role it helps', es: 'Función a la que ayuda' },
        type: 'link',
        to: 'roles',
        required: false,
      },
      {
        key: 'kpi',
        name: { en: 'Customer KPI it moves', es: 'KPI de cliente que mueve' },
        type: 'link',
        to: 'kpi',
        required: false,
      },
      {
        key: 'how',
        name: { en: 'How it helps', es: 'Cómo ayuda' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'customer-kpi',
        elements: [61],
        when: 'entry.kpi != ""',
        require: 'kpis.exists(k, k.id == entry.kpi && k.class in ["customer", "channel", "proposition"])',
        text: {
          en: 'Choose a KPI that customers would notice: of customers, of channels or of what was promised.',
          es: 'Elija un KPI que el cliente notaría: de clientes, de canales o de lo prometido.',
        },
        field: 'kpi',
      },
      {
        id: 'helps-someone',
        elements: [61],
        when: 'entry.tier == "serves"',
        require: 'entry.helps == ""',
        text: {
          en: 'This role serves customers itself: leave the role it helps empty, or change how near it is.',
          es: 'Esta función atiende a clientes: deje vacía la función a la que ayuda, o cambie su cercanía.',
        },
        field: 'helps',
      },
    ],
    flags: [
      {
        key: 'noSight',
        elements: [61],
        when: 'entry.kpi == ""',
        name: { en: 'No line of sight to a customer', es: 'Sin vínculo con el cliente' },
        how: {
          en: 'Choose the customer KPI that this role moves, directly or through the role it helps.',
          es: 'Elija el KPI de cliente que mueve esta función, directamente o a través de la que ayuda.',
        },
        tone: 'problem',
      },
    ],
    tallies: [{ key: 'byTier', by: ['tier'] }],
    preloaded: [],
    views: [
      { kind: 'board', field: 'tier' },
      { kind: 'table' },
      { kind: 'matrix', rows: 'name', columns: 'kpi', cell: 'count' },
    ],
    done: 'registers.roles.count > 0.0 && size(registers.roles.noSight) == 0',
  },
  {
    ...place,
    key: 'values',
    elements: [71],
    name: { en: 'Values we live by', es: 'Valores que vivimos' },
    entryName: { en: 'value', es: 'valor' },
    fields: [
      {
        key: 'name',
        name: { en: 'Value', es: 'Valor' },
        hint: {
          en: 'Such as “every interaction counts”.',
          es: 'Por ejemplo «cada interacción cuenta».',
        },
        type: 'text',
        required: true,
      },
      {
        key: 'behaviour',
        name: { en: 'What one sees people do', es: 'Qué se ve hacer a las personas' },
        type: 'text',
        required: true,
      },
      {
        key: 'opposite',
        name: { en: 'What no longer happens', es: 'Qué deja de ocurrir' },
        type: 'text',
        required: false,
        aside: true,
      },
      { key: 'aware', name: { en: 'Know it', es: 'Lo conocen' }, type: 'percent', required: false },
      {
        key: 'asked',
        name: { en: 'People asked', es: 'Personas consultadas' },
        type: 'number',
        least: 1,
        required: false,
      },
      { key: 'on', name: { en: 'Asked on', es: 'Fecha de la consulta' }, type: 'date', required: false },
      { key: 'source', name: { en: 'Source', es: 'Fuente' }, type: 'text', required: false, aside: true },
    ],
    rules: [
      {
        id: 'share-with-source',
        elements: [71],
        when: '"aware" in entry.filled',
        require: 'entry.asked > 0.0 && entry.on != "" && entry.source != ""',
        text: {
          en: 'A share needs the number of people asked, the date and the source.',
          es: 'Un porcentaje necesita el número de personas consultadas, la fecha y la fuente.',
        },
        field: 'aware',
      },
    ],
    flags: [
      {
        key: 'unknown',
        elements: [71],
        when: '"aware" in entry.filled && entry.aware < 50.0',
        name: { en: 'Most do not know it', es: 'La mayoría no lo conoce' },
        how: {
          en: 'Bring it up where people meet, and ask again next quarter.',
          es: 'Háblelo donde la gente se reúne y vuelva a preguntar el próximo trimestre.',
        },
        tone: 'problem',
      },
      {
        key: 'unasked',
        elements: [71],
        when: '!("aware" in entry.filled)',
        name: { en: 'Nobody asked yet', es: 'Aún sin preguntar' },
        how: {
          en: 'Ask a group of people whether they know this value, and enter the share.',
          es: 'Pregunte a un grupo si conoce este valor e introduzca el porcentaje.',
        },
        tone: 'note',
      },
    ],
    tallies: [{ key: 'known', when: '"aware" in entry.filled && entry.aware >= 50.0' }],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'canvas', title: 'name' }],
    done: 'registers.values.count > 0.0 && size(registers.values.unasked) == 0',
  },
];
