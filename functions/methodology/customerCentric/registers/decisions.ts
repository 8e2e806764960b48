import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, number, option, required, text } from './field.ts';

const place = {
  stage: 'programme',
  gate: 'closing',
  audience: ['programmeManager', 'leader', 'stageLead'],
  answeredBy: 'programmeManager',
} as const;

/** What was decided and on which number, in words that everyone shares. */
export const decisionRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    level: 'core',
    key: 'decisionLog',
    elements: [42, 76],
    name: { en: 'Decisions and the numbers behind them', es: 'Decisiones y las cifras que las sostienen' },
    entryName: { en: 'decision', es: 'decisión' },
    fields: [
      text('decision', 'What was decided', 'Qué se decidió', required),
      date('on', 'On', 'Fecha', required),
      link(['by', 'Who decided', 'Quién decidió'], 'seat', required),
      link(['kpi', 'KPI it rests on', 'KPI en que se apoya'], 'kpi'),
      number('value', 'Its value then', 'Su valor entonces'),
      choice(
        ['about', 'About', 'Tema'],
        [
          option('direction', 'Direction', 'Rumbo'),
          option('customers', 'Customers and offers', 'Clientes y ofertas'),
          option('organisation', 'Organisation', 'Organización'),
          option('money', 'Money', 'Dinero'),
          option('architecture', 'Architecture', 'Arquitectura'),
        ],
        required,
      ),
      text('why', 'Why', 'Por qué'),
      text('instead', 'What was not chosen', 'Qué no se eligió', aside),
      date('reviewOn', 'Look again on', 'Volver a mirar el', aside),
    ],
    rules: [
      {
        id: 'cites-a-kpi',
        elements: [76],
        require: 'entry.kpi != "" && "value" in entry.filled',
        text: {
          en: 'Choose the KPI this decision rests on and enter the value it had then.',
          es: 'Elija el KPI en que se apoya esta decisión e introduzca el valor que tenía entonces.',
        },
        field: 'kpi',
      },
      {
        id: 'not-of-tomorrow',
        elements: [76],
        require: 'entry.on <= today',
        text: {
          en: 'Enter the day on which it was decided: today or earlier.',
          es: 'Introduzca el día en que se decidió: hoy o antes.',
        },
        field: 'on',
      },
      {
        id: 'architecture-weighs',
        elements: [42],
        when: 'entry.about == "architecture"',
        require: 'entry.why != "" && entry.instead != ""',
        text: {
          en: 'For an architecture, say why it suits the strategy and what was not chosen.',
          es: 'Para una arquitectura, diga por qué sirve a la estrategia y qué no se eligió.',
        },
        field: 'why',
      },
    ],
    flags: [],
    tallies: [
      // A KPI counts as practised when decisions of the line rest on it (element 23).
      { key: 'byKpi', by: ['kpi'] },
      { key: 'architecture', when: 'entry.about == "architecture"' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'kpi', columns: 'about', cell: 'count' }],
    done: 'registers.decisionLog.count > 0.0',
  },
  {
    ...place,
    level: 'addOn',
    key: 'glossary',
    elements: [42],
    name: { en: 'Words we share', es: 'Palabras que compartimos' },
    entryName: { en: 'word', es: 'palabra' },
    fields: [
      text('word', 'Word', 'Palabra', required),
      text('meaning', 'What it means here', 'Qué significa aquí', required),
      text('avoid', 'Words it replaces', 'Palabras a las que sustituye'),
      link(['kpi', 'KPI that bears it', 'KPI que la lleva'], 'kpi'),
      text('usedIn', 'Where it is used', 'Dónde se usa'),
      link(['owner', 'Who keeps it', 'Quién la cuida'], 'seat', aside),
    ],
    rules: [
      {
        id: 'one-word-a-kpi',
        elements: [42],
        when: 'entry.kpi != "" && entry.kpi != before.kpi',
        require: '!(entry.kpi in registers.glossary.byKpi)',
        text: {
          en: 'This KPI already has its word: use that one, or correct it.',
          es: 'Este KPI ya tiene su palabra: use esa o corríjala.',
        },
        field: 'kpi',
      },
    ],
    flags: [],
    tallies: [{ key: 'byKpi', when: 'entry.kpi != ""', by: ['kpi'] }],
    preloaded: [],
    views: [{ kind: 'table' }],
    done: 'registers.glossary.count > 0.0 && kpis.all(k, k.context || k.id in registers.glossary.byKpi)',
  },
];
