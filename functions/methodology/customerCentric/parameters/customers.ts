import type { Parameter } from '#domain/methodology/pack.ts';

/** What is asked of the voice of customers, of segments and of what they are offered. */
export const customerParameters: readonly Parameter[] = [
  {
    // One in seven: more contact then reaches many who have said no to it.
    key: 'refusalPercent',
    elements: [2],
    name: {
      en: 'Share of refusals that calls for caution',
      es: 'Parte de rechazos que pide cautela',
    },
    value: 15,
    least: 1,
    most: 60,
    unit: 'percent',
  },
  {
    // A quarter: by then the customer still remembers having said it.
    key: 'suggestionMonths',
    elements: [5],
    name: { en: 'Months to answer a suggestion', es: 'Meses para responder a una sugerencia' },
    value: 3,
    least: 1,
    most: 12,
    unit: 'months',
  },
  {
    // With 50 answers the interval is about 13 points to either side; with fewer it says hardly anything.
    key: 'voiceSample',
    elements: [50],
    name: { en: 'Answers needed for an experience', es: 'Respuestas necesarias por experiencia' },
    value: 50,
    least: 10,
    most: 2000,
    unit: 'count',
  },
  {
    // The lower end of the interval: clearly more than half of all customers say that we do well.
    key: 'voicePercent',
    elements: [50],
    name: {
      en: 'Share of customers who must say we do well',
      es: 'Parte de clientes que debe decir que lo hacemos bien',
    },
    value: 60,
    least: 30,
    most: 95,
    unit: 'percent',
  },
  {
    // Half a year: longer ago, customers spoke of another season and of other rivals.
    key: 'voiceMonths',
    elements: [50],
    name: { en: 'Months a customer’s answer stays valid', es: 'Meses que vale la respuesta de un cliente' },
    value: 6,
    least: 1,
    most: 24,
    unit: 'months',
  },
  {
    // One in ten may be ill, new or on leave.
    key: 'acknowledgedPercent',
    elements: [56],
    name: {
      en: 'Share of the teams that must have confirmed',
      es: 'Parte de los equipos que debe haber confirmado',
    },
    value: 90,
    least: 50,
    most: 100,
    unit: 'percent',
  },
  {
    // Two in three of those asked: one told it can then ask another who has understood.
    key: 'understoodPercent',
    elements: [56],
    name: {
      en: 'Share of customers asked who must have understood',
      es: 'Parte de los clientes consultados que debe haberlo entendido',
    },
    value: 66,
    least: 30,
    most: 100,
    unit: 'percent',
  },
  {
    // With five of them one no longer focuses.
    key: 'focusSegments',
    elements: [53],
    name: { en: 'Most focus segments', es: 'Máximo de segmentos prioritarios' },
    value: 4,
    least: 1,
    most: 12,
    unit: 'count',
  },
  {
    // Of 0 to 5: under 2, one side gives clearly more than it gets.
    key: 'bargainFloor',
    elements: [47],
    name: { en: 'Least mark of either side of a bargain', es: 'Nota mínima de cada parte de un trato' },
    value: 2,
    least: 1,
    most: 4,
    unit: 'score',
  },
  {
    // Minor units, 10,000.00: a loss that deserves somebody's time to find its cause.
    key: 'lossLimit',
    elements: [48],
    name: {
      en: 'Loss through a misunderstanding that opens an issue',
      es: 'Pérdida por un malentendido que abre una incidencia',
    },
    value: 1_000_000,
    least: 0,
    most: 1_000_000_000,
    unit: 'money',
  },
  {
    // Of seven sides, six read alike: 6 / 7 is 86 percent, 5 / 7 is 71.
    key: 'similarityPercent',
    elements: [69],
    name: {
      en: 'Likeness from which two propositions count as one',
      es: 'Parecido desde el que dos propuestas valen como una',
    },
    value: 80,
    least: 50,
    most: 100,
    unit: 'percent',
  },
];
