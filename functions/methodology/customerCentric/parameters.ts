import type { Parameter } from '#domain/methodology/pack.ts';

/** What criteria compare with; a programme may change each within its bounds, and every change is in its history. */
export const parameters: readonly Parameter[] = [
  {
    // One due period may be open without a gate standing still for it.
    key: 'recentPeriods',
    elements: [76],
    name: { en: 'Periods a KPI may be behind', es: 'Periodos que un KPI puede llevar de retraso' },
    value: 1,
    least: 0,
    most: 12,
    unit: 'periods',
  },
  {
    // Half a year apart, focus and structure no longer move hand in hand.
    key: 'pairMonths',
    elements: [16],
    name: { en: 'Months between focus and structure', es: 'Meses entre enfoque y estructura' },
    value: 6,
    least: 1,
    most: 24,
    unit: 'months',
  },
  {
    // Leaders rank every quarter; twice that and nobody knows any more.
    key: 'rankingMonths',
    elements: [15],
    name: { en: 'Months a ranking stays valid', es: 'Meses que vale una clasificación' },
    value: 6,
    least: 1,
    most: 24,
    unit: 'months',
  },
];
