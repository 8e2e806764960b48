import { describe, expect, it } from 'vitest';
import { actualPoints, bandPoints, benchmarkLine, curvePoints, gateMarks } from '#lib/outcomes/curves.ts';
import { aMeasuredKpi, anObjective } from '#test/support/judged.ts';
import { aKpi } from '#test/support/records.ts';
import { aWorld } from '#test/support/world.ts';

describe('actualPoints', () => {
  it('leaves a gap for a month without a value, never a zero', () => {
    const kpi = aMeasuredKpi({ all: '2027-01;40;;x;41' });

    expect(actualPoints(kpi, 'all')).toEqual([
      { period: '2027-01', value: 40 },
      { period: '2027-02', value: null },
      { period: '2027-03', value: null },
      { period: '2027-04', value: 41 },
    ]);
  });

  it('is empty where nothing was measured', () => {
    expect(actualPoints(aMeasuredKpi(), 'all')).toEqual([]);
  });
});

describe('benchmarkLine', () => {
  const points = (...periods: string[]) => periods.map((period) => ({ period, value: 1 }));

  it('is level over every period that a curve speaks of', () => {
    const benchmark = { name: 'Sector', value: 41.5, on: '2026-09-30', source: 'Yearbook' };
    const curves = [points('2027-02', '2027-03'), points('2027-01', '2027-02')];
    expect(benchmarkLine(aKpi({ benchmark }), curves)).toEqual({
      name: 'Sector',
      points: ['2027-01', '2027-02', '2027-03'].map((period) => ({ period, value: 41.5 })),
    });
  });

  it('is not there without a benchmark', () => {
    expect(benchmarkLine(aKpi(), [points('2027-01')])).toBeUndefined();
  });
});

describe('curvePoints', () => {
  const curve = [
    { period: '2027-01', value: 40 },
    { period: '2027-03', value: 44 },
  ];

  it('goes on flat to the end of the programme', () => {
    // Half way from 40 to 44 is 42.
    expect(curvePoints(curve, 'month', '2027-04-30').map(({ value }) => value)).toEqual([40, 42, 44, 44]);
  });

  it('keeps a curve that reaches beyond the date', () => {
    expect(curvePoints(curve, 'month', '2027-02-28')).toHaveLength(3);
  });

  it('is empty without a curve', () => {
    expect(curvePoints(undefined, 'month', '2027-04-30')).toEqual([]);
  });
});

describe('bandPoints', () => {
  it('opens from the baseline’s period to the range in the month of the date', () => {
    const kpi = aMeasuredKpi();
    const points = bandPoints(aWorld().view(), anObjective(), kpi);

    // The baseline is 40 in 2026-10; 5 to 10 per cent of it are 2 to 4.
    expect(points[0]).toEqual({ period: '2026-10', low: 40, high: 40 });
    expect(points.at(-1)).toEqual({ period: '2029-12', low: 42, high: 44 });
  });
});

describe('gateMarks', () => {
  it('stands each of the seven gates once', () => {
    const marks = gateMarks(aWorld().view(), (gate) => gate);

    expect(marks.map(({ text }) => text)).toEqual([
      'gate0',
      'gate1',
      'gate2',
      'gate3',
      'gate4',
      'gate5',
      'closing',
    ]);
  });
});
