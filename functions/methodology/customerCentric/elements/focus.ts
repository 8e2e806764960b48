import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const core = { level: 'core', stage: 'businessFocus', gate: 'gate1' } as const;
const addOn = { level: 'addOn', stage: 'businessFocus', gate: 'gate1' } as const;

/** Business focus: the customer first, in what is said and in what is done. */
export const focusElements: readonly ElementTemplate[] = [
  {
    number: 2,
    name: { en: 'Not everyone wants it', es: 'No todos lo quieren' },
    about: {
      en: 'For each segment the company finds out who welcomes being looked after this way, who puts up with it and who refuses it. Where many refuse, more contact drives customers away, so such plans carry a note of caution.',
      es: 'En cada segmento la empresa averigua quién agradece este trato, quién lo tolera y quién lo rechaza. Donde muchos lo rechazan, más contacto aleja al cliente, y por eso esos planes llevan un aviso de cautela.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Companies seldom ask what customers think of being managed; most are happy with it, some are not, and that calls for care.',
        es: 'Las empresas rara vez preguntan qué opina el cliente de ser gestionado; a la mayoría le gusta, a algunos no, y eso pide prudencia.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 3,
    name: { en: 'A style that suits both', es: 'Un estilo que convenga a ambos' },
    about: {
      en: 'Ways of caring for customers are compared by what the company needs and by what customers want. A choice made from one side only pleases the office and misses the people it was made for.',
      es: 'Las formas de cuidar al cliente se comparan por lo que la empresa necesita y por lo que el cliente quiere. Una elección hecha desde un solo lado contenta a la oficina y no acierta con las personas a las que se dirige.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Some kinds of programme do far more than others; the choice depends on the company’s needs, but also on the customers’ wishes.',
        es: 'Unos tipos de programa hacen mucho más que otros; la elección depende de lo que la empresa necesita, pero también de lo que el cliente desea.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 11,
    name: { en: 'Promises and proof', es: 'Promesas y pruebas' },
    about: {
      en: 'What the company promises in public stands beside what proves it: a process, a budget, a KPI or a decision. Advertising or a friendlier call centre is no proof, and customers notice the gap sooner than the company does.',
      es: 'Lo que la empresa promete en público se coloca junto a lo que lo prueba: un proceso, un presupuesto, un KPI o una decisión. La publicidad o un centro de llamadas más amable no prueban nada, y el cliente nota la distancia antes que la empresa.',
    },
    source: {
      article: 'D',
      says: {
        en: 'To speak of customers is one thing and to act for them another; call centres and handsome charts do not win people over.',
        es: 'Una cosa es hablar del cliente y otra actuar por él; ni los centros de llamadas ni los gráficos vistosos convencen a nadie.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 12,
    name: { en: 'Delight, at any hour', es: 'Agradar, a cualquier hora' },
    about: {
      en: 'The company checks which services customers can use where and when, and each initiative says what about it will delight a customer. Today somebody else is a few clicks away, so being merely available is not enough to be chosen again.',
      es: 'La empresa comprueba qué servicios puede usar el cliente, dónde y cuándo, y cada iniciativa dice qué agradará al cliente. Hoy cualquier otro está a pocos clics, de modo que estar disponible no basta para que vuelvan a elegirnos.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Years of loyalty can be gone with one download, so the organisation must serve digitally at any time and place, and delighting people drives the change.',
        es: 'Años de lealtad pueden perderse con una descarga, así que la organización debe atender digitalmente en todo momento y lugar, y agradar al cliente impulsa el cambio.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 13,
    name: { en: 'The question that leads', es: 'La pregunta que guía' },
    about: {
      en: 'The company lists what its customers need, with proof, and what it does in response to each need. Every initiative answers at least one of them, because work that answers no need serves only ourselves.',
      es: 'La empresa anota qué necesitan sus clientes, con pruebas, y qué hace ante cada necesidad. Cada iniciativa responde al menos a una, porque el trabajo que no responde a ninguna solo nos sirve a nosotros.',
    },
    source: {
      article: 'D',
      says: {
        en: 'The focus should turn around one question: what customers need and how the company can provide it.',
        es: 'El enfoque debe girar en torno a una pregunta: qué necesitan los clientes y cómo puede dárselo la empresa.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 14,
    name: { en: 'What we look at today', es: 'A qué miramos hoy' },
    about: {
      en: 'Leaders share one hundred points among products, sales, channels, marketing, service and customers, as attention goes today, and set how much customers should have by when. Each of the first five looks reasonable from inside and hides the customer in its own way.',
      es: 'La dirección reparte cien puntos entre productos, ventas, canales, marketing, servicio y clientes, según la atención de hoy, y fija cuánto debe corresponder al cliente y cuándo. Cada uno de los cinco primeros parece razonable desde dentro y tapa al cliente a su manera.',
    },
    source: {
      article: 'D',
      says: {
        en: 'A company may centre on products, sales, channels, marketing or service; even the last two, close to the customer, tend to narrow the view.',
        es: 'Una empresa puede centrarse en productos, ventas, canales, marketing o servicio; incluso los dos últimos, cercanos al cliente, tienden a estrechar la mirada.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 15,
    name: { en: 'The customer ranks first', es: 'El cliente es lo primero' },
    about: {
      en: 'Every quarter leaders put their priorities in order, each alone, and the result stands beside where money, effort and decisions went. Only the customer in first place passes Gate 1 · Business focus, because as a second interest the change is bound to fail.',
      es: 'Cada trimestre los directivos ordenan sus prioridades, cada uno por su cuenta, y el resultado se ve junto a dónde fueron el dinero, el esfuerzo y las decisiones. Solo con el cliente en primer lugar se supera la puerta 1 · Enfoque del negocio, porque como segundo interés el cambio está condenado a fallar.',
    },
    source: {
      article: 'D',
      says: {
        en: 'If customers are only the second or third interest of a company, its efforts with them are sure to fail.',
        es: 'Si los clientes son solo el segundo o tercer interés de la empresa, sus esfuerzos con ellos fracasarán con seguridad.',
      },
    },
    ...core,
    fold: 'prove',
    builtIn: ['gateDecisions'],
  },
  {
    number: 28,
    name: { en: 'How we are different', es: 'En qué somos diferentes' },
    about: {
      en: 'One statement says how the company stands out by what it understands about its customers, and how far it has come in choosing, developing and caring for them. Objectives that lead back to it pull in the same direction.',
      es: 'Una declaración dice cómo se distingue la empresa por lo que comprende de sus clientes, y hasta dónde ha llegado al elegirlos, desarrollarlos y cuidarlos. Los objetivos que remiten a ella tiran en la misma dirección.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The aim is to stand apart through understanding and use of client information: choosing well, developing, and advanced care.',
        es: 'El fin es distinguirse por comprender y usar la información de clientes: elegir bien, desarrollar y gestionar de forma avanzada.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 30,
    name: { en: 'A strategic view of customers', es: 'Una mirada estratégica al cliente' },
    about: {
      en: 'Before segments are worked on, leaders approve a statement of what customers are worth to the company and what part they play in its future. Segments made without it sort names but lead nowhere.',
      es: 'Antes de trabajar los segmentos, la dirección aprueba una declaración de lo que valen los clientes para la empresa y qué papel tienen en su futuro. Los segmentos hechos sin ella ordenan nombres, pero no llevan a ninguna parte.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The first key to success is to define how the company sees its clients strategically.',
        es: 'La primera clave del éxito es definir cómo ve la empresa a sus clientes desde la estrategia.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 38,
    name: { en: 'Who our customers are', es: 'Quiénes son nuestros clientes' },
    about: {
      en: 'The company answers who its customers are, whether all leaders mean the same people, and how it recognises them in every contact. Whoever is not recognised cannot be understood, and leaders who mean different people plan past each other.',
      es: 'La empresa responde quiénes son sus clientes, si todos los directivos se refieren a las mismas personas y cómo las reconoce en cada contacto. A quien no se reconoce no se le puede conocer, y los directivos que piensan en personas distintas planifican sin encontrarse.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The first step is identification: who the clients are, whether everybody agrees on it, and how to know them whenever they appear.',
        es: 'El primer paso es la identificación: quiénes son los clientes, si todos coinciden en ello y cómo reconocerlos siempre que aparecen.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 39,
    name: { en: 'Segments with a purpose', es: 'Segmentos con un propósito' },
    about: {
      en: 'Segments follow from the company’s objectives: first what it wants, then along which lines customers differ, then the segments. One that serves no objective only adds work.',
      es: 'Los segmentos salen de los objetivos de la empresa: primero qué quiere, luego en qué se diferencian los clientes, después los segmentos. Uno que no sirve a ningún objetivo solo añade trabajo.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The second step asks for the company’s objectives, the segments that follow, the main axes, and when customers are sorted automatically.',
        es: 'El segundo paso pregunta por los objetivos de la empresa, los segmentos que resultan, los ejes principales y cuándo se segmenta de forma automática.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: ['segments'],
  },
  {
    number: 52,
    name: { en: 'Understand before planning', es: 'Comprender antes de planificar' },
    about: {
      en: 'For each segment the company writes down its value, what its people do and what they think, each with a source and a date. Only then can the segment be planned, because a plan for people one does not know is a guess.',
      es: 'De cada segmento la empresa anota su valor, lo que hacen sus clientes y lo que piensan, cada cosa con fuente y fecha. Solo entonces se puede planificar el segmento, porque un plan para personas que no se conocen es una suposición.',
    },
    source: {
      article: 'B',
      says: {
        en: 'It all begins with knowing the worth, conduct and attitudes of different customers; planning comes after.',
        es: 'Todo empieza por conocer el valor, la conducta y las actitudes de los distintos clientes; la planificación viene después.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: ['segments'],
  },
];
