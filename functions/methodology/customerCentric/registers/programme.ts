import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { stageKeys } from '#domain/stage/stageKey.ts';
import { aside, choice, date, link, money, number, option, required, score, text } from './field.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'gate0',
  audience: ['programmeManager', 'leader'],
  answeredBy: 'programmeManager',
} as const;

/** What a programme writes down before its start, beside its charter. */
export const programmeRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    key: 'dependencies',
    elements: [6],
    name: { en: 'How the areas depend on each other', es: 'Cómo dependen las áreas entre sí' },
    entryName: { en: 'pair of areas', es: 'par de áreas' },
    fields: [
      link(['from', 'Area', 'Área'], 'stage', required),
      link(['to', 'Depends on or feeds', 'Depende de o alimenta a'], 'stage', required),
      text('why', 'How they touch', 'En qué se tocan', required),
      score('strength', 'How strongly (0 to 5)', 'Con qué fuerza (0 a 5)'),
      date('checkedOn', 'Last looked at', 'Última revisión'),
      text('finding', 'What was found', 'Qué se vio', aside),
    ],
    rules: [
      {
        id: 'the-ten-pairs',
        elements: [6],
        require: 'entry.preloaded != "" && entry.from != entry.to',
        text: {
          en: 'Five areas make ten pairs and all are listed: rate one of those instead of adding another.',
          es: 'Cinco áreas forman diez pares y ya están todos: valore uno de ellos en lugar de añadir otro.',
        },
        field: 'from',
      },
      {
        id: 'a-check-has-a-finding',
        elements: [6],
        when: 'entry.checkedOn != "" && entry.checkedOn != before.checkedOn',
        require: 'entry.finding != ""',
        text: {
          en: 'Say in a few words what the look at this pair showed, even if nothing has to change.',
          es: 'Diga en pocas palabras qué mostró la revisión de este par, aunque no haya que cambiar nada.',
        },
        field: 'finding',
      },
    ],
    flags: [
      {
        key: 'unrated',
        elements: [6],
        when: '!("strength" in entry.filled)',
        name: { en: 'Not rated', es: 'Sin valorar' },
        how: {
          en: 'Say how strongly one moves the other.',
          es: 'Indique con qué fuerza una mueve a la otra.',
        },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'rated', when: '"strength" in entry.filled' },
      // From 3 up a change in one is felt in the other; the month comes first, so that expressions compare by it.
      { key: 'strongChecked', when: 'entry.strength >= 3.0', by: ['checkedOn', 'from', 'to'] },
      { key: 'strongUnchecked', when: 'entry.strength >= 3.0 && entry.checkedOn == ""', by: ['from', 'to'] },
    ],
    preloaded: [
      pair('businessFocus', 'organisationalStructure', {
        en: 'Teams can serve a segment as a whole only where leaders put the customer first.',
        es: 'Los equipos solo atienden a un segmento entero si la dirección pone al cliente primero.',
      }),
      pair('businessFocus', 'businessMetrics', {
        en: 'What we want for customers decides what is worth measuring.',
        es: 'Lo que queremos para el cliente decide qué merece medirse.',
      }),
      pair('businessFocus', 'customerInteraction', {
        en: 'The needs we choose to meet decide how we deal with customers.',
        es: 'Las necesidades que elegimos cubrir deciden cómo tratamos al cliente.',
      }),
      pair('businessFocus', 'technology', {
        en: 'Tools answer needs: without a focus there is nothing to choose them by.',
        es: 'Las herramientas responden a necesidades: sin enfoque no hay con qué elegirlas.',
      }),
      pair('organisationalStructure', 'businessMetrics', {
        en: 'A team can answer for a number only when it answers for a segment.',
        es: 'Un equipo solo responde de una cifra cuando responde de un segmento.',
      }),
      pair('organisationalStructure', 'customerInteraction', {
        en: 'One accountable team turns many contacts into one conversation.',
        es: 'Un único equipo responsable convierte muchos contactos en una conversación.',
      }),
      pair('organisationalStructure', 'technology', {
        en: 'The way people work decides which tools help them.',
        es: 'La forma de trabajar decide qué herramientas ayudan.',
      }),
      pair('businessMetrics', 'customerInteraction', {
        en: 'What customers do and say shows whether a contact works.',
        es: 'Lo que el cliente hace y dice muestra si un contacto funciona.',
      }),
      pair('businessMetrics', 'technology', {
        en: 'Numbers need sources, and tools are judged by the numbers they move.',
        es: 'Las cifras necesitan fuentes, y las herramientas se juzgan por las cifras que mueven.',
      }),
      pair('customerInteraction', 'technology', {
        en: 'What is known at the point of contact lets anyone carry the conversation on.',
        es: 'Lo que se sabe en el punto de contacto permite a cualquiera seguir la conversación.',
      }),
    ],
    views: [{ kind: 'matrix', rows: 'from', columns: 'to', cell: 'strength' }, { kind: 'table' }],
    done: 'registers.dependencies.rated >= 10.0',
  },
  {
    ...place,
    key: 'magnitude',
    elements: [7],
    name: { en: 'How big the change is', es: 'Cómo de grande es el cambio' },
    entryName: { en: 'change in an area', es: 'cambio en un área' },
    fields: [
      link(['stage', 'Area', 'Área'], 'stage', required),
      score('size', 'Size of the change (0 to 5)', 'Tamaño del cambio (0 a 5)'),
      text('changes', 'What will be different', 'Qué será distinto'),
      text('stays', 'What stays as it is', 'Qué sigue igual', aside),
      number('people', 'People it touches', 'Personas a las que afecta', { least: 0 }),
      text('hurdle', 'Biggest hurdle', 'Mayor obstáculo', aside),
    ],
    rules: [
      {
        id: 'the-five-areas',
        elements: [7],
        require: 'entry.preloaded != ""',
        text: {
          en: 'The five areas are all listed: say how big the change is in one of them.',
          es: 'Las cinco áreas ya están en la lista: indique el tamaño del cambio en una de ellas.',
        },
        field: 'stage',
      },
      {
        id: 'a-size-says-what',
        elements: [7],
        when: '"size" in entry.filled',
        require: 'entry.changes != ""',
        text: {
          en: 'Write what will be different: a size without it tells people nothing about their work.',
          es: 'Escriba qué será distinto: un tamaño sin ello no dice nada a las personas sobre su trabajo.',
        },
        field: 'changes',
      },
    ],
    flags: [
      {
        key: 'unrated',
        elements: [7],
        when: '!("size" in entry.filled)',
        name: { en: 'Not estimated', es: 'Sin estimar' },
        how: { en: 'Say how big the change is and what it means.', es: 'Indique su tamaño y qué significa.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'rated', when: '"size" in entry.filled' },
      { key: 'people', sum: 'people' },
    ],
    preloaded: stageKeys.map((key) => ({ key, values: { stage: key } })),
    views: [{ kind: 'table' }],
    done: 'registers.magnitude.rated >= 5.0',
  },
  {
    ...place,
    key: 'successNeeds',
    elements: [27],
    name: { en: 'What success needs', es: 'Lo que el éxito necesita' },
    entryName: { en: 'thing success needs', es: 'condición del éxito' },
    fields: [
      text('need', 'What is needed', 'Qué hace falta', required),
      text('how', 'How we have it', 'Cómo lo tenemos'),
      text('rights', 'Mandate and what it may decide', 'Mandato y qué puede decidir', aside),
      money('amount', 'Budget set aside', 'Presupuesto reservado', { least: 0 }),
      link(['owner', 'Who sees to it', 'Quién se ocupa'], 'seat'),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('open', 'Open', 'Pendiente'),
          option('agreed', 'Agreed', 'Acordado'),
          option('inPlace', 'In place', 'Disponible'),
          option('without', 'We do without', 'Prescindimos'),
        ],
        required,
      ),
      text('reason', 'Why we do without', 'Por qué prescindimos', aside),
    ],
    rules: [
      {
        id: 'said-how',
        elements: [27],
        when: 'entry.state == "agreed" || entry.state == "inPlace"',
        require: 'entry.how != "" && entry.owner != ""',
        text: {
          en: 'Say how we have it and which seat sees to it; only then can it count as agreed.',
          es: 'Indique cómo lo tenemos y qué puesto se ocupa; solo entonces cuenta como acordado.',
        },
        field: 'how',
      },
      {
        id: 'team-has-rights',
        elements: [27],
        when: 'entry.preloaded == "team" && (entry.state == "agreed" || entry.state == "inPlace")',
        require: 'entry.rights != ""',
        text: {
          en: 'Write what the team may decide by itself: a team without a mandate is not a powerful one.',
          es: 'Escriba qué puede decidir el equipo por sí mismo: sin mandato no es un equipo fuerte.',
        },
        field: 'rights',
      },
      {
        id: 'budget-has-amount',
        elements: [27],
        when: 'entry.preloaded == "budget" && (entry.state == "agreed" || entry.state == "inPlace")',
        require: 'entry.amount > 0.0',
        text: {
          en: 'Enter the amount that is set aside: a budget without a figure is an intention.',
          es: 'Introduzca el importe reservado: un presupuesto sin cifra es una intención.',
        },
        field: 'amount',
      },
      {
        id: 'only-partners-may-be-missing',
        elements: [27],
        when: 'entry.state == "without"',
        require: '!(entry.preloaded in ["centre", "team", "budget"]) && entry.reason != ""',
        text: {
          en: 'Strategy, team and budget cannot be done without; for anything else give the reason.',
          es: 'De estrategia, equipo y presupuesto no se puede prescindir; en lo demás, dé el motivo.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'open',
        elements: [27],
        when: 'entry.state == "open"',
        name: { en: 'Open', es: 'Pendiente' },
        how: {
          en: 'Agree how you will have it, and who sees to it.',
          es: 'Acuerde cómo lo tendrá y quién se ocupa.',
        },
        tone: 'problem',
      },
    ],
    tallies: [{ key: 'settled', when: 'entry.preloaded != "" && entry.state != "open"' }],
    preloaded: [
      needed('centre', {
        en: 'The customer stands at the centre of the company’s strategy',
        es: 'El cliente está en el centro de la estrategia de la empresa',
      }),
      needed('team', {
        en: 'A strong customer management team, with a mandate',
        es: 'Un equipo fuerte de gestión de clientes, con mandato',
      }),
      needed('budget', { en: 'A budget that fits the task', es: 'Un presupuesto a la altura de la tarea' }),
      needed('partners', {
        en: 'Partners from outside for what we do not have',
        es: 'Socios externos para lo que no tenemos',
      }),
    ],
    views: [{ kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'registers.successNeeds.settled >= 4.0',
  },
];

function pair(from: string, to: string, why: { en: string; es: string }) {
  return { key: `${from}-${to}`, values: { from, to, why } };
}

function needed(key: string, need: { en: string; es: string }) {
  return { key, values: { need, state: 'open' } };
}
