import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, number, option, required, text } from './field.ts';

const place = {
  stage: 'programme',
  gate: 'closing',
  audience: ['programmeManager', 'leader', 'stageLead'],
  answeredBy: 'programmeManager',
} as const;

/** How leaders lead: who does what, whether decisions come in time, and what is learnt when a plan does not hold. */
export const governanceRegisters: readonly RegisterTemplate[] = [
  {
    ...place,
    level: 'core',
    key: 'actions',
    purpose: 'actions',
    elements: [44],
    name: { en: 'Actions', es: 'Acciones' },
    entryName: { en: 'action', es: 'acción' },
    fields: [
      text('what', 'What is to be done', 'Qué hay que hacer', required),
      link(['owner', 'Who', 'Quién'], 'seat', required),
      date('by', 'By', 'Para el', required),
      link(['gate', 'From the review of', 'De la revisión de'], 'gate'),
      link(['risk', 'From the risk', 'Del riesgo'], 'risks', aside),
      link(['issue', 'From the issue', 'Del problema'], 'issues', aside),
      link(['replan', 'From the change of plan', 'Del cambio de plan'], 'replans', aside),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('open', 'Open', 'Pendiente'),
          option('done', 'Done', 'Hecha'),
          option('dropped', 'Dropped', 'Descartada'),
        ],
        required,
      ),
      text('result', 'What came of it', 'Resultado', aside),
    ],
    rules: [
      {
        id: 'ended-with-a-word',
        elements: [44],
        when: 'entry.state != "open"',
        require: 'entry.result != ""',
        text: {
          en: 'Write in a few words what came of it, or why it was dropped.',
          es: 'Escriba en pocas palabras en qué quedó, o por qué se descartó.',
        },
        field: 'result',
      },
    ],
    flags: [
      {
        key: 'open',
        elements: [44],
        when: 'entry.state == "open"',
        name: { en: 'Open', es: 'Pendiente' },
        how: { en: 'Do it, or agree another date.', es: 'Hágala o acuerde otra fecha.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'openBy', when: 'entry.state == "open"', by: ['by'] },
      { key: 'done', when: 'entry.state == "done"' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'size(registers.actions.open) == 0',
  },
  {
    ...place,
    level: 'core',
    key: 'engagement',
    elements: [44],
    name: { en: 'What was asked of leaders', es: 'Lo que se pidió a la dirección' },
    entryName: { en: 'request to leaders', es: 'petición a la dirección' },
    fields: [
      text('what', 'What was to be decided', 'Qué había que decidir', required),
      link(['seat', 'Who was asked', 'A quién se pidió'], 'seat', required),
      date('askedOn', 'Asked on', 'Se pidió el', required),
      date('dueOn', 'Needed by', 'Hacía falta para el', required),
      date('decidedOn', 'Decided on', 'Se decidió el'),
      number('invited', 'Leaders invited', 'Directivos convocados', { least: 0, ...aside }),
      number('attended', 'Leaders who came', 'Directivos que vinieron', { least: 0, ...aside }),
      text('reason', 'Why it was late', 'Por qué llegó tarde', aside),
    ],
    rules: [
      {
        id: 'dates-in-order',
        elements: [44],
        require:
          'entry.dueOn >= entry.askedOn && (entry.decidedOn == "" || (entry.decidedOn >= entry.askedOn && entry.decidedOn <= today))',
        text: {
          en: 'Put the dates in order: asked, then needed by, and decided between the asking and today.',
          es: 'Ordene las fechas: primero la petición, después el plazo, y la decisión entre la petición y hoy.',
        },
        field: 'dueOn',
      },
      {
        id: 'late-has-a-reason',
        elements: [44],
        when: 'entry.decidedOn != "" && entry.decidedOn > entry.dueOn',
        require: 'entry.reason != ""',
        text: {
          en: 'Say why this decision came late: the reason helps the next one to come in time.',
          es: 'Diga por qué esta decisión llegó tarde: el motivo ayuda a que la siguiente llegue a tiempo.',
        },
        field: 'reason',
      },
      {
        id: 'no-more-than-invited',
        elements: [44],
        require: 'entry.attended <= entry.invited',
        text: {
          en: 'Check the attendance: more leaders came than were invited.',
          es: 'Revise la asistencia: vinieron más directivos de los convocados.',
        },
        field: 'attended',
      },
    ],
    flags: [
      {
        key: 'late',
        elements: [44],
        when: 'entry.decidedOn != "" && entry.decidedOn > entry.dueOn',
        name: { en: 'Decided late', es: 'Se decidió tarde' },
        how: { en: 'Ask earlier, or of another seat.', es: 'Pídalo antes, o a otro puesto.' },
        tone: 'note',
      },
      {
        key: 'open',
        elements: [44],
        when: 'entry.decidedOn == ""',
        name: { en: 'Not decided yet', es: 'Aún sin decidir' },
        how: { en: 'Remind the seat that was asked.', es: 'Recuérdeselo al puesto al que se pidió.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'openBy', when: 'entry.decidedOn == ""', by: ['dueOn'] },
      { key: 'bySeat', when: 'entry.decidedOn > entry.dueOn', by: ['seat'] },
      { key: 'invited', sum: 'invited' },
      { key: 'attended', sum: 'attended' },
    ],
    preloaded: [],
    views: [{ kind: 'table' }],
    done: 'registers.engagement.count > 0.0 && size(registers.engagement.open) == 0',
  },
  {
    ...place,
    level: 'core',
    key: 'replans',
    elements: [59],
    name: { en: 'What we changed in the plan', es: 'Qué cambiamos del plan' },
    entryName: { en: 'change of plan', es: 'cambio de plan' },
    fields: [
      link(['objective', 'Objective', 'Objetivo'], 'objective', required),
      date('on', 'On', 'Fecha', required),
      text('variance', 'What differed from the plan', 'Qué difirió del plan', required),
      text('lesson', 'What we learnt', 'Qué aprendimos', required),
      choice(
        ['decision', 'What we do', 'Qué hacemos'],
        [
          option('refine', 'Refine: same goal, other way', 'Afinar: misma meta, otro camino'),
          option('redefine', 'Redefine: another goal', 'Redefinir: otra meta'),
          option('accept', 'Accept: go on as planned', 'Aceptar: seguir como estaba'),
        ],
        required,
      ),
      text('change', 'What changes', 'Qué cambia'),
      link(['by', 'Who decided', 'Quién decidió'], 'seat', required),
      link(['initiative', 'Initiative it changes', 'Iniciativa que cambia'], 'initiatives', aside),
    ],
    rules: [
      {
        id: 'a-change-says-what',
        elements: [59],
        when: 'entry.decision != "accept"',
        require: 'entry.change != ""',
        text: {
          en: 'Say what changes in the plan; if nothing does, choose to accept it.',
          es: 'Diga qué cambia en el plan; si no cambia nada, elija aceptar.',
        },
        field: 'change',
      },
      {
        id: 'not-of-tomorrow',
        elements: [59],
        require: 'entry.on <= today',
        text: {
          en: 'Enter the day on which it was decided: today or earlier.',
          es: 'Introduzca el día en que se decidió: hoy o antes.',
        },
        field: 'on',
      },
    ],
    flags: [],
    tallies: [
      { key: 'since', by: ['on', 'objective'] },
      { key: 'byDecision', by: ['decision'] },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'decision' }],
    done: 'objectives.all(o, o.health != "offTrack" || registers.replans.since.exists(k, k.endsWith(o.id)))',
  },
];
