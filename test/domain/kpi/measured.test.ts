import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodAt } from '#domain/calendar/period.ts';
import type { Measurement } from '#domain/kpi/kpi.ts';
import {
  measuredIn,
  measuredValues,
  packMeasured,
  withMeasured,
  type MeasuredValue,
} from '#domain/kpi/measured.ts';
import { seriesWithAll } from '#domain/kpi/series.ts';

const final = (period: string, value: number): Measurement => ({
  period,
  value,
  state: 'final',
  definitionVersion: 1,
});
const bySegmentAndPeriod = (one: MeasuredValue, other: MeasuredValue) =>
  `${one.segment} ${one.measurement.period}` < `${other.segment} ${other.measurement.period}` ? -1 : 1;

describe('values that came in together', () => {
  it('are packed by segment, with what stood there before and what was said', () => {
    const values = [
      { segment: 'loyal', measurement: final('2027-03', 12) },
      { segment: 'all', measurement: final('2027-03', 43), note: 'Counted by hand' },
      { segment: 'all', measurement: final('2027-01', 40), before: final('2027-01', 41) },
    ];

    expect(packMeasured(values, { source: 'march.csv', import: 'i1' })).toEqual({
      series: { loyal: '2027-03;12', all: '2027-01;40;;43' },
      before: { all: '2027-01;41' },
      notes: { all: { '2027-03': 'Counted by hand' } },
      source: 'march.csv',
      import: 'i1',
    });
    expect(packMeasured(values.slice(0, 1), {})).toEqual({ series: { loyal: '2027-03;12' } });
  });

  it('go into the series of their KPI, which keeps the rest', () => {
    const kept = { all: '2026-12;39;41', loyal: '2027-01;9' };

    expect(withMeasured(kept, { series: { all: '2027-01;40;;43', new: '2027-Q1;1' } })).toEqual({
      all: '2026-12;39;40;;43',
      loyal: '2027-01;9',
      new: '2027-Q1;1',
    });
    expect(() => withMeasured(kept, { series: { all: '2027-Q1;1' } })).toThrow(
      'A series by quarter in one by month',
    );
  });

  it('are read from the form that listed them, too', () => {
    const listed = {
      values: [
        { segment: 'all', measurement: final('2027-01', 40), before: final('2027-01', 41), note: 'Late' },
      ],
      source: 'march.csv',
    };

    expect(measuredIn(listed)).toEqual({
      series: { all: '2027-01;40' },
      before: { all: '2027-01;41' },
      notes: { all: { '2027-01': 'Late' } },
      source: 'march.csv',
    });
    expect(measuredIn({ series: { all: '2027-01;40' } })).toEqual({ series: { all: '2027-01;40' } });
  });

  it('keep a note that was erased as such', () => {
    const [value] = measuredValues({ series: { all: '2027-03;x' }, notes: { all: { '2027-03': null } } });

    expect(value).toEqual({
      segment: 'all',
      measurement: { period: '2027-03', value: null, state: 'notAvailable', definitionVersion: 1 },
      note: null,
    });
  });

  const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -9e15, max: 9e15 });
  const measurement = fc.record(
    {
      value: number,
      state: fc.constantFrom('final' as const, 'provisional' as const),
      definitionVersion: fc.integer({ min: 1, max: 9 }),
      sampleSize: fc.nat(),
    },
    { requiredKeys: ['value', 'state', 'definitionVersion'] },
  );
  const value = fc
    .record(
      {
        segment: fc.constantFrom('all', 'loyal'),
        month: fc.integer({ min: 24_300, max: 24_340 }),
        now: measurement,
        was: measurement,
        note: fc.string({ minLength: 1 }),
      },
      { requiredKeys: ['segment', 'month', 'now'] },
    )
    .map(({ segment, month, now, was, note }): MeasuredValue => {
      const period = periodAt('month', month);
      return {
        segment,
        measurement: { period, ...now },
        ...(was && { before: { period, ...was } }),
        ...(note !== undefined && { note }),
      };
    });
  const values = fc.uniqueArray(value, {
    minLength: 1,
    selector: (one) => `${one.segment} ${one.measurement.period}`,
  });

  it('come back as they went in', () => {
    fc.assert(
      fc.property(values, (entered) => {
        const unpacked = measuredValues(packMeasured(entered, {}));
        expect(unpacked.toSorted(bySegmentAndPeriod)).toEqual(entered.toSorted(bySegmentAndPeriod));
      }),
    );
  });

  it('change a series as setting one after the other does', () => {
    fc.assert(
      fc.property(values, values, (earlier, entered) => {
        const ofAll = (list: readonly MeasuredValue[]) =>
          list.filter(({ segment }) => segment === 'all').map((one) => one.measurement);
        const kept = seriesWithAll('', ofAll(earlier));
        const together = withMeasured({ all: kept }, packMeasured(entered, {}));
        expect(together['all']).toBe(seriesWithAll(kept, ofAll(entered)));
      }),
    );
  });
});
