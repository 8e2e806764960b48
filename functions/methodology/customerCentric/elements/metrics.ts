import type { ElementTemplate } from '#domain/methodology/elementTemplate.ts';

const core = { level: 'core', stage: 'businessMetrics', gate: 'gate3' } as const;
const addOn = { level: 'addOn', stage: 'businessMetrics', gate: 'gate3' } as const;

/** Business metrics: chosen before the start, read backwards from the outcome, used to decide. */
export const metricsElements: readonly ElementTemplate[] = [
  {
    number: 19,
    name: { en: 'A KPI that can fail', es: 'Un KPI que puede fallar' },
    about: {
      en: 'Each KPI says when it counts as success and when as failure, which objective it serves, and who had a say in choosing it. A number that cannot turn out badly tells nobody anything.',
      es: 'Cada KPI dice cuándo es un éxito y cuándo un fracaso, a qué objetivo sirve y quiénes participaron en su elección. Una cifra que no puede salir mal no le dice nada a nadie.',
    },
    source: {
      article: 'D',
      says: {
        en: 'A metric can be counted, shows success or failure, keeps costs in view and tells of short and long goals; those concerned should help to choose it.',
        es: 'Una métrica se puede contar, muestra éxito o fracaso, vigila los costes y habla de metas a corto y largo plazo; los implicados deben ayudar a elegirla.',
      },
    },
    ...core,
    fold: 'design',
    builtIn: ['kpis'],
  },
  {
    number: 20,
    name: { en: 'Metrics before the start', es: 'Métricas antes de empezar' },
    about: {
      en: 'Before an area starts, at least one KPI has an owner, a value measured beforehand and a target, and all this is fixed with its date. Whoever chooses the measure afterwards tends to find the one that fits the result.',
      es: 'Antes de iniciar un área, al menos un KPI tiene responsable, un valor medido previamente y una meta, y todo queda fijado con su fecha. Quien elige la medida después suele encontrar la que encaja con el resultado.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Some add measurement once scope or milestones are settled; it belongs before the transformation begins.',
        es: 'Algunos añaden la medición cuando el alcance o los hitos ya están fijados; su lugar es antes de que empiece la transformación.',
      },
    },
    ...core,
    gate: 'gate0',
    fold: 'understand',
    builtIn: ['startDecision', 'kpis', 'history'],
  },
  {
    number: 21,
    name: { en: 'Plan backwards from the outcome', es: 'Planificar desde el resultado' },
    about: {
      en: 'Planning goes from the outcome one wants to its KPI, to what drives it, to milestones and to steps, in this order. So work without a goal and goals without work come to light before they cost anything.',
      es: 'La planificación va del resultado deseado a su KPI, a lo que lo impulsa, a los hitos y a los pasos, en este orden. Así el trabajo sin meta y las metas sin trabajo salen a la luz antes de costar nada.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Begin with the results you want and work back from them, instead of building something and then asking how to judge it.',
        es: 'Se parte de los resultados deseados y se trabaja hacia atrás, en vez de construir algo y preguntarse después cómo juzgarlo.',
      },
    },
    ...core,
    fold: 'design',
    builtIn: ['planner'],
  },
  {
    number: 22,
    name: { en: 'Measures follow real change', es: 'Las medidas siguen al cambio real' },
    about: {
      en: 'Measuring customers’ revenue, satisfaction and lifetime value counts as practised only where focus and structure have really changed. New measures in an unchanged company are soon read in the old way.',
      es: 'Medir ingresos, satisfacción y valor de vida del cliente cuenta como práctica solo donde el enfoque y la estructura han cambiado de verdad. Las medidas nuevas en una empresa sin cambios pronto se leen a la manera antigua.',
    },
    source: {
      article: 'D',
      says: {
        en: 'A change of metrics results from the change of focus and structure; it does not bring it about.',
        es: 'El cambio de métricas resulta del cambio de enfoque y de estructura; no lo provoca.',
      },
    },
    ...core,
    fold: 'prove',
    builtIn: ['kpis'],
  },
  {
    number: 23,
    name: { en: 'Six steps of measurement', es: 'Seis peldaños de medición' },
    about: {
      en: 'The company sees how far its measures reach: from products, places and programmes to what customers bring, how satisfied they are and what they are worth over the years. What leaders declare stands beside what decisions really use, and no earlier step is dropped.',
      es: 'La empresa ve hasta dónde llegan sus medidas: de productos, lugares y programas a lo que el cliente aporta, su satisfacción y su valor a lo largo de los años. Lo que la dirección declara se ve junto a lo que las decisiones usan de verdad, y ningún peldaño anterior se suprime.',
    },
    source: {
      article: 'D',
      says: {
        en: 'Metrics mature from product, region and campaign to revenue per customer, satisfaction and at last lifetime value and loyalty.',
        es: 'Las métricas maduran desde producto, zona y campaña hasta ingreso por cliente, satisfacción y, por último, valor de vida y lealtad.',
      },
    },
    ...core,
    fold: 'understand',
    builtIn: ['kpis'],
  },
  {
    number: 37,
    name: { en: 'Test, test and test again', es: 'Probar, probar y volver a probar' },
    about: {
      en: 'Before a test starts, the company writes down what it expects, with whom it compares, and which result means success or failure. A small test with a rule made beforehand saves the money of a large mistake.',
      es: 'Antes de una prueba, la empresa escribe qué espera, con quién compara y qué resultado significa éxito o fracaso. Una prueba pequeña con una regla previa ahorra el dinero de un gran error.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The eighth key is clear measures of whether an initiative worked or not, and to keep testing.',
        es: 'La octava clave son medidas claras de si una iniciativa funcionó o no, y no dejar de probar.',
      },
    },
    ...addOn,
    fold: 'prove',
    builtIn: [],
  },
  {
    number: 41,
    name: { en: 'How we measure value', es: 'Cómo medimos el valor' },
    about: {
      en: 'The company says how it calculates what a customer is worth, how often this is measured, and between which three corners it seeks balance. Unless everyone calculates the same way, the most valuable customers differ from one department to the next.',
      es: 'La empresa dice cómo calcula lo que vale un cliente, con qué frecuencia lo mide y entre qué tres vértices busca el equilibrio. Si no todos calculan igual, los clientes más valiosos cambian de un departamento a otro.',
    },
    source: {
      article: 'A',
      says: {
        en: 'The fourth step asks how client value is measured, how measuring becomes dynamic, and what the efficiency triangle is, which it names but does not define.',
        es: 'El cuarto paso pregunta cómo se mide el valor del cliente, cómo se mide de forma dinámica y qué es el triángulo de la eficiencia, que nombra pero no define.',
      },
    },
    ...addOn,
    fold: 'design',
    builtIn: [],
  },
  {
    number: 46,
    name: { en: 'Manage what wins loyalty', es: 'Gestionar lo que gana lealtad' },
    about: {
      en: 'Each result with customers is led back to something a team can control, and owners answer for that. Nobody can manage a customer, but what makes customers stay can be managed, and profit follows.',
      es: 'Cada resultado con clientes se remite a algo que un equipo puede controlar, y de eso responden los responsables. Nadie puede gestionar a un cliente, pero sí lo que hace que se quede, y el beneficio viene después.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Customers decide freely and cannot be managed; manage what wins their loyalty, and profits come.',
        es: 'El cliente decide con libertad y no se le puede gestionar; hay que gestionar lo que gana su lealtad, y los beneficios llegan.',
      },
    },
    ...core,
    fold: 'design',
    builtIn: ['kpis'],
  },
  {
    number: 58,
    name: { en: 'Six classes of measures', es: 'Seis clases de medidas' },
    about: {
      en: 'There is at least one KPI for each of people, processes, profitability, delivery of the proposition, channels and customer activity, each tied to an objective. A company that measures only what sells well does not see what holds it up.',
      es: 'Hay al menos un KPI de personas, procesos, rentabilidad, entrega de la propuesta, canales y actividad del cliente, cada uno ligado a un objetivo. Una empresa que solo mide lo que se vende bien no ve lo que la sostiene.',
    },
    source: {
      article: 'B',
      says: {
        en: 'Measures of six kinds must carry the vision and the objectives and show success and failure.',
        es: 'Medidas de seis tipos deben sostener la visión y los objetivos y mostrar el éxito y el fracaso.',
      },
    },
    ...core,
    fold: 'design',
    builtIn: ['kpis'],
  },
  {
    number: 76,
    name: { en: 'Decide by KPIs', es: 'Decidir con KPI' },
    about: {
      en: 'Every gate decision names at least one KPI and its value, and the log shows which numbers led to which decision. A KPI by which nothing is ever decided is only a report.',
      es: 'Cada decisión de puerta cita al menos un KPI y su valor, y el registro muestra qué cifras llevaron a qué decisión. Un KPI con el que nunca se decide nada es solo un informe.',
    },
    source: {
      article: 'C',
      says: {
        en: 'As in any large project, indicators serve to control results and to take decisions.',
        es: 'Como en todo gran proyecto, los indicadores sirven para controlar resultados y tomar decisiones.',
      },
    },
    ...core,
    fold: 'sustain',
    builtIn: ['gateDecisions'],
  },
];
