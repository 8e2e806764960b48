import { describe, expect, it } from 'vitest';
import { driveFlaw, driversOf } from '#domain/kpi/drives.ts';
import type { Drive } from '#domain/kpi/kpi.ts';
import { aKpi } from '#test/support/records.ts';

const to = (...kpis: string[]): readonly Drive[] => kpis.map((kpi) => ({ kpi, lagMonths: 3 }));
const kpi = (id: string, ...driven: string[]) => ({ id, definition: aKpi({ drives: to(...driven) }) });

// Answering fast moves staying, which moves profit.
const kpis = [
  kpi('answer', 'stay'),
  kpi('stay', 'profit'),
  kpi('profit'),
  { id: 'alone', definition: aKpi() },
];

describe('driveFlaw', () => {
  it.each([
    ['itself', 'stay', ['stay'], { code: 'drivesItself' }],
    ['one that is not there', 'stay', ['profit', 'gone'], { code: 'drivenKpiUnknown', kpi: 'gone' }],
    ['the same one twice', 'stay', ['profit', 'profit'], { code: 'drivenTwice', kpi: 'profit' }],
    ['what moves it', 'stay', ['answer'], { code: 'driveCycle' }],
    ['what moves it by way of another', 'profit', ['answer'], { code: 'driveCycle' }],
  ])('refuses %s', (_, id, driven, flaw) => {
    expect(driveFlaw(kpis, id, { drives: to(...driven) })).toEqual(flaw);
  });

  it.each([
    ['nothing', 'alone', []],
    ['two ends', 'alone', ['stay', 'profit']],
    // Two ways to the same end are no circle.
    ['one it already moves by way of another', 'answer', ['stay', 'profit']],
  ])('lets a KPI move %s', (_, id, driven) => {
    expect(driveFlaw(kpis, id, { drives: to(...driven) })).toBeNull();
  });

  it('lets a KPI leave it unsaid', () => {
    expect(driveFlaw(kpis, 'answer', {})).toBeNull();
  });
});

describe('driversOf', () => {
  it('finds who names a KPI, with the months', () => {
    expect(driversOf(kpis, 'profit').map(({ kpi: { id }, lagMonths }) => [id, lagMonths])).toEqual([
      ['stay', 3],
    ]);
    expect(driversOf(kpis, 'answer')).toEqual([]);
  });
});
