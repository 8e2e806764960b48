import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const atStart = { level: 'core', stage: 'programme', gate: 'gate0' } as const;

/** What has to be clear before a programme begins, and what it keeps to until its end. */
export const programmeElements: readonly ElementTemplate[] = [
  {
    number: 1,
    name: { en: 'One meaning of CRM', es: 'Un mismo significado de CRM' },
    about: {
      en: 'Leaders first say, each alone, what customer management means to them, and then agree on one sentence. Without it, some buy a tool while others change the business, and both believe they are doing the same thing.',
      es: 'Cada directivo dice primero, por separado, qué entiende por gestión de clientes, y después todos acuerdan una frase. Sin ella, unos compran una herramienta y otros cambian el negocio, y todos creen hacer lo mismo.',
    },
    source: {
      article: 'D',
      says: {
        en: 'CRM is a computer tool to some and a core part of the business to others, and so companies go about it in different ways.',
        es: 'Para unos el CRM es una herramienta informática y para otros una parte esencial del negocio, y por eso cada empresa lo aborda a su manera.',
      },
    },
    ...atStart,
    fold: 'understand',
    builtIn: ['charter'],
  },
  {
    number: 7,
    name: { en: 'A decision, not a drift', es: 'Una decisión, no una deriva' },
    about: {
      en: 'The transformation begins with a recorded decision that names a sponsor, a mandate and how much changes in each area. A change of this size does not happen by itself, so no area ever moves on by a date or a percentage alone.',
      es: 'La transformación empieza con una decisión registrada que nombra patrocinador, mandato y cuánto cambia en cada área. Un cambio así no ocurre por sí solo, y por eso ningún área avanza solo por una fecha o un porcentaje.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Putting the customer at the centre is a real transformation: it neither evolves slowly nor comes about naturally.',
        es: 'Poner al cliente en el centro es una auténtica transformación: ni evoluciona poco a poco ni surge de forma natural.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['charter', 'startDecision', 'gateDecisions'],
  },
  {
    number: 9,
    name: { en: 'Nothing is left behind', es: 'Nada se abandona' },
    about: {
      en: 'An area that has passed its gate goes into upkeep: its conditions are looked at again for as long as the programme runs. What is no longer cared for wears away, and the areas that build on it go with it.',
      es: 'Un área que supera su puerta pasa a mantenimiento: sus condiciones se revisan mientras dure el programa. Lo que se deja de cuidar se desgasta, y arrastra a las áreas que se apoyan en ello.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Moving forward to the next kind of change does not mean letting go of the ones before it.',
        es: 'Avanzar hacia el siguiente cambio no significa soltar los anteriores.',
      },
    },
    ...atStart,
    gate: 'closing',
    fold: 'sustain',
    builtIn: ['stageStates'],
  },
  {
    number: 24,
    name: { en: 'A method that grows', es: 'Un método que crece' },
    about: {
      en: 'A programme keeps the version of the method it began with, and takes over a newer one only by a decision that shows what changes. So the method can improve without moving the goalposts of work that is under way.',
      es: 'Un programa conserva la versión del método con la que empezó y solo adopta otra mediante una decisión que muestra qué cambia. Así el método puede mejorar sin cambiar las reglas del trabajo en marcha.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Customer interaction and technology are announced for a later part; here they are filled in from the other three articles.',
        es: 'La interacción con el cliente y la tecnología se anuncian para una entrega posterior; aquí se completan con los otros tres artículos.',
      },
    },
    ...atStart,
    gate: 'closing',
    fold: 'sustain',
    builtIn: ['methodVersions', 'history'],
  },
  {
    number: 25,
    name: { en: 'Beyond the next quarter', es: 'Más allá del trimestre' },
    about: {
      en: 'Benefits are planned over years and led down to a line of the income statement, and the share that counts only this quarter stays visible. Attention to customers pays in the medium term, which a view of one quarter never shows.',
      es: 'Los beneficios se planifican a varios años y hasta una línea de la cuenta de resultados, y se ve qué parte solo cuenta en este trimestre. Atender al cliente rinde a medio plazo, algo que la mirada trimestral nunca muestra.',
    },
    source: {
      article: 'A',
      says: {
        en: 'Most companies look at the product and the quarter; those that stay with the customer for some years gain an edge and better profits.',
        es: 'La mayoría de las empresas mira al producto y al trimestre; las que perseveran con el cliente unos años ganan ventaja y mejores resultados.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['kpis'],
  },
  {
    number: 26,
    name: { en: 'Why these programmes fail', es: 'Por qué fracasan estos programas' },
    about: {
      en: 'Five well-known risks are on the list from the first day: leaders who see only cost, fear of change, missing skills, too much technology, and fear of outside help. None can be deleted, only rated and answered, because they are what stops most programmes.',
      es: 'Cinco riesgos conocidos figuran en la lista desde el primer día: dirección que solo ve el coste, miedo al cambio, falta de capacidades, exceso de tecnología y miedo a la ayuda externa. Ninguno se puede borrar, solo valorar y responder, porque son los que detienen la mayoría de los programas.',
    },
    source: {
      article: 'A',
      says: {
        en: 'Companies stumble over boards that do not see the point, fear, sheer difficulty, overspending on systems (seven in ten fail for it) and doing all of it in house.',
        es: 'Las empresas tropiezan con consejos que no ven el sentido, el miedo, la propia dificultad, el gasto excesivo en sistemas (por el que fallan siete de cada diez) y el empeño en hacerlo todo dentro.',
      },
    },
    ...atStart,
    fold: 'understand',
    builtIn: [],
  },
  {
    number: 27,
    name: { en: 'What success needs', es: 'Lo que exige el éxito' },
    about: {
      en: 'Four things must be in place before the start: the customer at the centre of the strategy, a customer team with real authority, a proper budget, and outside partners. A programme that lacks one of them runs out of strength on the way.',
      es: 'Cuatro cosas deben estar listas antes de empezar: el cliente en el centro de la estrategia, un equipo de clientes con autoridad real, un presupuesto adecuado y socios externos. Al programa que le falta una se le acaban las fuerzas por el camino.',
    },
    source: {
      article: 'A',
      says: {
        en: 'Lasting success comes only to companies with the client at the heart of the strategy, a strong team for it, money and partners.',
        es: 'El éxito duradero solo llega a las empresas con el cliente en el corazón de la estrategia, un equipo fuerte, dinero y socios.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 44,
    name: { en: 'Years, leadership, determination', es: 'Años, liderazgo y determinación' },
    about: {
      en: 'The programme is planned for at least two to three years, and it stays visible whether leaders attend, decide on time and keep paying for it. Customers change slowly, and people follow what their leaders do rather than what they announce.',
      es: 'El programa se planifica para al menos dos o tres años, y se ve si la dirección asiste, decide a tiempo y mantiene la inversión. Los clientes cambian despacio, y la gente sigue lo que la dirección hace más que lo que anuncia.',
    },
    source: {
      article: 'A',
      says: {
        en: 'Such a change takes two to three years at the least, leadership from the very top, money and, above all, staying power.',
        es: 'Un cambio así requiere como mínimo de dos a tres años, liderazgo desde lo más alto, inversión y, sobre todo, constancia.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['plan'],
  },
  {
    number: 65,
    name: { en: 'A vision one can see', es: 'Una visión que se puede ver' },
    about: {
      en: 'The vision says what the organisation will be like afterwards, with signs that anyone can observe. People can only walk towards a place that they can picture, and only then can somebody tell whether it was reached.',
      es: 'La visión dice cómo será la organización después, con señales que cualquiera puede observar. Solo se camina hacia un lugar que uno puede imaginar, y solo así se sabe si se ha llegado.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Begin by describing how the organisation will be once the project is in place, so that everything can aim at it.',
        es: 'Se empieza por describir cómo será la organización cuando el proyecto esté implantado, para que todo apunte hacia ahí.',
      },
    },
    ...atStart,
    fold: 'understand',
    builtIn: ['charter'],
  },
  {
    number: 66,
    name: { en: 'Analysis before objectives', es: 'Análisis antes que objetivos' },
    about: {
      en: 'A dated analysis of strengths and weaknesses comes before any objective is set. Objectives written without it describe wishes, and nobody can say how far away they are.',
      es: 'Un análisis fechado de fortalezas y debilidades precede a cualquier objetivo. Los objetivos escritos sin él describen deseos, y nadie sabe a qué distancia están.',
    },
    source: {
      article: 'C',
      says: {
        en: 'A first look at what the organisation does well and badly is critical, and what follows is built on it.',
        es: 'Un primer examen de lo que la organización hace bien y mal es crítico, y lo que sigue se construye sobre él.',
      },
    },
    ...atStart,
    fold: 'understand',
    builtIn: ['charter'],
  },
  {
    number: 67,
    name: { en: 'Objectives as ranges', es: 'Objetivos en forma de rango' },
    about: {
      en: 'Each objective names a KPI, where it stands today, a range to reach and a date. A range is honest about what nobody can know exactly, and it still shows clearly when a result falls short.',
      es: 'Cada objetivo nombra un KPI, su situación actual, un rango que alcanzar y una fecha. Un rango es honesto con lo que nadie puede saber con exactitud, y aun así muestra con claridad cuándo no se llega.',
    },
    source: {
      article: 'C',
      says: {
        en: 'Objectives should be specific, with a range: by how much fewer customers will leave, rather than that relations will be better.',
        es: 'Los objetivos deben ser concretos, con un rango: cuánto bajará la pérdida de clientes, y no solo que la relación será mejor.',
      },
    },
    ...atStart,
    fold: 'design',
    builtIn: ['objectives'],
  },
];
