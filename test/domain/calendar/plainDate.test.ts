import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDay,
  dayNumber,
  daysBetween,
  isPlainDate,
  weekday,
} from '#domain/calendar/plainDate.ts';

const day = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') });

describe('a date', () => {
  it.each([
    ['2027-02-28', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2027-13-01', false],
    ['2027-00-10', false],
    ['2027-04-31', false],
    ['2027-4-3', false],
    ['0999-01-01', false],
    ['2027-01-01T00:00:00.000Z', false],
    ['', false],
  ])('%s is real: %s', (text, real) => {
    expect(isPlainDate(text)).toBe(real);
  });

  it.each([
    ['2027-02-28', 1, '2027-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2027-03-15', -3, '2026-12-15'],
    ['2027-01-01', 36, '2030-01-01'],
    ['2027-12-31', 2, '2028-02-29'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('counts days with their sign', () => {
    // 2027 has 365 days.
    expect(daysBetween('2027-01-01', '2028-01-01')).toBe(365);
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1);
  });

  it.each([
    ['1970-01-01', 4],
    ['2027-01-04', 1],
    ['2027-01-10', 7],
    ['1969-12-28', 7],
  ])('%s is weekday %i', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it('sorts as text does', () => {
    expect(['2027-02-01', '2026-12-31', '2027-01-15'].toSorted(compareDates)).toEqual([
      '2026-12-31',
      '2027-01-15',
      '2027-02-01',
    ]);
    expect(compareDates('2027-01-01', '2027-01-01')).toBe(0);
  });

  it('refuses to count from what is none', () => {
    expect(() => dayNumber('tomorrow')).toThrow('Not a date: tomorrow');
  });

  it('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const date = dateOfDay(from);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });

  it('adding months lands in the month counted to', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (from, months) => {
        const date = dateOfDay(from);
        const later = addMonths(date, months);
        expect(isPlainDate(later)).toBe(true);
        expect(addMonths(`${later.slice(0, 7)}-01`, -months)).toBe(`${date.slice(0, 7)}-01`);
      }),
    );
  });
});
