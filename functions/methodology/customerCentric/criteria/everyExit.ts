import { stageOfGate, type GateKey } from '#domain/gate/gateKey.ts';
import type { Criterion } from '#domain/methodology/pack.ts';

/** The exit gates, by the number that begins their criteria's ids. */
export type ExitGate = Exclude<GateKey, 'gate0' | 'closing'>;

/** `g2` for Gate 2: the beginning of its criteria's ids. */
const short = (gate: ExitGate) => gate.replace('gate', 'g');

const placeOf = (gate: ExitGate) =>
  ({
    level: 'core',
    stage: stageOfGate[gate],
    gate,
    audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
    answeredBy: 'stageLead',
  }) as const;

/**
 * What every exit gate asks, three of its at most seven hard criteria among them. Nobody passes a gate on promises that
 * are overdue, on numbers that are not in, or with nothing measured to decide by.
 */
export function everyExit(gate: ExitGate): readonly Criterion[] {
  return [conditionsKept(gate), lastPeriodIn(gate), decidedByNumbers(gate)];
}

/** What every exit gate asks and a written reason may override. */
export function everyExitWithReason(gate: ExitGate): readonly Criterion[] {
  return [objectivesNotOffTrack(gate), milestonesConfirmed(gate), earlierStagesKept(gate), cultureFelt(gate)];
}

/** A condition may run on while it is not yet due; the closing decision then wants all of them cleared. */
function conditionsKept(gate: ExitGate): Criterion {
  return {
    ...placeOf(gate),
    id: `${short(gate)}.conditions-kept`,
    elements: [7],
    text: {
      en: 'No promise of an earlier approval is overdue',
      es: 'No hay compromisos de aprobaciones vencidos',
    },
    how: {
      en: 'Have the owners clear the overdue conditions of the gates listed.',
      es: 'Haga que los responsables cierren las condiciones vencidas de las puertas de la lista.',
    },
    severity: 'hard',
    require: 'gateList.all(g, g.overdueConditions == 0.0)',
    lacking: { kind: 'gate', expression: 'gateList.filter(g, g.overdueConditions > 0.0).map(g, g.id)' },
    subjects: [],
  };
}

/** The last due period of the stage's own KPIs; Gate 3 asks it of all KPIs. Typing one number may cure it. */
function lastPeriodIn(gate: ExitGate): Criterion {
  const asked = gate === 'gate3' ? 'true' : `k.stage == "${stageOfGate[gate]}"`;
  return {
    ...placeOf(gate),
    id: `${short(gate)}.last-period-in`,
    elements: [20, 76],
    text:
      gate === 'gate3'
        ? { en: 'Every KPI has its last period', es: 'Todos los KPI tienen su último período' }
        : { en: 'The area’s KPIs have their last period', es: 'Los KPI del área tienen su último período' },
    how: {
      en: 'Enter the missing value of the last period for each KPI listed.',
      es: 'Introduzca el valor que falta del último período en cada KPI de la lista.',
    },
    severity: 'hard',
    require: `kpis.all(k, k.context || !(${asked}) || k.measuredInLastPeriod)`,
    lacking: {
      kind: 'kpi',
      expression: `kpis.filter(k, !k.context && (${asked}) && !k.measuredInLastPeriod).map(k, k.id)`,
    },
    subjects: ['kpi'],
  };
}

/** Element 76: each vote cites a KPI (decideVote refuses one without); this makes sure there is a fresh one to cite. */
function decidedByNumbers(gate: ExitGate): Criterion {
  return {
    ...placeOf(gate),
    id: `${short(gate)}.kpi-to-decide-by`,
    elements: [76],
    text: { en: 'There is a fresh KPI to decide by', es: 'Hay un KPI reciente con el que decidir' },
    how: {
      en: 'Measure at least one KPI for the current period: every vote cites a KPI and its value.',
      es: 'Mida al menos un KPI del período actual: cada voto cita un KPI y su valor.',
    },
    severity: 'hard',
    require: 'kpis.exists(k, !k.context && k.periodsBehind <= parameters.recentPeriods)',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, !k.context).map(k, k.id)' },
    subjects: [],
  };
}

