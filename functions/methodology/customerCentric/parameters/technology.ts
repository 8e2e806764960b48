import type { Parameter } from '#domain/methodology/pack.ts';

/** How much technology, when, and of what size. */
export const technologyParameters: readonly Parameter[] = [
  {
    // Four kinds of effort share the programme; with more than 40 of 100, technology weighs as much as the next two.
    key: 'technologySharePercent',
    elements: [62],
    name: {
      en: 'Share of the effort that technology may take early on',
      es: 'Parte del esfuerzo que puede tomar al principio la tecnología',
    },
    value: 40,
    least: 10,
    most: 80,
    unit: 'percent',
  },
  {
    // Two months: long enough to learn whether something works, too short to come to depend on it.
    key: 'explorationWeeks',
    elements: [73],
    name: { en: 'Weeks that trying out may take', es: 'Semanas que puede durar una exploración' },
    value: 8,
    least: 1,
    most: 26,
    unit: 'weeks',
  },
  {
    // One twentieth of what all initiatives cost: enough to look, too little to decide by spending.
    key: 'explorationPercent',
    elements: [73],
    name: {
      en: 'Share of the planned cost that trying out may take',
      es: 'Parte del coste previsto que puede tomar la exploración',
    },
    value: 5,
    least: 0,
    most: 20,
    unit: 'percent',
  },
  {
    // Four in five: what a tool says of a customer is then mostly about one and the same person.
    key: 'idPercent',
    elements: [35],
    name: {
      en: 'Share of customers recognised everywhere as one person',
      es: 'Parte de clientes reconocidos en todas partes como una sola persona',
    },
    value: 80,
    least: 30,
    most: 100,
    unit: 'percent',
  },
  {
    // Almost one user in three: no longer a matter of habit.
    key: 'disablesPercent',
    elements: [60],
    name: {
      en: 'Share of users hindered that reopens a decision',
      es: 'Parte de usuarios entorpecidos que reabre una decisión',
    },
    value: 30,
    least: 5,
    most: 80,
    unit: 'percent',
  },
  {
    // With less than three fifths of it needed, a smaller solution would have done.
    key: 'rightSizeLow',
    elements: [75],
    name: {
      en: 'Share needed of it under which a solution is too large',
      es: 'Parte necesaria por debajo de la cual una solución es excesiva',
    },
    value: 60,
    least: 10,
    most: 80,
    unit: 'percent',
  },
  {
    // With more than nine tenths of it needed, there is no room to grow.
    key: 'rightSizeHigh',
    elements: [75],
    name: {
      en: 'Share needed of it above which a solution is too small',
      es: 'Parte necesaria por encima de la cual una solución se queda corta',
    },
    value: 90,
    least: 81,
    most: 100,
    unit: 'percent',
  },
];
