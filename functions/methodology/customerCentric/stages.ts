import type { StageTemplate } from '#domain/methodology/pack.ts';

/**
 * Five areas of change that run side by side (element 6). Their months overlap as the method wants it (8): metrics begin
 * with the first stage and not after it (20), structure goes hand in hand with focus (16), technology comes last, after
 * the three that say what it is for (73). No stage is ever closed: after its gate it is kept up (9).
 * Months are those of a programme of 36; another horizon scales them.
 */
export const stages: readonly StageTemplate[] = [
  {
    key: 'businessFocus',
    number: 1,
    name: { en: 'Business focus', es: 'Enfoque del negocio' },
    question: {
      en: 'What do our customers need, and how can we meet those needs?',
      es: '¿Qué necesitan nuestros clientes y cómo podemos responder a esas necesidades?',
    },
    intent: {
      en: 'Decisions start from the customer, no longer from the product, the channel or the campaign.',
      es: 'Las decisiones parten del cliente, y ya no del producto, del canal ni de la campaña.',
    },
    startMonth: 0,
    endMonth: 9,
    elements: [6, 11, 13, 14, 15],
    level: 'core',
    stage: 'businessFocus',
    gate: 'gate1',
    audience: ['leader', 'programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
  },
  {
    key: 'organisationalStructure',
    number: 2,
    name: { en: 'Organisational structure', es: 'Estructura organizativa' },
    question: {
      en: 'Which team answers for everything we do with each group of customers?',
      es: '¿Qué equipo responde de todo lo que hacemos con cada grupo de clientes?',
    },
    intent: {
      en: 'Every customer segment has one accountable team, and every team knows its part.',
      es: 'Cada segmento de clientes tiene un único equipo responsable, y cada equipo conoce su papel.',
    },
    startMonth: 2,
    endMonth: 13,
    elements: [6, 16, 17, 18, 57],
    level: 'core',
    stage: 'organisationalStructure',
    gate: 'gate2',
    audience: ['leader', 'programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
  },
  {
    key: 'businessMetrics',
    number: 3,
    name: { en: 'Business metrics', es: 'Métricas del negocio' },
    question: {
      en: 'How will we know that customers, and we, are better off?',
      es: '¿Cómo sabremos que nuestros clientes, y nosotros, estamos mejor?',
    },
    intent: {
      en: 'We steer by what customers do and are worth over years, not only by what we sold this quarter.',
      es: 'Nos guiamos por lo que los clientes hacen y valen durante años, no solo por lo vendido este trimestre.',
    },
    startMonth: 0,
    endMonth: 18,
    elements: [6, 19, 20, 21, 22, 23, 58],
    level: 'core',
    stage: 'businessMetrics',
    gate: 'gate3',
    audience: ['leader', 'programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
  },
  {
    key: 'customerInteraction',
    number: 4,
    name: { en: 'Customer interaction', es: 'Interacción con el cliente' },
    question: {
      en: 'How well are we doing in the experiences that matter most to customers?',
      es: '¿Cómo lo hacemos en las experiencias que más importan a los clientes?',
    },
    intent: {
      en: 'Each segment gets the proposition, the contact and the service that were planned for it.',
      es: 'Cada segmento recibe la propuesta, el contacto y el servicio que se planificaron para él.',
    },
    startMonth: 8,
    endMonth: 28,
    elements: [6, 46, 50, 53],
    level: 'core',
    stage: 'customerInteraction',
    gate: 'gate4',
    audience: ['leader', 'programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
  },
  {
    key: 'technology',
    number: 5,
    name: { en: 'Technology', es: 'Tecnología' },
    question: {
      en: 'Which needs that we now know exactly does technology have to serve?',
      es: '¿A qué necesidades, que ya conocemos con exactitud, debe servir la tecnología?',
    },
    intent: {
      en: 'Tools serve the objectives, the way people work and the way customers want to reach us.',
      es: 'Las herramientas sirven a los objetivos, a la forma de trabajar y a cómo quieren tratarnos los clientes.',
    },
    startMonth: 19,
    endMonth: 34,
    elements: [6, 62, 73],
    level: 'core',
    stage: 'technology',
    gate: 'gate5',
    audience: ['leader', 'programmeManager', 'stageLead'],
    answeredBy: 'stageLead',
  },
];
