import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';

/** What the company itself defines about its numbers. */
export const metricsRegisters: readonly RegisterTemplate[] = [
  {
    stage: 'businessMetrics',
    gate: 'gate3',
    audience: ['programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
    key: 'efficiencyTriangle',
    elements: [41],
    level: 'addOn',
    name: { en: 'Efficiency triangle', es: 'Triángulo de eficiencia' },
    entryName: { en: 'corner', es: 'vértice' },
    fields: [
      {
        key: 'name',
        name: { en: 'Corner', es: 'Vértice' },
        hint: {
          en: 'You choose the three: for instance cost, speed and satisfaction.',
          es: 'Los tres los elige usted: por ejemplo coste, rapidez y satisfacción.',
        },
        type: 'text',
        required: true,
      },
      {
        key: 'meaning',
        name: { en: 'What it means for us', es: 'Qué significa para nosotros' },
        type: 'text',
        required: true,
      },
      {
        key: 'kpi',
        name: { en: 'KPI that shows it', es: 'KPI que lo muestra' },
        type: 'link',
        to: 'kpi',
        required: false,
      },
      { key: 'score', name: { en: 'Today', es: 'Hoy' }, type: 'score', required: true },
      { key: 'target', name: { en: 'Wanted', es: 'Deseado' }, type: 'score', required: false },
      {
        key: 'how',
        name: { en: 'How we raise it', es: 'Cómo lo mejoramos' },
        type: 'text',
        required: false,
        aside: true,
      },
    ],
    rules: [
      {
        id: 'three-corners',
        elements: [41],
        when: 'before.name == ""',
        require: 'registers.efficiencyTriangle.count < 3.0',
        text: {
          en: 'A triangle has three corners: change one of them instead of adding a fourth.',
          es: 'Un triángulo tiene tres vértices: cambie uno en lugar de añadir un cuarto.',
        },
        field: 'name',
      },
    ],
    flags: [
      {
        key: 'unmeasured',
        elements: [41],
        when: 'entry.kpi == ""',
        name: { en: 'No KPI shows it', es: 'Ningún KPI lo muestra' },
        how: {
          en: 'Choose the KPI that shows this corner.',
          es: 'Elija el KPI que muestra este vértice.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'scored', sum: 'score' },
      { key: 'wanted', sum: 'target' },
    ],
    preloaded: [],
    views: [{ kind: 'canvas', title: 'name' }, { kind: 'table' }],
    done: 'registers.efficiencyTriangle.count == 3.0',
  },
];
