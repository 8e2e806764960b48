import type { QuestionTemplate } from '#domain/methodology/askTemplate.ts';
import type { Warning } from '#domain/methodology/pack.ts';
import { questions } from '../questions.ts';

const place = {
  level: 'core',
  stage: 'programme',
  gate: 'closing',
  audience: ['programmeManager', 'leader'],
  answeredBy: 'programmeManager',
} as const;

/** An answer asks for an initiative to follow; "not used, because" asks for none. */
const unplanned = ({ key, mayBeUnused }: QuestionTemplate): string =>
  `questions.${key}.answered && !questions.${key}.planned${mayBeUnused ? ` && !questions.${key}.unused` : ''}`;

/** The number after that of an entry's id `engagement-0012`, as text. */
const following = 'string(int(a.substring(11)) + 1)';

/** Whether decisions come in time, are carried out, and change the plan where it does not hold. */
export const decisionWarnings: readonly Warning[] = [
  {
    ...place,
    answeredBy: 'leader',
    id: 'w.gates-decided-late',
    elements: [44],
    text: { en: 'Two gates in a row were decided late', es: 'Dos puertas seguidas se decidieron tarde' },
    how: {
      en: 'The sponsor agrees with the approvers how the next decision comes in time.',
      es: 'El patrocinador acuerda con los aprobadores cómo llegará a tiempo la próxima decisión.',
    },
    require: 'programme.lateDecisions < 2.0',
    lacking: {
      kind: 'gate',
      expression: 'gateList.filter(g, g.state != "notOpen" && !g.passed).map(g, g.id)',
    },
  },
  {
    // In a row are requests with neighbouring numbers: the id begins with the eleven characters of "engagement-".
    ...place,
    answeredBy: 'leader',
    id: 'w.leaders-decide-late',
    elements: [44],
    text: { en: 'Leaders decided late twice in a row', es: 'La dirección decidió tarde dos veces seguidas' },
    how: {
      en: 'Take the requests listed to the sponsor: without decisions in time the programme stands still.',
      es: 'Lleve al patrocinador las peticiones de la lista: sin decisiones a tiempo el programa se detiene.',
    },
    // The one after a late one is late too: looked up by its id, as walking the list in itself takes seconds when it is full.
    require: `!registers.engagement.late.exists(a, "engagement-" + ("0000" + ${following}).substring(size(${following})) in registers.engagement.late)`,
    lacking: { kind: 'entry', expression: 'registers.engagement.late' },
  },
  {
    ...place,
    id: 'w.request-overdue',
    elements: [44],
    text: { en: 'A decision that was asked for is overdue', es: 'Una decisión solicitada lleva retraso' },
    how: {
      en: 'Remind the seats that were asked, or ask another seat to decide.',
      es: 'Recuérdelo a los puestos a los que se pidió, o pida a otro que decida.',
    },
    require: '!registers.engagement.openBy.exists(m, m < monthsBefore(today, 1.0))',
    lacking: { kind: 'entry', expression: 'registers.engagement.open' },
  },
  {
    ...place,
    id: 'w.action-overdue',
    elements: [44],
    text: { en: 'An action is long overdue', es: 'Una acción lleva mucho retraso' },
    how: {
      en: 'Do it, agree another date, or drop it with a word why.',
      es: 'Hágala, acuerde otra fecha o descártela diciendo por qué.',
    },
    require: '!registers.actions.openBy.exists(m, m < monthsBefore(today, 1.0))',
    lacking: { kind: 'entry', expression: 'registers.actions.open' },
  },
  {
    // A decision holds for a quarter.
    ...place,
    id: 'w.replan-due',
    elements: [59],
    text: {
      en: 'An objective is off track and nothing was decided about it',
      es: 'Un objetivo está desviado y no se ha decidido nada',
    },
    how: {
      en: 'Decide for each objective listed: refine the way, redefine the goal, or accept it with what you learnt.',
      es: 'Decida en cada objetivo de la lista: afinar el camino, redefinir la meta o aceptarlo con lo aprendido.',
    },
    require:
      'objectives.all(o, o.health != "offTrack" || registers.replans.since.exists(k, k.endsWith("|" + o.id) && k > monthsBefore(today, 3.0)))',
    lacking: {
      kind: 'objective',
      expression:
        'objectives.filter(o, o.health == "offTrack" && !registers.replans.since.exists(k, k.endsWith("|" + o.id) && k > monthsBefore(today, 3.0))).map(o, o.id)',
    },
  },
  {
    ...place,
    id: 'w.assumption-unchecked',
    elements: [59],
    text: {
      en: 'Something taken for granted was never checked',
      es: 'Algo que se dio por supuesto no se ha comprobado',
    },
    how: {
      en: 'Check what the plan takes for granted and write down what you found.',
      es: 'Compruebe lo que el plan da por supuesto y anote lo que vea.',
    },
    require: '!registers.assumptions.unchecked.exists(m, m < monthsBefore(today, 1.0))',
    lacking: { kind: 'register', expression: '["assumptions"]' },
  },
  {
    ...place,
    level: 'addOn',
    id: 'w.answer-without-plan',
    elements: [43],
    text: {
      en: 'A question was answered, and nothing follows from it',
      es: 'Se respondió una pregunta y de ella no se sigue nada',
    },
    how: {
      en: 'Choose for each answer listed the initiative that puts it into practice.',
      es: 'Elija en cada respuesta de la lista la iniciativa que la pone en práctica.',
    },
    require: questions.map((one) => `!(${unplanned(one)})`).join(' && '),
    lacking: {
      kind: 'question',
      expression: questions.map((one) => `(${unplanned(one)} ? ["${one.key}"] : [])`).join(' + '),
    },
  },
  {
    ...place,
    level: 'addOn',
    id: 'w.culture-unplanned',
    elements: [43],
    text: { en: 'Nothing is planned for the culture', es: 'No hay nada previsto para la cultura' },
    how: {
      en: 'Plan at least one initiative for the culture: structure and tools do not change it by themselves.',
      es: 'Prevea al menos una iniciativa para la cultura: la estructura y las herramientas no la cambian por sí solas.',
    },
    require: '!gates.gate1.passed || registers.initiatives.culture > 0.0',
    lacking: { kind: 'register', expression: '["initiatives"]' },
  },
  {
    ...place,
    level: 'addOn',
    id: 'w.kpi-without-word',
    elements: [42],
    text: { en: 'A KPI uses a word we have not agreed', es: 'Un KPI usa una palabra que no hemos acordado' },
    how: {
      en: 'Add to the shared words what each KPI listed means here.',
      es: 'Añada a las palabras compartidas qué significa aquí cada KPI de la lista.',
    },
    require: 'registers.glossary.count == 0.0 || kpis.all(k, k.context || k.id in registers.glossary.byKpi)',
    lacking: {
      kind: 'kpi',
      expression: 'kpis.filter(k, !k.context && !(k.id in registers.glossary.byKpi)).map(k, k.id)',
    },
  },
];
