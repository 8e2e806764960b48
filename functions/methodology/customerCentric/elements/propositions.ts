import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const addOn = { level: 'addOn', stage: 'customerInteraction', gate: 'gate4' } as const;

/** What is promised to each segment, by whom it is carried and how it is made known. */
export const propositionElements: readonly ElementTemplate[] = [
  {
    number: 32,
    name: { en: 'The role of experience', es: 'El papel de la experiencia' },
    about: {
      en: 'For each segment the company states whether the customer’s experience is the core of what it offers, supports it, or only has to be free of faults. Otherwise effort goes into delight where nobody asked for it, and is missing where it decides.',
      es: 'En cada segmento la empresa indica si la experiencia del cliente es el núcleo de lo que ofrece, un apoyo o algo que basta con que no falle. De otro modo el esfuerzo va a donde nadie lo pidió y falta donde es decisivo.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The third key is to settle what part client experience plays in the value proposal.',
        es: 'La tercera clave es definir qué papel tiene la experiencia del cliente en la propuesta de valor.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 54,
    name: { en: 'Seven sides of a proposition', es: 'Siete caras de una propuesta' },
    about: {
      en: 'What is offered to a segment is described by price, brand, service, handling of orders and payments, relationship, product and the standard of service. Each side has a standard that can be measured, since customers feel the side that was forgotten.',
      es: 'Lo que se ofrece a un segmento se describe por precio, marca, servicio, gestión de pedidos y pagos, relación, producto y nivel de servicio. Cada cara tiene un nivel que se puede medir, pues el cliente nota la que se olvidó.',
    },
    source: {
      article: 'B',
      says: {
        en: 'A proposition is usually set out in seven dimensions, from price to the service standards it requires.',
        es: 'Una propuesta suele definirse en siete dimensiones, desde el precio hasta los niveles de servicio que exige.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 55,
    name: { en: 'Every function on board', es: 'Todas las funciones a bordo' },
    about: {
      en: 'All functions that affect a proposition are listed, and each agrees to its part before it goes live. One function that was not asked can break a promise that all the others keep.',
      es: 'Se anotan todas las funciones que influyen en una propuesta, y cada una acepta su parte antes de lanzarla. Una sola función a la que no se preguntó puede romper una promesa que las demás cumplen.',
    },
    source: {
      article: 'B',
      says: {
        en: 'All functions that touch the proposition and the experience have to be involved.',
        es: 'Todas las funciones que influyen en la propuesta y en la experiencia deben participar.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 56,
    name: { en: 'Tell customers and teams', es: 'Contarlo a clientes y equipos' },
    about: {
      en: 'The company plans who hears of a proposition and how, and checks that enough of its teams have confirmed it and enough customers have understood it before going live. Nobody keeps or buys a promise they have not heard of.',
      es: 'La empresa planifica quién conocerá una propuesta y cómo, y comprueba antes de lanzarla que bastantes equipos la han confirmado y bastantes clientes la han entendido. Nadie cumple ni compra una promesa que no conoce.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Once defined, the proposition must reach customers and the teams who deliver it, and reach them well.',
        es: 'Una vez definida, la propuesta debe llegar bien a los clientes y a los equipos que la entregan.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 68,
    name: { en: 'Our place in each segment', es: 'Nuestro lugar en cada segmento' },
    about: {
      en: 'For each focus segment the company says how it wants to be seen, which skills it has and lacks for that, and by when it will have them. A position without the skills for it is a wish, and without a date it stays one.',
      es: 'En cada segmento prioritario la empresa dice cómo quiere que la vean, qué capacidades tiene y le faltan para ello, y cuándo las tendrá. Una posición sin las capacidades necesarias es un deseo, y sin fecha lo seguirá siendo.',
    },
    source: {
      article: 'C',
      says: {
        en: 'The strategy sets the position in each segment, compares present with needed skills and gives a timetable.',
        es: 'La estrategia fija la posición en cada segmento, compara las capacidades actuales con las necesarias y marca un calendario.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 69,
    name: { en: 'No uniform mass', es: 'No son una masa uniforme' },
    about: {
      en: 'Each segment is described by what makes it particular and gets a proposition of its own. If two propositions read almost the same, then the segments are not really different, or nobody has thought about them yet.',
      es: 'Cada segmento se describe por lo que lo hace particular y recibe una propuesta propia. Si dos propuestas se leen casi igual, los segmentos no son tan distintos o nadie los ha pensado aún.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Every segment and its value proposition need analysis, for customers are not all alike.',
        es: 'Cada segmento y su propuesta de valor requieren análisis, pues no todos los clientes son iguales.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: ['segments'],
  },
];
