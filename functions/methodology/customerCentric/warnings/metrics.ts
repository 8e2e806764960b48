import { kpiRungs } from '#domain/kpi/kpi.ts';
import type { Warning } from '#domain/methodology/pack.ts';
import { entryIdOf, entryIds } from '../criteria/entryIds.ts';

const place = {
  stage: 'businessMetrics',
  gate: 'gate3',
  audience: ['programmeManager', 'stageLead', 'leader'],
  answeredBy: 'stageLead',
} as const;

/** Measured, and cited where something was decided: at a gate, or in the log of decisions. */
const inUse = 'k.measured && (k.citedBy > 0.0 || k.id in registers.decisionLog.byKpi)';
const quoted = kpiRungs.map((rung) => `"${rung}"`);
const declared = 'assessments.maturity.first';
/** The step that leaders named and all before it: steps add up, none replaces another (element 23). */
const claimed = `[${quoted.join(', ')}].filter(r, "${kpiRungs.join(' ')}".indexOf(r) <= "${kpiRungs.join(' ')}".indexOf(${declared}))`;
const untested = `registers.initiatives.costEach.filter(n, registers.initiatives.costEach[n] > parameters.testSpend && !((${entryIdOf('initiatives')}) in registers.experiments.ofInitiative))`;
/** What customers are worth, what keeps them, and what that brings in the end. */
const lifetime =
  'kpis.exists(k, k.rung == "lifetimeValue" && k.class == "profitability" && k.measured) && kpis.exists(k, k.rung == "lifetimeValue" && k.class == "customer" && k.measured && kpis.exists(p, p.role == "profit" && p.id in k.drives)) && questions.q41a.answered';

/** What may go wrong with what is measured, and with what is tried. */
export const metricsWarnings: readonly Warning[] = [
  {
    ...place,
    id: 'w.declared-not-practised',
    elements: [22, 23],
    level: 'core',
    text: {
      en: 'Measurement maturity is declared, not practised',
      es: 'La madurez de la medición se declara, pero no se practica',
    },
    how: {
      en: 'Decide by a KPI of each step up to the one that leaders named, and cite it; or let them name the step that is practised.',
      es: 'Decida con un KPI de cada peldaño hasta el que indicó la dirección y cítelo; o que indique el peldaño que se practica.',
    },
    require: `${declared} == "" || !${claimed}.exists(r, !kpis.exists(k, k.rung == r && ${inUse}))`,
    lacking: {
      kind: 'kpi',
      expression: `kpis.filter(k, ${claimed}.exists(r, r == k.rung) && !(${inUse})).map(k, k.id)`,
    },
  },
  {
    ...place,
    id: 'w.measuring-ahead-of-change',
    elements: [22],
    level: 'core',
    text: {
      en: 'We say we measure by customers before focus and structure have changed',
      es: 'Decimos medir por clientes antes de cambiar enfoque y estructura',
    },
    how: {
      en: 'Bring the gates listed to decision: new numbers follow from a new focus and structure.',
      es: 'Lleve a decisión las puertas de la lista: los números nuevos nacen de un enfoque y una estructura nuevos.',
    },
    require:
      '!(assessments.maturity.first in ["revenue", "satisfaction", "lifetimeValue"]) || (gates.gate1.passed && gates.gate2.passed)',
    lacking: {
      kind: 'gate',
      expression: '[gates.gate1, gates.gate2].filter(g, !g.passed).map(g, g.id)',
    },
  },
  {
    ...place,
    id: 'w.last-step-incomplete',
    elements: [23, 41],
    level: 'core',
    text: {
      en: 'The last step of measuring is not whole',
      es: 'El último peldaño de la medición no está completo',
    },
    how: {
      en: 'Measure what customers are worth over the years and their loyalty, link loyalty to profit, and write how value is measured.',
      es: 'Mida cuánto valen los clientes con los años y su lealtad, vincule la lealtad al beneficio y escriba cómo se mide el valor.',
    },
    require: `assessments.maturity.first != "lifetimeValue" || (${lifetime})`,
    lacking: { kind: 'kpi', expression: 'kpis.filter(k, k.rung == "lifetimeValue").map(k, k.id)' },
  },
  {
    ...place,
    id: 'w.result-without-driver',
    elements: [46],
    level: 'core',
    text: { en: 'Nobody steers one of our results', es: 'Nadie mueve uno de nuestros resultados' },
    how: {
      en: 'Name for each result listed the KPI that a team controls and that moves it.',
      es: 'Indique para cada resultado de la lista el KPI que un equipo controla y que lo mueve.',
    },
    require:
      'kpis.all(k, k.context || k.role != "outcome" || kpis.exists(d, d.role == "driver" && k.id in d.drives))',
    lacking: {
      kind: 'kpi',
      expression:
        'kpis.filter(k, !k.context && k.role == "outcome" && !kpis.exists(d, d.role == "driver" && k.id in d.drives)).map(k, k.id)',
    },
  },
  {
    ...place,
    id: 'w.spend-untested',
    elements: [37],
    level: 'addOn',
    text: {
      en: 'Much money goes into work that was not tested',
      es: 'Se gasta mucho en un trabajo que no se ha probado',
    },
    how: {
      en: 'Add a test with a fixed rule for each initiative listed before more is spent.',
      es: 'Añada una prueba con regla fijada para cada iniciativa de la lista antes de gastar más.',
    },
    require: `size(${untested}) == 0`,
    lacking: { kind: 'entry', expression: entryIds('initiatives', untested) },
  },
];
