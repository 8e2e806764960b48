import type { Warning } from '#domain/methodology/pack.ts';
import { entryIdOf, entryIds } from '../criteria/entryIds.ts';

const place = {
  stage: 'organisationalStructure',
  gate: 'gate2',
  audience: ['programmeManager', 'stageLead'],
  answeredBy: 'stageLead',
} as const;

const withoutObjective = `registers.units.listed.filter(n, !((${entryIdOf('units')}) in registers.cascade.linked))`;
const culture = 'assessments.culturePulse';

/** What may go wrong between focus and structure, with people and their culture. */
export const structureWarnings: readonly Warning[] = [
  {
    ...place,
    id: 'w.focus-and-structure-apart',
    elements: [16],
    level: 'core',
    text: {
      en: 'Focus and structure are not moving together',
      es: 'Enfoque y estructura no avanzan juntos',
    },
    how: {
      en: 'One of the two passed months ago: bring the other to decision, or accept the distance with a reason.',
      es: 'Uno de los dos se aprobó hace meses: lleve el otro a decisión, o acepte la distancia con un motivo.',
    },
    require:
      '(!gates.gate1.passed || gates.gate2.passed || gates.gate1.monthsSincePassed <= parameters.pairMonths) && (!gates.gate2.passed || gates.gate1.passed || gates.gate2.monthsSincePassed <= parameters.pairMonths)',
    lacking: {
      kind: 'gate',
      expression: '[gates.gate1, gates.gate2].filter(g, !g.passed).map(g, g.id)',
    },
  },
  {
    ...place,
    id: 'w.added-people-unpaid',
    elements: [18],
    level: 'core',
    text: {
      en: 'Added people have no cost or no budget',
      es: 'Las personas añadidas no tienen coste o presupuesto',
    },
    how: {
      en: 'Enter what the added people of each team listed cost a year, and the budget line that pays.',
      es: 'Indique qué cuestan al año las personas añadidas de cada equipo de la lista y la partida que las paga.',
    },
    require: 'size(registers.organisation.uncosted) == 0 && size(registers.organisation.unbudgeted) == 0',
    lacking: {
      kind: 'entry',
      expression: 'registers.organisation.uncosted + registers.organisation.unbudgeted',
    },
  },
  {
    ...place,
    id: 'w.interaction-unowned',
    elements: [18],
    level: 'core',
    text: { en: 'An interaction has no owner', es: 'Una interacción no tiene responsable' },
    how: {
      en: 'Choose the team that owns each interaction listed.',
      es: 'Elija el equipo responsable de cada interacción de la lista.',
    },
    require: 'size(registers.interactions.unowned) == 0',
    lacking: { kind: 'entry', expression: 'registers.interactions.unowned' },
  },
  {
    ...place,
    id: 'w.unit-without-objective',
    elements: [33],
    level: 'addOn',
    text: {
      en: 'A unit has no goal that serves an objective',
      es: 'Una unidad no tiene una meta que sirva a un objetivo',
    },
    how: {
      en: 'Give each unit listed a goal, and choose the objective it serves.',
      es: 'Dé a cada unidad de la lista una meta y elija el objetivo al que sirve.',
    },
    require: `size(${withoutObjective}) == 0`,
    lacking: { kind: 'entry', expression: entryIds('units', withoutObjective) },
  },
  {
    ...place,
    id: 'w.competency-gap-open',
    elements: [57],
    level: 'addOn',
    text: {
      en: 'A gap in competencies has no dated plan',
      es: 'Una carencia de competencias no tiene plan con fecha',
    },
    how: {
      en: 'Write how each gap listed is closed and by when.',
      es: 'Escriba cómo se cierra cada carencia de la lista y para cuándo.',
    },
    require: 'size(registers.competencies.unplanned) == 0',
    lacking: { kind: 'entry', expression: 'registers.competencies.unplanned' },
  },
  {
    ...place,
    id: 'w.role-without-sight',
    elements: [61],
    level: 'addOn',
    text: {
      en: 'A role does not see how it helps the customer',
      es: 'Una función no ve cómo ayuda al cliente',
    },
    how: {
      en: 'Choose the customer KPI that each role listed moves, directly or through others.',
      es: 'Elija el KPI de cliente que mueve cada función de la lista, directamente o a través de otras.',
    },
    require: 'size(registers.roles.noSight) == 0',
    lacking: { kind: 'entry', expression: 'registers.roles.noSight' },
  },
  {
    ...place,
    id: 'w.culture-falls',
    elements: [71],
    level: 'addOn',
    text: {
      en: 'People see our values lived less than before',
      es: 'Las personas ven que se viven menos nuestros valores',
    },
    how: {
      en: 'Talk with people about what changed, and rate the risk of losing the culture anew.',
      es: 'Hable con las personas sobre lo que ha cambiado y valore de nuevo el riesgo de perder la cultura.',
    },
    require: `${culture}.mean.all(o, !(o in ${culture}.previous) || ${culture}.previous[o] - ${culture}.mean[o] < parameters.pulseDrop)`,
    lacking: { kind: 'assessment', expression: '["culturePulse"]' },
  },
];
