import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

const place = {
  stage: 'customerInteraction',
  gate: 'gate4',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** How segments come about, and what we want of each. */
export const interactionRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'axes',
    elements: [39],
    level: 'addOn',
    name: { en: 'How we divide customers', es: 'Cómo agrupamos a los clientes' },
    entryName: { en: 'axis', es: 'eje' },
    fields: [
      {
        key: 'name',
        name: { en: 'Axis', es: 'Eje' },
        hint: {
          en: 'Such as value, age of the relationship, reason to buy.',
          es: 'Por ejemplo valor, antigüedad de la relación, motivo de compra.',
        },
        type: 'text',
        required: true,
      },
      {
        key: 'objective',
        name: { en: 'Objective it serves', es: 'Objetivo al que sirve' },
        type: 'link',
        to: 'objective',
        required: false,
      },
      {
        key: 'segment',
        name: { en: 'Segment it sets apart', es: 'Segmento que distingue' },
        type: 'link',
        to: 'segment',
        required: false,
      },
      {
        key: 'auto',
        name: { en: 'Sorted automatically', es: 'Se clasifica automáticamente' },
        type: 'choice',
        options: [
          { key: 'no', name: { en: 'No', es: 'No' } },
          { key: 'system', name: { en: 'By the system', es: 'Por el sistema' } },
          { key: 'customers', name: { en: 'By customers themselves', es: 'Por los propios clientes' } },
        ],
        required: true,
      },
      {
        key: 'autoWhen',
        name: { en: 'When, and why so', es: 'Cuándo y por qué así' },
        type: 'text',
        required: false,
      },
    ],
    rules: [
      {
        id: 'objective',
        elements: [39],
        require: 'entry.objective != ""',
        text: {
          en: 'Choose the objective that this way of dividing customers serves: without one there is no reason to divide them so.',
          es: 'Elija el objetivo al que sirve esta forma de agrupar: sin objetivo no hay motivo para agrupar así.',
        },
        field: 'objective',
      },
      {
        id: 'automatic-when',
        elements: [39],
        when: 'entry.auto == "system" || entry.auto == "customers"',
        require: 'entry.autoWhen != ""',
        text: {
          en: 'Write when customers are sorted automatically, and why.',
          es: 'Escriba cuándo se clasifica automáticamente a los clientes y por qué.',
        },
        field: 'autoWhen',
      },
    ],
    flags: [
      {
        key: 'withoutSegment',
        elements: [39],
        when: 'entry.segment == ""',
        name: { en: 'Sets no segment apart', es: 'No distingue ningún segmento' },
        how: {
          en: 'Choose the segment that this axis sets apart.',
          es: 'Elija el segmento que distingue este eje.',
        },
        tone: 'note',
      },
    ],
    tallies: [{ key: 'segments', when: 'entry.segment != ""', by: ['segment'] }],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'objective', columns: 'segment', cell: 'name' }],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || (s.id in registers.axes.segments))',
  },
  {
    ...place,
    key: 'arpe',
    elements: [53],
    level: 'core',
    name: { en: 'Targets by segment', es: 'Metas por segmento' },
    entryName: { en: 'target', es: 'meta' },
    fields: [
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: false,
      },
      {
        key: 'productGroup',
        name: { en: 'Product group', es: 'Grupo de productos' },
        type: 'text',
        required: false,
        aside: true,
      },
      {
        key: 'kind',
        name: { en: 'What we want', es: 'Qué queremos' },
        type: 'choice',
        options: [
          { key: 'acquisition', name: { en: 'Win customers', es: 'Captar clientes' } },
          { key: 'retention', name: { en: 'Keep customers', es: 'Retener clientes' } },
          { key: 'penetration', name: { en: 'Sell them more', es: 'Venderles más' } },
          { key: 'efficiency', name: { en: 'Serve them at less cost', es: 'Atenderlos a menor coste' } },
        ],
        required: true,
      },
      {
        key: 'base',
        name: { en: 'Of which customers', es: 'De qué clientes' },
        type: 'choice',
        options: [
          { key: 'current', name: { en: 'Current', es: 'Actuales' } },
          { key: 'potential', name: { en: 'Potential', es: 'Potenciales' } },
        ],
        required: true,
      },
      { key: 'target', name: { en: 'Target', es: 'Meta' }, type: 'number', required: true },
      { key: 'kpi', name: { en: 'Measured by', es: 'Se mide con' }, type: 'link', to: 'kpi', required: true },
      { key: 'by', name: { en: 'By', es: 'Para' }, type: 'date', required: true },
      {
        key: 'costPerResult',
        name: { en: 'Cost of one result', es: 'Coste de cada resultado' },
        type: 'money',
        least: 0,
        required: false,
      },
      { key: 'plan', name: { en: 'How', es: 'Cómo' }, type: 'text', required: false, aside: true },
    ],
    rules: [
      {
        id: 'for-whom',
        elements: [53],
        require: 'entry.segment != "" || entry.productGroup != ""',
        text: {
          en: 'Say for which segment or product group the target is.',
          es: 'Indique para qué segmento o grupo de productos es la meta.',
        },
        field: 'segment',
      },
      {
        id: 'understood-first',
        elements: [52, 53],
        when: 'entry.segment != ""',
        require: 'segments.exists(s, s.id == entry.segment && s.understood)',
        text: {
          en: 'Note value, behaviours and attitudes of this segment first: planning starts once it is understood.',
          es: 'Anote antes valor, conductas y actitudes de este segmento: se planifica cuando se le conoce.',
        },
        field: 'segment',
      },
    ],
    flags: [
      {
        key: 'uncosted',
        elements: [53],
        when: '!("costPerResult" in entry.filled)',
        name: { en: 'Cost of a result not known', es: 'Coste del resultado desconocido' },
        how: {
          en: 'Enter what one customer won, kept, grown or served costs.',
          es: 'Indique cuánto cuesta cada cliente captado, retenido, ampliado o atendido.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'cells', when: 'entry.segment != ""', by: ['segment', 'kind'] },
      { key: 'byKind', by: ['kind'] },
    ],
    preloaded: [],
    views: [{ kind: 'matrix', rows: 'segment', columns: 'kind', cell: 'target' }, { kind: 'table' }],
    done: 'segments.exists(s, s.focus) && segments.all(s, !s.focus || ["acquisition", "retention", "penetration", "efficiency"].all(k, (s.id + "|" + k) in registers.arpe.cells))',
  },
];
