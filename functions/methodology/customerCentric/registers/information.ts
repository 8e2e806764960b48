import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, number, option, percent, required, score, text } from './field.ts';

const place = {
  level: 'technology',
  stage: 'technology',
  gate: 'gate5',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

const fits = ['strategyFit', 'workFit', 'accessFit'] as const;

/** What we know of customers: where it is kept, whether it fits, and how it is looked after. */
export const informationRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'sources',
    elements: [35],
    name: { en: 'Where customer information lives', es: 'Dónde está la información del cliente' },
    entryName: { en: 'source', es: 'fuente' },
    fields: [
      text('source', 'System or file', 'Sistema o fichero', required),
      link(['owner', 'Owner', 'Responsable'], 'seat'),
      number('customers', 'Customers in it', 'Clientes que contiene', { least: 0, ...required }),
      number('matched', 'Of these with the one ID', 'De ellos, con el identificador único', { least: 0 }),
      percent('complete', 'Of the fields filled in', 'Campos completos'),
      date('on', 'As of', 'Con fecha', required),
      text('plan', 'How it joins the single view', 'Cómo se une a la visión única', aside),
    ],
    rules: [
      {
        id: 'part-of-the-whole',
        elements: [35],
        require: 'entry.matched <= entry.customers',
        text: {
          en: 'Check both figures: no more customers can carry the one ID than the source holds.',
          es: 'Revise ambas cifras: no puede haber más clientes con identificador único que en la fuente.',
        },
        field: 'matched',
      },
      {
        id: 'not-of-tomorrow',
        elements: [35],
        require: 'entry.on <= today',
        text: {
          en: 'Enter the day of the count: today or earlier.',
          es: 'Introduzca el día del recuento: hoy o antes.',
        },
        field: 'on',
      },
    ],
    flags: [
      {
        key: 'unmatched',
        elements: [35],
        when: '!("matched" in entry.filled)',
        name: { en: 'Not matched yet', es: 'Sin cruzar todavía' },
        how: {
          en: 'Count how many of its customers carry the one ID.',
          es: 'Cuente cuántos de sus clientes llevan el identificador único.',
        },
        tone: 'problem',
      },
    ],
    tallies: [
      { key: 'customers', sum: 'customers' },
      { key: 'matched', sum: 'matched' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }],
    done: 'registers.sources.count > 0.0 && registers.sources.matched * 100.0 >= parameters.idPercent * registers.sources.customers',
  },
  {
    ...place,
    key: 'informationFit',
    elements: [60],
    name: { en: 'Does our information fit?', es: '¿Encaja nuestra información?' },
    entryName: { en: 'piece of information', es: 'dato' },
    fields: [
      text('information', 'Information', 'Información', required),
      link(['source', 'Where it lives', 'Dónde está'], 'sources'),
      score('strategyFit', 'Fits the strategy (0 to 5)', 'Sirve a la estrategia (0 a 5)'),
      score('workFit', 'Fits the way people work (0 to 5)', 'Sirve a la forma de trabajar (0 a 5)'),
      score(
        'accessFit',
        'Fits how customers reach us (0 to 5)',
        'Sirve a cómo nos buscan los clientes (0 a 5)',
      ),
      text('improve', 'What we change', 'Qué cambiamos'),
      link(['owner', 'Who sees to it', 'Quién se ocupa'], 'seat', aside),
    ],
    rules: [
      {
        id: 'a-misfit-is-met',
        elements: [60],
        when: fits.map((key) => `("${key}" in entry.filled && entry.${key} < 3.0)`).join(' || '),
        require: 'entry.improve != ""',
        text: {
          en: 'Say what is changed where the fit is below 3.',
          es: 'Indique qué se cambia donde el encaje está por debajo de 3.',
        },
        field: 'improve',
      },
    ],
    flags: [
      {
        key: 'unscored',
        elements: [60],
        when: fits.map((key) => `!("${key}" in entry.filled)`).join(' || '),
        name: { en: 'Not scored', es: 'Sin puntuar' },
        how: { en: 'Give all three scores.', es: 'Dé las tres puntuaciones.' },
        tone: 'note',
      },
      {
        key: 'misfit',
        elements: [60],
        when: fits.map((key) => `("${key}" in entry.filled && entry.${key} < 3.0)`).join(' || '),
        name: { en: 'Does not fit', es: 'No encaja' },
        how: { en: 'Change what makes it unfit.', es: 'Cambie lo que impide que encaje.' },
        tone: 'problem',
      },
    ],
    tallies: [],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'matrix', rows: 'information', columns: 'source', cell: 'workFit' }],
    done: 'registers.informationFit.count > 0.0 && size(registers.informationFit.unscored) == 0',
  },
  {
    ...place,
    key: 'dataPractices',
    elements: [72],
    name: { en: 'How we look after information', es: 'Cómo cuidamos la información' },
    entryName: { en: 'practice', es: 'práctica' },
    fields: [
      text('practice', 'Practice', 'Práctica', required),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('missing', 'Missing', 'Falta'),
          option('partly', 'Partly', 'A medias'),
          option('working', 'Working', 'Funciona'),
        ],
        required,
      ),
      text('proof', 'How we can tell', 'Cómo se nota'),
      link(['owner', 'Who sees to it', 'Quién se ocupa'], 'seat'),
      link(['kpi', 'KPI of its quality', 'KPI de su calidad'], 'kpi'),
      text('improved', 'What it made better', 'Qué ha mejorado', aside),
      date('reviewedOn', 'Last looked at', 'Última revisión', aside),
    ],
    rules: [
      {
        id: 'working-is-shown',
        elements: [72],
        when: 'entry.state == "working"',
        require: 'entry.proof != "" && entry.owner != ""',
        text: {
          en: 'Say how one can tell that it works, and who sees to it.',
          es: 'Diga cómo se nota que funciona y quién se ocupa de ello.',
        },
        field: 'proof',
      },
      {
        id: 'a-loop-improves',
        elements: [72],
        when: 'entry.state == "working" && entry.preloaded in ["products", "processes", "loop"]',
        require: 'entry.improved != ""',
        text: {
          en: 'Name one thing this practice has made better.',
          es: 'Nombre algo que esta práctica haya mejorado.',
        },
        field: 'improved',
      },
    ],
    flags: [
      {
        key: 'notWorking',
        elements: [72],
        when: 'entry.state != "working"',
        name: { en: 'Not working yet', es: 'Aún no funciona' },
        how: { en: 'Agree who brings it into use.', es: 'Acuerde quién lo pone en marcha.' },
        tone: 'problem',
      },
    ],
    tallies: [{ key: 'working', when: 'entry.preloaded != "" && entry.state == "working"' }],
    preloaded: [
      practice('lawful', {
        en: 'Customers know what we keep about them, and have agreed',
        es: 'El cliente sabe qué guardamos de él y lo ha aceptado',
      }),
      practice('owned', {
        en: 'Each piece of customer information has an owner',
        es: 'Cada dato del cliente tiene un responsable',
      }),
      practice('quality', {
        en: 'Its quality is measured and put right at the source',
        es: 'Su calidad se mide y se corrige en origen',
      }),
      practice('atHand', {
        en: 'People have it at hand when they deal with a customer',
        es: 'Se tiene a mano cuando se trata con el cliente',
      }),
      practice('knowledge', {
        en: 'It is turned into knowledge about customers that the strategy uses',
        es: 'Se convierte en conocimiento del cliente que la estrategia utiliza',
      }),
      practice('products', {
        en: 'That knowledge shapes products and services',
        es: 'Ese conocimiento da forma a productos y servicios',
      }),
      practice('processes', {
        en: 'It is used to improve the way we work',
        es: 'Se usa para mejorar la forma de trabajar',
      }),
      practice('loop', {
        en: 'What is learnt comes back: measure, improve, measure again',
        es: 'Lo aprendido vuelve: medir, mejorar y volver a medir',
      }),
    ],
    views: [{ kind: 'board', field: 'state' }, { kind: 'table' }],
    done: 'registers.dataPractices.working >= 8.0',
  },
];

function practice(key: string, said: { readonly en: string; readonly es: string }) {
  return { key, values: { practice: said, state: 'missing' } };
}
