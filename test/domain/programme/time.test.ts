import { describe, expect, it } from 'vitest';
import { lastProgrammeDay, monthNumber, programmeEnd, programmeMonths } from '#domain/programme/time.ts';
import { aWish } from '#test/support/world.ts';

const { charter } = aWish();
const midMonth = { ...charter, startOn: '2027-01-15', horizonMonths: 24 };

describe("a programme's months", () => {
  it('end with its horizon', () => {
    expect(programmeEnd(charter)).toBe('2029-12-31');
    expect(programmeEnd(midMonth)).toBe('2029-01-14');
  });

  it.each([
    ['2027-01-01', '2027-01-01', 1],
    ['2027-01-01', '2027-01-31', 1],
    ['2027-01-01', '2027-12-31', 12],
    ['2027-01-01', '2029-12-31', 36],
    ['2027-01-01', '2026-12-31', 0],
    ['2027-01-01', '2026-11-30', -1],
    ['2027-01-15', '2027-02-14', 1],
    ['2027-01-15', '2027-02-15', 2],
    // A month without a 31st begins on its last day.
    ['2027-01-31', '2027-02-28', 2],
  ])('from %s number %s as %i', (startOn, date, expected) => {
    expect(monthNumber({ startOn }, date)).toBe(expected);
  });

  it('are the calendar months it touches', () => {
    expect(programmeMonths(charter)).toHaveLength(36);
    expect(programmeMonths(midMonth).at(-1)).toBe('2029-01');
    // 24 months from the 15th touch 25 calendar months.
    expect(programmeMonths(midMonth)).toHaveLength(25);
  });

  it('are over on the day it ended, in its own zone', () => {
    expect(lastProgrammeDay({ charter })).toBe('2029-12-31');
    // 23:30 UTC is half past midnight in Madrid.
    expect(lastProgrammeDay({ charter, endedAt: '2028-02-10T23:30:00.000Z' })).toBe('2028-02-11');
  });
});
