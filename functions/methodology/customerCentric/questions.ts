import type { QuestionTemplate } from '#domain/methodology/askTemplate.ts';

const addOn = {
  level: 'addOn',
  mayBeUnused: false,
  audience: ['programmeManager', 'stageLead', 'leader'],
  answeredBy: 'stageLead',
} as const;

const identification = { ...addOn, elements: [38], stage: 'businessFocus', gate: 'gate1' } as const;
const segmentation = { ...addOn, elements: [39], stage: 'businessFocus', gate: 'gate1' } as const;
const relation = { ...addOn, elements: [40], stage: 'customerInteraction', gate: 'gate4' } as const;
const measurement = { ...addOn, elements: [41], stage: 'businessMetrics', gate: 'gate3' } as const;
const organisation = { ...addOn, elements: [42], stage: 'organisationalStructure', gate: 'gate2' } as const;

/**
 * The open questions of the five steps (elements 38 to 42). The second of identification, whether all mean the same
 * customers, is asked blind: assessment `customersKnown`.
 */
export const questions: readonly QuestionTemplate[] = [
  {
    ...identification,
    key: 'q38a',
    text: { en: 'Who are our customers?', es: '¿Quiénes son nuestros clientes?' },
    help: {
      en: 'Say who counts and who does not: users, payers, partners, people who left, people who only asked. A new colleague should be able to decide any case with it.',
      es: 'Diga quién cuenta y quién no: usuarios, pagadores, socios, quienes se fueron, quienes solo preguntaron. Un compañero nuevo debería poder decidir con ello cualquier caso.',
    },
  },
  {
    ...identification,
    key: 'q38c',
    text: { en: 'How can we identify them?', es: '¿Cómo podemos identificarlos?' },
    help: {
      en: 'Name what tells one customer from another, such as a card, an account, a telephone number or a contract, and how many customers have it.',
      es: 'Indique qué distingue a un cliente de otro, como una tarjeta, una cuenta, un teléfono o un contrato, y cuántos clientes lo tienen.',
    },
  },
  {
    ...identification,
    key: 'q38d',
    text: {
      en: 'Do we identify them in all of our interactions?',
      es: '¿Los identificamos en todas nuestras interacciones?',
    },
    help: {
      en: 'Go through each kind of contact and give the share in which we know who the customer is. Say where we cannot know, and whether that should change.',
      es: 'Recorra cada tipo de contacto e indique en qué proporción sabemos quién es el cliente. Diga dónde no podemos saberlo y si eso debería cambiar.',
    },
  },
  {
    ...segmentation,
    key: 'q39a',
    text: {
      en: 'What are the company’s objectives, and which segments follow from them?',
      es: '¿Cuáles son los objetivos de la empresa y qué segmentos resultan de ellos?',
    },
    help: {
      en: 'Begin with an objective and ask which customers it depends on. A segment that no objective needs can be left out.',
      es: 'Parta de un objetivo y pregunte de qué clientes depende. Un segmento que ningún objetivo necesita puede omitirse.',
    },
  },
  {
    ...segmentation,
    key: 'q39b',
    text: {
      en: 'Along which axes do our customers differ most?',
      es: '¿En qué ejes se diferencian más nuestros clientes?',
    },
    help: {
      en: 'Axes may be value, behaviour, attitude, need or phase of the relationship. Name the two or three that change what we would do for a customer.',
      es: 'Los ejes pueden ser valor, conducta, actitud, necesidad o fase de la relación. Nombre los dos o tres que cambian lo que haríamos por un cliente.',
    },
  },
  {
    ...segmentation,
    key: 'q39c',
    mayBeUnused: true,
    text: { en: 'When do we use auto-segmentation?', es: '¿Cuándo usamos la autosegmentación?' },
    help: {
      en: 'It can mean two things: a system places customers in segments by itself, or customers place themselves by what they choose. Say which of the two you use, when and why, or why neither.',
      es: 'Puede significar dos cosas: un sistema asigna los clientes a segmentos por sí solo, o los propios clientes se sitúan con lo que eligen. Diga cuál de las dos usa, cuándo y por qué, o por qué ninguna.',
    },
  },
  {
    ...relation,
    key: 'q40a',
    text: {
      en: 'Which are the key contact points on the customer’s journey?',
      es: '¿Cuáles son los puntos de contacto clave en el recorrido del cliente?',
    },
    help: {
      en: 'Follow one customer from the first idea to the last bill. Mark the moments after which customers stay or leave.',
      es: 'Siga a un cliente desde la primera idea hasta la última factura. Marque los momentos tras los que el cliente se queda o se va.',
    },
  },
  {
    ...relation,
    key: 'q40b',
    text: {
      en: 'How much should we invest in loyalty?',
      es: '¿Cuánto debemos invertir en lealtad?',
    },
    help: {
      en: 'Compare what a customer who stays is worth with what keeping them costs. Give an amount, for whom it is meant, and what you expect in return.',
      es: 'Compare lo que vale un cliente que se queda con lo que cuesta conservarlo. Indique un importe, a quién se destina y qué espera a cambio.',
    },
  },
  {
    ...relation,
    key: 'q40c',
    text: {
      en: 'Which kinds of contact do we make, and how often?',
      es: '¿Qué tipos de contacto hacemos y con qué frecuencia?',
    },
    help: {
      en: 'List letters, calls, messages and visits from all departments together, as one customer receives them. Set the most that a customer should get in a month.',
      es: 'Reúna las cartas, llamadas, mensajes y visitas de todos los departamentos, tal como los recibe un cliente. Fije el máximo que debería recibir en un mes.',
    },
  },
  {
    ...relation,
    key: 'q40d',
    mayBeUnused: true,
    text: {
      en: 'What does real-time marketing mean for us?',
      es: '¿Qué significa para nosotros el marketing en tiempo real?',
    },
    help: {
      en: 'Say to which moments we would respond at once, with what, and what the customer gains. If we do not use it, say why.',
      es: 'Diga a qué momentos responderíamos al instante, con qué y qué gana el cliente. Si no lo usamos, diga por qué.',
    },
  },
  {
    ...relation,
    key: 'q40e',
    mayBeUnused: true,
    text: {
      en: 'What are the objectives of gamification?',
      es: '¿Cuáles son los objetivos de la gamificación?',
    },
    help: {
      en: 'Points, levels and challenges need an aim: what should customers do more of, and by which KPI will we see it. If we do not use it, say why.',
      es: 'Los puntos, niveles y retos necesitan un fin: qué debería hacer más el cliente y en qué KPI se verá. Si no la usamos, diga por qué.',
    },
  },
  {
    ...measurement,
    key: 'q41a',
    text: { en: 'How do we measure what a customer is worth?', es: '¿Cómo medimos lo que vale un cliente?' },
    help: {
      en: 'Write the formula with its period, the costs it counts and how future purchases enter. Two people who use it should get the same number.',
      es: 'Escriba la fórmula con su período, los costes que incluye y cómo entran las compras futuras. Dos personas que la usen deberían obtener la misma cifra.',
    },
  },
  {
    ...measurement,
    key: 'q41b',
    text: {
      en: 'How do we keep the measurement moving with the customer?',
      es: '¿Cómo hacemos que la medición siga al cliente?',
    },
    help: {
      en: 'Say how often values are renewed, where they come from, and which change in a customer should be noticed by whom.',
      es: 'Diga cada cuánto se renuevan los valores, de dónde vienen y qué cambio en un cliente debe notar quién.',
    },
  },
  {
    ...measurement,
    key: 'q41c',
    text: {
      en: 'What is our efficiency triangle, and how do we get the most out of it?',
      es: '¿Cuál es nuestro triángulo de la eficiencia y cómo lo maximizamos?',
    },
    help: {
      en: 'The article names the triangle without defining it, so you choose its three corners, for instance cost, speed and satisfaction. Say which corner gives way when not all can be had.',
      es: 'El artículo nombra el triángulo sin definirlo, de modo que usted elige sus tres vértices, por ejemplo coste, rapidez y satisfacción. Diga qué vértice cede cuando no se puede tener todo.',
    },
  },
  {
    ...organisation,
    key: 'q42a',
    text: {
      en: 'Which architecture supports this strategy best?',
      es: '¿Qué arquitectura apoya mejor esta estrategia?',
    },
    help: {
      en: 'Describe how teams, processes and information fit together, which other set-ups were considered, and why this one was chosen.',
      es: 'Describa cómo encajan equipos, procesos e información, qué otras opciones se consideraron y por qué se eligió esta.',
    },
  },
  {
    ...organisation,
    key: 'q42b',
    text: {
      en: 'How do shared concepts help management decide?',
      es: '¿Cómo ayuda unificar conceptos a las decisiones de la dirección?',
    },
    help: {
      en: 'Name the words that departments use in different ways, such as active customer or margin. Say which meaning counts from now on, and for which decisions.',
      es: 'Nombre las palabras que cada departamento usa a su manera, como cliente activo o margen. Diga qué significado vale desde ahora y para qué decisiones.',
    },
  },
  {
    ...organisation,
    key: 'q42c',
    text: {
      en: 'How do we build a customer-focused organisation?',
      es: '¿Cómo construimos una organización orientada al cliente?',
    },
    help: {
      en: 'Give the steps with their order, who answers for each, and what people will notice after each of them.',
      es: 'Indique los pasos y su orden, quién responde de cada uno y qué notarán las personas después de cada uno.',
    },
  },
];
