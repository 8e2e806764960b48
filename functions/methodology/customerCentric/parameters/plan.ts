import type { Parameter } from '#domain/methodology/pack.ts';

/** How leaders, plan, measures and people are kept in step. */
export const planParameters: readonly Parameter[] = [
  {
    // One due period may be open without a gate standing still for it.
    key: 'recentPeriods',
    elements: [76],
    name: { en: 'Periods a KPI may be behind', es: 'Períodos que un KPI puede llevar de retraso' },
    value: 1,
    least: 0,
    most: 12,
    unit: 'periods',
  },
  {
    // Half a year apart, focus and structure no longer move hand in hand.
    key: 'pairMonths',
    elements: [16],
    name: { en: 'Months between focus and structure', es: 'Meses entre enfoque y estructura' },
    value: 6,
    least: 1,
    most: 24,
    unit: 'months',
  },
  {
    // Leaders rank every quarter; twice that and nobody knows any more.
    key: 'rankingMonths',
    elements: [15],
    name: { en: 'Months a ranking stays valid', es: 'Meses que vale una clasificación' },
    value: 6,
    least: 1,
    most: 24,
    unit: 'months',
  },
  {
    // Krippendorff's lowest bound for a tentative conclusion is 0.667.
    key: 'agreement',
    elements: [1, 38],
    name: {
      en: 'Agreement that counts as one meaning',
      es: 'Coincidencia que vale como un mismo significado',
    },
    value: 0.67,
    least: 0.4,
    most: 1,
    unit: 'ratio',
  },
  {
    // Points of a hundred: of five areas with 20 points each, one then got almost nothing or almost twice as much.
    key: 'emphasisPoints',
    elements: [10],
    name: {
      en: 'Points our effort may differ from the plan',
      es: 'Puntos que el esfuerzo puede apartarse del plan',
    },
    value: 15,
    least: 5,
    most: 50,
    unit: 'percent',
  },
  {
    // With more than half of its weight on one quarter, a plan is about that quarter.
    key: 'quarterWeightPercent',
    elements: [25],
    name: {
      en: 'Share of KPIs that may look at one quarter only',
      es: 'Parte de los KPI que puede mirar solo a un trimestre',
    },
    value: 50,
    least: 10,
    most: 90,
    unit: 'percent',
  },
  {
    // A quarter has thirteen weeks: a step that ends within it is judged before the next quarter is planned.
    key: 'stepWeeks',
    elements: [77],
    name: { en: 'Weeks a step may take', es: 'Semanas que puede durar un paso' },
    value: 12,
    least: 2,
    most: 26,
    unit: 'weeks',
  },
  {
    // Minor units, 50,000.00: below it, a test costs about as much as trying at once.
    key: 'testSpend',
    elements: [37],
    name: { en: 'Spending from which a test is needed', es: 'Gasto a partir del cual hace falta una prueba' },
    value: 5_000_000,
    least: 0,
    most: 1_000_000_000,
    unit: 'money',
  },
  {
    // One is an opinion and two are a couple; with a third, somebody outside the area has had a say.
    key: 'stakeholderVotes',
    elements: [19],
    name: { en: 'Votes a set of KPIs needs', es: 'Votos que necesita un conjunto de KPI' },
    value: 3,
    least: 2,
    most: 30,
    unit: 'count',
  },
  {
    // On a scale of 1 to 5, half a point is every second person answering one step lower.
    key: 'pulseDrop',
    elements: [71],
    name: { en: 'Drop of the culture that raises the risk', es: 'Caída de la cultura que eleva el riesgo' },
    value: 0.5,
    least: 0.1,
    most: 2,
    unit: 'score',
  },
  {
    // Building looks cheap in its first year; by the second, upkeep and staff have shown their cost.
    key: 'inHouseMonths',
    elements: [26],
    name: {
      en: 'Months of cost to compare before doing it in house',
      es: 'Meses de coste que comparar antes de hacerlo en casa',
    },
    value: 24,
    least: 12,
    most: 60,
    unit: 'months',
  },
];
