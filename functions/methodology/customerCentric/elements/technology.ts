import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const core = { level: 'core', stage: 'technology', gate: 'gate5' } as const;
const technology = { level: 'technology', stage: 'technology', gate: 'gate5' } as const;

/** Technology: last, for something, and of the right size. */
export const technologyElements: readonly ElementTemplate[] = [
  {
    number: 35,
    name: { en: 'One view of each customer', es: 'Una visión única de cada cliente' },
    about: {
      en: 'The company lists where customer data lies and how many customers it recognises as one and the same person everywhere. Technology built on scattered data repeats the confusion faster, so enough must be joined first.',
      es: 'La empresa anota dónde están los datos de clientes y a cuántos reconoce como la misma persona en todas partes. La tecnología montada sobre datos dispersos repite la confusión más deprisa, y por eso antes hay que unir los suficientes.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The sixth key is to hold client information in one place, seen from every side.',
        es: 'La sexta clave es tener la información del cliente en un único lugar, vista por todos sus lados.',
      },
    },
    ...technology,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 36,
    name: { en: 'Technology well managed', es: 'Tecnología bien gestionada' },
    about: {
      en: 'Every tool has an entry with the need it serves, its cost, how much it is used and who answers for it. Tools that serve no need or that nobody uses then show up by themselves.',
      es: 'Cada herramienta tiene su ficha con la necesidad que cubre, su coste, cuánto se usa y quién responde de ella. Así las que no cubren ninguna necesidad o nadie usa saltan a la vista.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The seventh key is to manage technology properly.',
        es: 'La séptima clave es gestionar bien la tecnología.',
      },
    },
    ...technology,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 60,
    name: { en: 'Tools that help, not hinder', es: 'Herramientas que ayudan, no estorban' },
    about: {
      en: 'Information is rated by how it fits the strategy, the way people work and the way customers want to reach us, and users say whether a tool helps or hinders them. A tool that too many find in their way is decided again.',
      es: 'La información se valora por cómo encaja con la estrategia, con la forma de trabajar y con cómo quieren tratarnos los clientes, y los usuarios dicen si una herramienta ayuda o estorba. La que estorba a demasiados vuelve a decidirse.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Information and technology carry the whole, and should make the core work possible, from analysis to the moment of contact, not obstruct it.',
        es: 'La información y la tecnología lo sostienen todo, y deben hacer posible el trabajo esencial, del análisis al momento del contacto, y no entorpecerlo.',
      },
    },
    ...technology,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 62,
    name: { en: 'A business task, not a technical one', es: 'Una tarea de negocio, no técnica' },
    about: {
      en: 'One sees how the effort is shared among strategy, people, processes and technology, and gets a word of caution when technology takes too much of it early on. Tools help those who know what for, and cannot replace that knowledge.',
      es: 'Se ve cómo se reparte el esfuerzo entre estrategia, personas, procesos y tecnología, con un aviso cuando la tecnología se lleva demasiado al principio. Las herramientas ayudan a quien sabe para qué las quiere, y no sustituyen ese saber.',
    },
    source: {
      article: 'C',
      says: {
        en: 'The challenge lies in the business; without strategy, people and processes technology alone does not succeed.',
        es: 'El reto está en el negocio; sin estrategia, personas y procesos, la tecnología por sí sola no triunfa.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: ['plan'],
  },
  {
    number: 63,
    name: { en: 'What a system can give', es: 'Lo que un sistema puede dar' },
    about: {
      en: 'Benefits of a system are claimed for three things only, each with a KPI: one view of customers, the same relationship in every channel, and better processes. Whoever expects anything else from it expects it from the wrong place.',
      es: 'Los beneficios de un sistema se atribuyen solo a tres cosas, cada una con un KPI: una visión única del cliente, la misma relación en cada canal y mejores procesos. Quien espera de él otra cosa la busca en el lugar equivocado.',
    },
    source: {
      article: 'C',
      says: {
        en: 'A CRM system basically allows an integrated view of customers, one way of relating whatever the channel, and better processes.',
        es: 'Un sistema CRM permite en esencia una visión integrada del cliente, una relación única sea cual sea el canal y procesos mejores.',
      },
    },
    ...technology,
    fold: 'prove',
    builtIn: ['kpis'],
  },
  {
    number: 72,
    name: { en: 'Information put to use', es: 'Información que se aprovecha' },
    about: {
      en: 'The company agrees good practices for its customer information, watches its quality and uses it to improve products and processes time and again. Data nobody trusts or uses costs the same and brings nothing.',
      es: 'La empresa acuerda buenas prácticas para su información de clientes, vigila su calidad y la usa una y otra vez para mejorar productos y procesos. Los datos en los que nadie confía o que nadie usa cuestan lo mismo y no aportan nada.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Sound practices with information lead to knowing customers, to strategy and products built on that, and to constant improvement.',
        es: 'Las buenas prácticas con la información llevan a conocer al cliente, a una estrategia y unos productos basados en ello y a la mejora continua.',
      },
    },
    ...technology,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 73,
    name: { en: 'Technology comes last', es: 'La tecnología va al final' },
    about: {
      en: 'Money for technology is released only after objectives, structure and measures have been approved; trying things out on a small scale is allowed. A tool bought earlier ends up deciding what the company should have decided.',
      es: 'El dinero para tecnología se libera solo cuando se han aprobado objetivos, estructura y medidas; se permite explorar a pequeña escala. Una herramienta comprada antes acaba decidiendo lo que debía decidir la empresa.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Only when objectives, processes and structure are fully defined is it time to think about technology.',
        es: 'Solo cuando objetivos, procesos y estructura están bien definidos llega el momento de pensar en la tecnología.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: ['gateDecisions', 'startDecision'],
  },
  {
    number: 74,
    name: { en: 'Know exactly what is needed', es: 'Saber con exactitud qué se necesita' },
    about: {
      en: 'Each requirement leads back to a need of the business and on to the solution that meets it. What serves no need is left out, and a need without a solution is seen before the contract is signed.',
      es: 'Cada requisito remite a una necesidad del negocio y a la solución que la cubre. Lo que no sirve a ninguna necesidad se deja fuera, y una necesidad sin solución se ve antes de firmar el contrato.',
    },
    source: {
      article: 'C',
      says: {
        en: 'The business needs must be known precisely in order to choose the solution that suits them best.',
        es: 'Hay que conocer con precisión las necesidades del negocio para elegir la solución que mejor se adapta.',
      },
    },
    ...technology,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 75,
    name: { en: 'Neither too large nor too small', es: 'Ni demasiado grande ni demasiado pequeña' },
    about: {
      en: 'For each solution the company checks how much of it would be used and how much of the need it covers, before buying and again afterwards. Too large wastes money; too small has to be bought twice.',
      es: 'De cada solución la empresa comprueba cuánto se usaría y cuánto cubre de lo que se necesita, antes de comprar y de nuevo después. La demasiado grande malgasta dinero; la demasiado pequeña hay que comprarla dos veces.',
    },
    source: {
      article: 'C',
      says: {
        en: 'It is as much a problem to choose a solution too big for the needs as one that soon proves too little.',
        es: 'Tan problemático es elegir una solución excesiva para lo que se necesita como una que pronto resulta insuficiente.',
      },
    },
    ...technology,
    fold: 'prove',
    builtIn: [],
  },
];
