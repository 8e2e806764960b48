import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const core = { level: 'core', stage: 'organisationalStructure', gate: 'gate2' } as const;
const addOn = { level: 'addOn', stage: 'organisationalStructure', gate: 'gate2' } as const;

/** Organisational structure: teams, people and culture around customers. */
export const structureElements: readonly ElementTemplate[] = [
  {
    number: 16,
    name: { en: 'Focus and structure together', es: 'Enfoque y estructura a la vez' },
    about: {
      en: 'Business focus and organisational structure are prepared as a pair: either may pass first, with a reason, and the other follows within some months. A new focus in an old organisation has nobody to live it.',
      es: 'El enfoque del negocio y la estructura organizativa se preparan en pareja: cualquiera puede pasar primero, con un motivo, y el otro le sigue en unos meses. Un enfoque nuevo en una organización antigua no tiene quien lo viva.',
    },
    source: {
      article: 'D',
      says: {
        en: 'The organisation’s structure changes along with its focus, not after it.',
        es: 'La estructura de la organización cambia junto con su enfoque, no después.',
      },
    },
    ...core,
    fold: 'prove',
    builtIn: ['gateDecisions'],
  },
  {
    number: 17,
    name: { en: 'How we are organised today', es: 'Cómo estamos organizados hoy' },
    about: {
      en: 'Each unit is described by what it is built around today: products, places, promotions, channels, kinds of contact or customers, with its people and its rights to decide. Only a true picture of today shows how far there is to go.',
      es: 'Cada unidad se describe por aquello en torno a lo que se organiza hoy: productos, lugares, promociones, canales, tipos de contacto o clientes, con su plantilla y su capacidad de decidir. Solo una imagen fiel del presente muestra cuánto falta.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Most companies are arranged by product, region, campaign, channel or kind of contact, and their decisions follow that shape.',
        es: 'La mayoría de las empresas se ordena por producto, zona, campaña, canal o tipo de contacto, y sus decisiones siguen esa forma.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 18,
    name: { en: 'One team for each segment', es: 'Un equipo por segmento' },
    about: {
      en: 'Every segment has exactly one team that answers for all dealings with it, and every kind of contact has an owner. Such teams need people, so their number and cost are planned openly instead of coming as a surprise.',
      es: 'Cada segmento tiene un único equipo que responde de todo el trato con él, y cada tipo de contacto tiene responsable. Esos equipos necesitan personas, y por eso su número y su coste se planifican a la vista en lugar de llegar por sorpresa.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Management should form around customers, with teams that own every interaction with a segment; the added staff is a hurdle for most.',
        es: 'La gestión debe ordenarse en torno al cliente, con equipos que respondan de toda interacción con un segmento; el personal adicional es un obstáculo para la mayoría.',
      },
    },
    ...core,
    fold: 'design',
    builtIn: ['segments'],
  },
  {
    number: 33,
    name: { en: 'Everyone pulls together', es: 'Todos en la misma dirección' },
    about: {
      en: 'Objectives are passed on from the company to units, teams and people, and one sees where the chain breaks. A unit without an objective of its own will keep working for its old one.',
      es: 'Los objetivos bajan de la empresa a unidades, equipos y personas, y se ve dónde se rompe la cadena. Una unidad sin objetivo propio seguirá trabajando para el antiguo.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The fourth key is that the whole organisation lines up its efforts.',
        es: 'La cuarta clave es que toda la organización alinee sus esfuerzos.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: ['objectives'],
  },
  {
    number: 34,
    name: { en: 'Work and insight redesigned', es: 'Rediseñar operación y análisis' },
    about: {
      en: 'Processes of both kinds are described as they are and as they should be, each with an owner and a KPI: those that serve customers and those that analyse what is known about them. Good analysis is of no use where daily work does not take it up, and the other way round.',
      es: 'Los procesos de ambos tipos se describen como son y como deben ser, cada uno con responsable y KPI: los que atienden al cliente y los que analizan lo que se sabe de él. Un buen análisis no sirve si el trabajo diario no lo aprovecha, y al revés.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The fifth key is to redesign how operations and analysis work.',
        es: 'La quinta clave es rediseñar cómo funcionan la operación y el análisis.',
      },
    },
    ...addOn,
    gate: 'gate4',
    fold: 'design',
    builtIn: [],
  },
  {
    number: 42,
    name: { en: 'An organisation for it', es: 'Una organización a la medida' },
    about: {
      en: 'The company decides which set-up supports its strategy best, uses the same words for the same things, and plans step by step how it becomes customer-focused. Leaders who mean different things by one number cannot decide by it.',
      es: 'La empresa decide qué arquitectura apoya mejor su estrategia, usa las mismas palabras para las mismas cosas y planifica paso a paso cómo orientarse al cliente. Los directivos que entienden cosas distintas por una misma cifra no pueden decidir con ella.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The fifth step asks for the best architecture, how shared concepts help management decide, and how a customer-focused organisation comes about.',
        es: 'El quinto paso pregunta por la mejor arquitectura, cómo unificar conceptos ayuda a decidir y cómo se construye una organización orientada al cliente.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 57,
    name: { en: 'People make it happen', es: 'Las personas lo hacen posible' },
    about: {
      en: 'Teams know their objective and what it serves, the company asks how they are doing, and missing skills are found and developed. Customers meet people, not plans, and only people who know, can and want to will treat them well.',
      es: 'Los equipos conocen su objetivo y a qué sirve, la empresa pregunta cómo se sienten, y las capacidades que faltan se detectan y se desarrollan. El cliente trata con personas, no con planes, y solo quien sabe, puede y quiere lo trata bien.',
    },
    source: {
      article: 'B',
      says: {
        en: 'People do the work: they need clear objectives tied to the business goals, to be content, and to have the right skills.',
        es: 'El trabajo lo hacen las personas: necesitan objetivos claros ligados a las metas del negocio, estar satisfechas y tener las capacidades adecuadas.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 61,
    name: { en: 'Everyone supports the customer', es: 'Todos apoyan al cliente' },
    about: {
      en: 'Every role, from those who serve customers to those who support the supporters, can name the customer KPI it contributes to. Who sees no link between the daily work and a customer has no reason to work for one.',
      es: 'Cada función, desde quien atiende al cliente hasta quien apoya a los que apoyan, puede nombrar el KPI de cliente al que contribuye. Quien no ve relación entre su día a día y un cliente no tiene motivo para trabajar por él.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Everybody carries the relationship: those who deal with customers, those behind them, and those behind these.',
        es: 'Todos sostienen la relación: quienes tratan con el cliente, quienes están detrás y quienes están detrás de estos.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 70,
    name: { en: 'What customers feel most, first', es: 'Primero lo que más nota el cliente' },
    about: {
      en: 'Processes are redesigned in the order of how much they matter to customer satisfaction, and each says what it needs from technology. Starting with the easy ones costs the same patience and changes little that anybody notices.',
      es: 'Los procesos se rediseñan por el orden en que importan a la satisfacción del cliente, y cada uno dice qué necesita de la tecnología. Empezar por los fáciles gasta la misma paciencia y cambia poco que alguien note.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Structure and processes must change to become better and leaner, beginning where satisfaction is affected most.',
        es: 'Estructura y procesos deben cambiar para ser más eficaces y eficientes, empezando por donde más se juega la satisfacción.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 71,
    name: { en: 'A culture for customers', es: 'Una cultura para el cliente' },
    about: {
      en: 'The company names the values it wants to live towards customers, asks people at each gate whether they see them lived, and reacts when that falls. Rules cover the usual cases; in all others people do what the culture tells them.',
      es: 'La empresa nombra los valores que quiere vivir con el cliente, pregunta en cada puerta si se perciben y reacciona cuando bajan. Las reglas cubren los casos habituales; en todos los demás la gente hace lo que le dicta la cultura.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Customer values must enter the culture, as a passion, and everyone should know that each contact weighs on results.',
        es: 'Los valores orientados al cliente deben entrar en la cultura, como una pasión, y todos deben saber que cada contacto pesa en los resultados.',
      },
    },
    ...addOn,
    fold: 'sustain',
    builtIn: [],
  },
];
