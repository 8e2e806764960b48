import { describe, expect, it } from 'vitest';
import { latestActual } from '#domain/kpi/latestActual.ts';
import { aMeasuredKpi } from '#test/support/judged.ts';

describe('the value a KPI is judged by', () => {
  it.each([
    ['week', '2027-W10;5', '2027-03-25', 'measured'],
    // 29 March is in week 13, three weeks after week 10.
    ['week', '2027-W10;5', '2027-03-29', 'stale'],
    ['quarter', '2026-Q4;5', '2027-06-30', 'measured'],
    ['quarter', '2026-Q4;5', '2027-07-01', 'stale'],
  ] as const)('by %s: %s on %s is %s', (cadence, series, on, code) => {
    expect(latestActual(aMeasuredKpi({ all: series }, { cadence }), 'all', { on }).code).toBe(code);
  });

  it('of a month asked by a quarter KPI is the quarter that month is in', () => {
    const kpi = aMeasuredKpi({ all: '2026-Q4;5;6' }, { cadence: 'quarter' });
    expect(latestActual(kpi, 'all', { on: '2027-04-11', until: '2027-03' })).toMatchObject({ actual: 6 });
    expect(latestActual(kpi, 'all', { on: '2027-01-11', until: '2026-12' })).toMatchObject({ actual: 5 });
  });
});
