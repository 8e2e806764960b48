import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

const place = {
  stage: 'organisationalStructure',
  gate: 'gate2',
  level: 'addOn',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** What each unit and team is to reach, and what its people must be able to do. */
export const goalRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'cascade',
    elements: [33, 57],
    name: { en: 'Goals of units and teams', es: 'Metas de unidades y equipos' },
    entryName: { en: 'goal', es: 'meta' },
    fields: [
      { key: 'unit', name: { en: 'Unit', es: 'Unidad' }, type: 'link', to: 'units', required: true },
      {
        key: 'level',
        name: { en: 'Whose goal', es: 'De quién es la meta' },
        type: 'choice',
        options: [
          { key: 'unit', name: { en: 'The unit', es: 'La unidad' } },
          { key: 'team', name: { en: 'A team', es: 'Un equipo' } },
          { key: 'person', name: { en: 'A person', es: 'Una persona' } },
        ],
        required: true,
      },
      { key: 'holder', name: { en: 'Team or role', es: 'Equipo o función' }, type: 'text', required: false },
      {
        key: 'goal',
        name: { en: 'Goal in their own words', es: 'Meta con sus palabras' },
        hint: {
          en: 'Clear enough that they could say it without the paper.',
          es: 'Tan clara que podrían decirla sin leerla.',
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
        key: 'above',
        name: { en: 'Goal above it', es: 'Meta superior' },
        type: 'link',
        to: 'cascade',
        required: false,
        aside: true,
      },
      { key: 'by', name: { en: 'By', es: 'Para' }, type: 'date', required: false, aside: true },
    ],
    rules: [
      {
        id: 'holder-named',
        elements: [33, 57],
        when: 'entry.level == "team" || entry.level == "person"',
        require: 'entry.holder != ""',
        text: {
          en: 'Name the team or the role whose goal this is.',
          es: 'Indique el equipo o la función a quien pertenece la meta.',
        },
        field: 'holder',
      },
    ],
    flags: [
      {
        key: 'unlinked',
        elements: [33, 57],
        when: 'entry.objective == ""',
        name: { en: 'Serves no objective', es: 'No sirve a ningún objetivo' },
        how: {
          en: 'Choose the objective of the programme that this goal serves.',
          es: 'Elija el objetivo del programa al que sirve esta meta.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'linked', when: 'entry.objective != ""', by: ['unit'] },
      { key: 'byObjective', when: 'entry.objective != ""', by: ['objective'] },
    ],
    preloaded: [],
    views: [
      { kind: 'table' },
      { kind: 'matrix', rows: 'unit', columns: 'objective', cell: 'count' },
      { kind: 'board', field: 'level' },
    ],
    done: 'registers.cascade.count > 0.0 && size(registers.cascade.unlinked) == 0',
  },
  {
    ...place,
    key: 'competencies',
    elements: [57, 68],
    name: { en: 'Competencies', es: 'Competencias' },
    entryName: { en: 'competency', es: 'competencia' },
    fields: [
      { key: 'name', name: { en: 'Competency', es: 'Competencia' }, type: 'text', required: true },
      { key: 'unit', name: { en: 'Unit', es: 'Unidad' }, type: 'link', to: 'units', required: false },
      {
        key: 'segment',
        name: { en: 'Segment it is needed for', es: 'Segmento que la necesita' },
        type: 'link',
        to: 'segment',
        required: false,
      },
      { key: 'today', name: { en: 'Today', es: 'Hoy' }, type: 'score', required: true },
      { key: 'needed', name: { en: 'Needed', es: 'Necesaria' }, type: 'score', required: true },
      { key: 'plan', name: { en: 'How we get there', es: 'Cómo llegaremos' }, type: 'text', required: false },
      { key: 'by', name: { en: 'By', es: 'Para' }, type: 'date', required: false },
      {
        key: 'owner',
        name: { en: 'Who sees to it', es: 'Quién se ocupa' },
        type: 'link',
        to: 'seat',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'whose',
        elements: [57, 68],
        require: 'entry.unit != "" || entry.segment != ""',
        text: {
          en: 'Say which unit needs this competency, or for which segment.',
          es: 'Indique qué unidad necesita esta competencia, o para qué segmento.',
        },
        field: 'unit',
      },
    ],
    flags: [
      {
        key: 'unplanned',
        elements: [57, 68],
        when: 'entry.needed > entry.today && (entry.plan == "" || entry.by == "")',
        name: { en: 'Gap without a dated plan', es: 'Carencia sin plan con fecha' },
        how: {
          en: 'Write how the gap is closed and by when.',
          es: 'Escriba cómo se cierra la carencia y para cuándo.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'gaps', when: 'entry.needed > entry.today' },
      { key: 'bySegment', when: 'entry.segment != ""', by: ['segment'] },
      {
        key: 'openBySegment',
        when: 'entry.segment != "" && entry.needed > entry.today && (entry.plan == "" || entry.by == "")',
        by: ['segment'],
      },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'name', columns: 'unit', cell: 'today' }],
    done: 'registers.competencies.count > 0.0 && size(registers.competencies.unplanned) == 0',
  },
];
