import { describe, expect, it } from 'vitest';
import { fiscalLabel, fiscalPosition } from '#domain/calendar/fiscal.ts';
import type { FiscalCalendar } from '#domain/calendar/fiscalCalendar.ts';
import { periodRange } from '#domain/calendar/period.ts';

const calendarYears: FiscalCalendar = { kind: 'months', startMonth: 1, namedAfterEnd: true };
const july: FiscalCalendar = { kind: 'months', startMonth: 7, namedAfterEnd: true };
const julyByStart: FiscalCalendar = { ...july, namedAfterEnd: false };
const february: FiscalCalendar = { ...july, startMonth: 2 };
const weeks: FiscalCalendar = { kind: 'fourFourFive', startMonth: 7, namedAfterEnd: true };

describe('the fiscal label', () => {
  it.each([
    ['2027-03', calendarYears, 'FY27 P3'],
    ['2027-Q1', calendarYears, 'FY27 Q1'],
    ['2027', calendarYears, 'FY27'],
    ['2026-07', july, 'FY27 P1'],
    ['2027-06', july, 'FY27 P12'],
    ['2026-Q3', july, 'FY27 Q1'],
    ['2027-Q2', july, 'FY27 Q4'],
    ['2027', july, 'FY27-FY28'],
    ['2026-07', julyByStart, 'FY26 P1'],
    ['2027-Q2', february, 'FY28 P3-P5'],
    // January is the last period of the year before.
    ['2027-Q1', february, 'FY27 P12-FY28 P2'],
    // The Thursday of this week is 1 July.
    ['2027-W26', july, 'FY28 P1'],
    ['2027-W25', july, 'FY27 P12'],
    // 1 July 2026 is a Wednesday, the nearest Monday 29 June, the Monday of ISO week 27.
    ['2026-W27', weeks, 'FY27 W01'],
    ['2026-W26', weeks, 'FY26 W52'],
    ['2026-07', weeks, 'FY27 P1'],
    ['2026-Q3', weeks, 'FY27 Q1'],
    ['2000-12', calendarYears, 'FY00 P12'],
  ])('of %s is %3$s', (period, calendar, label) => {
    expect(fiscalLabel(period, calendar)).toBe(label);
  });

  it('is refused for what is no period', () => {
    expect(() => fiscalLabel('soon', july)).toThrow('Not a period: soon');
  });

  it('gives twelve months of a 4-4-5 year twelve different periods, year after year', () => {
    for (let year = 2020; year < 2050; year += 1) {
      const labels = periodRange(`${year}-07`, `${year + 1}-06`).map((month) => fiscalLabel(month, weeks));
      expect(labels).toEqual(
        Array.from(
          { length: 12 },
          (_, place) => `FY${String((year + 1) % 100).padStart(2, '0')} P${place + 1}`,
        ),
      );
    }
  });
});

describe('a date in a 4-4-5 year', () => {
  it.each([
    ['2026-06-28', { year: 2026, period: 12, week: 52 }],
    ['2026-06-29', { year: 2027, period: 1, week: 1 }],
    // Four weeks later begins period 2, four more period 3, which has five.
    ['2026-07-27', { year: 2027, period: 2, week: 5 }],
    ['2026-08-24', { year: 2027, period: 3, week: 9 }],
    ['2026-09-27', { year: 2027, period: 3, week: 13 }],
    ['2026-09-28', { year: 2027, period: 4, week: 14 }],
  ])('%s', (date, position) => {
    expect(fiscalPosition(date, weeks)).toEqual(position);
  });

  it('may lie in a 53rd week', () => {
    // 2030-07-01 and 2036-06-30 are Mondays that begin years; 2034-07-03 to 2035-07-02 are 52 weeks, and so on: within six
    // years one has 53, because 6 x 52 x 7 = 2184 days, seven fewer than from 2030-07-01 to 2036-06-30 (2191).
    const years = Array.from({ length: 2191 }, (_, day) =>
      fiscalPosition(new Date(Date.UTC(2030, 6, 1 + day)).toISOString().slice(0, 10), weeks),
    );
    expect(years.filter(({ week }) => week === 53)).toHaveLength(7);
    expect(years.filter(({ week }) => week === 53).every(({ period }) => period === 12)).toBe(true);
  });

  it('knows years that begin in December', () => {
    // 1 January 2030 is a Tuesday: the nearest Monday is 31 December 2029, and still begins 2030.
    const january: FiscalCalendar = { ...weeks, startMonth: 1 };
    expect(fiscalPosition('2029-12-31', january)).toEqual({ year: 2030, period: 1, week: 1 });
    expect(fiscalPosition('2029-12-30', january)).toEqual({ year: 2029, period: 12, week: 52 });
    // 1 January 2028 is a Saturday: the year begins on Monday the 3rd, so the 2nd is still 2027.
    expect(fiscalPosition('2028-01-02', january)).toEqual({ year: 2027, period: 12, week: 52 });
  });
});
