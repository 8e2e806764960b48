import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { principleOptions } from './choices.ts';
import { ownId } from './ownId.ts';

const place = {
  stage: 'organisationalStructure',
  gate: 'gate2',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

/** Who the company is organised around, and which team answers for which customers. */
export const structureRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'units',
    elements: [17],
    level: 'core',
    purpose: 'units',
    name: { en: 'Units', es: 'Unidades' },
    entryName: { en: 'unit', es: 'unidad' },
    fields: [
      { key: 'name', name: { en: 'Unit', es: 'Unidad' }, type: 'text', required: true },
      {
        key: 'parent',
        name: { en: 'Part of', es: 'Parte de' },
        type: 'link',
        to: 'units',
        required: false,
        aside: true,
      },
      {
        key: 'principle',
        name: { en: 'Organised around today', es: 'Se organiza hoy en torno a' },
        hint: {
          en: 'Who decides in this unit: product managers, a region, a medium, a channel, a type of contact, or the customer’s team?',
          es: '¿Quién decide en esta unidad: jefes de producto, una región, un medio, un canal, un tipo de contacto o el equipo del cliente?',
        },
        type: 'choice',
        options: principleOptions,
        required: false,
      },
      {
        key: 'secondary',
        name: { en: 'And also around', es: 'Y también en torno a' },
        type: 'choice',
        options: principleOptions,
        required: false,
        aside: true,
      },
      {
        key: 'tertiary',
        name: { en: 'And around', es: 'Y además en torno a' },
        type: 'choice',
        options: principleOptions,
        required: false,
        aside: true,
      },
      {
        key: 'target',
        name: { en: 'Organised around later', es: 'Se organizará en torno a' },
        type: 'choice',
        options: principleOptions,
        required: false,
      },
      { key: 'headcount', name: { en: 'People', es: 'Personas' }, type: 'number', least: 0, required: false },
      {
        key: 'decides',
        name: { en: 'What it may decide', es: 'Qué puede decidir' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'each-principle-once',
        elements: [17],
        when: 'entry.secondary != "" || entry.tertiary != ""',
        require:
          'entry.principle != "" && entry.secondary != entry.principle && entry.tertiary != entry.principle && (entry.secondary != entry.tertiary || entry.secondary == "")',
        text: {
          en: 'Choose first what the unit is mainly organised around, then each further one only once.',
          es: 'Elija primero en torno a qué se organiza la unidad y añada cada otro principio una sola vez.',
        },
        field: 'secondary',
      },
      {
        id: 'not-part-of-itself',
        elements: [17],
        when: 'entry.parent != ""',
        require: `entry.parent != ${ownId('units')}`,
        text: {
          en: 'A unit cannot be part of itself: choose the unit above it.',
          es: 'Una unidad no puede ser parte de sí misma: elija la unidad superior.',
        },
        field: 'parent',
      },
    ],
    flags: [
      {
        key: 'untagged',
        elements: [17],
        when: 'entry.principle == ""',
        name: { en: 'Not said what it is organised around', es: 'Sin decir en torno a qué se organiza' },
        how: {
          en: 'Choose what the unit is organised around today.',
          es: 'Elija en torno a qué se organiza hoy la unidad.',
        },
        tone: 'problem',
      },
      {
        key: 'withoutTarget',
        elements: [17],
        when: 'entry.target == ""',
        name: { en: 'No target yet', es: 'Aún sin meta' },
        how: {
          en: 'Choose what the unit will be organised around; staying as it is counts too.',
          es: 'Elija en torno a qué se organizará la unidad; seguir igual también vale.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'listed', by: ['number'] },
      { key: 'today', when: 'entry.principle != ""', by: ['principle'] },
      { key: 'later', when: 'entry.target != ""', by: ['target'] },
      { key: 'peopleToday', when: 'entry.principle != ""', by: ['principle'], sum: 'headcount' },
    ],
    preloaded: [],
    views: [
      { kind: 'table' },
      { kind: 'matrix', rows: 'principle', columns: 'target', cell: 'count' },
      { kind: 'board', field: 'principle' },
    ],
    done: 'registers.units.count > 0.0 && size(registers.units.untagged) == 0 && size(registers.units.withoutTarget) == 0',
  },
  {
    ...place,
    key: 'organisation',
    elements: [18],
    level: 'core',
    name: { en: 'Teams for segments', es: 'Equipos por segmento' },
    entryName: { en: 'team for a segment', es: 'equipo de un segmento' },
    fields: [
      {
        key: 'segment',
        name: { en: 'Segment', es: 'Segmento' },
        type: 'link',
        to: 'segment',
        required: true,
      },
      { key: 'team', name: { en: 'Team', es: 'Equipo' }, type: 'link', to: 'units', required: true },
      {
        key: 'part',
        name: { en: 'Its part', es: 'Su papel' },
        type: 'choice',
        options: [
          { key: 'answers', name: { en: 'Answers for all of it', es: 'Responde de todo' } },
          { key: 'supports', name: { en: 'Supports', es: 'Apoya' } },
        ],
        required: true,
      },
      {
        key: 'people',
        name: { en: 'People today', es: 'Personas hoy' },
        type: 'number',
        least: 0,
        required: false,
      },
      {
        key: 'added',
        name: { en: 'People to add', es: 'Personas a añadir' },
        type: 'number',
        least: 0,
        required: false,
      },
      {
        key: 'addedCost',
        name: { en: 'Added cost a year', es: 'Coste añadido al año' },
        type: 'money',
        least: 0,
        required: false,
      },
      {
        key: 'budget',
        name: { en: 'Budget line that pays', es: 'Partida que lo paga' },
        type: 'link',
        to: 'budget',
        required: false,
        aside: true,
      },
      {
        key: 'from',
        name: { en: 'In place from', es: 'Vigente desde' },
        type: 'date',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'one-team',
        elements: [18],
        when: 'entry.part == "answers" && !(before.part == "answers" && before.segment == entry.segment)',
        require: '!(entry.segment in registers.organisation.accountable)',
        text: {
          en: 'Another team already answers for this segment: let it support, or change that one first.',
          es: 'Otro equipo ya responde de este segmento: indique que apoya, o cambie antes el otro.',
        },
        field: 'part',
      },
    ],
    flags: [
      {
        key: 'uncosted',
        elements: [18],
        when: 'entry.added > 0.0 && !("addedCost" in entry.filled)',
        name: { en: 'Added people without a cost', es: 'Personas añadidas sin coste' },
        how: {
          en: 'Enter what the added people cost a year.',
          es: 'Indique cuánto cuestan al año las personas añadidas.',
        },
        tone: 'problem',
      },
      {
        key: 'unbudgeted',
        elements: [18],
        when: 'entry.addedCost > 0.0 && entry.budget == ""',
        name: { en: 'Cost not in the budget', es: 'Coste fuera del presupuesto' },
        how: {
          en: 'Name the budget line that pays for the added people.',
          es: 'Indique la partida del presupuesto que paga a las personas añadidas.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'accountable', when: 'entry.part == "answers"', by: ['segment'] },
      { key: 'addedPeople', sum: 'added' },
      { key: 'addedCostYearly', sum: 'addedCost' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'segment', columns: 'team', cell: 'part' }],
    done: 'size(segments) > 0 && segments.all(s, (s.id in registers.organisation.accountable) && registers.organisation.accountable[s.id] == 1.0)',
  },
];
