import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partLimits, partsOf } from '#domain/measurement/parts.ts';

const row = (kpi: string, note = '') => ({ kpi, note });

describe('the parts of an import', () => {
  it('hold 29 KPIs each: 60 KPIs are three parts', () => {
    const rows = Array.from({ length: 600 }, (_, place) => row(`k${place % 60}`));
    const parts = partsOf(rows);

    // 29 + 29 + 2 KPIs of 10 rows
    expect(parts.map(({ length }) => length)).toEqual([290, 290, 20]);
  });

  it('cut a KPI whose notes would not fit one item', () => {
    // 150 + 200 + 3 x 2,000 = 6,350 bytes a row; 23 of them are 146,050, the 24th is over 150,000
    const parts = partsOf(Array.from({ length: 50 }, () => row('k1', 'x'.repeat(2000))));

    expect(parts.map(({ length }) => length)).toEqual([23, 23, 4]);
  });

  it('are none of no rows', () => {
    expect(partsOf([])).toEqual([]);
  });

  it('hold every row once, in the order of its KPI, within every limit', () => {
    const limits = { kpis: 3, kpiBytes: 400, bytes: 900 };
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 60 }), (kpis) => {
        const rows = kpis.map((kpi, place) => ({ kpi, place }));
        const parts = partsOf(rows, limits);

        expect(parts.flat().toSorted((one, other) => one.place - other.place)).toEqual(rows);
        for (const part of parts) {
          const ofKpi = Map.groupBy(part, ({ kpi }) => kpi);
          expect(ofKpi.size).toBeLessThanOrEqual(limits.kpis);
          expect(part.length * 150).toBeLessThanOrEqual(limits.bytes);
          for (const some of ofKpi.values()) {
            expect(some.length * 150).toBeLessThanOrEqual(limits.kpiBytes);
            expect(some).toEqual(some.toSorted((one, other) => one.place - other.place));
          }
        }
      }),
    );
  });

  it('leave room for the import itself beside 29 KPIs', () => {
    expect(partLimits.kpis + 1).toBeLessThanOrEqual(30);
  });
});
