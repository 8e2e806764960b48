import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const core = { level: 'core', stage: 'customerInteraction', gate: 'gate4' } as const;
const addOn = { level: 'addOn', stage: 'customerInteraction', gate: 'gate4' } as const;

/** Customer interaction: what is done with each segment, from first contact to a long relationship. */
export const interactionElements: readonly ElementTemplate[] = [
  {
    number: 29,
    name: { en: 'Needs through the life cycle', es: 'Necesidades en el ciclo de vida' },
    about: {
      en: 'For each segment the company notes what customers need in each phase of the relationship, at which moment and for what use. The same customer needs different things before the first purchase and after the fifth year.',
      es: 'En cada segmento la empresa anota qué necesitan los clientes en cada fase de la relación, en qué momento y para qué uso. El mismo cliente necesita cosas distintas antes de la primera compra y tras el quinto año.',
    },
    source: {
      article: 'A',
      says: {
        en: 'Client needs are to be met along the phases of their life cycle, with the time and the reason of use added.',
        es: 'Las necesidades del cliente se atienden a lo largo de su ciclo de vida, añadiendo el momento y el motivo de uso.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 31,
    name: { en: 'Different segments, different means', es: 'Segmentos distintos, medios distintos' },
    about: {
      en: 'Proposition, investment and mix of channels are set for each segment and kind of contact. Where all get the same share, some receive more than they want and the most important ones too little.',
      es: 'La propuesta, la inversión y la combinación de canales se fijan para cada segmento y tipo de contacto. Cuando todos reciben lo mismo, unos obtienen más de lo que quieren y los más importantes, demasiado poco.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The second key is to fit what is offered, what is invested and how channels are used to each segment and interaction.',
        es: 'La segunda clave es ajustar lo que se ofrece, lo que se invierte y cómo se usan los canales a cada segmento e interacción.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 40,
    name: { en: 'How we relate to customers', es: 'Cómo nos relacionamos' },
    about: {
      en: 'The company maps where customers meet it, decides what loyalty is worth to it, and sets which contacts it makes and how often at most. Without limits every department writes to the same customer, until that customer stops listening.',
      es: 'La empresa traza dónde la encuentran los clientes, decide cuánto vale para ella la lealtad y fija qué contactos hace y con qué frecuencia máxima. Sin límites, cada departamento escribe al mismo cliente, hasta que deja de escuchar.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The third step asks about contact points, spending on loyalty, kinds and frequency of contact, real-time marketing and the aims of gamification.',
        es: 'El tercer paso pregunta por los puntos de contacto, la inversión en lealtad, tipos y frecuencia de contactos, el marketing en tiempo real y los fines de la gamificación.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 45,
    name: { en: 'Right in six ways', es: 'Acertar en seis cosas' },
    about: {
      en: 'Each offer is checked for six things: product, customer, moment, channel, price and the service around it. An offer that misses one may still go ahead with a reason, but nobody can then say it was not known.',
      es: 'Cada oferta se revisa en seis cosas: producto, cliente, momento, canal, precio y el servicio que la acompaña. La oferta que falla en una puede seguir adelante con un motivo, pero nadie podrá decir que no se sabía.',
    },
    source: {
      article: 'B',
      says: {
        en: 'It is about product, customer, moment, channel and price all being right, with excellent joined-up service.',
        es: 'Se trata de acertar con producto, cliente, momento, canal y precio, con un servicio excelente e integrado.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 47,
    name: { en: 'A fair bargain', es: 'Un trato justo' },
    about: {
      en: 'For each segment and step of the relationship the company rates what the customer gains and what it gains itself. A relationship in which one side keeps losing does not last.',
      es: 'Para cada segmento y paso de la relación la empresa valora qué gana el cliente y qué gana ella. Una relación en la que una parte pierde siempre no dura.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Find out the need, meet it in time, at a price good for both, by a channel that suits both, with service for as long as the relationship lasts.',
        es: 'Averiguar la necesidad, cubrirla a tiempo, a un precio bueno para ambos, por un canal que convenga a ambos y con servicio mientras dure la relación.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 48,
    name: { en: 'Understand what is asked', es: 'Entender lo que se pide' },
    about: {
      en: 'The company checks whether it knows what each customer requires, whether the customer and those who deliver read it the same way, and what misunderstandings have cost. Effort at the beginning is cheap; doing the work twice is not.',
      es: 'La empresa comprueba si sabe qué requiere cada cliente, si el cliente y quien entrega lo entienden igual y cuánto han costado los malentendidos. El esfuerzo al principio es barato; hacer el trabajo dos veces no lo es.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Qualifying the customer well pays off later, while confusion about requirements makes delivery painful and costs income.',
        es: 'Calificar bien al cliente da fruto más adelante, mientras que la confusión sobre lo que pide hace penosa la entrega y cuesta ingresos.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 49,
    name: { en: 'Service in six media', es: 'Servicio en seis medios' },
    about: {
      en: 'Face to face, telephone, letters, marketing literature, social media and the Internet are each rated, with an owner, or marked as not used. To a customer all of them are one company, and the weakest one is remembered.',
      es: 'El trato en persona, el teléfono, las cartas, los folletos, las redes sociales e Internet se valoran uno a uno, con responsable, o se marcan como no usados. Para el cliente todos son una sola empresa, y se recuerda el más débil.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Customers live the service in every dealing and through every medium, from the visit to the Internet.',
        es: 'El cliente vive el servicio en cada trato y por cada medio, desde la visita hasta Internet.',
      },
    },
    ...addOn,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 53,
    name: { en: 'Plans for focus segments', es: 'Planes para segmentos prioritarios' },
    about: {
      en: 'The company chooses a few focus segments, says why, and sets for each how many customers it wants to win, keep and sell more to, and at what cost. Without a choice all segments get a little and none enough.',
      es: 'La empresa elige unos pocos segmentos prioritarios, dice por qué y fija para cada uno cuántos clientes quiere captar, conservar y desarrollar, y a qué coste. Sin elegir, todos los segmentos reciben un poco y ninguno lo suficiente.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Plans should address acquisition, retention, penetration and efficiency, for today’s and tomorrow’s customers, and show which segments to focus on.',
        es: 'Los planes deben abordar captación, retención, penetración y eficiencia, con clientes actuales y futuros, y mostrar en qué segmentos centrarse.',
      },
    },
    ...core,
    fold: 'design',
    builtIn: ['segments'],
  },
];
