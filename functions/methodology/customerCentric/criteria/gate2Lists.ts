import type { Criterion } from '#domain/methodology/pack.ts';
import { entryIdOf, entryIds } from './entryIds.ts';

const place = {
  stage: 'organisationalStructure',
  gate: 'gate2',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
  subjects: [],
} as const;

const accountable = 'registers.organisation.accountable';
const withoutObjective = `registers.units.listed.filter(n, !((${entryIdOf('units')}) in registers.cascade.linked))`;

/** Element 18, the rule the whole gate is about. */
export const oneTeamASegment: Criterion = {
  ...place,
  id: 'g2.one-team-a-segment',
  elements: [18],
  level: 'core',
  text: {
    en: 'Exactly one team answers for each segment',
    es: 'Un solo equipo responde de cada segmento',
  },
  how: {
    en: 'Name the one team that answers for each segment listed; others may support it.',
    es: 'Indique el único equipo que responde de cada segmento de la lista; otros pueden apoyarlo.',
  },
  severity: 'hard',
  require: `size(segments) > 0 && segments.all(s, (s.id in ${accountable}) && ${accountable}[s.id] == 1.0)`,
  lacking: {
    kind: 'segment',
    expression: `segments.filter(s, !((s.id in ${accountable}) && ${accountable}[s.id] == 1.0)).map(s, s.id)`,
  },
};

/** What Gate 2 and the start of its area ask of the lists of structure. */
export const structureListCriteria: readonly Criterion[] = [
  {
    ...place,
    id: 'g2.units-tagged',
    elements: [17],
    level: 'core',
    at: 'start',
    text: {
      en: 'Every unit says what it is organised around',
      es: 'Cada unidad dice en torno a qué se organiza',
    },
    how: {
      en: 'List all units, and say for each listed here what it is organised around today.',
      es: 'Anote todas las unidades y diga en torno a qué se organiza hoy cada una de esta lista.',
    },
    severity: 'hard',
    require: 'registers.units.count > 0.0 && size(registers.units.untagged) == 0',
    lacking: { kind: 'entry', expression: 'registers.units.untagged' },
  },
  {
    ...place,
    id: 'g2.interactions-owned',
    elements: [18],
    level: 'core',
    text: { en: 'Every interaction has an owner', es: 'Cada interacción tiene responsable' },
    how: {
      en: 'List the interactions with customers, and name the team that owns each one listed here.',
      es: 'Anote las interacciones con clientes e indique el equipo responsable de cada una de esta lista.',
    },
    severity: 'override',
    require: 'registers.interactions.count > 0.0 && size(registers.interactions.unowned) == 0',
    lacking: { kind: 'entry', expression: 'registers.interactions.unowned' },
  },
  {
    ...place,
    id: 'g2.unit-objectives',
    elements: [33, 57],
    level: 'addOn',
    text: {
      en: 'Every unit has a goal that serves an objective',
      es: 'Cada unidad tiene una meta que sirve a un objetivo',
    },
    how: {
      en: 'Give each unit listed a goal, and choose the objective of the programme that it serves.',
      es: 'Dé a cada unidad de la lista una meta y elija el objetivo del programa al que sirve.',
    },
    severity: 'override',
    require: `registers.units.count > 0.0 && size(${withoutObjective}) == 0`,
    lacking: { kind: 'entry', expression: entryIds('units', withoutObjective) },
  },
  {
    ...place,
    id: 'g2.goals-understood',
    elements: [57],
    level: 'addOn',
    text: {
      en: 'Every team was asked whether it knows its goal',
      es: 'Se preguntó a cada equipo si conoce su meta',
    },
    how: {
      en: 'Ask the people of each unit whether they know their goal, and enter what came back.',
      es: 'Pregunte a las personas de cada unidad si conocen su meta e introduzca el resultado.',
    },
    severity: 'override',
    require:
      'assessments.comprehension.monthsOld <= 12.0 && double(size(assessments.comprehension.subjects)) >= registers.units.count',
    lacking: { kind: 'assessment', expression: '["comprehension"]' },
  },
  {
    ...place,
    id: 'g2.employees-asked',
    elements: [57],
    level: 'addOn',
    text: { en: 'We know how our people are doing', es: 'Sabemos cómo está nuestra gente' },
    how: {
      en: 'Enter the last result of asking employees, with how many answered, the date and the source.',
      es: 'Introduzca el último resultado de la consulta a empleados, con el número, la fecha y la fuente.',
    },
    severity: 'override',
    require: 'assessments.employeePulse.monthsOld <= 12.0',
    lacking: { kind: 'assessment', expression: '["employeePulse"]' },
  },
  {
    ...place,
    id: 'g2.competencies-planned',
    elements: [57],
    level: 'addOn',
    text: { en: 'Each gap in competencies has a plan', es: 'Cada carencia de competencias tiene un plan' },
    how: {
      en: 'Write how each gap listed is closed and by when.',
      es: 'Escriba cómo se cierra cada carencia de la lista y para cuándo.',
    },
    severity: 'override',
    require: 'registers.competencies.count > 0.0 && size(registers.competencies.unplanned) == 0',
    lacking: { kind: 'entry', expression: 'registers.competencies.unplanned' },
  },
  {
    ...place,
    id: 'g2.line-of-sight',
    elements: [61],
    level: 'addOn',
    text: { en: 'Every role sees how it helps the customer', es: 'Cada función ve cómo ayuda al cliente' },
    how: {
      en: 'Choose for each role listed the customer KPI it moves, directly or through others.',
      es: 'Elija para cada función de la lista el KPI de cliente que mueve, directamente o a través de otras.',
    },
    severity: 'override',
    require:
      '["serves", "supports", "enables"].all(t, t in registers.roles.byTier) && size(registers.roles.noSight) == 0',
    lacking: { kind: 'entry', expression: 'registers.roles.noSight' },
  },
  {
    ...place,
    id: 'g2.services-anytime',
    elements: [12],
    level: 'addOn',
    text: {
      en: 'Services are open when customers want them',
      es: 'Los servicios están cuando el cliente los quiere',
    },
    how: {
      en: 'Name an initiative for each service listed that is not open as wanted.',
      es: 'Indique una iniciativa para cada servicio de la lista que no está disponible como se quiere.',
    },
    severity: 'advice',
    require: 'registers.coverage.count > 0.0 && size(registers.coverage.short) == 0',
    lacking: { kind: 'entry', expression: 'registers.coverage.short' },
  },
];
