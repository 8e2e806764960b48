import type { Warning } from '#domain/methodology/pack.ts';
import { entryIds } from '../criteria/entryIds.ts';

const place = {
  level: 'technology',
  stage: 'technology',
  gate: 'gate5',
  audience: ['programmeManager', 'stageLead', 'leader'],
  answeredBy: 'stageLead',
} as const;

const size = 'registers.technologies.liveSize';
const covers = 'registers.technologies.liveCovers';
/** Too much of it lies idle, or too little is left to grow into. */
const wrongSize = `${size}[n] < parameters.rightSizeLow || ${size}[n] > parameters.rightSizeHigh`;
/** It does too little of what is needed. */
const coversLittle = `${covers}[n] < parameters.rightSizeLow`;

/** Whether technology comes last, stays small until then, and helps the people who use it. */
export const technologyWarnings: readonly Warning[] = [
  {
    // An order that is advised; hard it becomes at the spending decision (element 73).
    ...place,
    level: 'core',
    answeredBy: 'programmeManager',
    id: 'w.technology-heavy',
    elements: [62],
    text: {
      en: 'Much of the money goes to technology before the rest is decided',
      es: 'Mucho dinero va a tecnología antes de decidir lo demás',
    },
    how: {
      en: 'Plan strategy, people and processes first; the gates listed say what technology is for.',
      es: 'Prevea antes estrategia, personas y procesos; las puertas de la lista dicen para qué sirve la tecnología.',
    },
    require:
      '(gates.gate1.passed && gates.gate2.passed && gates.gate3.passed) || !("technology" in registers.initiatives.costByWorkstream) || registers.initiatives.costByWorkstream["technology"] * 100.0 <= parameters.technologySharePercent * registers.initiatives.cost',
    lacking: {
      kind: 'gate',
      expression: '[gates.gate1, gates.gate2, gates.gate3].filter(g, !g.passed).map(g, g.id)',
    },
  },
  {
    ...place,
    level: 'core',
    answeredBy: 'programmeManager',
    id: 'w.exploration-over',
    elements: [73],
    text: {
      en: 'Something that was only to be tried out goes on',
      es: 'Una prueba exploratoria sigue en marcha',
    },
    how: {
      en: 'End what is past its last day, or ask for it as a technology spend.',
      es: 'Termine lo que ha superado su último día, o solicítelo como gasto de tecnología.',
    },
    require: '!registers.spendGates.exploringUntil.exists(m, m < monthsBefore(today, 1.0))',
    lacking: { kind: 'register', expression: '["spendGates"]' },
  },
  {
    ...place,
    id: 'w.tool-in-the-way',
    elements: [60],
    text: {
      en: 'A tool gets in the way of the people who use it',
      es: 'Una herramienta estorba a quienes la usan',
    },
    how: {
      en: 'Set each tool listed to Under review, and ask its users what hinders them.',
      es: 'Ponga En revisión cada herramienta de la lista y pregunte a sus usuarios qué les estorba.',
    },
    require:
      '!registers.technologies.liveDisables.exists(n, registers.technologies.liveDisables[n] > parameters.disablesPercent)',
    lacking: {
      kind: 'entry',
      expression:
        'registers.technologies.liveDisables.filter(n, registers.technologies.liveDisables[n] > parameters.disablesPercent).map(n, "technologies-" + ("0000" + n).substring(size(n)))',
    },
  },
  {
    ...place,
    id: 'w.tool-wrong-size',
    elements: [75],
    text: {
      en: 'A tool in use is too big or too small',
      es: 'Una herramienta en uso sobra o se queda corta',
    },
    how: {
      en: 'Review each tool listed: use more of it, buy less of it, or replace it.',
      es: 'Revise cada herramienta de la lista: aprovéchela más, contrate menos o sustitúyala.',
    },
    require: `!${size}.exists(n, ${wrongSize}) && !${covers}.exists(n, ${coversLittle})`,
    lacking: {
      kind: 'entry',
      expression: `${entryIds('technologies', `${size}.filter(n, ${wrongSize})`)} + ${entryIds('technologies', `${covers}.filter(n, ${coversLittle})`)}`,
    },
  },
];
