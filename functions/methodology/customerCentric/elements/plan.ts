import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const atStart = { level: 'core', stage: 'programme', gate: 'gate0' } as const;

/** How the areas move side by side, and how the money moves with them. */
export const planElements: readonly ElementTemplate[] = [
  {
    number: 6,
    name: { en: 'Five linked areas of change', es: 'Cinco áreas de cambio enlazadas' },
    about: {
      en: 'The change has five areas: business focus, organisational structure, business metrics, customer interaction and technology, and the company notes how strongly each leans on the others. Whoever changes one then knows which others to look at.',
      es: 'El cambio tiene cinco áreas: enfoque del negocio, estructura organizativa, métricas del negocio, interacción con el cliente y tecnología, y la empresa anota cuánto se apoya cada una en las demás. Así quien cambia una sabe qué otras debe mirar.',
    },
    source: {
      article: 'D',
      says: {
        en: 'The transformation is made of five aspects that depend on one another.',
        es: 'La transformación se compone de cinco aspectos que dependen unos de otros.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['plan'],
  },
  {
    number: 8,
    name: { en: 'Areas overlap, and rightly so', es: 'Las áreas se solapan, y así debe ser' },
    about: {
      en: 'Each area has its own beginning and end, and several run at the same time. They feed one another, so waiting for one to be finished before the next begins would lose years.',
      es: 'Cada área tiene su propio principio y su propio final, y varias avanzan a la vez. Se alimentan unas a otras, de modo que esperar a terminar una para empezar la siguiente costaría años.',
    },
    source: {
      article: 'D',
      says: {
        en: 'The stages do not exclude each other: several may be under way together.',
        es: 'Las etapas no se excluyen: varias pueden estar en marcha a la vez.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['plan'],
  },
  {
    number: 10,
    name: { en: 'Where our effort goes', es: 'Dónde ponemos el esfuerzo' },
    about: {
      en: 'For every month the plan shares one hundred percent of the effort among the five areas, and once a quarter leaders say where it really went. Progress here is a shift of people, money and hours, and the shift is what one must be able to see.',
      es: 'Para cada mes el plan reparte el cien por cien del esfuerzo entre las cinco áreas, y una vez al trimestre la dirección dice dónde fue de verdad. Avanzar aquí es mover personas, dinero y horas, y ese movimiento es lo que hay que poder ver.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Going from one stage to another is less a handover than a move of resources and attention.',
        es: 'Pasar de una etapa a otra no es tanto un relevo como un desplazamiento de recursos y de atención.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['plan'],
  },
  {
    number: 43,
    name: { en: 'From answers to plan', es: 'De las respuestas al plan' },
    about: {
      en: 'Every answer about our customers leads to something in the plan, with its budget and its expected return, and the culture has a plan of its own. An answer that changes nothing was only a conversation.',
      es: 'Cada respuesta sobre nuestros clientes lleva a algo del plan, con su presupuesto y su rendimiento esperado, y la cultura tiene un plan propio. Una respuesta que no cambia nada fue solo una conversación.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The answers go into planning, then into a budget with its return, and into a plan that changes organisation and culture.',
        es: 'Las respuestas pasan a la planificación, después a un presupuesto con su rendimiento y a un plan que cambia organización y cultura.',
      },
    },
    ...atStart,
    level: 'addOn',
    fold: 'design',
    builtIn: [],
  },
  {
    number: 59,
    name: { en: 'Learn from the plan', es: 'Aprender del plan' },
    about: {
      en: 'Where results stay away from the plan for some time, somebody decides whether to refine it, set it anew or accept the difference, and says what was learned. The old plan is kept, because a plan that adapts itself silently teaches nothing.',
      es: 'Cuando los resultados se apartan del plan durante un tiempo, alguien decide si afinarlo, rehacerlo o aceptar la diferencia, y dice qué se ha aprendido. El plan anterior se conserva, porque un plan que se adapta en silencio no enseña nada.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Setting results beside the plan makes it possible to improve and redraw what comes next.',
        es: 'Poner los resultados junto al plan permite mejorar y redefinir lo que viene después.',
      },
    },
    ...atStart,
    gate: 'closing',
    fold: 'sustain',
    builtIn: ['plan', 'history'],
  },
  {
    number: 64,
    name: { en: 'Measured, clear investments', es: 'Inversiones medidas y claras' },
    about: {
      en: 'Each investment states its cost, its benefit and when it pays back, and no money is released without this. Spending much guarantees nothing; what counts is how the pieces work together and what comes back.',
      es: 'Cada inversión indica su coste, su beneficio y cuándo se recupera, y sin ello no se libera dinero. Gastar mucho no garantiza nada; cuenta cómo encajan las piezas y qué se obtiene a cambio.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Large sums do not guarantee success: investments must be well weighed, part of one overall view, and always with a clear return.',
        es: 'Las grandes sumas no garantizan el éxito: la inversión ha de ser ponderada, parte de una visión global y siempre con un retorno claro.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 77,
    name: { en: 'Short, safe steps', es: 'Pasos cortos y seguros' },
    about: {
      en: 'Work is cut into steps of a few weeks that can be undone, each with what it should bring and what it did bring, and the next release of money rests on the last step. Small wins keep people going on a long road.',
      es: 'El trabajo se divide en pasos de pocas semanas que se pueden deshacer, cada uno con lo que debía aportar y lo que aportó, y la siguiente entrega de dinero depende del último paso. Los pequeños logros mantienen el ánimo en un camino largo.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Even with an overall plan, go in short and safe steps, look at the return of each, and so keep the organisation motivated.',
        es: 'Aun con un plan global, conviene dar pasos cortos y seguros, mirar el retorno de cada uno y mantener así motivada a la organización.',
      },
    },
    ...atStart,
    gate: 'closing',
    fold: 'prove',
    builtIn: ['milestones'],
  },
];
