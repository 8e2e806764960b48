import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, link, money, number, option, required, text } from './field.ts';
import { workstreamOptions } from './workstreams.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate1',
  audience: ['programmeManager', 'leader', 'approver'],
  answeredBy: 'programmeManager',
} as const;

/** The money that is planned: none without a return. */
export const budgetRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'budget',
    elements: [18, 43, 64],
    name: { en: 'Budget', es: 'Presupuesto' },
    entryName: { en: 'budget line', es: 'partida' },
    fields: [
      text('line', 'Budget line', 'Partida', required),
      link(['initiative', 'Initiative', 'Iniciativa'], 'initiatives', required),
      choice(['workstream', 'Kind of work', 'Tipo de trabajo'], workstreamOptions, required),
      choice(
        ['kind', 'Kind of cost', 'Tipo de coste'],
        [
          option('oneOff', 'Once', 'Puntual'),
          option('running', 'Every year', 'Recurrente'),
          option('headcount', 'People', 'Personas'),
        ],
        required,
      ),
      number('year', 'Year', 'Año', { least: 2000, most: 2100, ...required }),
      money('planned', 'Planned', 'Previsto', { least: 0, ...required }),
      money('actual', 'Spent', 'Gastado', { least: 0 }),
      number('people', 'People it pays', 'Personas que paga', { least: 0, ...aside }),
      link(['question', 'Question it answers', 'Pregunta a la que responde'], 'question', aside),
      text('note', 'Why it differs', 'Por qué difiere', aside),
    ],
    rules: [
      {
        id: 'no-budget-without-return',
        elements: [43, 64],
        when: 'entry.initiative != before.initiative || entry.planned > before.planned',
        require: 'entry.initiative in registers.initiatives.costed',
        text: {
          en: 'Enter cost, benefit and ROI of the initiative first: no budget without a return.',
          es: 'Introduzca antes coste, beneficio y ROI de la iniciativa: sin retorno no hay presupuesto.',
        },
        field: 'initiative',
      },
      {
        id: 'people-are-counted',
        elements: [18],
        when: 'entry.kind == "headcount"',
        require: 'entry.people > 0.0',
        text: {
          en: 'Enter how many people this line pays, so that new customer teams are paid for.',
          es: 'Indique a cuántas personas paga esta partida, para que los equipos nuevos tengan fondos.',
        },
        field: 'people',
      },
    ],
    flags: [
      {
        key: 'over',
        elements: [64],
        when: 'entry.actual > entry.planned',
        name: { en: 'Over budget', es: 'Por encima de lo previsto' },
        how: { en: 'Say why, and what gives way.', es: 'Diga por qué y a qué se renuncia.' },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'planned', sum: 'planned' },
      { key: 'actual', sum: 'actual' },
      { key: 'byWorkstream', by: ['workstream'], sum: 'planned' },
      { key: 'byYear', by: ['year'], sum: 'planned' },
      { key: 'people', when: 'entry.kind == "headcount"', sum: 'people' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'workstream', columns: 'year', cell: 'planned' }],
    done: 'registers.budget.planned > 0.0',
  },
];
