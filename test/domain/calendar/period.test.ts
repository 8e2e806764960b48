import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  isPeriodOf,
  lastDayOf,
  nextPeriod,
  periodAs,
  periodAt,
  periodEnd,
  periodIndex,
  periodKind,
  periodKinds,
  periodOf,
  periodRange,
  periodsBetween,
  periodStart,
  previousPeriod,
} from '#domain/calendar/period.ts';
import { dateOfDay } from '#domain/calendar/plainDate.ts';

const date = fc.integer({ min: -25_000, max: 60_000 }).map(dateOfDay);
const kind = fc.constantFrom(...periodKinds);

describe('a period', () => {
  it.each([
    ['2027-03', 'month'],
    ['2027-13', null],
    ['2027-00', null],
    ['2027-Q1', 'quarter'],
    ['2027-Q5', null],
    ['2027-W05', 'week'],
    ['2027-W00', null],
    // 2026 begins on a Thursday, so it has 53 weeks; 2027 has 52.
    ['2026-W53', 'week'],
    ['2027-W53', null],
    ['2027', 'year'],
    ['0027', null],
    ['March', null],
    ['2027-3', null],
    ['2027-03-01', null],
  ])('%s is of kind %s', (text, expected) => {
    expect(periodKind(text)).toBe(expected);
  });

  it('knows whether it fits a cadence', () => {
    expect(isPeriodOf('month', '2027-03')).toBe(true);
    expect(isPeriodOf('quarter', '2027-03')).toBe(false);
  });

  it.each([
    ['2027-01-01', 'week', '2026-W53'],
    ['2027-01-04', 'week', '2027-W01'],
    ['2024-12-30', 'week', '2025-W01'],
    ['2027-08-15', 'month', '2027-08'],
    ['2027-08-15', 'quarter', '2027-Q3'],
    ['2027-12-31', 'quarter', '2027-Q4'],
    ['2027-08-15', 'year', '2027'],
  ] as const)('%s lies in %s %s', (on, of, expected) => {
    expect(periodOf(on, of)).toBe(expected);
  });

  it.each([
    ['2027-02', '2027-02-01', '2027-03-01', '2027-02-28'],
    ['2027-Q4', '2027-10-01', '2028-01-01', '2027-12-31'],
    ['2027-W01', '2027-01-04', '2027-01-11', '2027-01-10'],
    ['2027', '2027-01-01', '2028-01-01', '2027-12-31'],
  ])('%s runs from %s to before %s', (period, start, end, last) => {
    expect([periodStart(period), periodEnd(period), lastDayOf(period)]).toEqual([start, end, last]);
  });

  it.each([
    ['2027-12', '2028-01'],
    ['2027-Q4', '2028-Q1'],
    ['2026-W53', '2027-W01'],
    ['2027', '2028'],
  ])('%s is followed by %s', (period, next) => {
    expect(nextPeriod(period)).toBe(next);
    expect(previousPeriod(next)).toBe(period);
  });

  it('counts and lists periods between two', () => {
    expect(periodsBetween('2027-01', '2027-03')).toBe(2);
    expect(periodRange('2026-Q4', '2027-Q2')).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
    expect(periodRange('2027-02', '2027-01')).toEqual([]);
    expect(() => periodsBetween('2027-01', '2027-Q1')).toThrow('Periods of two kinds: 2027-01 and 2027-Q1');
  });

  it('sorts across kinds by start, the shorter first', () => {
    expect(['2027', '2027-02', '2027-Q1', '2027-01', '2027-01'].toSorted(comparePeriods)).toEqual([
      '2027-01',
      '2027-01',
      '2027-Q1',
      '2027',
      '2027-02',
    ]);
  });

  it('reads as another kind by its last day', () => {
    expect(periodAs('month', '2027-Q2')).toBe('2027-06');
    expect(periodAs('quarter', '2027-05')).toBe('2027-Q2');
    expect(periodAs('month', '2027-05')).toBe('2027-05');
  });

  it('is refused where the text is none', () => {
    expect(() => periodIndex('soon')).toThrow('Not a period: soon');
  });

  it('holds the date it was made of', () => {
    fc.assert(
      fc.property(date, kind, (on, of) => {
        const period = periodOf(on, of);
        expect(periodKind(period)).toBe(of);
        expect(periodStart(period) <= on && on < periodEnd(period)).toBe(true);
      }),
    );
  });

  it('has a next whose previous it is, and an index that leads back', () => {
    fc.assert(
      fc.property(date, kind, (on, of) => {
        const period = periodOf(on, of);
        expect(previousPeriod(nextPeriod(period))).toBe(period);
        expect(periodAt(of, periodIndex(period))).toBe(period);
        expect(periodStart(nextPeriod(period))).toBe(periodEnd(period));
      }),
    );
  });
});