/** Not assessed while none of the stage's objectives has a value: no news is not good news. */
function objectivesNotOffTrack(gate: ExitGate): Criterion {
  const own = `o.stage == "${stageOfGate[gate]}"`;
  return {
    ...placeOf(gate),
    id: `${short(gate)}.objectives`,
    elements: [59, 67],
    text: {
      en: 'No objective of this area is off track',
      es: 'Ningún objetivo del área está desviado',
    },
    how: {
      en: 'Say what changes for each objective listed, or why the area may pass without it.',
      es: 'Indique qué cambia en cada objetivo de la lista, o por qué el área puede pasar sin él.',
    },
    severity: 'override',
    require: `objectives.all(o, !(${own}) || o.health != "offTrack")`,
    lacking: {
      kind: 'objective',
      expression: `objectives.filter(o, ${own} && o.health == "offTrack").map(o, o.id)`,
    },
    assessedWhen: `objectives.exists(o, ${own} && o.health != "noData")`,
    subjects: ['objective'],
  };
}

function milestonesConfirmed(gate: ExitGate): Criterion {
  const open = `m.endangersGate == "${gate}" && !m.confirmed`;
  return {
    ...placeOf(gate),
    id: `${short(gate)}.milestones`,
    elements: [77],
    text: {
      en: 'The milestones this gate rests on are confirmed',
      es: 'Los hitos que sostienen esta puerta están confirmados',
    },
    how: {
      en: 'Have each milestone listed reported by its owner and confirmed by the second seat.',
      es: 'Haga que el responsable notifique cada hito de la lista y que el segundo puesto lo confirme.',
    },
    severity: 'override',
    require: `milestones.all(m, !(${open}))`,
    lacking: { kind: 'milestone', expression: `milestones.filter(m, ${open}).map(m, m.id)` },
    assessedWhen: `milestones.exists(m, m.endangersGate == "${gate}")`,
    subjects: ['milestone'],
  };
}

/** Element 9: progress never abandons a stage. Its other half is the state machine, which knows no closed stage. */
function earlierStagesKept(gate: ExitGate): Criterion {
  const dropped = 's.sustaining && s.periodsBehind > parameters.recentPeriods';
  return {
    ...placeOf(gate),
    id: `${short(gate)}.earlier-areas-kept`,
    elements: [9],
    text: { en: 'The areas already passed are kept up', es: 'Las áreas ya aprobadas se mantienen' },
    how: {
      en: 'Measure a KPI of each area listed again, or say who looks after it now.',
      es: 'Vuelva a medir un KPI de cada área de la lista, o diga quién la cuida ahora.',
    },
    severity: 'override',
    require: `stageList.all(s, !(${dropped}))`,
    lacking: { kind: 'stage', expression: `stageList.filter(s, ${dropped}).map(s, s.id)` },
    assessedWhen: 'stageList.exists(s, s.sustaining)',
    subjects: [],
  };
}

/** Element 15 from Gate 2 on: still first, or a reason in the record. Gate 1 asks it without that way out. */
export function customerStillFirst(gate: ExitGate): Criterion {
  return {
    ...placeOf(gate),
    id: `${short(gate)}.customer-still-first`,
    elements: [15],
    text: {
      en: 'Leaders still rank the customer first',
      es: 'La dirección sigue situando al cliente en primer lugar',
    },
    how: {
      en: 'Ask leaders to rank their priorities again; without the customer in first place, give a reason.',
      es: 'Pida a la dirección que ordene de nuevo sus prioridades; si el cliente no es la primera, explíquelo.',
    },
    severity: 'override',
    require:
      'assessments.priorities.answered ? assessments.priorities.first == "customers" && assessments.priorities.monthsOld <= parameters.rankingMonths : programme.customerRank == 1.0 && programme.customerRankMonthsOld <= parameters.rankingMonths',
    lacking: { kind: 'programme', expression: '["customerPriority"]' },
    subjects: ['programme'],
  };
}

/** Element 71: every gate looks at what people in the company see lived. */
function cultureFelt(gate: ExitGate): Criterion {
  return {
    ...placeOf(gate),
    level: 'addOn',
    id: `${short(gate)}.culture-felt`,
    elements: [71],
    text: {
      en: 'We know whether our culture is for customers',
      es: 'Sabemos si nuestra cultura es para el cliente',
    },
    how: {
      en: 'Ask people in the company what they see lived, and enter the result of the last six months.',
      es: 'Pregunte a las personas de la empresa qué ven que se vive e introduzca el resultado de los últimos seis meses.',
    },
    severity: 'override',
    require: 'assessments.culturePulse.monthsOld <= 6.0',
    lacking: { kind: 'assessment', expression: '["culturePulse"]' },
    subjects: [],
  };
}
