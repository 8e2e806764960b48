import type { RegisterTemplate } from '#domain/methodology/registerTemplate.ts';
import { aside, choice, date, link, money, number, option, percent, required, text, yesNo } from './field.ts';
import { isTechnologyWork } from './workstreams.ts';

const isReleased = 'entry.state == "released" && before.state != "released"';

/** Short and safe steps: each shows what the one before it brought (element 77). */
export const stepRegisters: readonly RegisterTemplate[] = [
  {
    key: 'steps',
    purpose: 'steps',
    elements: [64, 77],
    level: 'core',
    stage: 'programme',
    gate: 'gate1',
    audience: ['programmeManager', 'stageLead', 'leader'],
    answeredBy: 'stageLead',
    name: { en: 'Steps', es: 'Pasos' },
    entryName: { en: 'step', es: 'paso' },
    fields: [
      text('name', 'Step', 'Paso', required),
      link(['initiative', 'Initiative', 'Iniciativa'], 'initiatives', required),
      number('weeks', 'Weeks it takes', 'Semanas que dura', { least: 1, most: 104, ...required }),
      yesNo('reversible', 'Can be undone', 'Se puede deshacer'),
      money('tranche', 'Release', 'Importe que se libera', { least: 0, ...required }),
      percent('expectedRoi', 'ROI expected', 'ROI esperado', { least: -100, most: 100_000 }),
      percent('actualRoi', 'ROI achieved', 'ROI logrado', { least: -100, most: 100_000 }),
      choice(
        ['state', 'Where it stands', 'Situación'],
        [
          option('planned', 'Planned', 'Previsto'),
          option('cleared', 'Cleared by a second approver', 'Visto bueno adicional'),
          option('released', 'Released', 'Liberado'),
          option('finished', 'Finished', 'Terminado'),
          option('stopped', 'Stopped', 'Parado'),
        ],
        required,
      ),
      text('win', 'What was won', 'Qué se ganó'),
      date('startOn', 'Starts on', 'Empieza el', aside),
      date('finishedOn', 'Finished on', 'Terminó el', aside),
      link(['milestone', 'Milestone', 'Hito'], 'milestone', aside),
      text('undo', 'How it would be undone', 'Cómo se desharía', aside),
      text('reason', 'Why it was stopped', 'Por qué se paró', aside),
    ],
    states: {
      field: 'state',
      first: ['planned'],
      moves: {
        planned: ['cleared', 'released', 'stopped'],
        cleared: ['released', 'planned', 'stopped'],
        released: ['finished', 'stopped'],
        finished: [],
        stopped: ['planned'],
      },
      decidedBy: { cleared: ['business', 'risk'], released: ['finance', 'business'] },
    },
    rules: [
      {
        id: 'short-and-safe-or-cleared',
        elements: [77],
        when: isReleased,
        require: '(entry.weeks <= parameters.stepWeeks && entry.reversible) || before.state == "cleared"',
        text: {
          en: 'Make the step shorter and one that can be undone, or have a second approver clear it first.',
          es: 'Acorte el paso y hágalo reversible, o pida antes el visto bueno de un segundo aprobador.',
        },
        field: 'weeks',
      },
      {
        id: 'released-stays-as-it-was',
        elements: [77],
        when: 'before.state == "released"',
        require:
          'entry.weeks <= before.weeks && entry.tranche <= before.tranche && entry.initiative == before.initiative && (entry.reversible || !before.reversible)',
        text: {
          en: 'What was released stays as it was: plan what is added as a step of its own.',
          es: 'Lo liberado se queda como estaba: prevea lo que se añade como un paso propio.',
        },
        field: 'weeks',
      },
      {
        id: 'release-needs-a-return',
        elements: [64],
        when: isReleased,
        require: '"expectedRoi" in entry.filled && entry.initiative in registers.initiatives.costed',
        text: {
          en: 'Enter the ROI expected of this step, and cost, benefit and ROI of its initiative, before money is released.',
          es: 'Introduzca el ROI esperado del paso, y coste, beneficio y ROI de su iniciativa, antes de liberar dinero.',
        },
        field: 'expectedRoi',
      },
      {
        // What the law requires was approved as a spending decision.
        id: 'technology-waits-for-its-reasons',
        elements: [73],
        when: `${isReleased} && ${isTechnologyWork}`,
        require:
          '(gates.gate1.passed && gates.gate2.passed && gates.gate3.passed) || entry.initiative in registers.spendGates.technologyFor',
        text: {
          en: 'Decide gates 1 to 3 first: money for technology is released once it is clear what it serves.',
          es: 'Decida antes las puertas 1 a 3: el dinero para tecnología se libera cuando está claro a qué sirve.',
        },
        field: 'initiative',
      },
      {
        id: 'release-rests-on-the-last-step',
        elements: [77],
        when: isReleased,
        require:
          '!(entry.initiative in registers.steps.underWay) && !(entry.initiative in registers.steps.withoutRoi)',
        text: {
          en: 'Finish the step before this one and enter the ROI it achieved: the next release rests on it.',
          es: 'Termine el paso anterior e introduzca el ROI logrado: la siguiente liberación se apoya en él.',
        },
        field: 'initiative',
      },
      {
        id: 'finished-tells-a-win',
        elements: [77],
        when: 'entry.state == "finished"',
        require: 'entry.win != "" && entry.finishedOn != "" && entry.finishedOn <= today',
        text: {
          en: 'Write what was won and the day it was finished: wins keep people going on a long way.',
          es: 'Escriba qué se ganó y el día en que terminó: los logros animan a seguir un camino largo.',
        },
        field: 'win',
      },
      {
        // Else stopping one step would release the next without a word on what the first brought.
        id: 'stopped-shows-its-return',
        elements: [64, 77],
        when: 'entry.state == "stopped" && (before.state == "released" || "actualRoi" in before.filled)',
        require: '"actualRoi" in entry.filled',
        text: {
          en: 'Enter the ROI it achieved until it was stopped: money was released for it, even if all was lost.',
          es: 'Introduzca el ROI logrado hasta que se paró: se liberó dinero para él, aunque se haya perdido todo.',
        },
        field: 'actualRoi',
      },
      {
        id: 'stopped-because',
        elements: [77],
        when: 'entry.state == "stopped"',
        require: 'entry.reason != ""',
        text: {
          en: 'Write why it was stopped and what becomes of the money that was left.',
          es: 'Escriba por qué se paró y qué pasa con el dinero que quedaba.',
        },
        field: 'reason',
      },
    ],
    flags: [
      {
        key: 'noRoi',
        elements: [64, 77],
        when: 'entry.state == "finished" && !("actualRoi" in entry.filled)',
        name: { en: 'ROI not known', es: 'ROI desconocido' },
        how: {
          en: 'Enter the ROI it achieved; the next release waits for it.',
          es: 'Introduzca el ROI logrado; la siguiente liberación lo espera.',
        },
        tone: 'problem',
      },
      {
        key: 'behind',
        elements: [77],
        when: '"actualRoi" in entry.filled && entry.actualRoi < entry.expectedRoi',
        name: { en: 'Brought less than expected', es: 'Dio menos de lo esperado' },
        how: {
          en: 'Say in the next step what is done differently.',
          es: 'Indique en el paso siguiente qué se hace distinto.',
        },
        tone: 'note',
      },
      {
        key: 'oneWay',
        elements: [77],
        when: '!entry.reversible && entry.state in ["planned", "cleared", "released"]',
        name: { en: 'Cannot be undone', es: 'No se puede deshacer' },
        how: { en: 'It needs a second approver.', es: 'Necesita un segundo aprobador.' },
        tone: 'note',
      },
    ],
    tallies: [
      { key: 'underWay', when: 'entry.state == "released"', by: ['initiative'] },
      {
        key: 'withoutRoi',
        when: 'entry.state == "finished" && !("actualRoi" in entry.filled)',
        by: ['initiative'],
      },
      { key: 'wins', when: 'entry.state == "finished"' },
      {
        key: 'releasedMoney',
        when: 'entry.state in ["released", "finished"]',
        by: ['initiative'],
        sum: 'tranche',
      },
    ],
    preloaded: [],
    views: [{ kind: 'table' }, { kind: 'board', field: 'state' }],
    done: 'registers.steps.count > 0.0 && size(registers.steps.noRoi) == 0',
  },
];
