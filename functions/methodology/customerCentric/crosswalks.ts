import type { Crosswalk } from '#domain/methodology/pack.ts';

/** How the sequences of the articles map onto the five stages (element 62). What concerns all five stands with those it begins in. */
export const crosswalks: readonly Crosswalk[] = [
  {
    key: 'fiveSteps',
    article: 'A',
    name: { en: 'The five steps of client management', es: 'Los cinco pasos de la gestión de clientes' },
    steps: [
      { name: { en: 'Identification', es: 'Identificación' }, stages: ['businessFocus'], elements: [38] },
      { name: { en: 'Segmentation', es: 'Segmentación' }, stages: ['businessFocus'], elements: [39, 52] },
      {
        name: { en: 'Relational model', es: 'Modelo relacional' },
        stages: ['customerInteraction'],
        elements: [40],
      },
      { name: { en: 'Measurements', es: 'Mediciones' }, stages: ['businessMetrics'], elements: [41] },
      {
        name: { en: 'Organisation and processes', es: 'Organización y procesos' },
        stages: ['organisationalStructure'],
        elements: [42],
      },
    ],
  },
  {
    key: 'eightKeys',
    article: 'A',
    name: { en: 'The eight keys to success', es: 'Las ocho claves del éxito' },
    steps: [
      {
        name: { en: 'A strategic view of clients', es: 'Una perspectiva estratégica de los clientes' },
        stages: ['businessFocus'],
        elements: [28, 30],
      },
      {
        name: {
          en: 'Proposition, investment and channels for each segment and interaction',
          es: 'Propuesta, inversión y canales por segmento e interacción',
        },
        stages: ['customerInteraction'],
        elements: [31],
      },
      {
        name: { en: 'The role of client experience', es: 'El papel de la experiencia del cliente' },
        stages: ['customerInteraction'],
        elements: [32],
      },
      {
        name: { en: 'Efforts aligned throughout', es: 'Esfuerzos alineados en toda la organización' },
        stages: ['organisationalStructure'],
        elements: [33],
      },
      {
        name: { en: 'Operative and analytical processes', es: 'Procesos operativos y analíticos' },
        stages: ['organisationalStructure', 'customerInteraction'],
        elements: [34, 70],
      },
      {
        name: {
          en: 'One place for client information',
          es: 'Un único lugar para la información de clientes',
        },
        stages: ['technology'],
        elements: [35],
      },
      {
        name: { en: 'Well-managed technology', es: 'Tecnología bien gestionada' },
        stages: ['technology'],
        elements: [36],
      },
      {
        name: { en: 'Clear metrics, and tests', es: 'Métricas claras, y pruebas' },
        stages: ['businessMetrics', 'customerInteraction'],
        elements: [19, 37],
      },
    ],
  },
  {
    key: 'managementSequence',
    article: 'B',
    name: { en: 'From understanding to loyalty', es: 'De la comprensión a la lealtad' },
    steps: [
      {
        name: { en: 'Find out what a customer needs', es: 'Averiguar qué necesita el cliente' },
        stages: ['businessFocus', 'customerInteraction'],
        elements: [13, 48],
      },
      {
        name: {
          en: 'Understand value, behaviours and attitudes',
          es: 'Comprender valor, conductas y actitudes',
        },
        stages: ['businessFocus'],
        elements: [52],
      },
      {
        name: {
          en: 'Plan acquisition, retention, penetration and efficiency; choose focus segments',
          es: 'Planificar captación, retención, penetración y eficiencia; elegir segmentos prioritarios',
        },
        stages: ['customerInteraction'],
        elements: [53],
      },
      {
        name: { en: 'Define propositions and offers', es: 'Definir propuestas y ofertas' },
        stages: ['customerInteraction'],
        elements: [45, 47, 54],
      },
      {
        name: {
          en: 'Involve every function, and tell people',
          es: 'Implicar a todas las funciones, y comunicar',
        },
        stages: ['customerInteraction'],
        elements: [55, 56],
      },
      {
        name: { en: 'Enable the people who deliver', es: 'Capacitar a quienes lo hacen posible' },
        stages: ['organisationalStructure'],
        elements: [57, 61],
      },
      {
        name: { en: 'Ask customers in every medium', es: 'Preguntar al cliente en todos los medios' },
        stages: ['customerInteraction'],
        elements: [49, 50, 51],
      },
      {
        name: { en: 'Measure, and refine the plan', es: 'Medir y afinar el plan' },
        stages: ['businessMetrics'],
        elements: [46, 58, 59],
      },
      {
        name: { en: 'Information and technology beneath it all', es: 'Información y tecnología como base' },
        stages: ['technology'],
        elements: [60],
      },
    ],
  },
  {
    key: 'sixPhases',
    article: 'C',
    name: { en: 'The six phases of a CRM project', es: 'Las seis fases de un proyecto CRM' },
    steps: [
      {
        name: { en: 'Objectives and vision', es: 'Objetivos y visión' },
        stages: ['businessFocus', 'businessMetrics'],
        elements: [65, 66, 67],
      },
      {
        name: { en: 'Strategy', es: 'Estrategia' },
        stages: ['businessFocus', 'customerInteraction'],
        elements: [68, 69],
      },
      {
        name: { en: 'Organisation, processes and people', es: 'Organización, procesos y personas' },
        stages: ['organisationalStructure'],
        elements: [70, 71],
      },
      { name: { en: 'Information', es: 'Información' }, stages: ['technology'], elements: [72] },
      {
        name: { en: 'Technology', es: 'Tecnología' },
        stages: ['technology'],
        elements: [62, 63, 64, 73, 74, 75],
      },
      {
        name: { en: 'Monitoring and control', es: 'Seguimiento y control' },
        stages: ['businessMetrics'],
        elements: [76, 77],
      },
    ],
  },
];
