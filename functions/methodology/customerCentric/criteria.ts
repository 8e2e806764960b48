import type { Criterion } from '#domain/methodology/pack.ts';
import { closingCriteria } from './criteria/closing.ts';
import { gate0Criteria } from './criteria/gate0.ts';
import { gate1Criteria } from './criteria/gate1.ts';
import { gate2Criteria } from './criteria/gate2.ts';
import { gate3Criteria } from './criteria/gate3.ts';
import { gate4Criteria } from './criteria/gate4.ts';
import { gate5Criteria } from './criteria/gate5.ts';

/**
 * All criteria, gate by gate, in the order in which a gate's page lists them. Where the method's guards live:
 * 7 g0.mandate, and every stage moves by a recorded decision only · 8 nothing refuses an overlap; g0.stages-overlap advises
 * one · 9 gN.earlier-areas-kept and closing.*; no stage has a closed state · 15 g1.customer-first, then
 * gN.customer-still-first · 16 g2.focus-passed, g2.pair-in-step, g1.structure-moves-along · 20 g0.metrics-ready and the start
 * guard of each stage (criterion/startGuard.ts) · 52 g1 and g4.segments-understood · 58 g3.six-classes · 65 g0.vision ·
 * 66 g0.diagnosis, g0.diagnosis-first · 67 g0.objectives-are-ranges, and an objective without a range is refused as it is
 * written · 73 g5.defined-before and the start guard · 76 gN.kpi-to-decide-by, and a vote without a KPI is refused.
 */
export const criteria: readonly Criterion[] = [
  ...gate0Criteria,
  ...gate1Criteria,
  ...gate2Criteria,
  ...gate3Criteria,
  ...gate4Criteria,
  ...gate5Criteria,
  ...closingCriteria,
];
