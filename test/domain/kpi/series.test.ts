import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt } from '#domain/calendar/period.ts';
import type { Measurement } from '#domain/kpi/kpi.ts';
import { ratioValue } from '#domain/kpi/ratioValue.ts';
import {
  countMeasured,
  latest,
  latestWithValue,
  measurementIn,
  packSeries,
  readSeries,
  seriesWith,
  seriesWithAll,
  valueIn,
} from '#domain/kpi/series.ts';

const measured = (period: string, value: number, more: Partial<Measurement> = {}): Measurement => ({
  period,
  value,
  state: 'final',
  definitionVersion: 1,
  ...more,
});
const missing = (period: string): Measurement => ({
  period,
  value: null,
  state: 'notAvailable',
  definitionVersion: 1,
});

describe('a packed series', () => {
  it('is one entry a period, with a gap left empty', () => {
    const packed = packSeries([
      measured('2026-01', 12.5),
      measured('2026-02', 13.1, { state: 'provisional' }),
      measured('2026-04', 7, { numerator: 7, denominator: 100 }),
      measured('2026-05', 0.07, { numerator: 7, denominator: 100 }),
      measured('2026-06', 5, { numerator: 7, denominator: 100, sampleSize: 350, definitionVersion: 2 }),
      missing('2026-07'),
    ]);

    expect(packed).toBe('2026-01;12.5;13.1p;;7/100%;7/100;5=7/100n350v2;x');
  });

  it.each([
    ['replaces a value', '2026-01;1;2', measured('2026-02', 3), '2026-01;1;3'],
    ['fills a gap', '2026-01;1;;2', measured('2026-02', 3), '2026-01;1;3;2'],
    ['grows at the end', '2026-01;1', measured('2026-04', 3), '2026-01;1;;;3'],
    ['grows at the front', '2026-03;1', measured('2025-12', 3), '2025-12;3;;;1'],
    ['begins', '', measured('2027-Q1', 3), '2027-Q1;3'],
    ['keeps weeks across the year', '2026-W53;1', measured('2027-W01', 2), '2026-W53;1;2'],
  ])('%s', (_, packed, measurement, expected) => {
    expect(seriesWith(packed, measurement)).toBe(expected);
  });

  it('takes the later of two for one period', () => {
    expect(seriesWithAll('', [measured('2026-01', 1), measured('2026-01', 2)])).toBe('2026-01;2');
    expect(seriesWithAll('2026-01;1', [])).toBe('2026-01;1');
  });

  it('finds one period and the latest', () => {
    const packed = '2026-01;1;;2p;x';

    expect(valueIn(packed, '2026-03')).toBe(2);
    expect(measurementIn(packed, '2026-03')?.state).toBe('provisional');
    expect(measurementIn(packed, '2026-02')).toBeNull();
    expect(valueIn(packed, '2025-12')).toBeNull();
    expect(valueIn(packed, '2026-12')).toBeNull();
    expect(valueIn(packed, '2026-Q1')).toBeNull();
    expect(valueIn('', '2026-01')).toBeNull();
    expect(latest(packed)?.period).toBe('2026-04');
    expect(latestWithValue(packed)).toMatchObject({ period: '2026-03', value: 2 });
    expect(latestWithValue(packed, '2026-02')).toMatchObject({ period: '2026-01', value: 1 });
    expect(latestWithValue(packed, '2025-12')).toBeNull();
    expect(latestWithValue('2026-01;x')).toBeNull();
    expect(latest('')).toBeNull();
  });

  it.each([
    ['2026-01', '2026-04', 3],
    ['2026-02', '2026-03', 1],
    ['2026-02', '2026-02', 0],
    ['2025-11', '2026-01', 1],
    ['2026-04', '2026-09', 1],
    ['2025-01', '2025-12', 0],
    ['2026-05', '2026-12', 0],
    ['2026-04', '2026-01', 0],
    ['2026-Q1', '2026-Q2', 0],
  ])('counts what is measured from %s to %s', (first, last, expected) => {
    expect(countMeasured('2026-01;1;;2p;x', first, last)).toBe(expected);
    expect(countMeasured('', first, last)).toBe(0);
  });

  it.each([
    ['2026-01;abc', 'Unreadable series entry "abc" in 2026-01'],
    ['2026-01;xp', 'Unreadable series entry "xp" in 2026-01'],
    ['2026-01;1/2/3', 'Unreadable series entry "1/2/3" in 2026-01'],
    ['2026-01;1;p', 'Unreadable series entry "p" in 2026-02'],
    ['2026-13;1', 'A series holds no period 2026-13'],
    ['2026-Q1;1', 'A series by quarter was read by month: 2026-Q1;1'],
  ])('that reads %s is a fault', (packed, message) => {
    expect(() => readSeries(packed, 'month')).toThrow(message);
  });

  it.each([
    ['no value though available', { ...missing('2026-01'), state: 'final' }],
    ['a value though not available', { ...missing('2026-01'), value: 1 }],
    ['half a ratio', measured('2026-01', 1, { numerator: 1 })],
    ['what is not finite', measured('2026-01', Infinity)],
    ['another kind of period', measured('2026-Q1', 1)],
  ] as const)('never takes %s', (_, measurement) => {
    expect(() => seriesWith('2026-01;1', measurement)).toThrow(
      /disagree|Not a finite number|in a series by month/,
    );
  });
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const counted = fc.integer({ min: 1, max: 5_000_000 });
const shape = fc.oneof(
  fc.record({ value: finite, state: fc.constantFrom('final' as const, 'provisional' as const) }),
  fc.constant({ value: null, state: 'notAvailable' as const }),
  fc
    .record({ numerator: finite, denominator: counted, unit: fc.constantFrom('percent', 'ratio') })
    .map(({ numerator, denominator, unit }) => ({
      value: ratioValue(unit, numerator, denominator),
      numerator,
      denominator,
      state: 'final' as const,
    }))
    .filter(({ value }) => Number.isFinite(value)),
  fc.record({ value: finite, numerator: finite, denominator: finite, state: fc.constant('final' as const) }),
);
const cadence = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const);
// 60 months before, 60 of programme and 24 after are 144 places.
const series = cadence.chain((of) =>
  fc.record({
    of: fc.constant(of),
    first: fc.integer({ min: 0, max: 200 }),
    places: fc.uniqueArray(
      fc.record({
        place: fc.nat(143),
        shape,
        sampleSize: fc.option(counted, { nil: undefined }),
        version: fc.integer({ min: 1, max: 12 }),
      }),
      { selector: ({ place }) => place, maxLength: 40 },
    ),
  }),
);

describe('every series', () => {
  it('reads back exactly as it was packed, in any order and by any steps', () => {
    fc.assert(
      fc.property(series, ({ of, first, places }) => {
        const start = { week: 2700, month: 2020 * 12, quarter: 2020 * 4 }[of] + first;
        const all = places.map(({ place, shape: parts, sampleSize, version }): Measurement => ({
          period: periodAt(of, start + place),
          ...parts,
          ...(sampleSize !== undefined && { sampleSize }),
          definitionVersion: version,
        }));
        const packed = packSeries(all);
        const ordered = all.toSorted((one, other) => (one.period < other.period ? -1 : 1));

        expect(readSeries(packed, of)).toStrictEqual(ordered);
        expect(all.reduce(seriesWith, '')).toBe(packed);
      }),
      { numRuns: 200 },
    );
  });
});
