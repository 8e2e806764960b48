import type { Criterion } from '#domain/methodology/pack.ts';
import { customerStillFirst, everyExit, everyExitWithReason } from './everyExit.ts';

const place = {
  level: 'core',
  stage: 'technology',
  gate: 'gate5',
  audience: ['leader', 'programmeManager', 'stageLead', 'approver'],
  answeredBy: 'stageLead',
} as const;

/** Gate 5, Technology: last, and for something. */
export const gate5Criteria: readonly Criterion[] = [
  {
    // Element 73 stands twice: here, and in `canStartStage`, which lets the technology stage start only after gates 1 to 3.
    ...place,
    id: 'g5.defined-before',
    elements: [73],
    text: {
      en: 'Objectives, structure and metrics were defined before technology',
      es: 'Objetivos, estructura y métricas se definieron antes que la tecnología',
    },
    how: {
      en: 'Bring the gates listed to approval first: technology answers needs that they define.',
      es: 'Lleve antes a aprobación las puertas de la lista: la tecnología responde a lo que ellas definen.',
    },
    severity: 'hard',
    guard: 'offTrack',
    require: 'gates.gate1.passed && gates.gate2.passed && gates.gate3.passed',
    lacking: {
      kind: 'gate',
      expression: '[gates.gate1, gates.gate2, gates.gate3].filter(g, !g.passed).map(g, g.id)',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'technology',
    id: 'g5.needs-traced',
    elements: [74],
    text: {
      en: 'Every requirement serves a need, and a tool meets it',
      es: 'Cada requisito sirve a una necesidad y una herramienta lo cumple',
    },
    how: {
      en: 'Choose for each requirement listed the need it comes from and the tool that meets it, or say how you do without.',
      es: 'Elija en cada requisito de la lista la necesidad de la que viene y la herramienta que lo cumple, o diga cómo se prescinde de él.',
    },
    severity: 'hard',
    require:
      'registers.requirements.count > 0.0 && size(registers.requirements.noNeed) == 0 && size(registers.requirements.noSolution) == 0',
    lacking: {
      kind: 'entry',
      expression: 'registers.requirements.noNeed + registers.requirements.noSolution',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'technology',
    id: 'g5.one-view',
    elements: [35],
    text: {
      en: 'Enough customers are known by one ID',
      es: 'Bastantes clientes tienen un identificador único',
    },
    how: {
      en: 'Match more customers across your sources, and count every source: the single view needs them.',
      es: 'Cruce más clientes entre sus fuentes y cuente todas las fuentes: la visión única los necesita.',
    },
    severity: 'hard',
    require:
      'registers.sources.customers > 0.0 && size(registers.sources.unmatched) == 0 && registers.sources.matched * 100.0 >= parameters.idPercent * registers.sources.customers',
    lacking: { kind: 'register', expression: '["sources"]' },
    subjects: [],
  },
  {
    ...place,
    level: 'technology',
    id: 'g5.practices-work',
    elements: [72],
    text: { en: 'Customer information is looked after', es: 'La información del cliente está bien cuidada' },
    how: {
      en: 'Bring every practice on the list into use, with someone who sees to it.',
      es: 'Ponga en marcha todas las prácticas de la lista, con alguien que se ocupe de cada una.',
    },
    severity: 'hard',
    require: 'registers.dataPractices.working >= 8.0',
    lacking: { kind: 'register', expression: '["dataPractices"]' },
    subjects: [],
  },
  ...everyExit('gate5'),
  customerStillFirst('gate5'),
  ...everyExitWithReason('gate5'),
  {
    ...place,
    level: 'technology',
    id: 'g5.tools-serve-needs',
    elements: [36],
    text: { en: 'Every tool serves a need', es: 'Cada herramienta sirve a una necesidad' },
    how: {
      en: 'Choose for each tool listed the need it serves, or retire it.',
      es: 'Elija en cada herramienta de la lista la necesidad a la que sirve, o retírela.',
    },
    severity: 'override',
    require: 'registers.technologies.count > 0.0 && size(registers.technologies.noNeed) == 0',
    lacking: { kind: 'entry', expression: 'registers.technologies.noNeed' },
    subjects: [],
  },
  {
    ...place,
    level: 'technology',
    id: 'g5.three-results',
    elements: [63],
    text: { en: 'What technology is to bring is measured', es: 'Se mide lo que la tecnología debe aportar' },
    how: {
      en: 'Choose a KPI for each of the three results: one view, the same relationship, better processes.',
      es: 'Elija un KPI para cada uno de los tres resultados: visión única, misma relación, mejores procesos.',
    },
    severity: 'override',
    require: 'registers.systemOutcomes.measured >= 3.0',
    lacking: { kind: 'register', expression: '["systemOutcomes"]' },
    subjects: [],
  },
  {
    ...place,
    level: 'technology',
    id: 'g5.information-fits',
    elements: [60],
    text: {
      en: 'Information fits strategy, work and customers',
      es: 'La información sirve a la estrategia, al trabajo y al cliente',
    },
    how: {
      en: 'Score each piece of information listed, and change what does not fit.',
      es: 'Puntúe cada dato de la lista y cambie lo que no encaja.',
    },
    severity: 'override',
    require:
      'registers.informationFit.count > 0.0 && size(registers.informationFit.unscored) == 0 && size(registers.informationFit.misfit) == 0',
    lacking: {
      kind: 'entry',
      expression: 'registers.informationFit.unscored + registers.informationFit.misfit',
    },
    subjects: [],
  },
  {
    ...place,
    level: 'technology',
    id: 'g5.right-size',
    elements: [75],
    text: { en: 'No tool is too big or too small', es: 'Ninguna herramienta sobra ni se queda corta' },
    how: {
      en: 'Enter how much of each tool is needed, and settle those under review.',
      es: 'Indique cuánto se necesita de cada herramienta, y resuelva las que están en revisión.',
    },
    severity: 'advice',
    require: 'size(registers.technologies.unmeasured) == 0 && size(registers.technologies.underReview) == 0',
    lacking: {
      kind: 'entry',
      expression: 'registers.technologies.unmeasured + registers.technologies.underReview',
    },
    subjects: [],
  },
  {
    ...place,
    id: 'g5.serves-customers',
    elements: [62, 63],
    text: {
      en: 'Technology is judged by processes or channels',
      es: 'La tecnología se juzga por procesos o canales',
    },
    how: {
      en: 'Give the technology area a KPI of customer processes or channels: tools are no end in themselves.',
      es: 'Dé al área de tecnología un KPI de procesos o canales: las herramientas no son un fin.',
    },
    severity: 'advice',
    require:
      'kpis.exists(k, k.stage == "technology" && (k.class == "processes" || k.class == "channel") && !k.context)',
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, k.stage == "technology").map(k, k.id)' },
    subjects: [],
  },
];
