import type { KpiUnit } from './kpi.ts';

/**
 * The value of a measurement entered as numerator and denominator: per cent KPIs count in hundredths, all others take the
 * plain quotient. 7 of 100 is 7 for a per cent KPI and 0.07 for a ratio. The product comes first, because 7 / 100 * 100 is
 * 7.000000000000001. The denominator must not be 0.
 */
export function ratioValue(unit: KpiUnit, numerator: number, denominator: number): number {
  return unit === 'percent' ? (100 * numerator) / denominator : numerator / denominator;
}
